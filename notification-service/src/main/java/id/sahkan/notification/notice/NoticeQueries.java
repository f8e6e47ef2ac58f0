package id.sahkan.notification.notice;

import id.sahkan.database.Instants;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.notification.notice.NoticeController.DeliveryState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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

    private static final String NOTICES = """
            SELECT shown.id, shown.kind, shown.application_id, application_number, outlet_name, shown.created_at,
                   shown.read_at, shown.params, mailed.state AS email_state
            FROM notice shown
            JOIN application USING (application_id)
            JOIN notice mailed ON mailed.application_id = shown.application_id AND mailed.fact = shown.fact
                              AND mailed.recipient = shown.recipient AND mailed.channel = 'EMAIL'
            WHERE shown.channel = 'IN_APP' AND applicant_id = :person
              AND (CAST(:id AS uuid) IS NULL OR shown.id = :id)
            ORDER BY shown.created_at DESC, shown.id LIMIT :size OFFSET :offset
            """;

    private static final String COUNT_NOTICES = """
            SELECT count(*) FILTER (WHERE channel = 'IN_APP') AS total,
                   count(*) FILTER (WHERE channel = 'IN_APP' AND read_at IS NULL) AS unread,
                   count(*) FILTER (WHERE channel = 'EMAIL' AND state = 'BOUNCED' AND %s) AS returned
            FROM notice JOIN application USING (application_id)
            WHERE applicant_id = :person
            """.formatted(ReturnedQueries.OF_APPLICATION);

    private static final String DELAYED = """
            FROM notice LEFT JOIN application USING (application_id)
            WHERE channel = 'EMAIL' AND state = 'PENDING' AND attempts > 0
            """;

    private static final String DELIVERY = """
            SELECT id, kind, channel, notice.application_id, application_number, state, attempts, created_at,
                   next_attempt_at, done_at, last_failure
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Counts(long total, long unread, long returned) {}

    /// Of this person, the newest first.
    List<NoticeView> mine(String person, Paging paging) {
        return notices(person, null, paging);
    }

    Counts count(String person) {
        return jdbc.sql(COUNT_NOTICES)
                .param("person", person)
                .query((row, _) -> new Counts(row.getLong("total"), row.getLong("unread"), row.getLong("returned")))
                .single();
    }

    /// Empty when it is not this person's.
    Optional<NoticeView> one(UUID id, String person) {
        return notices(person, id, new Paging(0, 1)).stream().findFirst();
    }

    private List<NoticeView> notices(String person, @Nullable UUID id, Paging paging) {
        return jdbc.sql(NOTICES)
                .param("person", person)
                .param("id", id, Types.OTHER)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::notice)
                .list();
    }

    /// The newest first.
    ///
    /// @param offices whose; null for all
    Listing<DeliveryView> deliveries(@Nullable DeliveryState state, String @Nullable [] offices, Paging paging) {
        // not a parameter: of two states the database looks over an index of few rows, of the third over that of all
        String which = (state == null ? "" : "AND state = '" + state + "'") + bound(offices);
        var rows = jdbc.sql("""
                        SELECT id, kind, channel, notice.application_id, application_number, state, attempts, created_at,
                               next_attempt_at, done_at, last_failure
                        FROM notice LEFT JOIN application USING (application_id)
                        WHERE channel = 'EMAIL' %s
                        ORDER BY created_at DESC, id LIMIT :size OFFSET :offset
                        """.formatted(which))
                .param("offices", offices, Types.ARRAY)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(NoticeQueries::delivery)
                .list();
        String all = offices == null ? "notice" : "notice JOIN application USING (application_id)";
        long total = jdbc.sql(Listing.counting("SELECT 1 FROM " + all + " WHERE channel = 'EMAIL' " + which))
                .param("offices", offices, Types.ARRAY)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total);
    }

    /// Those that an attempt did not bring to their reader, the longest waiting first.
    Listing<DeliveryView> delayed(String @Nullable [] offices, Paging paging) {
        var rows = jdbc.sql(DELIVERY + DELAYED + bound(offices) + " ORDER BY created_at, id LIMIT :size OFFSET :offset")
                .param("offices", offices, Types.ARRAY)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(NoticeQueries::delivery)
                .list();
        return new Listing<>(
                rows,
                jdbc.sql("SELECT count(*) " + DELAYED + bound(offices))
                        .param("offices", offices, Types.ARRAY)
                        .query(Long.class)
                        .single());
    }

    /// Of letters whose application is not known yet nobody can say whose they are: an operator sees them.
    private static String bound(String @Nullable [] offices) {
        return offices == null ? "" : " AND office = ANY (:offices)";
    }

    private NoticeView notice(ResultSet row, int number) throws SQLException {
        return new NoticeView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("application_id", UUID.class),
                row.getString("application_number"),
                row.getString("outlet_name"),
                Instants.read(row, "created_at"),
                Instants.readOrNull(row, "read_at"),
                json.readValue(row.getString("params"), TEXTS),
                row.getString("email_state"));
    }

    private static DeliveryView delivery(ResultSet row, int number) throws SQLException {
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("channel"),
                row.getObject("application_id", UUID.class),
                row.getString("application_number"),
                row.getString("state"),
                row.getInt("attempts"),
                Instants.read(row, "created_at"),
                Instants.readOrNull(row, "next_attempt_at"),
                Instants.readOrNull(row, "done_at"),
                row.getString("last_failure"));
    }
}
