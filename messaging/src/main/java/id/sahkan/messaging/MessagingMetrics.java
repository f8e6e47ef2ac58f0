package id.sahkan.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the spine tells about itself. What stands in tables is read every few seconds at most, however often it is
/// asked
/// for; while the database does not answer it is not a number.
final class MessagingMetrics {

    private static final long READ_INTERVAL_MS = Duration.ofSeconds(5).toMillis();

    private static final String WAITING = """
            SELECT (SELECT count(*) FROM outbox) AS unsent,
                   (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)
                    FROM journal WHERE position = (SELECT min(position) FROM outbox)) AS oldest_unsent,
                   count(*) FILTER (WHERE kind <> 'GAP') AS parked,
                   count(*) FILTER (WHERE kind = 'GAP') AS held,
                   coalesce(extract(epoch FROM clock_timestamp() - min(parked_at) FILTER (WHERE kind = 'GAP')), 0)
                       AS oldest_held
            FROM parked_event
            """;

    private final MeterRegistry registry;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final InboxLag lag;
    private final Counter relayFailures;
    private final Counter applied;
    private final Counter duplicates;
    private final Counter unknown;
    private final Counter parked;
    private final Counter held;
    private final Counter unparked;
    private final Counter released;
    private @Nullable Waiting waiting;
    private long readAt;

    /// Ages are in seconds.
    private record Waiting(long unsent, double oldestUnsent, long parked, long held, double oldestHeld) {}

    MessagingMetrics(MeterRegistry registry, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
        lag = new InboxLag(clock);
        relayFailures = registry.counter("sahkan.relay.failures");
        applied = registry.counter("sahkan.inbox.applied");
        duplicates = registry.counter("sahkan.inbox.duplicates");
        unknown = registry.counter("sahkan.inbox.unknown");
        parked = registry.counter("sahkan.inbox.parked");
        held = registry.counter("sahkan.inbox.held");
        unparked = registry.counter("sahkan.inbox.unparked");
        released = registry.counter("sahkan.inbox.released");
        gauge("sahkan.outbox.depth", Waiting::unsent);
        gauge("sahkan.outbox.oldest.age", Waiting::oldestUnsent);
        gauge("sahkan.parked.events", Waiting::parked);
        gauge("sahkan.held.events", Waiting::held);
        gauge("sahkan.held.oldest.age", Waiting::oldestHeld);
        Gauge.builder("sahkan.inbox.lag.seconds", lag, InboxLag::seconds).register(registry);
    }

    private void gauge(String name, ToDoubleFunction<Waiting> part) {
        Gauge.builder(name, this, metrics -> metrics.read(part)).register(registry);
    }

    private synchronized double read(ToDoubleFunction<Waiting> part) {
        long now = clock.millis();
        if (now - readAt >= READ_INTERVAL_MS) {
            readAt = now;
            waiting = null;
            try {
                waiting = jdbc.sql(WAITING)
                        .query((row, _) -> new Waiting(
                                row.getLong("unsent"),
                                row.getDouble("oldest_unsent"),
                                row.getLong("parked"),
                                row.getLong("held"),
                                row.getDouble("oldest_held")))
                        .single();
            } catch (DataAccessException unavailable) {
                return Double.NaN;
            }
        }
        return waiting == null ? Double.NaN : part.applyAsDouble(waiting);
    }

    void relay(BooleanSupplier leading, LongSupplier sent) {
        Gauge.builder("sahkan.relay.leading", leading, relay -> relay.getAsBoolean() ? 1 : 0)
                .register(registry);
        FunctionCounter.builder("sahkan.relay.sent", sent, LongSupplier::getAsLong)
                .register(registry);
    }

    void relayFailed() {
        relayFailures.increment();
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
