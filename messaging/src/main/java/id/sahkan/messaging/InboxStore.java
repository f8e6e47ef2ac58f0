package id.sahkan.messaging;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Versions applied so far and parked events, in SQL.
final class InboxStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String VERSIONS = """
            SELECT source, aggregate_id, version FROM inbox
            WHERE aggregate_id = ANY (?::uuid[])
            """;

    /// Only from the version that this batch started with: another consumer of the same partition (a zombie, or its
    /// successor) makes the count differ, and the whole batch is rolled back and read again.
    private static final String SAVE = """
            INSERT INTO inbox (source, aggregate_id, version) VALUES (?, ?, ?)
            ON CONFLICT (source, aggregate_id) DO UPDATE SET version = excluded.version
            WHERE inbox.version = ?
            """;

    private static final String PARKED = """
            SELECT DISTINCT source, aggregate_id FROM parked_event WHERE aggregate_id IS NOT NULL
            """;

    private static final String PARK = """
            INSERT INTO parked_event (source, aggregate_id, version, event_id, type, reason, topic, partition,
                                      record_offset, headers, payload, parked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (topic, partition, record_offset) DO NOTHING
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    InboxStore(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The version applied last of every aggregate named in the batch; absent when there is none yet.
    Map<Inbox.Stream, Long> versions(List<Received> records) {
        String[] aggregates = records.stream()
                .map(InboxStore::subject)
                .flatMap(java.util.Optional::stream)
                .distinct()
                .toArray(String[]::new);
        Map<Inbox.Stream, Long> versions = new HashMap<>();
        batches.query(
                connection -> {
                    var statement = connection.prepareStatement(VERSIONS);
                    statement.setArray(1, connection.createArrayOf("text", aggregates));
                    return statement;
                },
                row -> {
                    versions.put(
                            new Inbox.Stream(row.getString("source"), row.getObject("aggregate_id", UUID.class)),
                            row.getLong("version"));
                });
        return versions;
    }

    private static java.util.Optional<String> subject(Received received) {
        try {
            return java.util.Optional.of(
                    Envelope.fromHeaders(received.headers()).subject().toString());
        } catch (PoisonEventException unreadable) {
            return java.util.Optional.empty();
        }
    }

    /// @throws OptimisticLockingFailureException when somebody else applied events of the same aggregates meanwhile
    void save(List<Advance> advances) {
        if (advances.isEmpty()) {
            return;
        }
        int[][] counts = batches.batchUpdate(SAVE, advances, advances.size(), (row, advance) -> {
            row.setString(1, advance.stream().source());
            row.setObject(2, advance.stream().aggregateId());
            row.setLong(3, advance.to());
            row.setLong(4, advance.from());
        });
        if (Arrays.stream(counts).flatMapToInt(Arrays::stream).anyMatch(count -> count != 1)) {
            throw new OptimisticLockingFailureException("another consumer applied events of the same batch");
        }
    }

    /// How far a batch brought one aggregate.
    record Advance(Inbox.Stream stream, long from, long to) {}

    Set<Inbox.Stream> parkedStreams() {
        return Inbox.mutable(jdbc.sql(PARKED)
                .query((row, _) -> new Inbox.Stream(row.getString("source"), row.getObject("aggregate_id", UUID.class)))
                .list());
    }

    void park(Received received, @Nullable Envelope envelope, String reason) {
        jdbc.sql(PARK)
                .param(envelope == null ? null : envelope.source())
                .param(envelope == null ? null : envelope.subject())
                .param(envelope == null ? null : envelope.sequence())
                .param(envelope == null ? null : envelope.id())
                .param(envelope == null ? null : envelope.type())
                .param(reason)
                .param(received.topic())
                .param(received.partition())
                .param(received.offset())
                .param(JSON.writeValueAsString(readable(received.headers())))
                .param(received.payload())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, String> readable(Map<String, Object> headers) {
        Map<String, String> readable = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                readable.put(name, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return readable;
    }
}
