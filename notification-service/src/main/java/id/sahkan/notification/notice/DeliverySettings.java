package id.sahkan.notification.notice;

import id.sahkan.background.BackOff;
import id.sahkan.background.DueWork;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `lease` must outlive one attempt with all its time limits, or a slow letter is sent twice. `connections` letters are
/// on their way at once, each over its own. `fullDelay` lies between attempts while its reader's mailbox is full, and
/// `mendDelay` while this installation is to blame.
@ConfigurationProperties("sahkan.delivery")
record DeliverySettings(
        Duration interval,
        int connections,
        int maxAttempts,
        Duration firstRetry,
        Duration longestRetry,
        Duration lease,
        Duration fullDelay,
        int fullAttempts,
        Duration mendDelay) {

    RetryPolicy retryPolicy() {
        return new RetryPolicy(maxAttempts, backOff(), new RetryPolicy.Full(fullDelay, fullAttempts), mendDelay);
    }

    DueWork.Timing timing() {
        return new DueWork.Timing(interval, lease, backOff(), connections);
    }

    private BackOff backOff() {
        return new BackOff(firstRetry, longestRetry);
    }
}
