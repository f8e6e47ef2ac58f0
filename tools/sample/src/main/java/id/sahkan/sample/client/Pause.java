package id.sahkan.sample.client;

import java.time.Duration;

/// Time that passes between two looks at a system that is somebody else's.
public final class Pause {

    private Pause() {}

    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", stop);
        }
    }
}
