package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private static final String IGNORES = "trap '' INT HUP; exec \"$@\"";

    @Test
    void whatABackgroundJobStartsCanBeInterruptedAgain() throws Exception {
        assertThat(endsOnInterrupt(Signals.toDefaults())).isTrue();
    }

    @Test
    void withoutItTheSignalIsLost() throws Exception {
        assertThat(endsOnInterrupt(List.of())).isFalse();
    }

    private static boolean endsOnInterrupt(List<String> prefix) throws Exception {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", IGNORES, "sh"));
        words.addAll(prefix);
        // says when it can be interrupted, and then waits for its input to end
        words.addAll(List.of("/bin/sh", "-c", "echo ready; exec cat"));
        Process process = new ProcessBuilder(words).start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        process.getOutputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        // 130: ended by SIGINT; 0: cat saw the end of its input
        return process.exitValue() == 130;
    }
}
