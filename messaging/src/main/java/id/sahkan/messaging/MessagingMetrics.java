package id.sahkan.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the spine tells about itself: sent, applied, duplicates, unknown, parked, and how much still waits.
final class MessagingMetrics {

    private final Counter sent;
    private final Counter relayFailures;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter unknown;
    private final Counter parked;
    private final Counter held;
    private final Counter unparked;

    MessagingMetrics(MeterRegistry registry, JdbcClient jdbc) {
        sent = registry.counter("sahkan.relay.sent");
        relayFailures = registry.counter("sahkan.relay.failures");
        applied = registry.counter("sahkan.inbox.applied");
        duplicates = registry.counter("sahkan.inbox.duplicates");
        unknown = registry.counter("sahkan.inbox.unknown");
        parked = registry.counter("sahkan.inbox.parked");
        held = registry.counter("sahkan.inbox.held");
        unparked = registry.counter("sahkan.inbox.unparked");
        gauge(registry, jdbc, "sahkan.outbox.depth", "SELECT count(*) FROM outbox");
        gauge(registry, jdbc, "sahkan.outbox.oldest.age", """
                SELECT coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)
                FROM outbox JOIN journal USING (position)
                """);
        gauge(registry, jdbc, "sahkan.parked.events", "SELECT count(*) FROM parked_event WHERE kind <> 'GAP'");
        gauge(registry, jdbc, "sahkan.held.events", "SELECT count(*) FROM parked_event WHERE kind = 'GAP'");
    }

    private static void gauge(MeterRegistry registry, JdbcClient jdbc, String name, String sql) {
        Gauge.builder(name, jdbc, client -> client.sql(sql).query(Double.class).single())
                .register(registry);
    }

    void sent(int count) {
        sent.increment(count);
    }

    void relayFailed() {
        relayFailures.increment();
    }

    void received(InboxMachine.Counts counts) {
        applied.increment(counts.applied());
        duplicates.increment(counts.duplicates());
        unknown.increment(counts.unknown());
        parked.increment(counts.parked());
        held.increment(counts.held());
        unparked.increment(counts.unparked());
    }
}
