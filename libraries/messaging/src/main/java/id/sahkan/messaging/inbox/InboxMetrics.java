package id.sahkan.messaging.inbox;

import id.sahkan.messaging.Metric;
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
        applied = Metric.INBOX_APPLIED.counter(registry);
        duplicates = Metric.INBOX_DUPLICATES.counter(registry);
        unknown = Metric.INBOX_UNKNOWN.counter(registry);
        parked = Metric.INBOX_PARKED.counter(registry);
        held = Metric.INBOX_HELD.counter(registry);
        unparked = Metric.INBOX_UNPARKED.counter(registry);
        released = Metric.INBOX_RELEASED.counter(registry);
        Metric.INBOX_LAG.gauge(registry, lag, InboxLag::seconds);
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
