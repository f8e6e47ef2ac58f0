package id.sahkan.applicant.requirement;

import id.sahkan.database.Instants;
import id.sahkan.http.Actor;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Sets and their versions; both are added and never changed.
@Repository
class RequirementSetStore {

    private static final String SELECT = """
            SELECT s.id, s.office, s.name, s.usual, v.number, v.requirements, v.reason, v.at, v.actor, v.actor_name
            FROM requirement_set s JOIN requirement_set_version v ON v.set_id = s.id
            """;

    private static final String NEWEST =
            " v.number = (SELECT max(w.number) FROM requirement_set_version w WHERE w.set_id = s.id)";

    private static final String LISTED =
            " WHERE s.office = ANY(:own) AND (CAST(:office AS text) IS NULL OR s.office = :office)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequirementSetStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Whether it is new; another of that name may be there already.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(SetVersion first) {
        int begun = jdbc.sql(
                        "INSERT INTO requirement_set (id, office, name, usual) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .param(first.set())
                .param(first.office())
                .param(first.name())
                .param(first.usual())
                .update();
        if (begun == 1) {
            add(first);
        }
        return begun == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(SetVersion version) {
        Actor by = version.by();
        jdbc.sql("""
                        INSERT INTO requirement_set_version (set_id, number, requirements, reason, at, actor, actor_name)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(version.set())
                .param(version.number())
                .param(json.writeValueAsString(version.requirements().requirements()))
                .param(version.reason())
                .param(Instants.column(version.at()))
                .param(by == null ? null : by.id())
                .param(by == null ? null : by.name())
                .update();
    }

    /// So that of two who change a set at once the second sees what the first has written.
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<SetVersion> lock(UUID set, String[] own) {
        return jdbc.sql("SELECT s.id FROM requirement_set s WHERE s.id = ? AND s.office = ANY(?) FOR UPDATE")
                .param(set)
                .param(own)
                .query(UUID.class)
                .optional()
                .flatMap(id -> newest(id, own));
    }

    Optional<SetVersion> newest(UUID set, String[] own) {
        return jdbc.sql(SELECT + " WHERE s.id = ? AND s.office = ANY(?) AND" + NEWEST)
                .param(set)
                .param(own)
                .query(this::version)
                .optional();
    }

    Optional<SetVersion> usual(String office) {
        return jdbc.sql(SELECT + " WHERE s.office = ? AND s.usual AND" + NEWEST)
                .param(office)
                .query(this::version)
                .optional();
    }

    Optional<SetVersion> named(String office, String name) {
        return jdbc.sql(SELECT + " WHERE s.office = ? AND s.name = ? AND" + NEWEST)
                .param(office)
                .param(name)
                .query(this::version)
                .optional();
    }

    Optional<SetVersion> version(UUID set, int number, String[] own) {
        return jdbc.sql(SELECT + " WHERE s.id = ? AND v.number = ? AND s.office = ANY(?)")
                .param(set)
                .param(number)
                .param(own)
                .query(this::version)
                .optional();
    }

    /// Newest first.
    List<SetVersion> versions(UUID set, String[] own) {
        return jdbc.sql(SELECT + " WHERE s.id = ? AND s.office = ANY(?) ORDER BY v.number DESC")
                .param(set)
                .param(own)
                .query(this::version)
                .list();
    }

    /// Each in its newest version; the usual one of an office first.
    Listing<SetVersion> list(String[] own, @Nullable String office, Paging paging) {
        List<SetVersion> listed = jdbc.sql(SELECT + LISTED + " AND" + NEWEST
                        + " ORDER BY s.office, s.usual DESC, s.name LIMIT :size OFFSET :offset")
                .param("own", own, Types.ARRAY)
                .param("office", office, Types.VARCHAR)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::version)
                .list();
        long total = jdbc.sql("SELECT count(*) FROM requirement_set s" + LISTED)
                .param("own", own, Types.ARRAY)
                .param("office", office, Types.VARCHAR)
                .query(Long.class)
                .single();
        return new Listing<>(listed, total);
    }

    private SetVersion version(ResultSet row, int index) throws SQLException {
        String actor = row.getString("actor");
        return new SetVersion(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getString("name"),
                row.getBoolean("usual"),
                row.getInt("number"),
                new RequirementSet(
                        json.readValue(row.getString("requirements"), new TypeReference<List<Requirement>>() {})),
                row.getString("reason"),
                Instants.read(row, "at"),
                actor == null ? null : new Actor(actor, row.getString("actor_name")));
    }
}
