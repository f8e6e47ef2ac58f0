package id.sahkan.bench.traffic;

import id.sahkan.sample.client.Patience;
import java.time.Duration;

/// How the clients behave.
///
/// @param parallel how many calls each group (applicants, each reviewer) has open at once
/// @param callLimit after this long without an answer a call counts as unanswered
/// @param patience how long an unanswered or failing call (connection, time limit, 429, 5xx) is sent again
/// @param decreeSize most names in one decree, at most 1000
public record TrafficSettings(int parallel, Duration callLimit, Duration patience, int decreeSize) {

    public static final TrafficSettings USUAL =
            new TrafficSettings(16, Duration.ofSeconds(15), Duration.ofMinutes(5), 500);

    public TrafficSettings {
        if (parallel < 1 || parallel > 256 || decreeSize < 1 || decreeSize > 1000) {
            throw new IllegalArgumentException("parallel must be 1..256 and decreeSize 1..1000");
        }
    }

    Patience client() {
        return new Patience(callLimit, patience, Duration.ofMillis(100), Duration.ofSeconds(2), true);
    }
}
