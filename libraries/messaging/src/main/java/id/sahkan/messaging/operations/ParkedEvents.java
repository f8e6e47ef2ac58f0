package id.sahkan.messaging.operations;

import id.sahkan.database.Instants;
import id.sahkan.messaging.inbox.ParkKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What is parked or held back, as an operator sees it.
final class ParkedEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The record that explains a stream comes first: what stopped it before what is only early.
    private static final String STREAMS = """
            SELECT min(id) AS id, source, aggregate_id,
                   CASE WHEN aggregate_id IS NOT NULL THEN coalesce(max(inbox.version), 0) + 1 END AS expected,
                   min(parked.version) AS first_version, max(parked.version) AS last_version, count(*) AS records,
                   (array_agg(kind ORDER BY kind NOT IN ('POISON', 'UNKNOWN_VERSION'), id))[1] AS kind,
                   (array_agg(cause ORDER BY kind NOT IN ('POISON', 'UNKNOWN_VERSION'), id))[1] AS cause,
                   (array_agg(cause_version ORDER BY kind NOT IN ('POISON', 'UNKNOWN_VERSION'), id))[1]
                       AS cause_version,
                   (array_agg(reason ORDER BY kind NOT IN ('POISON', 'UNKNOWN_VERSION'), id))[1] AS reason,
                   min(parked_at) AS since,
                   (array_agg(id ORDER BY parked.version, id))[1:20] AS ids
            FROM parked_event parked LEFT JOIN inbox USING (source, aggregate_id)
            GROUP BY source, aggregate_id, CASE WHEN aggregate_id IS NULL THEN id END
            HAVING min(id) > ?
            ORDER BY min(id) LIMIT ?
            """;

    private static final String RECORD = """
            SELECT id, kind, cause, cause_version, reason, source, aggregate_id, version, event_id, type, payload_version, topic, partition,
                   record_offset, parked_at, headers, payload
            FROM parked_event WHERE id = ?
            """;

    private final JdbcClient jdbc;

    ParkedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One stream, or one record that belongs to none. `expectedVersion` is the one that is applied next; `recordIds`
    /// names its first twenty records. `cause` is a [CauseCode], `causeVersion` the version in it.
    record ParkedStream(
            long id,
            @Nullable String source,
            @Nullable UUID aggregateId,
            @Nullable Long expectedVersion,
            @Nullable Long firstVersion,
            @Nullable Long lastVersion,
            long records,
            ParkKind kind,
            String cause,
            @Nullable Long causeVersion,
            String reason,
            Instant since,
            List<Long> recordIds) {}

    /// One record, masked.
    record ParkedRecord(
            long id,
            ParkKind kind,
            String cause,
            @Nullable Long causeVersion,
            String reason,
            @Nullable String source,
            @Nullable UUID aggregateId,
            @Nullable Long version,
            @Nullable UUID eventId,
            @Nullable String type,
            int payloadVersion,
            String topic,
            int partition,
            long offset,
            Instant since,
            Map<String, String> headers,
            Masking.Payload payload) {}

    /// Streams in the order in which they were parked, those after an id.
    List<ParkedStream> streams(long after, int limit) {
        return jdbc.sql(STREAMS)
                .params(after, limit)
                .query((row, _) -> stream(row))
                .list();
    }

    private static ParkedStream stream(ResultSet row) throws SQLException {
        Array ids = row.getArray("ids");
        ParkKind kind = ParkKind.valueOf(row.getString("kind"));
        return new ParkedStream(
                row.getLong("id"),
                row.getString("source"),
                row.getObject("aggregate_id", UUID.class),
                row.getObject("expected", Long.class),
                row.getObject("first_version", Long.class),
                row.getObject("last_version", Long.class),
                row.getLong("records"),
                kind,
                row.getString("cause"),
                row.getObject("cause_version", Long.class),
                row.getString("reason"),
                Instants.read(row, "since"),
                List.of((Long[]) ids.getArray()));
    }

    Optional<ParkedRecord> record(long id) {
        return jdbc.sql(RECORD).param(id).query((row, _) -> masked(row)).optional();
    }

    private static ParkedRecord masked(ResultSet row) throws SQLException {
        String source = row.getString("source");
        String type = row.getString("type");
        ParkKind kind = ParkKind.valueOf(row.getString("kind"));
        Map<String, String> headers = new TreeMap<>();
        JSON.readTree(row.getString("headers"))
                .properties()
                .forEach(header -> headers.put(
                        Masking.name(header.getKey()),
                        Masking.header(header.getValue().asString())));
        return new ParkedRecord(
                row.getLong("id"),
                kind,
                row.getString("cause"),
                row.getObject("cause_version", Long.class),
                row.getString("reason"),
                source == null ? null : Masking.header(source),
                row.getObject("aggregate_id", UUID.class),
                row.getObject("version", Long.class),
                row.getObject("event_id", UUID.class),
                type == null ? null : Masking.header(type),
                row.getInt("payload_version"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                Instants.read(row, "parked_at"),
                headers,
                Masking.payload(row.getBytes("payload")));
    }
}
