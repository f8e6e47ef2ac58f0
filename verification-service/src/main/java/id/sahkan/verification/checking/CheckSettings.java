package id.sahkan.verification.checking;

import id.sahkan.background.BackOff;
import id.sahkan.background.DueWork;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How the worker looks for due checks, and how long it waits after a failed one.
@ConfigurationProperties("sahkan.checks")
record CheckSettings(
        String fingerprintKey, Duration interval, Duration lease, Duration firstRetry, Duration longestRetry) {

    byte[] key() {
        return Base64.getDecoder().decode(fingerprintKey);
    }

    /// A check is never given up.
    DueWork.Timing timing() {
        return new DueWork.Timing(interval, lease, new BackOff(firstRetry, longestRetry));
    }

    @Override
    public String toString() {
        return "CheckSettings[every " + interval + "]";
    }
}
