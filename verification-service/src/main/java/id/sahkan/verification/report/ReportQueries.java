package id.sahkan.verification.report;

import id.sahkan.database.Instants;
import id.sahkan.http.CallerOffices;
import id.sahkan.verification.report.ServiceReport.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the cases of one office and of all years at once. What is read is everything there is, a few times an hour at
/// most.
@Repository
class ReportQueries {

    /// Whose cases are counted, and in which year they were received.
    private static final String CASES = """
            WITH mine AS (
                SELECT application_id, phase, outlet_type, reasons, objection, first_received_at, decided_at,
                    extract(year FROM first_received_at AT TIME ZONE :zone)::int AS year
                FROM case_file
                WHERE office = :office AND first_received_at >= :from
            )
            """;

    private static final String OUTCOMES = CASES + """
            SELECT year, CASE WHEN phase IN ('RECOMMENDED', 'REFUSED') THEN phase ELSE 'OPEN' END AS code,
                count(*) AS count
            FROM mine GROUP BY 1, 2
            """;

    private static final String OUTLET_TYPES = CASES + """
            SELECT year, outlet_type AS code, count(*) AS count FROM mine GROUP BY 1, 2
            """;

    private static final String ROUNDS = CASES + """
            , round AS (
                SELECT m.year, count(j.version) AS times
                FROM mine m LEFT JOIN journal j ON j.aggregate_id = m.application_id
                    AND j.type = 'id.sahkan.verification.completion-requested'
                GROUP BY m.application_id, m.year)
            SELECT year, CASE times WHEN 0 THEN 'NONE' WHEN 1 THEN 'ONE' ELSE 'MORE' END AS code, count(*) AS count
            FROM round GROUP BY 1, 2
            """;

    private static final String REASONS = CASES + """
            SELECT year, reason ->> 'reasonCode' AS code, count(DISTINCT application_id) AS count
            FROM mine, jsonb_array_elements(reasons) reason WHERE phase = 'REFUSED' GROUP BY 1, 2
            """;

    private static final String OBJECTIONS = CASES + """
            SELECT year, 'FILED' AS code, count(*) AS count FROM mine WHERE objection IS NOT NULL GROUP BY 1
            """;

    private static final String TIMES = CASES + """
            , step AS (
                SELECT m.year, j.type, j.occurred_at,
                    lead(j.type) OVER one AS next, lead(j.occurred_at) OVER one AS until
                FROM mine m JOIN journal j ON j.aggregate_id = m.application_id
                WHERE j.type IN ('id.sahkan.verification.case-opened',
                    'id.sahkan.verification.checks-completed', 'id.sahkan.verification.review-started',
                    'id.sahkan.verification.completion-requested', 'id.sahkan.verification.application-recommended',
                    'id.sahkan.verification.application-refused')
                WINDOW one AS (PARTITION BY j.aggregate_id ORDER BY j.version)),
            span AS (
                SELECT year, CASE
                        WHEN type = 'id.sahkan.verification.case-opened' THEN 'CHECKING'
                        WHEN type = 'id.sahkan.verification.checks-completed' THEN 'QUEUE'
                        WHEN type = 'id.sahkan.verification.completion-requested' THEN 'COMPLETION'
                        WHEN type = 'id.sahkan.verification.review-started'
                            AND next <> 'id.sahkan.verification.review-started' THEN 'REVIEW'
                    END AS part, extract(epoch FROM until - occurred_at) AS seconds
                FROM step WHERE until IS NOT NULL
                UNION ALL
                SELECT year, 'DECISION', extract(epoch FROM decided_at - first_received_at)
                FROM mine WHERE decided_at IS NOT NULL)
            SELECT year, part, count(*) AS count,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
                percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS p90
            FROM span WHERE part IS NOT NULL GROUP BY year, part
            """;

    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Tally(int year, String code, long count) {}

    record Span(int year, Part part, long count, double medianSeconds, double p90Seconds) {}

    /// An office that was told of.
    ///
    /// @param id its word for itself in addresses
    record Told(String key, String id) {}

    /// The first one first.
    List<Told> offices() {
        return jdbc.sql("SELECT key, id FROM office ORDER BY key <> ?, id")
                .param(CallerOffices.FIRST)
                .query((row, _) -> new Told(row.getString("key"), row.getString("id")))
                .list();
    }

    List<Tally> outcomes(String office, Instant from, ZoneId zone) {
        return tallies(OUTCOMES, office, from, zone);
    }

    List<Tally> outletTypes(String office, Instant from, ZoneId zone) {
        return tallies(OUTLET_TYPES, office, from, zone);
    }

    List<Tally> rounds(String office, Instant from, ZoneId zone) {
        return tallies(ROUNDS, office, from, zone);
    }

    List<Tally> refusalReasons(String office, Instant from, ZoneId zone) {
        return tallies(REASONS, office, from, zone);
    }

    List<Tally> objections(String office, Instant from, ZoneId zone) {
        return tallies(OBJECTIONS, office, from, zone);
    }

    List<Span> times(String office, Instant from, ZoneId zone) {
        return statement(TIMES, office, from, zone)
                .query((row, _) -> new Span(
                        row.getInt("year"),
                        Part.valueOf(row.getString("part")),
                        row.getLong("count"),
                        row.getDouble("median"),
                        row.getDouble("p90")))
                .list();
    }

    private List<Tally> tallies(String sql, String office, Instant from, ZoneId zone) {
        return statement(sql, office, from, zone)
                .query((row, _) -> new Tally(row.getInt("year"), row.getString("code"), row.getLong("count")))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, String office, Instant from, ZoneId zone) {
        return jdbc.sql(sql)
                .param("office", office)
                .param("from", Instants.column(from))
                .param("zone", zone.getId());
    }
}
