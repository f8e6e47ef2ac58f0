package id.sahkan.decree.presscard;

import id.sahkan.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rows of issued decrees as cards, and the places of those that were made.
@Component
public class PressCardStore {

    private static final String SELECT = """
            SELECT e.decree_id, e.annex_number, e.applicant_id, e.reporter, e.outlet_name, e.company_name, e.lapsed_on,
                e.effect, d.public_code, d.office, d.form_version, d.number, d.decreed_on, d.valid_until, c.position
            FROM decree_entry e JOIN decree d ON d.id = e.decree_id
                LEFT JOIN press_card c ON c.decree_id = e.decree_id AND c.annex_number = e.annex_number
            WHERE d.phase = 'ISSUED'
            """;

    /// Those that say nothing true on the day that it is in their office: what comes only later is not among them.
    private static final String LAPSED = """
            SELECT c.position FROM press_card c
                JOIN decree_entry e ON e.decree_id = c.decree_id AND e.annex_number = c.annex_number
                JOIN decree d ON d.id = c.decree_id
                LEFT JOIN office o ON o.key = d.office
                CROSS JOIN LATERAL (SELECT
                    CAST(CAST(:now AS timestamptz) AT TIME ZONE coalesce(o.zone, :zone) AS date) AS day) today
            WHERE c.position >= :first AND c.position < :end
              AND (e.effect = 'REVOKED' OR e.lapsed_on <= today.day OR d.valid_until < today.day OR d.phase <> 'ISSUED')
            ORDER BY c.position LIMIT :most
            """;

    private final JdbcClient jdbc;

    PressCardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// As the last decree says that says anything of it.
    Optional<PressCard> last(UUID application) {
        return jdbc.sql(SELECT + """
                AND e.application_id = :application
                ORDER BY d.number_year DESC, d.number_sequence DESC LIMIT 1
                """)
                .param("application", application)
                .query((row, _) -> read(row))
                .optional();
    }

    public Optional<PressCard> find(String code, int row) {
        return jdbc.sql(SELECT + " AND d.public_code = :code AND e.annex_number = :row")
                .param("code", code)
                .param("row", row)
                .query((found, _) -> read(found))
                .optional();
    }

    /// The same one each time. Who has one draws none: a conflict would lose the next.
    long position(PressCard card, Instant at) {
        Long known = card.position();
        if (known != null) {
            return known;
        }
        jdbc.sql("""
                INSERT INTO press_card (decree_id, annex_number, since) VALUES (:decree, :row, :at)
                ON CONFLICT (decree_id, annex_number) DO NOTHING
                """)
                .param("decree", card.decreeId())
                .param("row", card.row())
                .param("at", Instants.column(at))
                .update();
        return jdbc.sql("SELECT position FROM press_card WHERE decree_id = :decree AND annex_number = :row")
                .param("decree", card.decreeId())
                .param("row", card.row())
                .query(Long.class)
                .single();
    }

    /// @param zone of offices that nobody has told of
    List<Long> lapsed(long first, int count, Instant now, ZoneId zone) {
        return jdbc.sql(LAPSED)
                .param("first", first)
                .param("end", first + count)
                .param("now", Instants.column(now))
                .param("zone", zone.getId())
                .param("most", count)
                .query((row, _) -> row.getLong("position"))
                .list();
    }

    private static PressCard read(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        return new PressCard(
                row.getObject("decree_id", UUID.class),
                row.getInt("annex_number"),
                row.getString("public_code"),
                row.getString("office"),
                row.getInt("form_version"),
                row.getString("applicant_id"),
                row.getString("reporter"),
                row.getString("outlet_name"),
                row.getString("company_name"),
                row.getString("number"),
                row.getObject("decreed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class),
                row.getString("effect").equals("REVOKED"),
                row.getObject("position") == null ? null : position);
    }
}
