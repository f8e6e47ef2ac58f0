package id.sahkan.verification.checking;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How the worker looks for due checks, and how long it waits after a failed one.
@ConfigurationProperties("sahkan.checks")
record CheckSettings(
        String fingerprintKey, Duration pollInterval, Duration lease, Duration firstRetry, Duration longestRetry) {

    byte[] key() {
        return Base64.getDecoder().decode(fingerprintKey);
    }

    /// Doubles from try to try up to the longest wait, and never gives up.
    Instant retryAt(Instant now, int attempts) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(attempts - 1, 20));
        return now.plus(wait.compareTo(longestRetry) > 0 ? longestRetry : wait);
    }

    @Override
    public String toString() {
        return "CheckSettings[poll " + pollInterval + "]";
    }
}
