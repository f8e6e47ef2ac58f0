package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.ReachedBy;
import id.sahkan.database.Instants;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.notification.letter.LetterKind;
import id.sahkan.notification.notice.ReturnedView.ReachView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters that came back or could not be sent, for the office whose they are.
@Component
class ReturnedQueries {

    /// The kinds of letters about releases, as SQL lists them: the indexes name the same.
    static final String OF_RELEASE = listed(LetterKind::isOfRelease);

    /// A condition on a notice: that whoever does not have it must be told in another way.
    static final String OF_APPLICATION = "kind NOT IN (" + listed(kind -> !kind.mustArrive()) + ")";

    private static String listed(Predicate<LetterKind> which) {
        return Arrays.stream(LetterKind.values())
                .filter(which)
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", "));
    }

    private static final String SELECT = """
            SELECT id, kind, notice.application_id, application_number, outlet_name, created_at, state,
                   coalesce(bounced_at, done_at, next_attempt_at) AS lost_at, bounce_status, last_failure, requeued, reached_on, reached_by, reach_note, reached_by_name, done_at
            """;

    private static final String ONE = SELECT + """
            FROM notice JOIN application USING (application_id)
            WHERE id = :id AND channel = 'EMAIL' AND (state IN ('BOUNCED', 'FAILED', 'REACHED') OR requeued > 0) AND office = ANY (:offices) AND %s
            """.formatted(OF_APPLICATION);

    private final JdbcClient jdbc;

    ReturnedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that wait, the longest waiting first; or those that were worked, the newest first.
    Listing<ReturnedView> list(boolean reached, String[] offices, Paging paging) {
        // not a parameter: the index is of these three states alone
        String rows = """
            FROM notice JOIN application USING (application_id)
            WHERE channel = 'EMAIL' AND state IN (%s) AND office = ANY (:offices) AND %s
            """.formatted(reached ? "'REACHED'" : "'BOUNCED', 'FAILED'", OF_APPLICATION);
        String order = reached ? "lost_at DESC, id" : "lost_at, id";
        var items = jdbc.sql(SELECT + rows + " ORDER BY " + order + " LIMIT :size OFFSET :offset")
                .param("offices", offices)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ReturnedQueries::view)
                .list();
        long total = jdbc.sql(Listing.counting("SELECT 1 " + rows))
                .param("offices", offices)
                .query(Long.class)
                .single();
        return new Listing<>(items, total);
    }

    Optional<ReturnedView> one(UUID id, String[] offices) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("offices", offices)
                .query(ReturnedQueries::view)
                .optional();
    }

    /// In whose clock its days are counted.
    String office(UUID applicationId) {
        return jdbc.sql("SELECT office FROM application WHERE application_id = :id")
                .param("id", applicationId)
                .query(String.class)
                .single();
    }

    private static ReturnedView view(ResultSet row, int number) throws SQLException {
        return new ReturnedView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("application_id", UUID.class),
                row.getString("application_number"),
                row.getString("outlet_name"),
                Instants.read(row, "created_at"),
                row.getString("state"),
                Instants.read(row, "lost_at"),
                row.getString("bounce_status"),
                row.getString("last_failure"),
                row.getInt("requeued"),
                reach(row));
    }

    private static @Nullable ReachView reach(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("reached_on", LocalDate.class);
        return on == null
                ? null
                : new ReachView(
                        on,
                        ReachedBy.valueOf(row.getString("reached_by")),
                        row.getString("reach_note"),
                        row.getString("reached_by_name"),
                        Instants.read(row, "done_at"));
    }
}
