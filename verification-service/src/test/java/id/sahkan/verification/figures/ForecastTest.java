package id.sahkan.verification.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

    @Test
    void whatWaitsIsDoneAtThePaceOfTheLastSevenDays() {
        assertThat(Forecast.of(10, 70, NOW).doneBy()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(Forecast.of(3, 1, NOW).doneBy()).isEqualTo(NOW.plus(Duration.ofDays(21)));
    }

    @Test
    void theMoreWereDecidedTheNarrowerIsWhatIsSaid() {
        Forecast few = Forecast.of(4, 4, NOW);
        Forecast many = Forecast.of(400, 400, NOW);
        assertThat(few.doneBy()).isEqualTo(many.doneBy()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(width(many)).isLessThan(Duration.ofDays(1));
        assertThat(width(few)).isGreaterThan(Duration.ofDays(10));
        assertThat(few.earliest()).isBefore(many.earliest());
    }

    @Test
    void fromOneDecisionNobodyCanSayHowLateItMayBecome() {
        assertThat(Forecast.of(3, 1, NOW).latest()).isNull();
        assertThat(Forecast.of(3, 1, NOW).earliest()).isNotNull();
        assertThat(Forecast.of(100_000, 1, NOW).doneBy()).isNull();
    }

    @Test
    void withoutAPaceOrWithoutWorkThereIsNone() {
        assertThat(Forecast.of(10, 0, NOW).doneBy()).isNull();
        assertThat(Forecast.of(0, 10, NOW).doneBy()).isNull();
    }

    private static Duration width(Forecast forecast) {
        return Duration.between(forecast.earliest(), forecast.latest());
    }
}
