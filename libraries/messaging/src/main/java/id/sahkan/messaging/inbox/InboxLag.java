package id.sahkan.messaging.inbox;

import java.time.Clock;
import java.time.Duration;

/// How far this consumer is behind, in seconds: the age in its topic of the oldest record of the batch in hand. A batch
/// that is tried again and again grows older; when the last one is done and no other follows, nothing is behind. How
/// long events wait before they reach a topic is told by the outbox's oldest age.
final class InboxLag {

    /// Polls of a consumer that has a backlog follow each other faster than this.
    private static final long NEXT_BATCH_MS = Duration.ofSeconds(2).toMillis();

    /// A batch that is not tried any more has gone to another consumer.
    private static final long NEXT_TRY_MS = Duration.ofMinutes(1).toMillis();

    private final Clock clock;
    private long oldest;
    private long validUntil;

    InboxLag(Clock clock) {
        this.clock = clock;
    }

    /// @param timestamp of the oldest record, in milliseconds since 1970
    synchronized void taken(long timestamp) {
        oldest = timestamp;
        validUntil = clock.millis() + NEXT_TRY_MS;
    }

    synchronized void done() {
        validUntil = clock.millis() + NEXT_BATCH_MS;
    }

    synchronized double seconds() {
        long now = clock.millis();
        return now < validUntil ? Math.max(0, now - oldest) / 1000.0 : 0;
    }
}
