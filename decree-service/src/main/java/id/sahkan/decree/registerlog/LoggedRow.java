package id.sahkan.decree.registerlog;

import id.sahkan.http.CallerOffices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What an issued decree says, as a whole (row 0) or in one row of its annex, and the words that stand for it
/// in the log. The people whom a row names are not among them: the digest of the signed document answers for
/// them.
///
/// @param annexNumber 0 for the decree itself
record LoggedRow(UUID decreeId, int annexNumber, String publicCode, String statement) {

    /// The words must be the same in every release: another form of them is another number here.
    private static final int FORM = 1;

    /// What another office than the first says; of the first it is as it was before there were others.
    private static final int FORM_OF_ANOTHER = 2;

    private static final JsonMapper JSON = new JsonMapper();

    static final String SELECT = """
            SELECT d.id, d.office, r.annex_number, d.public_code, d.number, d.kind, d.decreed_on, d.valid_until, d.pdf_sha256,
                (SELECT first.public_code FROM decree first WHERE first.id = d.predecessor_id) AS changes,
                e.effect, e.partner_key, e.outlet_name, e.company_name, e.outlet_type, e.tier, e.reason
            FROM decree d
                JOIN LATERAL (
                    SELECT 0 AS annex_number UNION ALL
                    SELECT x.annex_number FROM decree_entry x WHERE x.decree_id = d.id) r ON true
                LEFT JOIN decree_entry e ON e.decree_id = d.id AND e.annex_number = r.annex_number
            """;

    static LoggedRow read(ResultSet row) throws SQLException {
        int annexNumber = row.getInt("annex_number");
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        String office = row.getString("office");
        boolean first = office.equals(CallerOffices.FIRST);
        words.put("form", first ? FORM : FORM_OF_ANOTHER);
        if (!first) {
            words.put("office", office);
        }
        words.put("decree", row.getString("number"));
        words.put("code", row.getString("public_code"));
        words.put("kind", row.getString("kind"));
        words.put("changes", row.getString("changes"));
        words.put("decreedOn", row.getObject("decreed_on", LocalDate.class).toString());
        words.put("validUntil", row.getObject("valid_until", LocalDate.class).toString());
        words.put("documentSha256", row.getString("pdf_sha256"));
        if (annexNumber > 0) {
            words.put("row", annexNumber);
            words.put("effect", row.getString("effect"));
            words.put("partner", row.getString("partner_key"));
            words.put("outlet", row.getString("outlet_name"));
            words.put("company", row.getString("company_name"));
            words.put("type", row.getString("outlet_type"));
            words.put("tier", row.getInt("tier"));
            words.put("reason", row.getString("reason"));
        }
        return new LoggedRow(
                row.getObject("id", UUID.class),
                annexNumber,
                row.getString("public_code"),
                JSON.writeValueAsString(words));
    }
}
