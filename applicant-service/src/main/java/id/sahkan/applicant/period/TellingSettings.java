package id.sahkan.applicant.period;

import id.sahkan.background.BackOff;
import id.sahkan.background.DueWork;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How those with a draft are told of a change of their period. It is never given up.
///
/// @param atOnce so many people are told in one transaction
/// @param lease longer than one such transaction may take
@ConfigurationProperties("sahkan.periods.telling")
record TellingSettings(int atOnce, Duration interval, Duration lease, Duration firstRetry, Duration longestRetry) {

    DueWork.Timing timing() {
        return new DueWork.Timing(interval, lease, new BackOff(firstRetry, longestRetry));
    }
}
