package id.sahkan.notification.notice;

import id.sahkan.messaging.BackOff;

/// How often and how patiently.
record RetryPolicy(int maxAttempts, BackOff backOff) {

    RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("at least one attempt");
        }
    }

    boolean spent(int attempts) {
        return attempts >= maxAttempts;
    }
}
