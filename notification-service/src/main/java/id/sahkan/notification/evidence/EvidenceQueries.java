package id.sahkan.notification.evidence;

import id.sahkan.database.Instants;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.notification.newsroom.NewsroomProblem;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people read of evidence: editors what their office got, partners their own; and the figures.
@Component
class EvidenceQueries {

    private static final int MOST_FIGURES = 2_000;
    private static final int MOST_LINES = 20_000;

    private static final String OF_OFFICE = """
            WHERE evidence.office = ANY (:offices) AND (CAST(:state AS text) IS NULL OR evidence.state = :state)
              AND (CAST(:release AS uuid) IS NULL OR release_id = :release)
            """;

    private static final String OWN = """
            WHERE application.applicant_id = :person AND (CAST(:release AS uuid) IS NULL OR release_id = :release)
            """;

    private static final String NEWEST = " ORDER BY filed_at DESC, evidence.id LIMIT :size OFFSET :offset";

    private static final String LINES = """
            SELECT release_id, release.words ->> 'title' AS title, application_number, outlet_name, kind, shown_on, edition,
                   url, file_sha256, encode(sha256(convert_to(coalesce(evidence.words, ''), 'UTF8')), 'hex') AS words_sha256,
                   evidence.words IS NULL AS wordless, filed_at, decided_at, decided_name
            FROM evidence
            JOIN release ON release.id = release_id
            JOIN application ON application.application_id = evidence.application_id
            WHERE evidence.office = :office AND evidence.state = 'ACCEPTED' AND shown_on BETWEEN :from AND :until
            ORDER BY shown_on, outlet_name, evidence.id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final EvidenceStore store;

    EvidenceQueries(JdbcClient jdbc, EvidenceStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    record Figure(String id, String name, long filed, long accepted, long returned, long flagged) {}

    /// By what the showings are counted.
    enum By {
        RELEASE("release_id::text", "release.words ->> 'title'", ""),
        PARTNER("evidence.application_id::text", "outlet_name", ""),
        TOPIC("topic", "topic", "CROSS JOIN LATERAL jsonb_array_elements_text(release.words -> 'topics') topic");

        private final String sql;

        By(String id, String name, String join) {
            this.sql = """
                    SELECT %s AS id, %s AS name, count(*) AS filed, count(*) FILTER (WHERE evidence.state = 'ACCEPTED') AS accepted,
                           count(*) FILTER (WHERE evidence.state = 'RETURNED') AS returned,
                           count(*) FILTER (WHERE jsonb_array_length(flags) > 0) AS flagged
                    FROM evidence
                    JOIN release ON release.id = release_id
                    JOIN application ON application.application_id = evidence.application_id
                    %s
                    WHERE evidence.office = :office AND shown_on BETWEEN :from AND :until
                    GROUP BY 1, 2 ORDER BY accepted DESC, name, id LIMIT :most
                    """.formatted(id, name, join);
        }
    }

    /// One line of what was accepted.
    record Line(
            UUID releaseId,
            String title,
            String applicationNumber,
            String outletName,
            EvidenceKind kind,
            LocalDate shownOn,
            @Nullable String edition,
            @Nullable String url,
            @Nullable String fileSha256,
            @Nullable String wordsSha256,
            Instant filedAt,
            Instant acceptedAt,
            String acceptedBy) {}

    Listing<EvidenceView> ofOffices(
            String[] offices, EvidenceView.@Nullable Stage state, @Nullable UUID release, Paging paging) {
        String named = state == null ? null : state.name();
        List<EvidenceView> rows = jdbc.sql(EvidenceStore.SELECT + OF_OFFICE + NEWEST)
                .param("offices", offices)
                .param("state", named, Types.VARCHAR)
                .param("release", release, Types.OTHER)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> EvidenceView.of(store.evidence(row)))
                .list();
        long total = jdbc.sql(Listing.counting("SELECT 1 FROM evidence " + OF_OFFICE))
                .param("offices", offices)
                .param("state", named, Types.VARCHAR)
                .param("release", release, Types.OTHER)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total);
    }

    Listing<EvidenceView> own(String person, @Nullable UUID release, Paging paging) {
        List<EvidenceView> rows = jdbc.sql(EvidenceStore.SELECT + OWN + NEWEST)
                .param("person", person)
                .param("release", release, Types.OTHER)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> EvidenceView.of(store.evidence(row)).withoutOthers())
                .list();
        long total = jdbc.sql(Listing.counting(
                        "SELECT 1 FROM evidence JOIN application ON application.application_id = evidence.application_id "
                                + OWN))
                .param("person", person)
                .param("release", release, Types.OTHER)
                .query(Long.class)
                .single();
        return new Listing<>(rows, total);
    }

    /// Those with the most accepted first.
    ///
    /// @throws Problem when there are more than a page shows
    List<Figure> figures(By by, String office, LocalDate from, LocalDate until) {
        List<Figure> figures = jdbc.sql(by.sql)
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .param("most", MOST_FIGURES + 1)
                .query((row, _) -> new Figure(
                        row.getString("id"),
                        row.getString("name"),
                        row.getLong("filed"),
                        row.getLong("accepted"),
                        row.getLong("returned"),
                        row.getLong("flagged")))
                .list();
        return whole(figures, MOST_FIGURES);
    }

    /// A table that is cut looks like a whole one.
    private static <T> List<T> whole(List<T> rows, int most) {
        if (rows.size() > most) {
            throw Problem.at(NewsroomProblem.COVERAGE_TOO_MUCH, "from");
        }
        return rows;
    }

    /// @throws Problem when there are more than one file holds
    List<Line> accepted(String office, LocalDate from, LocalDate until) {
        List<Line> lines = jdbc.sql(LINES)
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .param("most", MOST_LINES + 1)
                .query((row, _) -> new Line(
                        row.getObject("release_id", UUID.class),
                        row.getString("title"),
                        row.getString("application_number"),
                        row.getString("outlet_name"),
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getObject("shown_on", LocalDate.class),
                        row.getString("edition"),
                        row.getString("url"),
                        row.getString("file_sha256"),
                        row.getBoolean("wordless") ? null : row.getString("words_sha256"),
                        Instants.read(row, "filed_at"),
                        Instants.read(row, "decided_at"),
                        row.getString("decided_name")))
                .list();
        return whole(lines, MOST_LINES);
    }
}
