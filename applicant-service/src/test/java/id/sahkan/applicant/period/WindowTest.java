package id.sahkan.applicant.period;

import static id.sahkan.applicant.period.PeriodStatus.CLOSED;
import static id.sahkan.applicant.period.PeriodStatus.OPEN;
import static id.sahkan.applicant.period.PeriodStatus.UPCOMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant OPENS = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-11T09:00:00Z");
    private static final Window WINDOW = new Window(OPENS, CLOSES, ZoneId.of("Asia/Jakarta"));

    @Test
    void is_half_open_to_the_microsecond() {
        assertThat(WINDOW.statusAt(OPENS.minusMillis(1))).isEqualTo(UPCOMING);
        assertThat(WINDOW.statusAt(OPENS.minus(1, ChronoUnit.MICROS))).isEqualTo(UPCOMING);
        assertThat(WINDOW.statusAt(OPENS)).isEqualTo(OPEN);
        assertThat(WINDOW.statusAt(OPENS.plus(1, ChronoUnit.MICROS))).isEqualTo(OPEN);
        assertThat(WINDOW.statusAt(CLOSES.minus(1, ChronoUnit.MICROS))).isEqualTo(OPEN);
        assertThat(WINDOW.statusAt(CLOSES.minusMillis(1))).isEqualTo(OPEN);
        assertThat(WINDOW.statusAt(CLOSES)).isEqualTo(CLOSED);
        assertThat(WINDOW.statusAt(CLOSES.plus(1, ChronoUnit.MICROS))).isEqualTo(CLOSED);
    }

    @Test
    void never_closes_before_it_opens() {
        assertThatThrownBy(() -> new Window(CLOSES, CLOSES, ZoneId.of("Asia/Jakarta")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
