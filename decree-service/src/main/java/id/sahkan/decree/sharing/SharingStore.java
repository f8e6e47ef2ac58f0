package id.sahkan.decree.sharing;

import id.sahkan.database.Instants;
import id.sahkan.decree.sharing.SharingState.Agreed;
import id.sahkan.decree.sharing.SharingState.Asked;
import id.sahkan.decree.sharing.SharingState.Declined;
import id.sahkan.decree.sharing.SharingState.Ended;
import id.sahkan.decree.sharing.SharingState.Kept;
import id.sahkan.decree.sharing.SharingState.Step;
import id.sahkan.decree.sharing.SharingState.Terms;
import id.sahkan.decree.sharing.SharingState.Withdrawn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SharingStore {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    SharingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those in which the office is one of the two, the newest first.
    List<Sharing> of(String office) {
        return jdbc.sql("SELECT * FROM sequence_sharing WHERE office = :office OR keeper = :office"
                        + " ORDER BY asked_at DESC, id LIMIT " + MOST)
                .param("office", office)
                .query((row, _) -> read(row))
                .list();
    }

    /// Where this office is one of the two; locked until the transaction ends.
    Optional<Sharing> locked(UUID id, String office) {
        return jdbc.sql("SELECT * FROM sequence_sharing WHERE id = :id AND (office = :office OR keeper = :office)"
                        + " FOR UPDATE")
                .param("id", id)
                .param("office", office)
                .query((row, _) -> read(row))
                .optional();
    }

    /// What the office has asked and nobody has answered.
    Optional<Sharing> open(String office) {
        return jdbc.sql("SELECT * FROM sequence_sharing WHERE office = ? AND state = 'ASKED'")
                .param(office)
                .query((row, _) -> read(row))
                .optional();
    }

    /// One agreement at a time is looked at and made.
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('sequence-sharing'))")
                .query((_, _) -> true)
                .single();
    }

    /// Whether either is in another sequence, or the one that joins keeps one for others.
    boolean inTheWay(String office, String keeper, int year) {
        return jdbc.sql("SELECT sharing_in_the_way(?, ?, ?)")
                .params(office, keeper, year)
                .query(Boolean.class)
                .single();
    }

    void insert(Sharing sharing) {
        Terms terms = sharing.state().terms();
        Step asked = sharing.state().asked();
        jdbc.sql("""
                INSERT INTO sequence_sharing (id, office, keeper, from_year, state, version, asked_by, asked_by_name,
                    asked_at, ask_reason)
                VALUES (:id, :office, :keeper, :from, 'ASKED', :version, :by, :name, :at, :reason)
                """)
                .param("id", sharing.id())
                .param("office", terms.office())
                .param("keeper", terms.keeper())
                .param("from", terms.fromYear())
                .param("version", sharing.version())
                .param("by", asked.by())
                .param("name", asked.name())
                .param("at", Instants.column(asked.at()))
                .param("reason", asked.reason())
                .update();
    }

    void update(Sharing sharing) {
        Kept state = sharing.state();
        Step answered = state.answered();
        Step ended = state.ended();
        jdbc.sql("""
                UPDATE sequence_sharing SET state = :state, version = :version, until_year = :until,
                    answered_by = :answeredBy, answered_by_name = :answeredName,
                    answered_at = CAST(:answeredAt AS timestamptz), answer_reason = :answerReason,
                    ended_by = :endedBy, ended_by_name = :endedName, ended_at = CAST(:endedAt AS timestamptz),
                    end_reason = :endReason
                WHERE id = :id
                """)
                .param("id", sharing.id())
                .param("state", SharingStage.of(state).name())
                .param("version", sharing.version())
                .param("until", state.untilYear(), Types.INTEGER)
                .param("answeredBy", answered == null ? null : answered.by(), Types.VARCHAR)
                .param("answeredName", answered == null ? null : answered.name(), Types.VARCHAR)
                .param("answeredAt", answered == null ? null : Instants.column(answered.at()))
                .param("answerReason", answered == null ? null : answered.reason(), Types.VARCHAR)
                .param("endedBy", ended == null ? null : ended.by(), Types.VARCHAR)
                .param("endedName", ended == null ? null : ended.name(), Types.VARCHAR)
                .param("endedAt", ended == null ? null : Instants.column(ended.at()))
                .param("endReason", ended == null ? null : ended.reason(), Types.VARCHAR)
                .update();
    }

    private static Sharing read(ResultSet row) throws SQLException {
        return new Sharing(row.getObject("id", UUID.class), row.getLong("version"), state(row));
    }

    private static Kept state(ResultSet row) throws SQLException {
        var terms = new Terms(row.getString("office"), row.getString("keeper"), row.getInt("from_year"));
        Step asked = step(row, "asked", "ask");
        return switch (SharingStage.valueOf(row.getString("state"))) {
            case ASKED -> new Asked(terms, asked);
            case AGREED -> new Agreed(terms, asked, step(row, "answered", "answer"));
            case DECLINED -> new Declined(terms, asked, step(row, "answered", "answer"));
            case WITHDRAWN -> new Withdrawn(terms, asked, step(row, "answered", "answer"));
            case ENDED ->
                new Ended(
                        terms,
                        asked,
                        step(row, "answered", "answer"),
                        step(row, "ended", "end"),
                        row.getInt("until_year"));
        };
    }

    private static Step step(ResultSet row, String done, String reason) throws SQLException {
        return new Step(
                row.getString(done + "_by"),
                row.getString(done + "_by_name"),
                Instants.read(row, done + "_at"),
                row.getString(reason + "_reason"));
    }
}
