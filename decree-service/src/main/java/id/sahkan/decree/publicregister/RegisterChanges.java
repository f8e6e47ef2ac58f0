package id.sahkan.decree.publicregister;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.OutletType;
import id.sahkan.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What issued decrees have changed in the register, the newest first.
@Component
class RegisterChanges {

    static final int SIZE = 50;
    /// Ten thousand changes; what is older stands in the pages of the partners and decrees.
    static final int LAST_PAGE = 199;

    private final JdbcClient jdbc;

    RegisterChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param more whether there are older ones
    record Page(List<RegisterChange> changes, int number, boolean more) {}

    /// @param office of which alone; null for all: each is a statement with a plan of its own
    Page page(int number, @Nullable String office) {
        List<RegisterChange> found = jdbc.sql("""
                SELECT e.effect, e.partner_key, e.annex_number, e.outlet_name, e.company_name, e.outlet_type, e.tier,
                    d.number, d.public_code, d.kind, d.decreed_on, d.valid_until, d.phase_since,
                    d.office
                FROM decree d JOIN decree_entry e ON e.decree_id = d.id
                WHERE d.phase = 'ISSUED'%s
                ORDER BY d.phase_since DESC, d.id, e.annex_number LIMIT :size OFFSET :offset
                """.formatted(office == null ? "" : " AND d.office = :office"))
                .param("office", office)
                .param("size", SIZE + 1)
                .param("offset", number * SIZE)
                .query((row, _) -> change(row))
                .list();
        boolean more = found.size() > SIZE && number < LAST_PAGE;
        return new Page(found.subList(0, Math.min(SIZE, found.size())), number, more);
    }

    private static RegisterChange change(ResultSet row) throws SQLException {
        DecreeKind kind = DecreeKind.valueOf(row.getString("kind"));
        String partner = row.getString("partner_key");
        String code = row.getString("public_code");
        int number = row.getInt("annex_number");
        return new RegisterChange(
                PartnerHistories.effect(row.getString("effect"), kind, partner.equals(code + "-" + number)),
                partner,
                number,
                row.getString("outlet_name"),
                row.getString("company_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                row.getInt("tier"),
                row.getString("number"),
                code,
                kind,
                row.getObject("decreed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Instants.read(row, "phase_since"),
                row.getString("office"));
    }
}
