package id.sahkan.verification.figures;

import id.sahkan.database.Instants;
import id.sahkan.verification.figures.ReviewFigures.Cause;
import id.sahkan.verification.figures.ReviewFigures.Load;
import id.sahkan.verification.figures.ReviewFigures.Part;
import id.sahkan.verification.figures.ReviewFigures.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Counts the cases of one period, for those of its office, over the index of the period; how long they took is read
/// from their journals.
@Repository
class FigureQueries {

    private static final String PROGRESS = """
            SELECT count(*) FILTER (WHERE NOT decided) AS waiting,
                count(*) FILTER (WHERE decided AND decided_at > :since) AS lately
            FROM case_file WHERE period_id = :period AND office = ANY(:offices)
            """;

    private static final String OFFICE =
            "SELECT office FROM case_file WHERE period_id = :period AND office = ANY(:offices) LIMIT 1";

    private static final String SPANS = """
            WITH step AS (
                SELECT j.type, j.occurred_at,
                    lead(j.type) OVER one AS next, lead(j.occurred_at) OVER one AS until
                FROM case_file c JOIN journal j ON j.aggregate_id = c.application_id
                WHERE c.period_id = :period AND c.office = ANY(:offices) AND j.type IN ('id.sahkan.verification.case-opened',
                    'id.sahkan.verification.checks-completed', 'id.sahkan.verification.review-started',
                    'id.sahkan.verification.completion-requested', 'id.sahkan.verification.application-recommended',
                    'id.sahkan.verification.application-refused')
                WINDOW one AS (PARTITION BY j.aggregate_id ORDER BY j.version)),
            span AS (
                SELECT CASE
                        WHEN type = 'id.sahkan.verification.case-opened' THEN 'CHECKING'
                        WHEN type = 'id.sahkan.verification.checks-completed' THEN 'QUEUE'
                        WHEN type = 'id.sahkan.verification.completion-requested' THEN 'COMPLETION'
                        WHEN type = 'id.sahkan.verification.review-started'
                            AND next <> 'id.sahkan.verification.review-started' THEN 'REVIEW'
                    END AS part, extract(epoch FROM until - occurred_at) AS seconds
                FROM step WHERE until IS NOT NULL)
            SELECT part, count(*) AS count,
                round(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds)::numeric) AS median,
                round(percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds)::numeric) AS p90
            FROM span WHERE part IS NOT NULL GROUP BY part
            """;

    private static final String REVIEWERS = """
            SELECT min(reviewer_name) AS name, count(*) FILTER (WHERE NOT decided) AS open,
                count(*) FILTER (WHERE decided) AS decided
            FROM case_file WHERE period_id = :period AND office = ANY(:offices) AND reviewer_id IS NOT NULL
            GROUP BY reviewer_id ORDER BY count(*) DESC, name LIMIT 50
            """;

    private static final String REASONS = """
            SELECT reason ->> 'reasonCode' AS reason, reason ->> 'requirementCode' AS requirement, count(*) AS count
            FROM case_file, jsonb_array_elements(reasons) reason
            WHERE period_id = :period AND office = ANY(:offices) GROUP BY 1, 2 ORDER BY count DESC, 1, 2 LIMIT 20
            """;

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(String sql, UUID period, String[] offices) {
        return jdbc.sql(sql).param("period", period).param("offices", offices);
    }

    record Progress(long waiting, long decidedLately) {}

    Progress progress(UUID period, String[] offices, Instant since) {
        return of(PROGRESS, period, offices)
                .param("since", Instants.column(since))
                .query((row, _) -> new Progress(row.getLong("waiting"), row.getLong("lately")))
                .single();
    }

    /// Whose the period is; none where it has no cases.
    Optional<String> office(UUID period, String[] offices) {
        return of(OFFICE, period, offices).query(String.class).optional();
    }

    List<Span> spans(UUID period, String[] offices) {
        return of(SPANS, period, offices)
                .query((row, _) -> new Span(
                        Part.valueOf(row.getString("part")),
                        row.getLong("count"),
                        row.getLong("median"),
                        row.getLong("p90")))
                .list()
                .stream()
                .sorted((a, b) -> a.part().compareTo(b.part()))
                .toList();
    }

    List<Load> reviewers(UUID period, String[] offices) {
        return of(REVIEWERS, period, offices)
                .query((row, _) -> new Load(row.getString("name"), row.getLong("open"), row.getLong("decided")))
                .list();
    }

    List<Cause> reasons(UUID period, String[] offices) {
        return of(REASONS, period, offices)
                .query((row, _) ->
                        new Cause(row.getString("reason"), row.getString("requirement"), row.getLong("count")))
                .list();
    }
}
