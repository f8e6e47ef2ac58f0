package id.sahkan.notification.notice;

import id.sahkan.background.BackOff;
import java.time.Duration;

/// How often and how patiently.
///
/// @param full to a mailbox that is full
/// @param mend how long to wait while this installation is to blame
record RetryPolicy(int maxAttempts, BackOff backOff, Full full, Duration mend) {

    /// Between two attempts, and after how many it is given up.
    record Full(Duration delay, int maxAttempts) {}

    RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("at least one attempt");
        }
    }

    boolean spent(int attempts) {
        return attempts >= maxAttempts;
    }
}
