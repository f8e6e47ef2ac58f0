package id.sahkan.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.database.Instants;
import id.sahkan.messaging.inbox.InboxPort.Advance;
import id.sahkan.messaging.inbox.InboxPort.Parked;
import id.sahkan.messaging.inbox.InboxPort.Parking;
import id.sahkan.messaging.inbox.InboxPort.Progress;
import id.sahkan.messaging.inbox.InboxPort.Reclassified;
import id.sahkan.messaging.inbox.InboxPort.Run;
import id.sahkan.messaging.relay.Envelope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// How far streams have come and what is parked of them, in SQL. A batch costs one statement of each kind, whatever its
/// size, and looks at its own streams only.
final class InboxStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PROGRESS = """
            SELECT source, aggregate_id, coalesce(version, 0) AS version, coalesce(revision, 0) AS revision,
                CASE
                    WHEN NOT EXISTS (
                        SELECT FROM parked_event held
                        WHERE held.source = wanted.source AND held.aggregate_id = wanted.aggregate_id) THEN 'NOTHING'
                    WHEN EXISTS (
                        SELECT FROM parked_event blocker
                        WHERE blocker.source = wanted.source AND blocker.aggregate_id = wanted.aggregate_id
                          AND blocker.kind IN ('POISON', 'UNKNOWN_VERSION')) THEN 'STOPPED'
                    ELSE 'HELD' END AS parked
            FROM unnest(?::text[], ?::uuid[]) AS wanted (source, aggregate_id)
            LEFT JOIN inbox USING (source, aggregate_id)
            """;

    /// Read and saved in one: what [#PROGRESS] asks and [#SAVE] writes, where all streams are as they were expected.
    private static final String TAKE = """
            WITH known AS (
                SELECT source, aggregate_id, last, coalesce(revision, 0) AS revision,
                    coalesce(version, 0) = first - 1 AND NOT EXISTS (
                        SELECT FROM parked_event held
                        WHERE held.source = run.source AND held.aggregate_id = run.aggregate_id) AS fits
                FROM unnest(?::text[], ?::uuid[], ?::bigint[], ?::bigint[]) AS run (source, aggregate_id, first, last)
                LEFT JOIN inbox USING (source, aggregate_id))
            INSERT INTO inbox (source, aggregate_id, version, revision)
            SELECT source, aggregate_id, last, revision + 1 FROM known
            WHERE (SELECT bool_and(fits) FROM known) ORDER BY source, aggregate_id
            ON CONFLICT (source, aggregate_id) DO UPDATE SET version = excluded.version, revision = excluded.revision
            WHERE inbox.revision = excluded.revision - 1
            """;

    private static final String PARKED = """
            SELECT id, topic, partition, record_offset, headers, payload
            FROM parked_event WHERE source = ? AND aggregate_id = ? AND version BETWEEN ? AND ?
            ORDER BY version, id
            """;

    private static final String PARK = """
            INSERT INTO parked_event (source, aggregate_id, version, event_id, type, payload_version, kind, cause,
                                      cause_version, reason, topic, partition, record_offset, headers, payload, parked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String RECLASSIFY =
            "UPDATE parked_event SET kind = ?, cause = ?, cause_version = ?, reason = ? WHERE id = ?";

    private static final String UNPARK =
            "DELETE FROM parked_event WHERE source = ? AND aggregate_id = ? AND version <= ?";

    /// Only from the revision that this batch started with: another consumer of the same partition (a zombie, or its
    /// successor) makes the count differ, and the whole batch is rolled back and read again.
    private static final String SAVE = """
            INSERT INTO inbox (source, aggregate_id, version, revision)
            SELECT source, aggregate_id, version, revision + 1
            FROM unnest(?::text[], ?::uuid[], ?::bigint[], ?::bigint[])
                AS change (source, aggregate_id, version, revision)
            ON CONFLICT (source, aggregate_id) DO UPDATE SET version = excluded.version, revision = excluded.revision
            WHERE inbox.revision = excluded.revision - 1
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    InboxStore(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @throws OptimisticLockingFailureException when somebody else changed one of the streams at the same moment
    boolean take(List<Run> runs) {
        List<StreamId> streams = new ArrayList<>();
        runs.forEach(run -> streams.add(run.stream()));
        int taken = batches.update(connection -> {
            PreparedStatement statement = withStreams(connection.prepareStatement(TAKE), streams);
            Object[] firsts = runs.stream().map(Run::first).toArray();
            Object[] lasts = runs.stream().map(Run::last).toArray();
            statement.setArray(3, connection.createArrayOf("bigint", firsts));
            statement.setArray(4, connection.createArrayOf("bigint", lasts));
            return statement;
        });
        if (taken != 0 && taken != runs.size()) {
            throw new OptimisticLockingFailureException("another consumer changed streams of the same batch");
        }
        return taken != 0;
    }

    Map<StreamId, Progress> progress(Set<StreamId> streams) {
        Map<StreamId, Progress> progress = new HashMap<>();
        batches.query(connection -> withStreams(connection.prepareStatement(PROGRESS), streams), row -> {
            var parked = Parked.valueOf(row.getString("parked"));
            progress.put(stream(row), new Progress(row.getLong("version"), row.getLong("revision"), parked));
        });
        return progress;
    }

    private static PreparedStatement withStreams(PreparedStatement statement, Collection<StreamId> streams)
            throws SQLException {
        Connection connection = statement.getConnection();
        Object[] sources = streams.stream().map(StreamId::source).toArray();
        Object[] aggregates = streams.stream().map(StreamId::aggregateId).toArray();
        statement.setArray(1, connection.createArrayOf("text", sources));
        statement.setArray(2, connection.createArrayOf("uuid", aggregates));
        return statement;
    }

    private static StreamId stream(ResultSet row) throws SQLException {
        return new StreamId(row.getString("source"), row.getObject("aggregate_id", UUID.class));
    }

    List<StreamEvent> parked(StreamId stream, long from, long to) {
        return jdbc.sql(PARKED)
                .params(stream.source(), stream.aggregateId(), from, to)
                .query((row, _) -> event(row))
                .list();
    }

    private static StreamEvent event(ResultSet row) throws SQLException {
        Map<String, Object> headers = new LinkedHashMap<>();
        JSON.readTree(row.getString("headers"))
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        var received = new Received(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                headers,
                row.getBytes("payload"));
        return new StreamEvent(received, Envelope.fromHeaders(headers), row.getLong("id"));
    }

    void park(List<Parking> parkings) {
        var at = Instants.column(clock.instant());
        batches.batchUpdate(PARK, parkings, parkings.size(), (row, parking) -> {
            Envelope envelope = parking.envelope();
            row.setString(1, envelope == null ? null : envelope.source());
            row.setObject(2, envelope == null ? null : envelope.subject());
            row.setObject(3, envelope == null ? null : envelope.sequence());
            row.setObject(4, envelope == null ? null : envelope.id());
            row.setString(5, envelope == null ? null : envelope.type());
            row.setInt(6, envelope == null ? 1 : envelope.payloadVersion());
            row.setString(7, parking.kind().name());
            setCause(row, 8, parking.cause());
            row.setString(11, parking.received().topic());
            row.setInt(12, parking.received().partition());
            row.setLong(13, parking.received().offset());
            row.setString(
                    14, JSON.writeValueAsString(readable(parking.received().headers())));
            row.setBytes(15, parking.received().payload());
            row.setObject(16, at);
        });
    }

    private static void setCause(PreparedStatement row, int first, Cause cause) throws SQLException {
        row.setString(first, cause.code().wire());
        row.setObject(first + 1, cause.version(), Types.BIGINT);
        row.setString(first + 2, cause.reason());
    }

    /// A text of the database holds any character but NUL.
    private static Map<String, String> readable(Map<String, Object> headers) {
        Map<String, String> readable = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            String text = value instanceof byte[] bytes ? new String(bytes, UTF_8) : value.toString();
            readable.put(name.replace('\0', '\uFFFD'), text.replace('\0', '\uFFFD'));
        });
        return readable;
    }

    void reclassify(List<Reclassified> rows) {
        batches.batchUpdate(RECLASSIFY, rows, rows.size(), (row, known) -> {
            row.setString(1, known.kind().name());
            setCause(row, 2, known.cause());
            row.setLong(5, known.parkedId());
        });
    }

    void unpark(Map<StreamId, Long> versions) {
        batches.batchUpdate(UNPARK, versions.entrySet(), versions.size(), (row, entry) -> {
            row.setString(1, entry.getKey().source());
            row.setObject(2, entry.getKey().aggregateId());
            row.setLong(3, entry.getValue());
        });
    }

    void discard(long parkedId) {
        jdbc.sql("DELETE FROM parked_event WHERE id = ?").param(parkedId).update();
    }

    /// @throws OptimisticLockingFailureException when somebody else changed one of the streams meanwhile
    void save(List<Advance> advances) {
        List<StreamId> streams = new ArrayList<>();
        advances.forEach(advance -> streams.add(advance.stream()));
        int saved = batches.update(connection -> {
            PreparedStatement statement = withStreams(connection.prepareStatement(SAVE), streams);
            Object[] versions = advances.stream().map(Advance::version).toArray();
            Object[] revisions = advances.stream().map(Advance::revision).toArray();
            statement.setArray(3, connection.createArrayOf("bigint", versions));
            statement.setArray(4, connection.createArrayOf("bigint", revisions));
            return statement;
        });
        if (saved != advances.size()) {
            throw new OptimisticLockingFailureException("another consumer changed streams of the same batch");
        }
    }
}
