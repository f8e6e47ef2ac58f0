package id.sahkan.applicant.period;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.period.ChangeSettings.Rounding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedInterruptionTest {

    private static RecordedInterruption at(String from, String to) {
        return new RecordedInterruption(
                Instant.parse("2026-12-01T" + from + ":00Z"), Instant.parse("2026-12-01T" + to + ":00Z"));
    }

    @Test
    void whatTwoRecordsTellOfIsLostOnce() {
        assertThat(RecordedInterruption.lost(List.of())).isZero();
        assertThat(RecordedInterruption.lost(List.of(at("03:30", "04:00"), at("03:00", "03:40"), at("03:10", "03:20"))))
                .isEqualTo(Duration.ofHours(1));
        assertThat(RecordedInterruption.lost(List.of(at("03:00", "03:10"), at("05:00", "05:10"))))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void whatWasGivenBackOnceIsNotLostAgain() {
        List<RecordedInterruption> before = List.of(at("03:00", "03:40"));
        assertThat(RecordedInterruption.lost(List.of(at("03:30", "04:00")), before))
                .isEqualTo(Duration.ofMinutes(20));
        assertThat(RecordedInterruption.lost(List.of(at("03:10", "03:20")), before))
                .isZero();
        assertThat(RecordedInterruption.lost(List.of(at("05:00", "05:10")), before))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void onlyWhatWasInTheWindowCounts() {
        Window window = new Window(
                Instant.parse("2026-12-01T03:00:00Z"), Instant.parse("2026-12-01T09:00:00Z"), PeriodFixtures.ZONE);
        assertThat(at("02:30", "03:10").within(window)).isEqualTo(at("03:00", "03:10"));
        assertThat(at("08:30", "09:10").within(window)).isEqualTo(at("08:30", "09:00"));
        assertThat(at("02:30", "03:00").meets(window)).isFalse();
        assertThat(at("09:00", "09:10").meets(window)).isFalse();
        assertThat(at("08:59", "09:10").meets(window)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,DAYS,PT0S",
        "PT1M,DAYS,PT24H",
        "PT24H,DAYS,PT24H",
        "PT24H1S,DAYS,PT48H",
        "PT1M,HOURS,PT1H",
        "PT61M,HOURS,PT2H"
    })
    void itIsRoundedUpAndNeverDown(Duration lost, Rounding to, Duration given) {
        assertThat(to.up(lost)).isEqualTo(given);
    }
}
