package id.sahkan.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BurstBenchTest {

    @Test
    void aNumberThatIsMissingOrGivenTwiceIsCounted() {
        assertThat(BurstBench.gaps(List.of(1, 2, 3))).isZero();
        assertThat(BurstBench.gaps(List.of(301, 302, 303))).isZero();
        assertThat(BurstBench.gaps(List.of(1, 2, 4))).isEqualTo(1);
        assertThat(BurstBench.gaps(List.of(1, 2, 2, 3))).isEqualTo(1);
        assertThat(BurstBench.gaps(List.of())).isZero();
    }
}
