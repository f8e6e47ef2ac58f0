package id.sahkan.notification.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `lease` must outlive one attempt with all its time limits, or a slow letter is sent twice.
@ConfigurationProperties("sahkan.delivery")
record DeliverySettings(int maxAttempts, Duration firstDelay, Duration longestDelay, Duration lease) {

    RetryPolicy retryPolicy() {
        return new RetryPolicy(maxAttempts, firstDelay, longestDelay);
    }
}
