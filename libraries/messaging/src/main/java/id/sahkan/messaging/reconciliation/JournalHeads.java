package id.sahkan.messaging.reconciliation;

import id.sahkan.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What this service has published, for the services that should have received it. Ids and numbers only, and not over
/// Kafka: a check must not travel the road that it checks.
@RestController
@RequestMapping("/internal/journal/heads")
class JournalHeads {

    static final int PAGE = 1000;

    private static final String HEADS = """
            SELECT head.*, journal_seal.version AS sealed_version, hash, seal FROM (
                SELECT aggregate_id,
                       coalesce(max(sequence) FILTER (WHERE occurred_at < :settledBefore), 0) AS settled,
                       coalesce(max(sequence), 0) AS last
                FROM journal WHERE aggregate_id > :after
                GROUP BY aggregate_id ORDER BY aggregate_id LIMIT :limit) head
            LEFT JOIN journal_seal USING (aggregate_id) ORDER BY aggregate_id
            """;

    private static final String LAST = "SELECT coalesce(max(sequence), 0) FROM journal WHERE aggregate_id = :aggregate";

    private final JdbcClient jdbc;

    JournalHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// At most 1000, by id; a shorter page is the last.
    @GetMapping
    List<Head> page(@RequestParam UUID after, @RequestParam Instant settledBefore) {
        return jdbc.sql(HEADS)
                .param("after", after)
                .param("settledBefore", Instants.column(settledBefore))
                .param("limit", PAGE)
                .query((row, _) -> new Head(
                        row.getObject("aggregate_id", UUID.class),
                        row.getLong("settled"),
                        row.getLong("last"),
                        sealed(row)))
                .list();
    }

    private static Head.@Nullable Sealed sealed(ResultSet row) throws SQLException {
        byte[] seal = row.getBytes("seal");
        return seal == null ? null : new Head.Sealed(row.getLong("sealed_version"), row.getBytes("hash"), seal);
    }

    @GetMapping("/{aggregateId}")
    Head one(@PathVariable UUID aggregateId) {
        long last =
                jdbc.sql(LAST).param("aggregate", aggregateId).query(Long.class).single();
        return new Head(aggregateId, last, last);
    }
}
