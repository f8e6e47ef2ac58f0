package id.sahkan.verification.businessday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What an entry must be, whoever makes it and whatever stands in the calendar.
final class DayRules {

    static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
    static final int YEARS_AHEAD = 5;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_SOURCE = 200;

    private DayRules() {}

    static List<CalendarRefusal> broken(LocalDate day, DayKind kind, LocalDate today) {
        List<CalendarRefusal> broken = new ArrayList<>();
        if (day.isBefore(FIRST_DAY)) {
            broken.add(CalendarRefusal.DAY_TOO_EARLY);
        } else if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            broken.add(CalendarRefusal.DAY_TOO_FAR);
        }
        if (!kind.isOff() && !isWeekend(day)) {
            broken.add(CalendarRefusal.DAY_NOT_OFF);
        }
        return broken;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
