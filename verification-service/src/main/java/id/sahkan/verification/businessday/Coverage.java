package id.sahkan.verification.businessday;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// Until when the calendar can be relied on. A year is covered once it has national holidays: a day of election that
/// is known early does not make a year.
///
/// @param until the last day of the last year, from this one on without a gap, that is covered
record Coverage(LocalDate until, long daysLeft) {

    /// How long before its end somebody is told.
    static final int WARNING_DAYS = 60;

    private static final MonthDay END_OF_YEAR = MonthDay.of(12, 31);

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
