package id.sahkan.verification.businessday;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Until when the calendar can be relied on. A year is covered once it has ten national holidays (there are sixteen and
/// more): a day that is known early, or written into a wrong year, does not make one.
///
/// @param until the last day of the last year, from this one on without a gap, that is covered
record Coverage(LocalDate until, long daysLeft) {

    /// How long before its end somebody is told.
    static final int WARNING_DAYS = 60;

    private static final int LEAST = 10;
    private static final MonthDay END_OF_YEAR = MonthDay.of(12, 31);

    static Set<Integer> years(List<LocalDate> nationalHolidays) {
        return nationalHolidays.stream()
                .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(year -> year.getValue() >= LEAST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static Coverage of(Set<Integer> covered, LocalDate today) {
        int next = today.getYear();
        while (covered.contains(next)) {
            next++;
        }
        LocalDate until = END_OF_YEAR.atYear(next - 1);
        return new Coverage(until, ChronoUnit.DAYS.between(today, until));
    }

    boolean runsOut() {
        return daysLeft <= WARNING_DAYS;
    }
}
