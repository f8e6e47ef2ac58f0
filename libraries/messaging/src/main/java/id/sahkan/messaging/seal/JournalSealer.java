package id.sahkan.messaging.seal;

import id.sahkan.database.Instants;
import id.sahkan.telemetry.LogEvent;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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
            WITH kept AS (
                INSERT INTO journal_seal (aggregate_id, version, hash, seal, sealed_at)
                SELECT head.*, ? FROM unnest(?::uuid[], ?::bigint[], ?::bytea[], ?::bytea[])
                    AS head (aggregate_id, version, hash, seal) ORDER BY aggregate_id
                ON CONFLICT (aggregate_id) DO UPDATE SET version = excluded.version, hash = excluded.hash,
                    seal = excluded.seal, sealed_at = excluded.sealed_at
                WHERE excluded.version > journal_seal.version)
            UPDATE journal_sealed SET position = greatest(position, ?)
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
        Collection<Row> heads = newest.values();
        batches.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(KEEP);
            statement.setObject(1, Instants.column(clock.instant()));
            statement.setArray(2, connection.createArrayOf("uuid", column(heads, Row::aggregateId, UUID[]::new)));
            statement.setArray(3, connection.createArrayOf("bigint", column(heads, Row::version, Long[]::new)));
            statement.setArray(4, connection.createArrayOf("bytea", column(heads, Row::hash, byte[][]::new)));
            statement.setArray(5, connection.createArrayOf("bytea", column(heads, this::seal, byte[][]::new)));
            statement.setLong(6, rows.getLast().position());
            return statement;
        });
    }

    private byte[] seal(Row head) {
        return key.seal(head.aggregateId(), head.version(), head.hash());
    }

    private static <T> T[] column(Collection<Row> heads, Function<Row, T> value, IntFunction<T[]> array) {
        return heads.stream().map(value).toArray(array);
    }

    /// What a failed run says in the log; that the database is away needs no stack trace.
    static void failed(RuntimeException fault) {
        LoggingEventBuilder log = LogEvent.JOURNAL_NOT_SEALED
                .to(LOG)
                .addKeyValue("cause", fault.getClass().getSimpleName());
        (fault instanceof DataAccessException ? log : log.setCause(fault)).log();
    }
}
