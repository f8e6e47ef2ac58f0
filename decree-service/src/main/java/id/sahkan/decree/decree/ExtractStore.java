package id.sahkan.decree.decree;

import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.document.Extract.Later;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One row of an issued decree, with what became of it. Read only.
@Component
class ExtractStore {

    private static final String ROW = """
            SELECT e.*, d.*, first.number AS changed_number, first.public_code AS changed_code,
                first.decreed_on AS changed_on, first.title AS changed_title,
                (SELECT c.test_certificate FROM document_check c WHERE c.decree_id = d.id) AS test_certificate,
                (SELECT later.number FROM decree later WHERE later.id = e.lapsed_by) AS later_number,
                (SELECT gone.number FROM decree_entry o JOIN decree gone ON gone.id = o.decree_id
                 WHERE o.application_id = e.application_id AND o.effect = 'REVOKED' AND gone.phase = 'ISSUED'
                 LIMIT 1) AS out_by
            FROM decree_entry e JOIN decree d ON d.id = e.decree_id LEFT JOIN decree first ON first.id = d.predecessor_id
            WHERE d.phase = 'ISSUED' AND e.application_id = :application
            """;

    private final JdbcClient jdbc;

    ExtractStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param decree of whose rows only this one was read
    /// @param outBy the number of the decree that took the partner out, whichever named it
    record ExtractRow(
            Issued decree,
            Entry entry,
            @Nullable Later later,
            @Nullable String outBy) {}

    /// As this decree says.
    Optional<ExtractRow> of(UUID decree, UUID application) {
        return jdbc.sql(ROW + " AND d.id = :decree")
                .param("application", application)
                .param("decree", decree)
                .query((row, _) -> row(row))
                .optional();
    }

    /// As the last decree says that says anything of it.
    Optional<ExtractRow> last(UUID application) {
        return jdbc.sql(ROW + " ORDER BY d.number_year DESC, d.number_sequence DESC LIMIT 1")
                .param("application", application)
                .query((row, _) -> row(row))
                .optional();
    }

    private static ExtractRow row(ResultSet row) throws SQLException {
        Entry entry = DecreeRows.entry(row, 0);
        if (!(DecreeRows.stored(row, List.of(entry)).state() instanceof Issued issued)) {
            throw new IllegalStateException("only issued decrees are read");
        }
        LocalDate lapsed = row.getObject("lapsed_on", LocalDate.class);
        String number = row.getString("later_number");
        return new ExtractRow(
                issued,
                entry,
                lapsed == null || number == null ? null : new Later(number, lapsed),
                row.getString("out_by"));
    }
}
