package id.sahkan.verification.businessday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest
    @CsvSource({
        "2026 2027,      2026-11-29, 2027-12-31, 397, false",
        "2026 2027 2029, 2026-11-29, 2027-12-31, 397, false",
        "2027,           2027-10-31, 2027-12-31,  61, false",
        "2027,           2027-11-01, 2027-12-31,  60, true",
        "2027,           2027-12-31, 2027-12-31,   0, true",
        "2027,           2028-01-01, 2027-12-31,  -1, true",
        "2029,           2028-03-01, 2027-12-31, -61, true"
    })
    void theCalendarLastsToTheEndOfTheLastYearWithoutAGap(
            String years, LocalDate today, LocalDate until, long left, boolean runsOut) {
        Set<Integer> covered =
                Arrays.stream(years.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
        Coverage coverage = Coverage.of(covered, today);
        assertThat(coverage).isEqualTo(new Coverage(until, left));
        assertThat(coverage.runsOut()).isEqualTo(runsOut);
    }

    @Test
    void oneDayInAFarYearIsNoCalendarOfIt() {
        List<LocalDate> days = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            days.add(LocalDate.of(2027, 3, day));
        }
        days.add(LocalDate.of(2028, 1, 1));
        assertThat(Coverage.years(days)).containsExactly(2027);
    }
}
