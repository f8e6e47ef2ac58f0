package id.sahkan.verification.businessday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// Monday to Friday without the days that are off, and the weekend days that are worked. The day after the start is
/// day 1.
public record WorkingDays(Set<LocalDate> off, Set<LocalDate> worked) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    public WorkingDays {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    public WorkingDays(Set<LocalDate> off) {
        this(off, Set.of());
    }

    public LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /// The last second of the n-th working day: a deadline that reads as that day everywhere it is shown.
    public Instant deadline(Instant start, int days, ZoneId zone) {
        return after(start.atZone(zone).toLocalDate(), days)
                .atTime(END_OF_DAY)
                .atZone(zone)
                .toInstant();
    }

    /// When that much time of working days has passed; each of them is counted from midnight to midnight.
    ///
    /// @param work more than nothing, and no more than some years
    public Instant after(Instant start, Duration work, ZoneId zone) {
        ZonedDateTime at = start.atZone(zone);
        Duration left = work;
        while (true) {
            ZonedDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay(zone);
            if (isWorkingDay(at.toLocalDate())) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    /// Since when that much time of working days has passed.
    public Instant before(Instant end, Duration work, ZoneId zone) {
        ZonedDateTime at = end.atZone(zone);
        Duration left = work;
        while (true) {
            // Midnight ends the day before.
            LocalDate day = at.minusNanos(1).toLocalDate();
            ZonedDateTime midnight = day.atStartOfDay(zone);
            if (isWorkingDay(day)) {
                Duration passed = Duration.between(midnight, at);
                if (left.compareTo(passed) <= 0) {
                    return at.minus(left).toInstant();
                }
                left = left.minus(passed);
            }
            at = midnight;
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return DayRules.isWeekend(day) ? worked.contains(day) : !off.contains(day);
    }
}
