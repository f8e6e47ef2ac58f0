package id.sahkan.applicant.period;

import static id.sahkan.applicant.period.PeriodStatus.CLOSED;
import static id.sahkan.applicant.period.PeriodStatus.OPEN;
import static id.sahkan.applicant.period.PeriodStatus.UPCOMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant OPENS = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-11T09:00:00Z");
    private static final Window WINDOW = new Window(OPENS, CLOSES, ZoneId.of("Asia/Jakarta"));

    @Test
    void isHalfOpenToTheMicrosecond() {
        assertThat(WINDOW.statusAt(OPENS.minusMillis(1))).isEqualTo(UPCOMING);
        assertThat(WINDOW.statusAt(OPENS.minus(1, ChronoUnit.MICROS))).isEqualTo(UPCOMING);
        assertThat(WINDOW.statusAt(OPENS)).isEqualTo(OPEN);
        assertThat(WINDOW.statusAt(OPENS.plus(1, ChronoUnit.MICROS))).isEqualTo(OPEN);
        assertThat(WINDOW.statusAt(CLOSES.minus(1, ChronoUnit.MICROS))).isEqualTo(OPEN);
        assertThat(WINDOW.statusAt(CLOSES.minusMillis(1))).isEqualTo(OPEN);
        assertThat(WINDOW.statusAt(CLOSES)).isEqualTo(CLOSED);
        assertThat(WINDOW.statusAt(CLOSES.plus(1, ChronoUnit.MICROS))).isEqualTo(CLOSED);
    }

    /// From every day around the end of February of a leap year, the year before it and the year after it to every
    /// later one, at three pairs of hours.
    @Test
    void aYearLaterItIsAWindowOnSensibleDays() {
        ZoneId zone = ZoneId.of("Asia/Jakarta");
        for (int year : List.of(2026, 2027, 2028, 2096, 2099, 2100)) {
            LocalDate first = LocalDate.of(year, 2, 25);
            for (LocalDate from = first; from.isBefore(LocalDate.of(year, 3, 4)); from = from.plusDays(1)) {
                for (LocalDate until = from; until.isBefore(LocalDate.of(year, 3, 4)); until = until.plusDays(1)) {
                    for (String hours : List.of("08:00 16:00", "10:00 10:00", "15:00 09:00")) {
                        LocalDateTime opens = from.atTime(LocalTime.parse(hours.substring(0, 5)));
                        LocalDateTime closes = until.atTime(LocalTime.parse(hours.substring(6)));
                        if (opens.isBefore(closes)) {
                            sensible(opens, closes, zone);
                        }
                    }
                }
            }
        }
    }

    private static void sensible(LocalDateTime opens, LocalDateTime closes, ZoneId zone) {
        Window later = new Window(
                        opens.atZone(zone).toInstant(), closes.atZone(zone).toInstant(), zone)
                .aYearLater(ZoneId.of("Asia/Jayapura"));
        LocalDateTime opensThen = LocalDateTime.ofInstant(later.opensAt(), later.zone());
        LocalDateTime closesThen = LocalDateTime.ofInstant(later.closesAt(), later.zone());
        String what = opens + " to " + closes + " becomes " + opensThen + " to " + closesThen;
        assertThat(opensThen).as(what).isBefore(closesThen);
        assertThat(opensThen).as(what).isEqualTo(opens.plusYears(1));
        assertThat(closesThen.toLocalTime()).as(what).isEqualTo(closes.toLocalTime());
        if (closes.plusYears(1).isAfter(opens.plusYears(1))) {
            assertThat(closesThen).as(what).isEqualTo(closes.plusYears(1));
        } else {
            assertThat(Duration.between(opensThen, closesThen)).as(what).isEqualTo(Duration.between(opens, closes));
        }
    }

    @Test
    void neverClosesBeforeItOpens() {
        assertThatThrownBy(() -> new Window(CLOSES, CLOSES, ZoneId.of("Asia/Jakarta")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
