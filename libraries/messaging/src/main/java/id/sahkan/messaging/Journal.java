package id.sahkan.messaging;

import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.EventTypes;
import id.sahkan.database.AfterCommit;
import id.sahkan.database.Instants;
import id.sahkan.telemetry.Traces;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

/// The append-only record of every accepted change. A row is written in the transaction of the state it describes, and
/// the same statement chains it to the row before, gives it its place among the published ones and marks it as unsent,
/// so that none can exist without the others. An internal event has no place and is not sent.
public final class Journal {

    private static final String APPEND = """
            WITH entry (event_id, aggregate_id, message_key, version, type, payload_version, occurred_at, actor,
                        payload, traceparent) AS (
                VALUES (?::uuid, ?::uuid, ?::uuid, ?::bigint, ?, ?::int, ?::timestamptz, ?, ?::json, ?)),
            written AS (
                INSERT INTO journal
                    (event_id, aggregate_id, message_key, version, type, payload_version, occurred_at, actor, payload,
                     traceparent, hash, sequence)
                SELECT entry.*, journal_hash(
                    (SELECT before.hash FROM journal before
                     WHERE before.aggregate_id = entry.aggregate_id AND before.version = entry.version - 1),
                    entry.event_id, entry.aggregate_id, entry.message_key, entry.version, entry.type,
                    entry.occurred_at, entry.actor, entry.payload),
                    CASE WHEN ?::boolean THEN 1 + coalesce(
                        (SELECT before.sequence FROM journal before
                         WHERE before.aggregate_id = entry.aggregate_id AND before.sequence IS NOT NULL
                         ORDER BY before.sequence DESC LIMIT 1), 0) END
                FROM entry
                RETURNING position, sequence)
            INSERT INTO outbox (position) SELECT position FROM written WHERE sequence IS NOT NULL
            """;

    private static final String HISTORY = """
            SELECT event_id, aggregate_id, version, type, occurred_at, actor, payload
            FROM journal WHERE aggregate_id = ? ORDER BY version
            """;

    private static final String NEWEST = """
            SELECT event_id, aggregate_id, version, type, occurred_at, actor, payload
            FROM journal WHERE aggregate_id = ? ORDER BY version DESC LIMIT 1
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final DataSize largestPayload;
    private final EventCounter counter;
    private final Traces traces;
    private final List<Listener> listeners;

    Journal(
            JdbcTemplate batches,
            JdbcClient jdbc,
            DataSize largestPayload,
            EventCounter counter,
            Traces traces,
            List<Listener> listeners) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.largestPayload = largestPayload;
        this.counter = counter;
        this.traces = traces;
        this.listeners = listeners;
    }

    /// One accepted change. `version` is the aggregate's version after it, `key` decides the partition: the application
    /// that the event is about.
    public record Entry(UUID aggregateId, UUID key, long version, Instant at, String actor, DomainEvent event) {}

    /// Told of what was committed, by the thread that wrote it: it must not wait.
    @FunctionalInterface
    public interface Listener {

        void committed(List<Entry> entries);
    }

    /// A journal row as it was written.
    public record Recorded(
            UUID eventId, UUID aggregateId, long version, String type, Instant at, String actor, String payload) {}

    public void append(UUID aggregateId, long version, Instant at, String actor, DomainEvent event) {
        appendAll(List.of(new Entry(aggregateId, aggregateId, version, at, actor, event)));
    }

    /// Appends in the order given.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when a version of an aggregate is there already
    /// @throws EventTooLargeException when the broker would refuse an event for its size
    public void appendAll(List<Entry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the journal is written in the transaction of the state it describes");
        }
        String traceparent = traces.here();
        batches.batchUpdate(APPEND, entries, entries.size(), (row, entry) -> {
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, entry.aggregateId());
            row.setObject(3, entry.key());
            row.setLong(4, entry.version());
            EventTypes.EventType type = EventTypes.of(entry.event());
            row.setString(5, type.name());
            row.setInt(6, type.version());
            row.setObject(7, Instants.column(entry.at()));
            row.setString(8, entry.actor());
            row.setString(9, payload(type, entry.event()));
            row.setString(10, traceparent);
            row.setBoolean(11, type.published());
        });
        AfterCommit.run(() -> {
            counter.written(entries);
            listeners.forEach(listener -> listener.committed(entries));
        });
    }

    private String payload(EventTypes.EventType type, DomainEvent event) {
        byte[] json = EventCodec.encode(event);
        if (json.length > largestPayload.toBytes()) {
            throw new EventTooLargeException(type.name(), json.length, largestPayload.toBytes());
        }
        return new String(json, StandardCharsets.UTF_8);
    }

    /// What happened to one aggregate, oldest first.
    public List<Recorded> history(UUID aggregateId) {
        return jdbc.sql(HISTORY)
                .param(aggregateId)
                .query((row, _) -> recorded(row))
                .list();
    }

    /// What happened last to one aggregate.
    public Optional<Recorded> newest(UUID aggregateId) {
        return jdbc.sql(NEWEST)
                .param(aggregateId)
                .query((row, _) -> recorded(row))
                .optional();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getObject("event_id", UUID.class),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                row.getString("type"),
                Instants.read(row, "occurred_at"),
                row.getString("actor"),
                row.getString("payload"));
    }
}
