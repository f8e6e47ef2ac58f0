package id.sahkan.verification.businessday;

import id.sahkan.database.Instants;
import id.sahkan.http.Actor;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The entries of the calendar, its version, and what each version changed.
@Repository
class CalendarStore {

    private static final String HEAD =
            "SELECT office, version, changed_at, changed_by, changed_by_name FROM calendar_version WHERE office = ?";

    private static final String SAVE_HEAD = """
            UPDATE calendar_version
            SET version = :version, changed_at = :at, changed_by = :actor, changed_by_name = :name
            WHERE office = :office
            """;

    private static final String SELECT =
            "SELECT day, kind, name, source, version, changed_at, changed_by, changed_by_name FROM holiday WHERE office = ? ";

    private static final String SAVE = """
            INSERT INTO holiday (office, day, kind, name, source, version, changed_at, changed_by, changed_by_name)
            VALUES (:office, :day, :kind, :title, :source, :version, :at, :actor, :name)
            ON CONFLICT (office, day) DO UPDATE SET kind = excluded.kind, name = excluded.name, source = excluded.source,
                version = excluded.version, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                changed_by_name = excluded.changed_by_name
            """;

    private static final String NOTE_CHANGE = """
            INSERT INTO calendar_change (office, version, day, at, actor_id, actor_name, kind_before, name_before,
                source_before, kind_after, name_after, source_after)
            VALUES (:office, :version, :day, :at, :actor, :name, :kindBefore, :titleBefore, :sourceBefore, :kindAfter,
                :titleAfter, :sourceAfter)
            """;

    /// Of one year, or of all when there is none.
    private static final String CHANGES_OF = """
            FROM calendar_change
            WHERE office = :office
                AND (CAST(:from AS date) IS NULL OR (day >= CAST(:from AS date) AND day < CAST(:until AS date)))
            """;

    private static final String CHANGES =
            """
            SELECT version, day, at, actor_name, kind_before, name_before, source_before, kind_after, name_after,
                source_after
            """ + CHANGES_OF + "ORDER BY version DESC, day DESC LIMIT :limit OFFSET :offset";

    /// Another office begins with the days that are everybody's, as the first has them.
    private static final String BEGIN = """
            INSERT INTO calendar_version (office, version, changed_at, changed_by, changed_by_name)
            VALUES (:office, 1, :at, '', 'Sahkan') ON CONFLICT DO NOTHING
            """;

    private static final String BEGIN_DAYS = """
            INSERT INTO holiday (office, day, kind, name, source, version, changed_at, changed_by, changed_by_name)
            SELECT :office, day, kind, name, source, 1, :at, '', 'Sahkan' FROM day_off
            WHERE office = 'first' AND kind IN ('NATIONAL_HOLIDAY', 'JOINT_LEAVE')
            """;

