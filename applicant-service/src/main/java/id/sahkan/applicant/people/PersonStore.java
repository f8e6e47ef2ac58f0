package id.sahkan.applicant.people;

import id.sahkan.applicant.people.PersonChange.Kind;
import id.sahkan.applicant.people.PersonChange.Side;
import id.sahkan.database.Instants;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Versions, absences, and what was done to whom. No name and no address stands here.
@Component
class PersonStore {

    /// So that two administrators do not take each other's role at once. The first number is this lock's own.
    private static final String ONE_CHANGE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7242, 0)";

    private static final String BEGIN = """
            INSERT INTO person (office, id, version, changed_at, changed_by, absent_from, absent_until, stand_in)
            VALUES (:office, :id, :version, :at, :actor, :from, :until, :standIn)
            """;

    private static final String SAVE = """
            UPDATE person SET version = :version, changed_at = :at, changed_by = :actor, absent_from = :from,
                absent_until = :until, stand_in = :standIn
            WHERE office = :office AND id = :id AND version = :version - 1
            """;

    private static final String NOTE_CHANGE = """
            INSERT INTO person_change (person_id, office, version, at, actor, kind, before, after)
            VALUES (:id, :office, :version, :at, :actor, :kind, :before, :after)
            """;

    private static final String CHANGES_OF = """
            FROM person_change WHERE office = :office AND (:person::uuid IS NULL OR person_id = :person)
            """;

    private static final String CHANGES = """
            SELECT person_id, version, at, actor, kind, before, after
            """ + CHANGES_OF + """
            ORDER BY at DESC, person_id, version DESC LIMIT :limit OFFSET :offset
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A change as it was kept.
    record KeptChange(UUID personId, long version, Instant at, String by, PersonChange change) {}

    /// Held until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    void takeTurn() {
        jdbc.sql(ONE_CHANGE_AT_A_TIME).query((_, _) -> true).list();
    }

    PersonRecord find(String office, UUID id) {
        return Objects.requireNonNullElseGet(of(office, List.of(id)).get(id), () -> PersonRecord.none(id));
    }

    Map<UUID, PersonRecord> of(String office, Collection<UUID> ids) {
        return jdbc
                .sql("SELECT * FROM person WHERE office = :office AND id = ANY (:ids)")
                .param("office", office)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> person(row))
                .list()
                .stream()
                .collect(Collectors.toMap(PersonRecord::id, Function.identity()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(String office, PersonRecord next, PersonChange change) {
        Absence absence = next.absence();
        int saved = jdbc.sql(next.version() == 1 ? BEGIN : SAVE)
                .param("office", office)
                .param("id", next.id())
                .param("version", next.version())
                .param("at", Instants.column(next.changedAt()))
                .param("actor", next.changedBy())
                .param("from", absence == null ? null : absence.from(), Types.DATE)
                .param("until", absence == null ? null : absence.until(), Types.DATE)
                .param("standIn", absence == null ? null : absence.standIn(), Types.OTHER)
                .update();
        if (saved != 1) {
            throw new IllegalStateException("somebody was changed although the turn was held");
        }
        jdbc.sql(NOTE_CHANGE)
                .param("id", next.id())
                .param("office", office)
                .param("version", next.version())
                .param("at", Instants.column(next.changedAt()))
                .param("actor", next.changedBy())
                .param("kind", change.kind().name())
                .param(
                        "before",
                        change.before() == null ? null : json.writeValueAsString(change.before()),
                        Types.VARCHAR)
                .param("after", json.writeValueAsString(change.after()))
                .update();
    }

    /// @param person of this one alone, if one is given
    Listing<KeptChange> changes(String office, @Nullable UUID person, Paging paging) {
        long total = jdbc.sql(Listing.counting("SELECT 1 " + CHANGES_OF))
                .param("office", office)
                .param("person", person, Types.OTHER)
                .query(Long.class)
                .single();
        return new Listing<>(
                jdbc.sql(CHANGES)
                        .param("office", office)
                        .param("person", person, Types.OTHER)
                        .param("limit", paging.size())
                        .param("offset", paging.offset())
                        .query(this::kept)
                        .list(),
                total);
    }

    Optional<KeptChange> lastChange(String office, UUID person) {
        return jdbc.sql("SELECT person_id, version, at, actor, kind, before, after " + CHANGES_OF
                        + " ORDER BY version DESC LIMIT 1")
                .param("office", office)
                .param("person", person, Types.OTHER)
                .query(this::kept)
                .optional();
    }

    /// Whether it was with this change, by that person, that somebody left.
    boolean hasLeft(String office, UUID person, long version, String by) {
        return lastChange(office, person)
                .filter(last -> last.change().kind() == Kind.LEFT
                        && last.version() == version
                        && last.by().equals(by))
                .isPresent();
    }

    private static PersonRecord person(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("absent_from", LocalDate.class);
        LocalDate until = row.getObject("absent_until", LocalDate.class);
        return new PersonRecord(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Instants.read(row, "changed_at"),
                row.getString("changed_by"),
                from == null || until == null ? null : new Absence(from, until, row.getObject("stand_in", UUID.class)));
    }

    private KeptChange kept(ResultSet row, int index) throws SQLException {
        String before = row.getString("before");
        return new KeptChange(
                row.getObject("person_id", UUID.class),
                row.getLong("version"),
                Instants.read(row, "at"),
                row.getString("actor"),
                new PersonChange(
                        Kind.valueOf(row.getString("kind")),
                        before == null ? null : json.readValue(before, Side.class),
                        json.readValue(row.getString("after"), Side.class)));
    }
}
