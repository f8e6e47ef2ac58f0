package id.sahkan.decree.publicregister;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.OutletType;
import id.sahkan.decree.publicregister.PartnerHistory.Effect;
import id.sahkan.decree.publicregister.PartnerHistory.Row;
import id.sahkan.decree.publicregister.PartnerHistory.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All rows of all issued decrees about one outlet.
@Component
class PartnerHistories {

    /// One renewal and eleven corrections a year, for forty years.
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    PartnerHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Any row of an issued annex leads to the outlet: old addresses stay good.
    ///
    /// @param today the day that it is where an office is
    Optional<PartnerHistory> find(PublicCode.Row asked, Function<String, LocalDate> today) {
        List<Keyed> rows = jdbc.sql("""
                SELECT e.*, d.number, d.public_code, d.kind, d.decreed_on, d.valid_until
                FROM decree ad
                    JOIN decree_entry asked ON asked.decree_id = ad.id
                    JOIN decree_entry e ON e.partner_key = asked.partner_key
                    JOIN decree d ON d.id = e.decree_id
                WHERE ad.public_code = :code AND asked.annex_number = :row AND d.phase = 'ISSUED'
                ORDER BY d.decreed_on, d.number_year, d.number_sequence, e.annex_number LIMIT :most
                """)
                .param("code", asked.code())
                .param("row", asked.number())
                .param("most", MOST)
                .query((row, _) -> new Keyed(row.getString("partner_key"), row.getString("office"), row(row)))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(PartnerHistory.of(
                        rows.getFirst().partner(),
                        rows.getFirst().office(),
                        rows.stream().map(Keyed::row).toList(),
                        today.apply(rows.getFirst().office())));
    }

    private record Keyed(String partner, String office, Row row) {}

    private static Row row(ResultSet row) throws SQLException {
        DecreeKind kind = DecreeKind.valueOf(row.getString("kind"));
        String own = row.getString("public_code") + "-" + row.getInt("annex_number");
        var word = new Word(
                effect(row.getString("effect"), kind, own.equals(row.getString("partner_key"))),
                row.getString("outlet_name"),
                row.getString("company_name"),
                row.getInt("tier"),
                row.getString("number"),
                row.getString("public_code"),
                kind,
                row.getObject("decreed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class),
                reason(row),
                row.getString("reason_text"));
        return new Row(
                word,
                OutletType.valueOf(row.getString("outlet_type")),
                row.getString("responsible_editor"),
                row.getString("reporter"));
    }

    /// @param first whether this is the very first word about the outlet
    static Effect effect(String kept, DecreeKind kind, boolean first) {
        return switch (kept) {
            case "NAMED" -> first ? Effect.NAMED : Effect.RENEWED;
            case "CORRECTED" -> kind == DecreeKind.CORRECTION ? Effect.CORRECTED : Effect.CHANGED;
            case "REVOKED" -> Effect.REVOKED;
            case String unknown -> throw new IllegalStateException("unknown effect " + unknown);
        };
    }

    private static @Nullable RevocationReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : RevocationReason.valueOf(reason);
    }
}
