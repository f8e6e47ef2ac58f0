package id.sahkan.notification.notice;

import id.sahkan.messaging.BackOff;
import id.sahkan.messaging.DueWork;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `lease` must outlive one attempt with all its time limits, or a slow letter is sent twice. `connections` letters are
/// on their way at once, each over its own.
@ConfigurationProperties("sahkan.delivery")
record DeliverySettings(
        Duration interval,
        int connections,
        int maxAttempts,
        Duration firstDelay,
        Duration longestDelay,
        Duration lease) {

    RetryPolicy retryPolicy() {
        return new RetryPolicy(maxAttempts, backOff());
    }

    DueWork.Timing timing() {
        return new DueWork.Timing(interval, lease, backOff(), connections);
    }

    private BackOff backOff() {
        return new BackOff(firstDelay, longestDelay);
    }
}
