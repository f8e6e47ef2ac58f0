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
            WHERE d.phase = 'ISSUED' AND d.decreed_on <= :on AND d.valid_until >= :on
              AND e.effect <> 'REVOKED' AND (e.lapsed_on IS NULL OR e.lapsed_on > :on)
            """;

    private static final String SELECT = """
            SELECT e.outlet_name, e.company_name, e.outlet_type, e.tier, e.responsible_editor, e.reporter, d.number,
                d.public_code, d.decreed_on, d.valid_until, e.lapsed_on,
                (SELECT later.number FROM decree later WHERE later.id = e.lapsed_by) AS lapsed_number,
                (SELECT later.public_code FROM decree later WHERE later.id = e.lapsed_by) AS lapsed_code
            """;

    private static final String ORDER =
            " ORDER BY e.outlet_name COLLATE office, d.number_year DESC, d.number_sequence DESC";

    private final JdbcClient jdbc;

    PartnerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<Partner> find(PartnerSearch search, Paging paging) {
        String where = where(search);
        List<Partner> partners = fill(SELECT + where + ORDER + " LIMIT :size OFFSET :offset", search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> partner(row))
                .list();
        long total = fill(Listing.counting("SELECT 1 " + where), search)
                .query(Long.class)
                .single();
        return new Listing<>(partners, total);
    }

    /// At most so many as a list counts.
    List<Partner> all(PartnerSearch search) {
        return fill(SELECT + where(search) + ORDER + " LIMIT " + Listing.MOST_COUNTED, search)
                .query((row, _) -> partner(row))
                .list();
    }

    /// Only what is asked for: each combination is a statement of its own, with a plan of its own.
    private static String where(PartnerSearch search) {
        List<String> conditions = new ArrayList<>(List.of(ROWS));
        if (search.folded() != null) {
            conditions.add("e.folded LIKE :part");
        }
        if (search.type() != null) {
            conditions.add("e.outlet_type = :type");
        }
        if (search.tier() != null) {
            conditions.add("e.tier = :tier");
        }
        return String.join(" AND ", conditions);
    }

    private JdbcClient.StatementSpec fill(String sql, PartnerSearch search) {
        OutletType type = search.type();
        return jdbc.sql(sql)
                .param("on", search.on())
                // nothing in it is a sign to LIKE: signs are folded away
                .param("part", "%" + search.folded() + "%")
                .param("type", type == null ? null : type.name())
                .param("tier", search.tier());
    }

    private static Partner partner(ResultSet row) throws SQLException {
        return new Partner(
                row.getString("outlet_name"),
                row.getString("company_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                row.getInt("tier"),
                row.getString("responsible_editor"),
                row.getString("reporter"),
                row.getString("number"),
                row.getString("public_code"),
                row.getObject("decreed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class),
                row.getString("lapsed_number"),
                row.getString("lapsed_code"));
    }
}
