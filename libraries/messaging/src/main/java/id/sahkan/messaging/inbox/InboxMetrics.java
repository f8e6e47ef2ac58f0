package id.sahkan.messaging.inbox;

import id.sahkan.messaging.metrics.MessagingMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/// How batches ended, and how far behind they are.
final class InboxMetrics {

    private final InboxLag lag;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter unknown;
    private final Counter parked;
    private final Counter held;
    private final Counter unparked;
    private final Counter released;

    InboxMetrics(MeterRegistry registry, Clock clock) {
        lag = new InboxLag(clock);
        applied = MessagingMetrics.INBOX_APPLIED.counter(registry);
        duplicates = MessagingMetrics.INBOX_DUPLICATES.counter(registry);
        unknown = MessagingMetrics.INBOX_UNKNOWN.counter(registry);
        parked = MessagingMetrics.INBOX_PARKED.counter(registry);
        held = MessagingMetrics.INBOX_HELD.counter(registry);
        unparked = MessagingMetrics.INBOX_UNPARKED.counter(registry);
        released = MessagingMetrics.INBOX_RELEASED.counter(registry);
        MessagingMetrics.INBOX_LAG.gauge(registry, lag, InboxLag::seconds);
    }

    InboxLag lag() {
        return lag;
    }

    void received(InboxMachine.Counts counts) {
        applied.increment(counts.applied());
        duplicates.increment(counts.duplicates());
        unknown.increment(counts.unknown());
        parked.increment(counts.parked());
        held.increment(counts.held());
        unparked.increment(counts.unparked());
    }

    /// What an operator let go on.
    void released(int events) {
        released.increment(events);
    }
}
