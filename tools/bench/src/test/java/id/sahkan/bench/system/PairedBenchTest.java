package id.sahkan.bench.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.bench.machine.Options;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedBenchTest {

    @TempDir
    Path folder;

    @Test
    void oneSlowRoundDoesNotMoveTheMedian() {
        assertThat(PairedBench.median(List.of(90.0, 31.0, 30.0))).isEqualTo(31.0);
        assertThat(PairedBench.median(List.of(30.0, 40.0))).isEqualTo(35.0);
        assertThat(PairedBench.median(List.of(30.0))).isEqualTo(30.0);
    }

    @Test
    void aFolderThatIsNoCheckoutIsSaid() {
        var bench = new PairedBench(folder, folder, new Options(Map.of()), Clock.systemUTC());
        assertThatThrownBy(bench::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--against wants another checkout");
    }
}
