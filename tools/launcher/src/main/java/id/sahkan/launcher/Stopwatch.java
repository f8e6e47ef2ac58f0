package id.sahkan.launcher;

import java.time.Duration;

/// Time since it was made.
final class Stopwatch {

    private final long startedAt = System.nanoTime();

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
    }
}
