package id.sahkan.verification.businessday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR =
            new WorkingDays(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,  5, 2026-11-30",
        "2026-11-23, 10, 2026-12-07",
        "2026-11-23, 21, 2026-12-22",
        "2026-12-15, 10, 2026-12-31",
        "2026-11-27,  1, 2026-11-30",
        "2026-11-28,  1, 2026-11-30",
        "2026-11-23,  0, 2026-11-23"
    })
    void theDayAfterIsDayOne(LocalDate start, int days, LocalDate expected) {
        assertThat(CALENDAR.after(start, days)).isEqualTo(expected);
    }

    @Test
    void theDeadlineIsTheEndOfThatDayWhereTheOfficeIs() {
        Instant lateOnMonday = Instant.parse("2026-11-23T16:30:00Z"); // 23.30 WIB
        assertThat(CALENDAR.deadline(lateOnMonday, 5, ZoneId.of("Asia/Jakarta")))
                .isEqualTo(Instant.parse("2026-11-30T16:59:59Z"));
    }

    @Test
    void theStartDayIsTakenInTheOfficesZone() {
        Instant earlyOnTuesday = Instant.parse("2026-11-23T17:30:00Z"); // Tuesday 00.30 WIB
        assertThat(CALENDAR.deadline(earlyOnTuesday, 5, ZoneId.of("Asia/Jakarta")))
                .isEqualTo(Instant.parse("2026-12-01T16:59:59Z"));
    }

    @Test
    void aSaturdayThatIsWorkedCountsAndAHolidayOnASundayChangesNothing() {
        LocalDate friday = LocalDate.of(2026, 12, 11);
        var calendar = new WorkingDays(Set.of(LocalDate.of(2026, 12, 13)), Set.of(LocalDate.of(2026, 12, 12)));
        assertThat(calendar.after(friday, 1)).isEqualTo(LocalDate.of(2026, 12, 12));
        assertThat(calendar.after(friday, 2)).isEqualTo(LocalDate.of(2026, 12, 14));
    }
}
