package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is a partner, by which decree, on any day: of what several decrees say about an outlet, the last word before the
/// end of that day. So nobody stands twice.
@Component
class PartnerRegister {

    private static final String ROWS = """
            FROM decree_entry e JOIN decree d ON d.id = e.decree_id
            WHERE e.partner_key IS NOT NULL AND d.phase = 'ISSUED' AND d.decreed_on <= :on
            """;

    private static final String LAST_WORD = "e.effect <> 'REVOKED' AND (e.lapsed_on IS NULL OR e.lapsed_on > :on)";

    /// The last revocation, where nobody had another word afterwards.
    private static final String OUT = """
            e.effect = 'REVOKED' AND NOT EXISTS (
                SELECT FROM decree_entry o JOIN decree od ON od.id = o.decree_id
                WHERE o.partner_key = e.partner_key AND od.phase = 'ISSUED' AND od.decreed_on <= :on
                  AND CASE WHEN o.effect = 'REVOKED'
                      THEN (od.decreed_on, od.number_year, od.number_sequence, o.annex_number)
                          > (d.decreed_on, d.number_year, d.number_sequence, e.annex_number)
                      ELSE o.lapsed_on IS NULL OR o.lapsed_on > :on END)
            """;

    /// By what the row itself says, or by any name that the outlet or its company has had.
    private static final String NAMED = """
            (e.decree_id, e.annex_number) IN (
                SELECT m.decree_id, m.annex_number FROM registered_name m WHERE m.folded LIKE :part
                UNION
                SELECT o.decree_id, o.annex_number
                FROM registered_name m JOIN decree_entry o ON o.partner_key = m.partner_key
                WHERE m.folded_name LIKE :part)
            """;

    /// Of whoever is no partner any more the outlet is found, and no person.
    private static final String ONCE_NAMED = """
            e.partner_key IN (
                SELECT m.partner_key FROM registered_name m WHERE m.folded_name LIKE :part)
            """;

    private static final String SELECT = """
            SELECT e.outlet_name, e.company_name, e.outlet_type, e.tier, e.responsible_editor, e.reporter, d.number,
                d.public_code, d.decreed_on, d.valid_until, d.budget_year, d.office, e.lapsed_on, e.partner_key,
                (SELECT later.number FROM decree later WHERE later.id = e.lapsed_by) AS lapsed_number,
                (SELECT later.public_code FROM decree later WHERE later.id = e.lapsed_by) AS lapsed_code,
                CASE WHEN e.folded NOT LIKE :part THEN
                    (SELECT o.outlet_name || ', ' || o.company_name FROM decree_entry o
                     WHERE o.partner_key = e.partner_key AND o.folded_name LIKE :part LIMIT 1) END AS also_named
            """;

    /// To the last row: two offices may have the same number.
    static final String ORDER =
            " ORDER BY e.outlet_name COLLATE office, d.number_year DESC, d.number_sequence DESC, d.id, e.annex_number";

    /// What is shorter stands in nearly every name, and no index finds it: other names would take long and help nobody.
    private static final int SHORTEST_NAME = 3;

    private static final int MOST_DECREES = 20;

    private final JdbcClient jdbc;

    PartnerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many of those who were looked for a decree has the last word about.
    record Count(String publicCode, String number, LocalDate decreedOn, long partners) {}

    Listing<Partner> find(PartnerSearch search, Paging paging) {
        String where = where(search);
        List<Partner> partners = fill(SELECT + where + ORDER + " LIMIT :size OFFSET :offset", search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> partner(row, search))
                .list();
        long total = fill(Listing.counting("SELECT 1 " + where), search)
                .query(Long.class)
                .single();
        return new Listing<>(partners, total);
    }

    /// At most so many as a list counts.
    List<Partner> all(PartnerSearch search) {
        return fill(SELECT + where(search) + ORDER + " LIMIT " + Listing.MOST_COUNTED, search)
                .query((row, _) -> partner(row, search))
                .list();
    }

    /// The newest decrees first.
    List<Count> byDecree(PartnerSearch search) {
        return fill(
                        "SELECT d.public_code, d.number, d.decreed_on, count(*) AS partners " + where(search)
                                + " GROUP BY d.id ORDER BY d.number_year DESC, d.number_sequence DESC, d.id LIMIT "
                                + MOST_DECREES,
                        search)
                .query((row, _) -> new Count(
                        row.getString("public_code"),
                        row.getString("number"),
                        row.getObject("decreed_on", LocalDate.class),
                        row.getLong("partners")))
                .list();
    }

    /// Only what is asked for: each combination is a statement of its own, with a plan of its own.
    static String where(PartnerSearch search) {
        List<String> conditions = new ArrayList<>(List.of(ROWS));
        conditions.add(
                switch (search.standing()) {
                    case IN_FORCE -> LAST_WORD + " AND d.valid_until >= :on";
                    case EXPIRED -> LAST_WORD + " AND d.valid_until < :on";
                    case REVOKED -> OUT;
                });
        if (search.folded() != null) {
            conditions.add(named(search.standing() == PartnerStanding.IN_FORCE, search.folded()));
        }
        if (search.type() != null) {
            conditions.add("e.outlet_type = :type");
        }
        if (search.tier() != null) {
            conditions.add("e.tier = :tier");
        }
        if (search.budgetYear() != null) {
            conditions.add("d.budget_year = :year");
        }
        if (search.decree() != null) {
            conditions.add("d.public_code = :decree");
        }
        if (search.office() != null) {
            conditions.add("d.office = :office");
        }
        return String.join(" AND ", conditions);
    }

    private static String named(boolean inForce, String folded) {
        if (folded.length() < SHORTEST_NAME) {
            return inForce ? "e.folded LIKE :part" : "e.folded_name LIKE :part";
        }
        return inForce ? NAMED : ONCE_NAMED;
    }

    private JdbcClient.StatementSpec fill(String sql, PartnerSearch search) {
        OutletType type = search.type();
        return jdbc.sql(sql)
                .param("on", search.on())
                // nothing in it is a sign to LIKE: signs are folded away
                .param("part", search.folded() == null ? "%" : "%" + search.folded() + "%")
                .param("type", type == null ? null : type.name())
                .param("tier", search.tier())
                .param("year", search.budgetYear())
                .param("decree", search.decree())
                .param("office", search.office());
    }

    private static Partner partner(ResultSet row, PartnerSearch search) throws SQLException {
        boolean inForce = search.standing() == PartnerStanding.IN_FORCE;
        return new Partner(
                row.getString("outlet_name"),
                row.getString("company_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                row.getInt("tier"),
                inForce ? row.getString("responsible_editor") : null,
                inForce ? row.getString("reporter") : null,
                row.getString("number"),
                row.getString("public_code"),
                row.getObject("decreed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class),
                row.getString("lapsed_number"),
                row.getString("lapsed_code"),
                row.getString("partner_key"),
                search.standing(),
                row.getInt("budget_year"),
                row.getString("also_named"),
                row.getString("office"));
    }
}
