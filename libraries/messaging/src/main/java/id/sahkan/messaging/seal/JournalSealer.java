package id.sahkan.messaging.seal;

import id.sahkan.database.Instants;
import id.sahkan.messaging.JournalKey;
import id.sahkan.telemetry.LogEvent;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seals what the journal has become. Two instances may do it at once: they write the same.
public final class JournalSealer {

    private static final Logger LOG = LoggerFactory.getLogger(JournalSealer.class);

    private static final int AT_ONCE = 2_000;

    /// A row may be committed after one of a higher position; so far back is read again. At the most that a service
    /// writes it is more than three seconds.
    private static final int OVERLAP = 5_000;

    private static final String NEXT = """
            SELECT position, aggregate_id, journal.version, journal.hash
            FROM journal LEFT JOIN journal_seal USING (aggregate_id)
            WHERE position > :from AND journal.version > coalesce(journal_seal.version, 0)
            ORDER BY position LIMIT :most
            """;

    private static final String KEEP = """
            INSERT INTO journal_seal (aggregate_id, version, hash, seal, sealed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (aggregate_id) DO UPDATE SET version = excluded.version, hash = excluded.hash,
                seal = excluded.seal, sealed_at = excluded.sealed_at
            WHERE excluded.version > journal_seal.version
            """;

    private final JournalKey key;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    public JournalSealer(JournalKey key, JdbcTemplate batches, Clock clock) {
        this.key = key;
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
        this.clock = clock;
    }

    private record Row(long position, UUID aggregateId, long version, byte[] hash) {}

    /// Until nothing new is there.
    public void seal() {
        long from = jdbc.sql("SELECT position FROM journal_sealed")
                        .query(Long.class)
                        .single()
                - OVERLAP;
        List<Row> rows;
        do {
            rows = jdbc.sql(NEXT)
                    .param("from", from)
                    .param("most", AT_ONCE)
                    .query((row, _) -> new Row(
                            row.getLong("position"),
                            row.getObject("aggregate_id", UUID.class),
                            row.getLong("version"),
                            row.getBytes("hash")))
                    .list();
            keep(rows);
            from = rows.isEmpty() ? from : rows.getLast().position();
        } while (rows.size() == AT_ONCE);
    }

    private void keep(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<UUID, Row> newest = new HashMap<>();
        rows.forEach(row -> newest.merge(row.aggregateId(), row, (a, b) -> a.version() > b.version() ? a : b));
        var at = Instants.column(clock.instant());
        batches.batchUpdate(KEEP, newest.values(), AT_ONCE, (statement, head) -> {
            statement.setObject(1, head.aggregateId());
            statement.setLong(2, head.version());
            statement.setBytes(3, head.hash());
            statement.setBytes(4, key.seal(head.aggregateId(), head.version(), head.hash()));
            statement.setObject(5, at);
        });
        jdbc.sql("UPDATE journal_sealed SET position = greatest(position, ?)")
                .param(rows.getLast().position())
                .update();
    }

    /// What a failed run says in the log; that the database is away needs no stack trace.
    static void failed(RuntimeException fault) {
        LoggingEventBuilder log = LogEvent.JOURNAL_NOT_SEALED
                .to(LOG)
                .addKeyValue("cause", fault.getClass().getSimpleName());
        (fault instanceof DataAccessException ? log : log.setCause(fault)).log();
    }
}
