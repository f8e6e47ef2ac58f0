package id.sahkan.notification.notice;

import java.time.Duration;

/// How often and how patiently: each delay is twice the one before, up to the longest.
record RetryPolicy(int maxAttempts, Duration firstDelay, Duration longestDelay) {

    private static final int LARGEST_SHIFT = 20;

    RetryPolicy {
        if (maxAttempts < 1 || firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("at least one attempt, and delays that do not shrink");
        }
    }

    boolean spent(int attempts) {
        return attempts >= maxAttempts;
    }

    Duration delayAfter(int attempts) {
        Duration doubled = firstDelay.multipliedBy(1L << Math.clamp(attempts - 1L, 0, LARGEST_SHIFT));
        return doubled.compareTo(longestDelay) > 0 ? longestDelay : doubled;
    }
}
