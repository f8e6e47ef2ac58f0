package id.sahkan.decree.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumberPatternTest {

    @Test
    void fillsSequenceRomanMonthAndYear() {
        var pattern = new NumberPattern("000.4.3/{sequence}/DISKOMINFO/{romanMonth}/{year}");
        assertThat(pattern.number(12, LocalDate.of(2026, 11, 23)).text()).isEqualTo("000.4.3/12/DISKOMINFO/XI/2026");
        assertThat(pattern.number(1, LocalDate.of(2027, 1, 2)))
                .isEqualTo(new DecreeNumber(2027, 1, "000.4.3/1/DISKOMINFO/I/2027"));
    }

    @Test
    void aPatternThatWouldRepeatNumbersIsRefused() {
        assertThatThrownBy(() -> new NumberPattern("{sequence}/DISKOMINFO"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberPattern("DISKOMINFO/{year}")).isInstanceOf(IllegalArgumentException.class);
    }
}
