package id.sahkan.messaging;

import id.sahkan.contracts.EventTypes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the spine and the pipeline tell about themselves. What stands in tables is read every few seconds at most,
/// however often it is asked for; while the database does not answer it is not a number.
final class MessagingMetrics {

    private static final long READ_INTERVAL_MS = Duration.ofSeconds(5).toMillis();

    static final String WAITING = """
            SELECT (SELECT count(*) FROM outbox) AS unsent,
                   (SELECT occurred_at FROM journal WHERE position = (SELECT min(position) FROM outbox))
                       AS oldest_unsent,
                   count(*) FILTER (WHERE kind <> 'GAP') AS parked,
                   count(*) FILTER (WHERE kind = 'GAP') AS held,
                   min(parked_at) FILTER (WHERE kind = 'GAP') AS oldest_held
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
    private LongSupplier relaySent = () -> 0;
    private Pipeline pipeline = Pipeline.NONE;
    private @Nullable Snapshot latest;
    private @Nullable Instant readAt;

    record Waiting(
            long unsent,
            @Nullable Instant oldestUnsent,
            long parked,
            long held,
            @Nullable Instant oldestHeld) {}

    /// Read together: while the database does not answer, a scrape waits for it once.
    record Snapshot(Waiting waiting, List<Pipeline.Standing> stages) {}

    MessagingMetrics(MeterRegistry registry, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
        lag = new InboxLag(clock);
        relayFailures = Metric.RELAY_FAILURES.counter(registry);
        applied = Metric.INBOX_APPLIED.counter(registry);
        duplicates = Metric.INBOX_DUPLICATES.counter(registry);
        unknown = Metric.INBOX_UNKNOWN.counter(registry);
        parked = Metric.INBOX_PARKED.counter(registry);
        held = Metric.INBOX_HELD.counter(registry);
        unparked = Metric.INBOX_UNPARKED.counter(registry);
        released = Metric.INBOX_RELEASED.counter(registry);
        gauge(Metric.OUTBOX_DEPTH, Waiting::unsent);
        gauge(Metric.OUTBOX_OLDEST_AGE, waiting -> age(waiting.oldestUnsent()));
        gauge(Metric.PARKED_EVENTS, Waiting::parked);
        gauge(Metric.HELD_EVENTS, Waiting::held);
        gauge(Metric.HELD_OLDEST_AGE, waiting -> age(waiting.oldestHeld()));
        Metric.INBOX_LAG.gauge(registry, lag, InboxLag::seconds);
    }

    /// Shows the states of the service's own things, each known from the start.
    void shows(Pipeline shown) {
        pipeline = shown;
        for (int number = 0; number < shown.stages().size(); number++) {
            int stage = number;
            String name = shown.stages().get(number).name();
            Metric.PIPELINE_ITEMS.gauge(
                    registry,
                    this,
                    metrics -> metrics.look(now -> now.stages().get(stage).count()),
                    "stage",
                    name);
            Metric.PIPELINE_OLDEST_AGE.gauge(
                    registry,
                    this,
                    metrics -> metrics.look(now -> age(now.stages().get(stage).oldestSince())),
                    "stage",
                    name);
        }
    }

    /// Every event that the service can tell is counted from 0.
    void tells(String topic) {
        EventTypes.ALL.stream()
                .filter(type -> type.topic().equals(topic))
                .forEach(type -> written(type.name()).increment(0));
    }

    private void gauge(Metric metric, ToDoubleFunction<Waiting> part) {
        metric.gauge(registry, this, metrics -> metrics.look(now -> part.applyAsDouble(now.waiting())));
    }

    /// The interval begins when the answer is there: a database that is slow to fail is not asked by each gauge anew.
    private synchronized double look(ToDoubleFunction<Snapshot> part) {
        if (readAt == null || Duration.between(readAt, clock.instant()).abs().toMillis() >= READ_INTERVAL_MS) {
            try {
                latest = read();
            } catch (DataAccessException unavailable) {
                latest = null;
            }
            readAt = clock.instant();
        }
        return latest == null ? Double.NaN : part.applyAsDouble(latest);
    }

    Snapshot read() {
        Waiting waiting = jdbc.sql(WAITING).query((row, _) -> waiting(row)).single();
        return new Snapshot(waiting, pipeline.read(jdbc));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("unsent"),
                instant(row, "oldest_unsent"),
                row.getLong("parked"),
                row.getLong("held"),
                instant(row, "oldest_held"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private double age(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private Counter written(String type) {
        return Metric.EVENTS.counter(registry, "type", type);
    }

    /// Committed to the journal.
    void written(List<String> types) {
        types.forEach(type -> written(type).increment());
    }

    void relay(BooleanSupplier leading, LongSupplier sent) {
        Metric.RELAY_LEADING.gauge(registry, leading, relay -> relay.getAsBoolean() ? 1 : 0);
        relaySent = sent;
        FunctionCounter.builder(Metric.RELAY_SENT.meter(), this, metrics -> metrics.relaySent.getAsLong())
                .description(Metric.RELAY_SENT.about())
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