    private static final String YEARS = """
            SELECT CAST(extract(year FROM day) AS int) AS year, count(*) AS entries FROM holiday WHERE office = ? GROUP BY 1 ORDER BY 1
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The calendar as a whole.
    record Head(String office, long version, Instant changedAt, Actor changedBy) {}

    record KeptChange(long version, Instant at, String by, DayChange change) {}

    record YearOfEntries(int year, long entries) {}

    /// None until the office was told of.
    Optional<Head> head(String office) {
        return jdbc.sql(HEAD).param(office).query((row, _) -> head(row)).optional();
    }

    /// Whether there was none yet.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(String office, Instant at) {
        boolean begun = begun(BEGIN, office, at) == 1;
        if (begun) {
            begun(BEGIN_DAYS, office, at);
        }
        return begun;
    }

    private int begun(String sql, String office, Instant at) {
        return jdbc.sql(sql)
                .param("office", office)
                .param("at", Instants.column(at))
                .update();
    }

    /// Every change takes its turn here.
    @Transactional(propagation = Propagation.MANDATORY)
    Head lock(String office) {
        return jdbc.sql(HEAD + " FOR UPDATE")
                .param(office)
                .query((row, _) -> head(row))
                .single();
    }

    Optional<KeptDay> find(String office, LocalDate day) {
        return jdbc.sql(SELECT + "AND day = ?")
                .param(office)
                .param(day)
                .query((row, _) -> kept(row))
                .optional();
    }

    /// Who changed that day last, if anybody ever did.
    Optional<String> lastActor(String office, LocalDate day) {
        return jdbc.sql("SELECT actor_id FROM calendar_change WHERE office = ? AND day = ?"
                        + " ORDER BY version DESC LIMIT 1")
                .param(office)
                .param(day)
                .query(String.class)
                .optional();
    }

    Listing<KeptDay> list(String office, int year, Paging paging) {
        LocalDate from = LocalDate.of(year, 1, 1);
        long total = jdbc.sql("SELECT count(*) FROM holiday WHERE office = ? AND day >= ? AND day < ?")
                .param(office)
                .param(from)
                .param(from.plusYears(1))
                .query(Long.class)
                .single();
        return new Listing<>(
                jdbc.sql(SELECT + "AND day >= ? AND day < ? ORDER BY day LIMIT ? OFFSET ?")
                        .param(office)
                        .param(from)
                        .param(from.plusYears(1))
                        .param(paging.size())
                        .param(paging.offset())
                        .query((row, _) -> kept(row))
                        .list(),
                total);
    }

    List<YearOfEntries> years(String office) {
        return jdbc.sql(YEARS)
                .param(office)
                .query((row, _) -> new YearOfEntries(row.getInt("year"), row.getLong("entries")))
                .list();
    }

    /// What stands there between the first and the last of these days.
    Map<LocalDate, CalendarDay> entriesAround(String office, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "AND day BETWEEN ? AND ?")
                .param(office)
                .param(Collections.min(days))
                .param(Collections.max(days))
                .query((row, _) -> kept(row).entry())
                .list()
                .stream()
                .collect(Collectors.toMap(CalendarDay::day, Function.identity()));
    }

    /// Newest first.
    Listing<KeptChange> changes(String office, @Nullable Integer year, Paging paging) {
        LocalDate from = year == null ? null : LocalDate.of(year, 1, 1);
        LocalDate until = from == null ? null : from.plusYears(1);
        long total = jdbc.sql(Listing.counting("SELECT 1 " + CHANGES_OF))
                .param("office", office)
                .param("from", from, Types.DATE)
                .param("until", until, Types.DATE)
                .query(Long.class)
                .single();
        return new Listing<>(
                jdbc.sql(CHANGES)
                        .param("office", office)
                        .param("from", from, Types.DATE)
                        .param("until", until, Types.DATE)
                        .param("limit", paging.size())
                        .param("offset", paging.offset())
                        .query((row, _) -> change(row))
                        .list(),
                total);
    }

    /// The next version of the calendar, with everything that it changes.
    @Transactional(propagation = Propagation.MANDATORY)
    void save(Head next, List<DayChange> changes) {
        changed(SAVE_HEAD, next).update();
        for (DayChange change : changes) {
            CalendarDay after = change.after();
            if (after == null) {
                jdbc.sql("DELETE FROM holiday WHERE office = ? AND day = ?")
                        .param(next.office())
                        .param(change.day())
                        .update();
            } else {
                changed(SAVE, next)
                        .param("day", after.day())
                        .param("kind", after.kind().name())
                        .param("title", after.name())
                        .param("source", after.source(), Types.VARCHAR)
                        .update();
            }
            noteChange(next, change);
        }
    }

    private void noteChange(Head next, DayChange change) {
        CalendarDay before = change.before();
        CalendarDay after = change.after();
        changed(NOTE_CHANGE, next)
                .param("day", change.day())
                .param("kindBefore", before == null ? null : before.kind().name(), Types.VARCHAR)
                .param("titleBefore", before == null ? null : before.name(), Types.VARCHAR)
                .param("sourceBefore", before == null ? null : before.source(), Types.VARCHAR)
                .param("kindAfter", after == null ? null : after.kind().name(), Types.VARCHAR)
                .param("titleAfter", after == null ? null : after.name(), Types.VARCHAR)
                .param("sourceAfter", after == null ? null : after.source(), Types.VARCHAR)
                .update();
    }

    private JdbcClient.StatementSpec changed(String sql, Head next) {
        return jdbc.sql(sql)
                .param("office", next.office())
                .param("version", next.version())
                .param("at", Instants.column(next.changedAt()))
                .param("actor", next.changedBy().id())
                .param("name", next.changedBy().name());
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getString("office"), row.getLong("version"), Instants.read(row, "changed_at"), actor(row));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(row.getString("changed_by"), row.getString("changed_by_name"));
    }

    private static KeptDay kept(ResultSet row) throws SQLException {
        return new KeptDay(
                new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("source")),
                row.getLong("version"),
                Instants.read(row, "changed_at"),
                actor(row));
    }

    private static KeptChange change(ResultSet row) throws SQLException {
        return new KeptChange(
                row.getLong("version"),
                Instants.read(row, "at"),
                row.getString("actor_name"),
                new DayChange(side(row, "before"), side(row, "after")));
    }

    private static @Nullable CalendarDay side(ResultSet row, String side) throws SQLException {
        String kind = row.getString("kind_" + side);
        return kind == null
                ? null
                : new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(kind),
                        row.getString("name_" + side),
                        row.getString("source_" + side));
    }
}
