package id.sahkan.decree.form;

import id.sahkan.database.Instants;
import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The forms in the database, the first of which is what the installation's settings say.
@Component
public class FormStore {

    private static final String COLUMNS = """
            f.version, f.changes, f.reason, f.made_by, f.made_by_name, f.made_at,
                (SELECT later.made_at FROM decree_form later WHERE later.version = f.version + 1) AS until
            FROM decree_form f
            """;
    private static final String SELECT = "SELECT f.form, " + COLUMNS;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OfficeSettings office;
    private final Clock clock;

    FormStore(JdbcClient jdbc, JsonMapper json, OfficeSettings office, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.office = office;
        this.clock = clock;
    }

    /// What the next draft is made with.
    public FormVersion inUse() {
        return newest().orElseGet(() -> {
            begin();
            return newest().orElseThrow();
        });
    }

    public DecreeForm form(int version) {
        return find(version)
                .or(() -> Optional.of(inUse()).filter(first -> first.version() == version))
                .map(FormVersion::form)
                .orElseThrow(() -> new IllegalStateException("a decree has the form " + version));
    }

    /// Who holds the office that a decree of this form names: as the newest form of that office says, whatever the
    /// decree's own said of its people.
    public Optional<Signatory> holder(DecreeForm form, String account, LocalDate day) {
        return ofOffice(form).holder(account, day);
    }

    public Signatory expected(DecreeForm form, LocalDate day) {
        return ofOffice(form).expected(day);
    }

    /// The form that was in use at that instant, or the first.
    public DecreeForm at(Instant instant) {
        return jdbc.sql(SELECT + "WHERE f.made_at <= ? ORDER BY f.version DESC LIMIT 1")
                .param(Instants.column(instant))
                .query((row, _) -> version(row).form())
                .optional()
                .orElseGet(() -> form(1));
    }

    private DecreeForm ofOffice(DecreeForm form) {
        return jdbc.sql(SELECT + "WHERE f.signing_office = ? ORDER BY f.version DESC LIMIT 1")
                .param(form.fullOffice())
                .query((row, _) -> version(row).form())
                .optional()
                .orElse(form);
    }

    Optional<FormVersion> find(int version) {
        return jdbc.sql(SELECT + "WHERE f.version = ?")
                .param(version)
                .query((row, _) -> version(row))
                .optional();
    }

    /// Newest first, without the forms themselves.
    List<FormView> newest(Paging paging) {
        return jdbc.sql("SELECT " + COLUMNS + "ORDER BY f.version DESC LIMIT ? OFFSET ?")
                .params(paging.size(), paging.offset())
                .query((row, _) -> new FormView(
                        row.getInt("version"),
                        Instants.read(row, "made_at"),
                        Instants.readOrNull(row, "until"),
                        author(row),
                        row.getString("reason"),
                        changes(row),
                        null))
                .list();
    }

    long count() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM decree_form")
                .query(Long.class)
                .single();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when somebody else saved one meanwhile
    void insert(FormVersion version) {
        write(version, "");
    }

    /// Several instances may be the first at once: one of them writes it.
    void begin() {
        write(
                new FormVersion(
                        1, office.form(), List.of(), "", null, clock.instant().truncatedTo(ChronoUnit.MICROS), null),
                "ON CONFLICT DO NOTHING");
    }

    private void write(FormVersion version, String otherwise) {
        FormVersion.Author by = version.by();
        jdbc.sql("""
                INSERT INTO decree_form (version, form, signing_office, changes, reason, made_by, made_by_name, made_at)
                VALUES (:version, :form::jsonb, :office, :changes::jsonb, :reason, CAST(:by AS text),
                    CAST(:name AS text), :at)
                """ + otherwise)
                .param("version", version.version())
                .param("form", json.writeValueAsString(version.form()))
                .param("office", version.form().fullOffice())
                .param("changes", json.writeValueAsString(version.changes()))
                .param("reason", version.reason())
                .param("by", by == null ? null : by.id())
                .param("name", by == null ? null : by.name())
                .param("at", Instants.column(version.since()))
                .update();
    }

    private Optional<FormVersion> newest() {
        return jdbc.sql(SELECT + "ORDER BY f.version DESC LIMIT 1")
                .query((row, _) -> version(row))
                .optional();
    }

    private FormVersion version(ResultSet row) throws SQLException {
        return new FormVersion(
                row.getInt("version"),
                json.readValue(row.getString("form"), DecreeForm.class),
                changes(row),
                row.getString("reason"),
                author(row),
                Instants.read(row, "made_at"),
                Instants.readOrNull(row, "until"));
    }

    private List<FieldChange> changes(ResultSet row) throws SQLException {
        return json.readValue(row.getString("changes"), new TypeReference<List<FieldChange>>() {});
    }

    private static FormVersion.@Nullable Author author(ResultSet row) throws SQLException {
        String id = row.getString("made_by");
        return id == null ? null : new FormVersion.Author(id, row.getString("made_by_name"));
    }
}
