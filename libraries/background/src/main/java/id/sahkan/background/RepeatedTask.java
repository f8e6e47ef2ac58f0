package id.sahkan.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Does the same again and again on a thread of its own, and waits as long after each run. A run that fails is
/// reported, and the next one comes.
public final class RepeatedTask implements SmartLifecycle {

    private final String name;
    private final Duration wait;
    private final Runnable task;
    private final Consumer<RuntimeException> failed;
    private @Nullable ScheduledExecutorService timer;

    /// @param name what is done, as the thread shows it
    public RepeatedTask(String name, Duration wait, Runnable task, Consumer<RuntimeException> failed) {
        this.name = name;
        this.wait = wait;
        this.task = task;
        this.failed = failed;
    }

    private void run() {
        try {
            task.run();
        } catch (RuntimeException fault) {
            // Thrown on, it would end the timer without a word.
            failed.accept(fault);
        }
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        var _ = timer.scheduleWithFixedDelay(this::run, wait.toNanos(), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
