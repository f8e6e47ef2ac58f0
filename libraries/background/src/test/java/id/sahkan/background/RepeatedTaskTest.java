package id.sahkan.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RepeatedTaskTest {

    private static final Duration WAIT = Duration.ofMillis(1);

    private final LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private RepeatedTask task(Runnable run, Consumer<RuntimeException> failed) {
        return new RepeatedTask("again", WAIT, run, failed);
    }

    @Test
    void aRunThatFailsIsReportedAndTheNextOneComes() throws Exception {
        var runs = new AtomicInteger();
        RepeatedTask task = task(
                () -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalStateException("first");
                    }
                    seen.add(Thread.currentThread().getName());
                },
                fault -> seen.add(fault.getMessage()));
        task.start();
        try {
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("again");
            assertThat(task.isRunning()).isTrue();
        } finally {
            task.stop();
        }
    }

    @Test
    void whatIsRunningWhenItIsStoppedIsInterruptedAndItCanBeStartedAgain() throws Exception {
        RepeatedTask task = task(
                () -> {
                    seen.add("begun");
                    try {
                        new LinkedBlockingQueue<String>().take();
                    } catch (InterruptedException _) {
                        seen.add("interrupted");
                    }
                },
                fault -> seen.add(fault.toString()));
        for (int start = 0; start < 2; start++) {
            task.start();
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("begun");
            task.stop();
            assertThat(task.isRunning()).isFalse();
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        }
        assertThat(seen).isEmpty();
    }
}
