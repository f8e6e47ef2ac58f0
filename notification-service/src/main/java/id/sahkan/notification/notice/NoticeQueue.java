package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.NoticeKind;
import id.sahkan.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is due and not done, one at a time. Whoever takes a notice has it until the lease ends.
@Component
class NoticeQueue {

    private static final String CLAIM = """
            UPDATE notice SET lease_until = :until, attempts = attempts + 1
            WHERE id = (SELECT due.id FROM notice due JOIN application USING (application_id)
                        WHERE due.state = 'PENDING' AND due.next_attempt_at <= :now
                          AND (due.lease_until IS NULL OR due.lease_until <= :now)
                        ORDER BY due.next_attempt_at
                        LIMIT 1
                        FOR UPDATE OF due SKIP LOCKED)
            RETURNING id, application_id, kind, params, attempts, created_at, traceparent
            """;

    private static final String POSTPONE = """
            UPDATE notice SET next_attempt_at = :until, lease_until = NULL
            WHERE id = :id AND state = 'PENDING' AND attempts = :attempts
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeQueue(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<DueNotice> claim(Instant now, Instant leasedUntil) {
        return jdbc.sql(CLAIM)
                .param("now", Instants.column(now))
                .param("until", Instants.column(leasedUntil))
                .query(this::due)
                .optional();
    }

    /// Whoever has taken it since keeps it.
    void postpone(DueNotice notice, Instant until) {
        jdbc.sql(POSTPONE)
                .param("id", notice.id())
                .param("attempts", notice.attempts())
                .param("until", Instants.column(until))
                .update();
    }

    private DueNotice due(ResultSet row, int number) throws SQLException {
        return new DueNotice(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("params"), TEXTS),
                row.getInt("attempts"),
                Instants.read(row, "created_at"),
                row.getString("traceparent"));
    }
}
