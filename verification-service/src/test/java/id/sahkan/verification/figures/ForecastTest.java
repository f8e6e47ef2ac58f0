package id.sahkan.verification.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.verification.figures.FigureQueries.Progress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

    @Test
    void whatWaitsIsDoneAtThePaceOfTheLastSevenDays() {
        assertThat(FigureController.doneBy(new Progress(10, 70), NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(FigureController.doneBy(new Progress(3, 1), NOW)).isEqualTo(NOW.plus(Duration.ofDays(21)));
    }

    @Test
    void withoutAPaceOrWithoutWorkThereIsNone() {
        assertThat(FigureController.doneBy(new Progress(10, 0), NOW)).isNull();
        assertThat(FigureController.doneBy(new Progress(0, 10), NOW)).isNull();
    }
}
