package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.publicregister.PublicDecree.Digest;
import id.sahkan.decree.publicregister.PublicDecree.Row;
import id.sahkan.decree.publicregister.PublicDecree.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Issued decrees, read only.
@Component
class PublicRegister {

    private static final String MATCHING = """
            FROM decree d WHERE d.phase = 'ISSUED' AND (CAST(:number AS text) IS NULL OR lower(d.number) = lower(:number))
            """;

    private final JdbcClient jdbc;
    private final OfficeSettings office;
    private final Clock clock;

    PublicRegister(JdbcClient jdbc, OfficeSettings office, Clock clock) {
        this.jdbc = jdbc;
        this.office = office;
        this.clock = clock;
    }

    List<Summary> list(@Nullable String number, int size, long offset) {
        LocalDate today = today();
        return jdbc.sql("SELECT d.*, (SELECT count(*) FROM decree_entry e WHERE e.decree_id = d.id) AS entries "
                        + MATCHING + " ORDER BY d.number_year DESC, d.number_sequence DESC LIMIT :n OFFSET :o")
                .param("number", normal(number))
                .param("n", size)
                .param("o", offset)
                .query((row, _) -> new Summary(
                        valid(row, today),
                        row.getString("public_code"),
                        row.getString("number"),
                        row.getObject("decreed_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("title"),
                        row.getInt("entries")))
                .list();
    }

    long count(@Nullable String number) {
        return jdbc.sql("SELECT count(*) " + MATCHING)
                .param("number", normal(number))
                .query(Long.class)
                .single();
    }

    Optional<PublicDecree> find(String publicCode) {
        LocalDate today = today();
        List<Row> entries = entries(publicCode);
        return jdbc.sql("SELECT * FROM decree WHERE phase = 'ISSUED' AND public_code = ?")
                .param(publicCode)
                .query((row, _) -> decree(row, entries, today))
                .optional();
    }

    Digest digest(String sha256) {
        return jdbc.sql("SELECT public_code, number FROM decree WHERE phase = 'ISSUED' AND pdf_sha256 = ?")
                .param(sha256)
                .query((row, _) -> new Digest(true, row.getString("public_code"), row.getString("number")))
                .optional()
                .orElse(new Digest(false, null, null));
    }

    private static PublicDecree decree(ResultSet row, List<Row> entries, LocalDate today) throws SQLException {
        return new PublicDecree(
                valid(row, today),
                row.getString("public_code"),
                row.getString("number"),
                row.getObject("decreed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("signatory_name"),
                row.getString("signatory_title"),
                row.getString("title"),
                entries,
                row.getString("pdf_sha256"),
                row.getString("handed_out_sha256") == null);
    }

    private List<Row> entries(String publicCode) {
        return jdbc.sql("""
                SELECT e.* FROM decree d JOIN decree_entry e ON e.decree_id = d.id
                WHERE d.public_code = ? ORDER BY e.annex_number
                """)
                .param(publicCode)
                .query((row, _) -> new Row(
                        row.getInt("annex_number"),
                        row.getString("outlet_name"),
                        row.getString("company_name"),
                        OutletType.valueOf(row.getString("outlet_type")),
                        row.getString("responsible_editor"),
                        row.getString("reporter"),
                        row.getInt("tier")))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.zone());
    }

    private static boolean valid(ResultSet row, LocalDate today) throws SQLException {
        return !row.getObject("valid_until", LocalDate.class).isBefore(today);
    }

    private static @Nullable String normal(@Nullable String number) {
        return number == null || number.isBlank() ? null : number.strip().replaceAll("\\s+", " ");
    }
}
