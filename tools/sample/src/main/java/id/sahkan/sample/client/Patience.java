package id.sahkan.sample.client;

import java.time.Duration;

/// How long a caller waits and asks again.
///
/// @param callLimit after this long without an answer a call counts as unanswered, unless the call says otherwise
/// @param total how long a call is sent again
/// @param firstPause the first pause between two tries; each next one is twice as long, up to `longestPause`
/// @param untilAnswered whatever is not an answer (no connection, 429, any 5xx, no token) is asked again, also
/// where the first call may have arrived
public record Patience(
        Duration callLimit, Duration total, Duration firstPause, Duration longestPause, boolean untilAnswered) {

    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofMillis(200), Duration.ofSeconds(3), false);

    /// One try and no more.
    public static final Patience NONE =
            new Patience(Duration.ofSeconds(60), Duration.ZERO, Duration.ofMillis(200), Duration.ofSeconds(3), false);
}
