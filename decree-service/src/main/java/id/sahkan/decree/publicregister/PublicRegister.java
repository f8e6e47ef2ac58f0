package id.sahkan.decree.publicregister;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.OutletType;
import id.sahkan.database.Instants;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.publicregister.PublicDecree.Digest;
import id.sahkan.decree.publicregister.PublicDecree.Link;
import id.sahkan.decree.publicregister.PublicDecree.Row;
import id.sahkan.decree.publicregister.PublicDecree.Standing;
import id.sahkan.decree.publicregister.PublicDecree.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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
            FROM decree d LEFT JOIN decree first ON first.id = d.predecessor_id LEFT JOIN office o ON o.key = d.office
            WHERE d.phase = 'ISSUED' AND (CAST(:number AS text) IS NULL OR lower(d.number) = lower(:number))
              AND (CAST(:office AS text) IS NULL OR d.office = :office)
            """;

    /// What changes a decree falls with it; what revokes it does not. The day is that of its office.
    private static final String STANDING = """
            CASE WHEN d.kind <> 'REVOCATION' AND coalesce(d.revoked_on, first.revoked_on) IS NOT NULL THEN 'REVOKED'
                 WHEN d.valid_until < CAST(CAST(:now AS timestamptz) AT TIME ZONE coalesce(o.zone, :zone) AS date)
                      THEN 'EXPIRED'
                 WHEN EXISTS (SELECT FROM decree c WHERE c.predecessor_id = d.id AND c.phase = 'ISSUED') THEN 'CHANGED'
                 ELSE 'VALID' END AS standing
            """;

    private static final String ONE = "SELECT d.*, first.public_code AS first_code, first.number AS first_number,"
            + " first.kind AS first_kind, first.decreed_on AS first_on, (SELECT l.position FROM register_log_entry l"
            + " WHERE l.decree_id = d.id AND l.annex_number = 0) AS log_entry,"
            // what was issued before this was kept was signed here with a certificate for trials, or elsewhere
            + " coalesce((SELECT c.test_certificate FROM document_check c WHERE c.decree_id = d.id),"
            + " d.handed_out_sha256 IS NULL) AS test_signed, " + STANDING + ", " + OnDay.SQL
            + " FROM decree d LEFT JOIN decree first ON first.id = d.predecessor_id"
            + " LEFT JOIN office o ON o.key = d.office WHERE d.phase = 'ISSUED' AND ";

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Clock clock;

    PublicRegister(JdbcClient jdbc, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
    }

    /// @param day of which it is asked; null for none
    /// @param office of which alone; null for all
    List<Summary> list(
            @Nullable String number, @Nullable LocalDate day, @Nullable String office, int size, long offset) {
        Instant now = clock.instant();
        return jdbc.sql("SELECT d.*, " + STANDING + ", " + OnDay.SQL
                        + ", (SELECT count(*) FROM decree_entry e WHERE e.decree_id = d.id AND e.standing) AS standing_entries"
                        + ", (SELECT count(*) FROM decree_entry e WHERE e.decree_id = d.id) AS entries " + MATCHING
                        + " ORDER BY d.number_year DESC, d.number_sequence DESC, d.id LIMIT :n OFFSET :o")
                .param("now", Instants.column(now))
                .param("day", day == null ? offices.first().dayOf(now) : day)
                .param("zone", offices.first().zone().getId())
                .param("office", office)
                .param("number", normal(number))
                .param("n", size)
                .param("o", offset)
                .query((row, _) -> new Summary(
                        valid(standing(row)),
                        row.getString("public_code"),
                        row.getString("number"),
                        row.getObject("decreed_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("title"),
                        row.getInt("entries"),
                        DecreeKind.valueOf(row.getString("kind")),
                        standing(row),
                        row.getInt("standing_entries"),
                        day == null ? null : onDay(row, day, now),
                        row.getString("office")))
                .list();
    }

    long count(@Nullable String number, @Nullable String office) {
        return jdbc.sql("SELECT count(*) " + MATCHING)
                .param("number", normal(number))
                .param("office", office)
                .query(Long.class)
                .single();
    }

    /// @param day of which it is asked; null for none
    Optional<PublicDecree> find(String publicCode, @Nullable LocalDate day) {
        List<Row> entries = entries(publicCode);
        List<Link> changedBy = changedBy(publicCode);
        Instant now = clock.instant();
        return jdbc.sql(ONE + "d.public_code = :code")
                .param("now", Instants.column(now))
                .param("day", day == null ? offices.first().dayOf(now) : day)
                .param("zone", offices.first().zone().getId())
                .param("code", publicCode)
                .query((row, _) -> decree(row, entries, changedBy, day == null ? null : onDay(row, day, now)))
                .optional();
    }

    /// Whose the decree with this code is; null where none has it.
    @Nullable
    String office(@Nullable String typed) {
        String code = typed == null ? null : PublicCode.read(typed);
        return code == null
                ? null
                : jdbc.sql("SELECT office FROM decree WHERE public_code = :code AND phase = 'ISSUED'")
                        .param("code", code)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    Digest digest(String sha256) {
        Instant now = clock.instant();
        return jdbc.sql(ONE + "d.pdf_sha256 = :sha256")
                .param("now", Instants.column(now))
                .param("day", offices.first().dayOf(now))
                .param("zone", offices.first().zone().getId())
                .param("sha256", sha256)
                .query((row, _) ->
                        new Digest(true, row.getString("public_code"), row.getString("number"), standing(row)))
                .optional()
                .orElse(new Digest(false, null, null, null));
    }

    private static PublicDecree decree(ResultSet row, List<Row> entries, List<Link> changedBy, @Nullable OnDay onDay)
            throws SQLException {
        return new PublicDecree(
                valid(standing(row)),
                row.getString("public_code"),
                row.getString("number"),
                row.getObject("decreed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("signatory_name"),
                row.getString("signatory_title"),
                row.getString("title"),
                entries,
                row.getString("pdf_sha256"),
                row.getBoolean("test_signed"),
                DecreeKind.valueOf(row.getString("kind")),
                standing(row),
                row.getString("first_code") == null
                        ? null
                        : link(row, "first_kind", "first_number", "first_code", "first_on"),
                changedBy,
                onDay,
                row.getString("office"),
                row.getObject("log_entry", Long.class));
    }

    /// In the order in which they were issued.
    private List<Link> changedBy(String publicCode) {
        return jdbc.sql("""
                SELECT c.kind, c.number, c.public_code, c.decreed_on FROM decree d JOIN decree c ON c.predecessor_id = d.id
                WHERE d.public_code = ? AND c.phase = 'ISSUED' ORDER BY c.number_year, c.number_sequence
                """)
                .param(publicCode)
                .query((row, _) -> link(row, "kind", "number", "public_code", "decreed_on"))
                .list();
    }

    private static Link link(ResultSet row, String kind, String number, String code, String on) throws SQLException {
        return new Link(
                DecreeKind.valueOf(row.getString(kind)),
                row.getString(number),
                row.getString(code),
                row.getObject(on, LocalDate.class));
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
                        row.getInt("tier"),
                        row.getString("effect"),
                        reason(row),
                        row.getString("reason_text"),
                        row.getObject("lapsed_on", LocalDate.class),
                        row.getString("partner_key")))
                .list();
    }

    private OnDay onDay(ResultSet row, LocalDate day, Instant now) throws SQLException {
        return OnDay.read(row, day, offices.dayOf(row.getString("office"), now));
    }

    private static @Nullable RevocationReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : RevocationReason.valueOf(reason);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return Standing.valueOf(row.getString("standing"));
    }

    private static boolean valid(Standing standing) {
        return switch (standing) {
            case VALID, CHANGED -> true;
            case REVOKED, EXPIRED -> false;
        };
    }

    private static @Nullable String normal(@Nullable String number) {
        return number == null || number.isBlank()
                ? null
                : number.strip()
                        .replaceAll("\\s+", " ")
                        .replaceAll(" ?/ ?", "/")
                        .replaceFirst("(?i)^nomor ?:? ?", "");
    }
}
