package id.sahkan.applicant.offender;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Breaks the rule for loops on purpose, three times.
public final class OwnLoop {

    public void start() {
        Thread.ofPlatform().start(this::loop);
    }

    private void loop() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public void later(Runnable task) {
        try (var timer = Executors.newSingleThreadScheduledExecutor()) {
            var _ = timer.schedule(task, 1, TimeUnit.SECONDS);
        }
    }
}
