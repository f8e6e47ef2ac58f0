package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
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

    @Test
    void whatIsStoppedGoesOnAgain() throws Exception {
        Process process = new ProcessBuilder("cat").start();
        Process over = new ProcessBuilder("true").start();
        over.waitFor();
        List<ProcessHandle> both = List.of(over.toHandle(), process.toHandle());
        try {
            Signals.send("STOP", both);
            await().until(() -> state(process).startsWith("T"));
            Signals.send("CONT", both);
            await().until(() -> !state(process).startsWith("T"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aSignalThatDoesNotArriveIsNotPassedOver() throws Exception {
        Process process = new ProcessBuilder("cat").start();
        try {
            assertThatThrownBy(() -> Signals.send("NONSENSE", List.of(process.toHandle())))
                    .hasMessageContaining(Long.toString(process.pid()));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String state(Process process) throws IOException {
        return new ProcessBuilder("ps", "-o", "stat=", "-p", Long.toString(process.pid()))
                .start()
                .inputReader()
                .readLine();
    }

    private static boolean endsOnInterrupt(List<String> prefix) throws Exception {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", IGNORES, "sh"));
        words.addAll(prefix);
        // says when it can be interrupted, and then waits for its input to end
        words.addAll(List.of("/bin/sh", "-c", "echo ready; exec cat"));
        Process process = new ProcessBuilder(words).start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        Signals.send("INT", List.of(process.toHandle()));
        process.getOutputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        // 130: ended by SIGINT; 0: cat saw the end of its input
        return process.exitValue() == 130;
    }
}
