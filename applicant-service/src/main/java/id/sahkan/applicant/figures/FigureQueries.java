package id.sahkan.applicant.figures;

import id.sahkan.applicant.figures.PeriodFigures.Day;
import id.sahkan.applicant.figures.PeriodFigures.Funnel;
import id.sahkan.applicant.figures.PeriodFigures.Hour;
import id.sahkan.applicant.figures.PeriodFigures.HourOfWindow;
import id.sahkan.applicant.figures.PeriodFigures.Lacking;
import id.sahkan.applicant.figures.PeriodFigures.Standing;
import id.sahkan.contracts.OutletType;
import id.sahkan.database.Instants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the applications of one period, over the index of the period.
@Repository
class FigureQueries {

    private static final String FUNNEL = """
            SELECT count(*) AS begun, count(*) FILTER (WHERE number IS NOT NULL) AS submitted,
                count(*) FILTER (WHERE dossier_version > 1) AS completed,
                count(*) FILTER (WHERE phase IN ('RECOMMENDED', 'DECREED')) AS recommended,
                count(*) FILTER (WHERE phase = 'DECREED') AS named
            FROM application WHERE period_id = ?
            """;

    private static final String STANDING = """
            SELECT a.phase, o.type, count(*) AS count
            FROM application a JOIN media_outlet o ON o.id = a.outlet_id
            WHERE a.period_id = ? GROUP BY a.phase, o.type ORDER BY a.phase, o.type
            """;

    private static final String DAYS = """
            SELECT day, sum(begun) AS begun, sum(submitted) AS submitted
            FROM (SELECT (a.created_at AT TIME ZONE :zone)::date AS day, 1 AS begun, 0 AS submitted
                  FROM application a WHERE a.period_id = :period
                  UNION ALL
                  SELECT (r.received_at AT TIME ZONE :zone)::date, 0, 1
                  FROM application a JOIN receipt r ON r.application_id = a.id AND r.dossier_version = 1
                  WHERE a.period_id = :period) events
            GROUP BY day ORDER BY day
            """;

    private static final String HOURS = """
            SELECT extract(hour FROM r.received_at AT TIME ZONE :zone)::int AS hour, count(*) AS submitted
            FROM application a JOIN receipt r ON r.application_id = a.id AND r.dossier_version = 1
            WHERE a.period_id = :period GROUP BY 1 ORDER BY 1
            """;

    /// Zones of Indonesia are whole hours apart. A window of a year has fewer hours than that.
    private static final String HOURLY = """
            SELECT hour, sum(begun) AS begun, sum(submitted) AS submitted
            FROM (SELECT date_trunc('hour', a.created_at, 'UTC') AS hour, 1 AS begun, 0 AS submitted
                  FROM application a WHERE a.period_id = :period
                  UNION ALL
                  SELECT date_trunc('hour', r.received_at, 'UTC'), 0, 1
                  FROM application a JOIN receipt r ON r.application_id = a.id AND r.dossier_version = 1
                  WHERE a.period_id = :period) events
            GROUP BY hour ORDER BY hour LIMIT 9000
            """;

    private static final String LACKING = """
            WITH draft AS (
                SELECT a.id, o.type FROM application a JOIN media_outlet o ON o.id = a.outlet_id
                WHERE a.period_id = :period AND a.phase = 'DRAFT'),
            needed AS (
                SELECT item ->> 'code' AS code, jsonb_array_elements_text(item -> 'outletTypes') AS type
                FROM application_period p, jsonb_array_elements(p.requirements::jsonb) item
                WHERE p.id = :period AND item ->> 'obligation' = 'MANDATORY')
            SELECT n.code, count(*) AS of, count(*) FILTER (WHERE d.requirement_code IS NULL) AS lack
            FROM draft JOIN needed n ON n.type = draft.type
            LEFT JOIN application_document d ON d.application_id = draft.id AND d.requirement_code = n.code
            GROUP BY n.code HAVING count(*) FILTER (WHERE d.requirement_code IS NULL) > 0
            ORDER BY lack DESC, n.code
            """;

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Funnel funnel(UUID period) {
        return jdbc.sql(FUNNEL)
                .param(period)
                .query((row, _) -> new Funnel(
                        row.getLong("begun"),
                        row.getLong("submitted"),
                        row.getLong("completed"),
                        row.getLong("recommended"),
                        row.getLong("named")))
                .single();
    }

    List<Standing> standing(UUID period) {
        return jdbc.sql(STANDING)
                .param(period)
                .query((row, _) -> new Standing(
                        row.getString("phase"), OutletType.valueOf(row.getString("type")), row.getLong("count")))
                .list();
    }

    List<Day> days(UUID period, String zone) {
        return jdbc.sql(DAYS)
                .param("period", period)
                .param("zone", zone)
                .query((row, _) ->
                        new Day(row.getObject("day", LocalDate.class), row.getLong("begun"), row.getLong("submitted")))
                .list();
    }

    List<Hour> hours(UUID period, String zone) {
        return jdbc.sql(HOURS)
                .param("period", period)
                .param("zone", zone)
                .query((row, _) -> new Hour(row.getInt("hour"), row.getLong("submitted")))
                .list();
    }

    List<HourOfWindow> hourly(UUID period) {
        return jdbc.sql(HOURLY)
                .param("period", period)
                .query((row, _) ->
                        new HourOfWindow(Instants.read(row, "hour"), row.getLong("begun"), row.getLong("submitted")))
                .list();
    }

    List<Lacking> lacking(UUID period) {
        return jdbc.sql(LACKING)
                .param("period", period)
                .query((row, _) -> new Lacking(row.getString("code"), row.getLong("lack"), row.getLong("of")))
                .list();
    }
}
