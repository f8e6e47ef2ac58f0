package id.sahkan.verification.businessday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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

    boolean isWorkingDay(LocalDate day) {
        return DayRules.isWeekend(day) ? worked.contains(day) : !off.contains(day);
    }
}
