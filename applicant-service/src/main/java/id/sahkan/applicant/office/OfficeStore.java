package id.sahkan.applicant.office;

import id.sahkan.applicant.office.Office.FieldChange;
import id.sahkan.applicant.office.Office.Terms;
import id.sahkan.applicant.office.Office.Version;
import id.sahkan.database.Instants;
import id.sahkan.http.Actor;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The offices, and what each of their versions changed.
@Repository
class OfficeStore {

    private static final String SELECT = """
            SELECT id, slug, key, terms, version, changed_at, changed_by, changed_by_name FROM office
            """;

    /// Of several instances that start for the first time at once one begins.
    private static final String BEGIN = """
            INSERT INTO office (id, slug, key, terms, version, changed_at, changed_by, changed_by_name)
            SELECT :id, :slug, :key, :terms, :version, :at, :actor, :actorName WHERE NOT EXISTS (SELECT FROM office)
            ON CONFLICT (slug) DO NOTHING
            """;

    private static final String INSERT = """
            INSERT INTO office (id, slug, key, terms, version, changed_at, changed_by, changed_by_name)
            VALUES (:id, :slug, :key, :terms, :version, :at, :actor, :actorName)
            """;

    private static final String SAVE = """
            UPDATE office SET terms = :terms, version = :version, changed_at = :at, changed_by = :actor,
                changed_by_name = :actorName
            WHERE id = :id
            """;

    private static final String NOTE = """
            INSERT INTO office_version (office_id, version, at, actor, actor_name, changes)
            VALUES (:id, :version, :at, :actor, :actorName, :changes)
            """;

    private static final String VERSIONS = """
            SELECT v.version, v.at, v.actor_name, v.changes
            FROM office_version v WHERE v.office_id = ? ORDER BY v.version DESC LIMIT ? OFFSET ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfficeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Office> find(String key) {
        return jdbc.sql(SELECT + "WHERE key = ?")
                .param(key)
                .query((row, _) -> office(row))
                .optional();
    }

    Optional<Office> ofSlug(String slug) {
        return jdbc.sql(SELECT + "WHERE slug = ?")
                .param(slug)
                .query((row, _) -> office(row))
                .optional();
    }

    /// The first one first.
    Listing<Office> list(Paging paging) {
        return new Listing<>(
                jdbc.sql(SELECT + "ORDER BY key <> ?, slug LIMIT ? OFFSET ?")
                        .params(CallerOffices.FIRST, paging.size(), paging.offset())
                        .query((row, _) -> office(row))
                        .list(),
                jdbc.sql("SELECT count(*) FROM office").query(Long.class).single());
    }

    /// Those of these keys that there are.
    List<Office> all(Collection<String> keys) {
        return jdbc.sql(SELECT + "WHERE key = ANY(?) ORDER BY key <> ?, slug")
                .param(keys.toArray(String[]::new))
                .param(CallerOffices.FIRST)
                .query((row, _) -> office(row))
                .list();
    }

    /// The keys of those that are closed.
    Set<String> closed() {
        return Set.copyOf(jdbc.sql("SELECT key FROM office WHERE terms::jsonb -> 'closed' = 'true'::jsonb")
                .query(String.class)
                .list());
    }

    /// A picture that was there already stays as it is.
    void keepEmblem(String sha256, byte[] png, Instant at) {
        jdbc.sql("INSERT INTO office_emblem (sha256, png, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, png, Instants.column(at))
                .update();
    }

    Optional<byte[]> emblem(String sha256) {
        return jdbc.sql("SELECT png FROM office_emblem WHERE sha256 = ?")
                .param(sha256)
                .query((row, _) -> row.getBytes("png"))
                .optional();
    }

    /// Every change takes its turn here.
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Office> lock(String key) {
        return jdbc.sql(SELECT + "WHERE key = ? FOR UPDATE")
                .param(key)
                .query((row, _) -> office(row))
                .optional();
    }

    /// @return whether there was none before
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(Office first) {
        int written = said(BEGIN, first)
                .param("slug", first.slug())
                .param("key", first.key())
                .param("terms", terms(first))
                .update();
        if (written == 1) {
            note(first, List.of());
        }
        return written == 1;
    }

    /// @throws org.springframework.dao.DuplicateKeyException when another has this word already
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Office another) {
        said(INSERT, another)
                .param("slug", another.slug())
                .param("key", another.key())
                .param("terms", terms(another))
                .update();
        note(another, List.of());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Office before, Office after) {
        said(SAVE, after).param("terms", terms(after)).update();
        note(after, before.terms().changesTo(after.terms()));
    }

    /// Newest first. The first one changed nothing.
    Listing<Version> versions(UUID officeId, Paging paging) {
        long total = jdbc.sql("SELECT count(*) FROM office_version WHERE office_id = ?")
                .param(officeId)
                .query(Long.class)
                .single();
        return new Listing<>(
                jdbc.sql(VERSIONS)
                        .params(officeId, paging.size(), paging.offset())
                        .query((row, _) -> version(row))
                        .list(),
                total);
    }

    private void note(Office office, List<FieldChange> changes) {
        said(NOTE, office).param("changes", json.writeValueAsString(changes)).update();
    }

    private JdbcClient.StatementSpec said(String sql, Office office) {
        Actor by = office.changedBy();
        return jdbc.sql(sql)
                .param("id", office.id())
                .param("version", office.version())
                .param("at", Instants.column(office.changedAt()))
                .param("actor", by == null ? null : by.id(), Types.VARCHAR)
                .param("actorName", by == null ? null : by.name(), Types.VARCHAR);
    }

    private String terms(Office office) {
        return json.writeValueAsString(office.terms());
    }

    private Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("key"),
                json.readValue(row.getString("terms"), Terms.class),
                row.getLong("version"),
                Instants.read(row, "changed_at"),
                actor(row));
    }

    private static @Nullable Actor actor(ResultSet row) throws SQLException {
        String id = row.getString("changed_by");
        return id == null ? null : new Actor(id, row.getString("changed_by_name"));
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("version"),
                Instants.read(row, "at"),
                row.getString("actor_name"),
                json.readValue(row.getString("changes"), new TypeReference<List<FieldChange>>() {}));
    }
}
