package id.sahkan.decree.form;

import id.sahkan.database.Instants;
import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.office.Offices;
import id.sahkan.http.Actor;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Paging;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The forms of the offices in the database, the first of which is what the installation's settings say.
@Component
public class FormStore {

    private static final String COLUMNS = """
            f.version, f.changes, f.reason, f.made_by, f.made_by_name, f.made_at,
                (SELECT later.made_at FROM decree_form later WHERE later.office = f.office AND later.version = f.version + 1) AS until
            FROM decree_form f
            """;
    private static final String SELECT = "SELECT f.form, " + COLUMNS;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OfficeSettings office;
    private final Offices offices;
    private final Clock clock;

    FormStore(JdbcClient jdbc, JsonMapper json, OfficeSettings office, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.office = office;
        this.offices = offices;
        this.clock = clock;
    }

    /// What the next draft of this office is made with. What an office begins with is kept once its names are known.
    public FormVersion inUse(String key) {
        Optional<FormVersion> newest = newest(key);
        if (newest.filter(kept -> settingsSay(key) || isOwn(kept)).isPresent()) {
            return newest.orElseThrow();
        }
        // An example names the office as it is called today, and not as it was when somebody first looked.
        if (!settingsSay(key) && (newest.isPresent() || !offices.of(key).isTold())) {
            return firstVersion(key);
        }
        begin(key);
        return newest(key).orElseThrow();
    }

    /// Whether it says what its office's decrees say, and is no example: a first version does so where the settings
    /// said it.
    public static boolean isOwn(FormVersion version) {
        return version.version() > 1 || !OfficeSettings.isExample(version.form());
    }

    public DecreeForm form(String key, int version) {
        return find(key, version)
                .or(() -> Optional.of(inUse(key)).filter(first -> first.version() == version))
                .map(FormVersion::form)
                .orElseThrow(() -> new IllegalStateException("a decree has the form " + version));
    }

    /// Who holds the office that a decree of this form names: as the newest form of that office says, whatever the
    /// decree's own said of its people.
    public Optional<Signatory> holder(String key, DecreeForm form, String account, LocalDate day) {
        return ofOffice(key, form).holder(account, day);
    }

    public Signatory expected(String key, DecreeForm form, LocalDate day) {
        return ofOffice(key, form).expected(day);
    }

    /// The form of this office that was in use at that instant, or its first; none while it has none of its own.
    public Optional<DecreeForm> at(String key, Instant instant) {
        int first = isOwn(find(key, 1).orElseGet(() -> firstVersion(key))) ? 1 : 2;
        return jdbc.sql(SELECT + "WHERE f.office = ? AND f.version >= ? AND (f.made_at <= ? OR f.version = ?)"
                        + " ORDER BY f.version DESC LIMIT 1")
                .params(key, first, Instants.column(instant), first)
                .query((row, _) -> version(row).form())
                .optional()
                .or(() -> first == 1 ? Optional.of(form(key, 1)) : Optional.empty());
    }

    private DecreeForm ofOffice(String key, DecreeForm form) {
        return jdbc.sql(SELECT + "WHERE f.office = ? AND f.signing_office = ? ORDER BY f.version DESC LIMIT 1")
                .params(key, form.fullOffice())
                .query((row, _) -> version(row).form())
                .optional()
                .orElse(form);
    }

    Optional<FormVersion> find(String key, int version) {
        return jdbc.sql(SELECT + "WHERE f.office = ? AND f.version = ?")
                .params(key, version)
                .query((row, _) -> version(row))
                .optional();
    }

    /// Newest first, without the forms themselves.
    List<FormView> newest(String key, Paging paging) {
        return jdbc.sql("SELECT " + COLUMNS + "WHERE f.office = ? ORDER BY f.version DESC LIMIT ? OFFSET ?")
                .params(key, paging.size(), paging.offset())
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

    long count(String key) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM decree_form WHERE office = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when somebody else saved one meanwhile
    void insert(String key, FormVersion version) {
        write(key, version, "");
    }

    /// Several instances may be the first at once: one of them writes it.
    void begin(String key) {
        write(key, firstVersion(key), "ON CONFLICT DO NOTHING");
    }

    private FormVersion firstVersion(String key) {
        Instant now = clock.instant();
        return new FormVersion(1, firstOf(key), List.of(), "", null, now, null);
    }

    /// Of the first office what the settings say; another begins with what every office says, as does the first where
    /// they are silent.
    private DecreeForm firstOf(String key) {
        return settingsSay(key) ? office.form() : office.formOf(offices.of(key));
    }

    private boolean settingsSay(String key) {
        return key.equals(CallerOffices.FIRST) && office.sayTheForm();
    }

    private void write(String key, FormVersion version, String otherwise) {
        Actor by = version.by();
        jdbc.sql("""
                INSERT INTO decree_form (office, version, form, signing_office, changes, reason, made_by, made_by_name, made_at)
                VALUES (:key, :version, :form::jsonb, :office, :changes::jsonb, :reason, CAST(:by AS text),
                    CAST(:name AS text), :at)
                """ + otherwise)
                .param("key", key)
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

    private Optional<FormVersion> newest(String key) {
        return jdbc.sql(SELECT + "WHERE f.office = ? ORDER BY f.version DESC LIMIT 1")
                .param(key)
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

    private static @Nullable Actor author(ResultSet row) throws SQLException {
        String id = row.getString("made_by");
        return id == null ? null : new Actor(id, row.getString("made_by_name"));
    }
}
