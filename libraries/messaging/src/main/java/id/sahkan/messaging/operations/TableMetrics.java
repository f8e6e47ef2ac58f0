package id.sahkan.messaging.operations;

import id.sahkan.database.Instants;
import id.sahkan.messaging.Pipeline;
import id.sahkan.messaging.metrics.MessagingMetrics;
import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands in tables: what waits, and where the things of the service are. It is read every few seconds at most,
/// however often it is asked for; while the database does not answer it is not a number.
final class TableMetrics {

    private static final Duration READ_INTERVAL = Duration.ofSeconds(5);

    /// Rows of all years are counted. However many they are, that takes at most this part of the time.
    private static final int SHARE = 100;

    /// What alarms look at is not older, and a clock that was set back is noticed.
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(30);

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
    private final Pipeline pipeline;
    private @Nullable Snapshot latest;
    private @Nullable Instant readAgainAt;

    record Waiting(
            long unsent,
            @Nullable Instant oldestUnsent,
            long parked,
            long held,
            @Nullable Instant oldestHeld) {}

    /// Read together: while the database does not answer, a scrape waits for it once.
    record Snapshot(Waiting waiting, List<StageCount> stages) {}

    TableMetrics(MeterRegistry registry, JdbcClient jdbc, Clock clock, Pipeline pipeline) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
        this.pipeline = pipeline;
        gauge(MessagingMetrics.OUTBOX_DEPTH, Waiting::unsent);
        gauge(MessagingMetrics.OUTBOX_OLDEST_AGE, waiting -> age(waiting.oldestUnsent()));
        gauge(MessagingMetrics.PARKED_EVENTS, Waiting::parked);
        gauge(MessagingMetrics.HELD_EVENTS, Waiting::held);
        gauge(MessagingMetrics.HELD_OLDEST_AGE, waiting -> age(waiting.oldestHeld()));
        for (int number = 0; number < pipeline.stages().size(); number++) {
            gauges(number, pipeline.stages().get(number).name());
        }
    }

    /// Each stage is known from the start.
    private void gauges(int number, String stage) {
        MessagingMetrics.PIPELINE_ITEMS.gauge(
                registry,
                this,
                metrics -> metrics.look(now -> now.stages().get(number).count()),
                "stage",
                stage);
        MessagingMetrics.PIPELINE_OLDEST_AGE.gauge(
                registry,
                this,
                metrics -> metrics.look(now -> age(now.stages().get(number).oldestSince())),
                "stage",
                stage);
    }

    private void gauge(Metric metric, ToDoubleFunction<Waiting> part) {
        metric.gauge(registry, this, metrics -> metrics.look(now -> part.applyAsDouble(now.waiting())));
    }

    /// The interval begins when the answer is there: a database that is slow to fail is not asked by each gauge anew.
    private synchronized double look(ToDoubleFunction<Snapshot> part) {
        Instant now = clock.instant();
        if (readAgainAt == null || !now.isBefore(readAgainAt) || now.isBefore(readAgainAt.minus(LONGEST_INTERVAL))) {
            Duration interval = READ_INTERVAL;
            try {
                latest = read();
                interval = interval(Duration.between(now, clock.instant()));
            } catch (DataAccessException unavailable) {
                latest = null;
            }
            readAgainAt = clock.instant().plus(interval);
        }
        return latest == null ? Double.NaN : part.applyAsDouble(latest);
    }

    /// @param took the last read
    static Duration interval(Duration took) {
        Duration wanted = took.multipliedBy(SHARE);
        if (wanted.compareTo(LONGEST_INTERVAL) > 0) {
            return LONGEST_INTERVAL;
        }
        return wanted.compareTo(READ_INTERVAL) > 0 ? wanted : READ_INTERVAL;
    }

    Snapshot read() {
        Waiting waiting = jdbc.sql(WAITING).query((row, _) -> waiting(row)).single();
        return new Snapshot(waiting, StageCount.read(pipeline, jdbc));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("unsent"),
                Instants.readOrNull(row, "oldest_unsent"),
                row.getLong("parked"),
                row.getLong("held"),
                Instants.readOrNull(row, "oldest_held"));
    }

    private double age(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
