package id.sahkan.notification.notice;

import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What people read: their own notices, and for operators how deliveries ended.
@Component
class NoticeQueries {

    private static final String MINE = """
            SELECT shown.id, shown.kind, shown.application_id, application_number, outlet_name, shown.created_at,
                   shown.read_at, shown.params, mailed.state AS email_state
            FROM notice shown
            JOIN application USING (application_id)
            JOIN notice mailed ON mailed.application_id = shown.application_id AND mailed.fact = shown.fact
                              AND mailed.recipient = shown.recipient AND mailed.channel = 'EMAIL'
            WHERE shown.channel = 'IN_APP' AND applicant_id = :person
            """;

    private static final String COUNT = """
            SELECT count(*) AS total, count(*) FILTER (WHERE read_at IS NULL) AS unread
            FROM notice JOIN application USING (application_id)
            WHERE channel = 'IN_APP' AND applicant_id = :person
            """;

    private static final String READ = """
            UPDATE notice SET read_at = coalesce(read_at, :at)
            FROM application
            WHERE notice.id = :id AND channel = 'IN_APP'
              AND application.application_id = notice.application_id AND applicant_id = :person
            """;

    private static final String DELIVERY = """
            SELECT id, kind, channel, notice.application_id, application_number, state, attempts, created_at,
                   next_attempt_at, done_at, last_failure
            FROM notice LEFT JOIN application USING (application_id)
            """;

    private static final String IN_STATE = "WHERE channel = 'EMAIL' AND (:state::text IS NULL OR state = :state)";

    private static final String DELAYED = "WHERE channel = 'EMAIL' AND state = 'PENDING' AND attempts > 0";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Notice(
            UUID id,
            String kind,
            UUID applicationId,
            String applicationNumber,
            String outletName,
            Instant createdAt,
            @Nullable Instant readAt,
            Map<String, String> params,
            String emailState) {}

    record Counts(long total, long unread) {}

    record DeliveryRow(
            UUID id,
            String kind,
            String channel,
            UUID applicationId,
            @Nullable String applicationNumber,
            String state,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant doneAt,
            @Nullable String lastFailure) {}

    List<Notice> mine(String person, Paging paging) {
        return jdbc.sql(MINE + " ORDER BY shown.created_at DESC, shown.id LIMIT :size OFFSET :offset")
                .param("person", person)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::notice)
                .list();
    }

    Counts count(String person) {
        return jdbc.sql(COUNT)
                .param("person", person)
                .query((row, _) -> new Counts(row.getLong("total"), row.getLong("unread")))
                .single();
    }

    /// Empty when it is not this person's.
    Optional<Notice> read(UUID id, String person, Instant at) {
        jdbc.sql(READ)
                .param("id", id)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(MINE + " AND shown.id = :id")
                .param("person", person)
                .param("id", id)
                .query(this::notice)
                .optional();
    }

    /// The newest first.
    Listing<DeliveryRow> deliveries(@Nullable String state, Paging paging) {
        return deliveries(IN_STATE, "created_at DESC, id", state, paging);
    }

    /// Those that an attempt did not bring to their reader, the longest waiting first.
    Listing<DeliveryRow> delayed(Paging paging) {
        return deliveries(DELAYED, "created_at, id", null, paging);
    }

    private Listing<DeliveryRow> deliveries(String which, String order, @Nullable String state, Paging paging) {
        var rows = jdbc.sql(DELIVERY + which + " ORDER BY " + order + " LIMIT :size OFFSET :offset")
                .param("state", state, Types.VARCHAR)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(NoticeQueries::delivery)
                .list();
        long total = jdbc.sql("SELECT count(*) FROM notice " + which)
                .param("state", state, Types.VARCHAR)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total);
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("application_id", UUID.class),
                row.getString("application_number"),
                row.getString("outlet_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "read_at"),
                json.readValue(row.getString("params"), TEXTS),
                row.getString("email_state"));
    }

    private static DeliveryRow delivery(ResultSet row, int number) throws SQLException {
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("channel"),
                row.getObject("application_id", UUID.class),
                row.getString("application_number"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "next_attempt_at"),
                instant(row, "done_at"),
                row.getString("last_failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
