package id.sahkan.messaging;

import java.time.Duration;

/// How long to wait after a failure: twice as long as after the one before, up to the longest.
public record BackOff(Duration first, Duration longest) {

    private static final int LARGEST_SHIFT = 20;

    public BackOff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a first wait, and waits that do not shrink");
        }
    }

    /// @param attempts how many have failed, with the last one
    public Duration after(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, LARGEST_SHIFT));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
