package id.sahkan.applicant.period;

import id.sahkan.background.DueWork;
import id.sahkan.background.Wake;
import id.sahkan.contracts.PeriodEvent.PeriodChangeKind;
import id.sahkan.contracts.PeriodEvent.PeriodChangeScope;
import id.sahkan.contracts.PeriodEvent.PeriodChangeTold;
import id.sahkan.database.AfterCommit;
import id.sahkan.database.Instants;
import id.sahkan.telemetry.Traces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes of periods that people have still to be told of, and whom each concerns.
@Repository
class PeriodTellings {

    private static final String ADD = """
            INSERT INTO period_telling (period_id, version, kind, changed_at, closes_at, due_at, traceparent,
                application_id)
            VALUES (:period, :version, :kind, :at, :closes, :at, :traceparent, :application)
            """;

    /// Changes of one period are told in their order.
    private static final String CLAIM = """
            UPDATE period_telling t SET due_at = :until, attempts = attempts + 1
            FROM application_period p
            WHERE p.id = t.period_id AND (t.period_id, t.version) = (
                SELECT due.period_id, due.version FROM period_telling due
                WHERE due.due_at <= :now
                    AND NOT EXISTS (SELECT FROM period_telling before
                                    WHERE before.period_id = due.period_id AND before.version < due.version)
                ORDER BY due.due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING t.period_id, t.version, t.kind, t.changed_at, t.closes_at, t.told_until, t.attempts,
                t.traceparent, p.office, t.application_id
            """;

    private static final String POSTPONE = """
            UPDATE period_telling SET due_at = :until
            WHERE period_id = :period AND version = :version AND attempts = :attempts AND told_until = :toldUntil
            """;

    private static final String GO_ON = """
            UPDATE period_telling SET told_until = :until, due_at = :now, attempts = 0
            WHERE period_id = :period AND version = :version AND attempts = :attempts AND told_until = :toldUntil
            """;

    private static final String DONE = """
            DELETE FROM period_telling
            WHERE period_id = :period AND version = :version AND attempts = :attempts AND told_until = :toldUntil
            """;

    /// Everybody once, by a draft of theirs if there is one: what is still to be sent is what a change is about.
    /// Whoever begins after the change has read it.
    private static final String CONCERNED = """
            SELECT DISTINCT ON (a.owner) a.id, a.number, a.owner, o.name AS outlet_name
            FROM application a JOIN media_outlet o ON o.id = a.outlet_id
            WHERE a.period_id = :period AND a.owner > :after AND a.phase = ANY (:phases) AND a.created_at <= :changed
                AND (CAST(:only AS uuid) IS NULL OR a.id = :only)
            ORDER BY a.owner, (a.phase = 'DRAFT') DESC, a.created_at, a.id
            LIMIT :most
            """;

    private static final String[] DRAFTS = {"DRAFT"};
    private static final String[] SENT = {"SUBMITTED", "RETURNED", "RECOMMENDED"};
    private static final String[] UNDER_WAY = {"DRAFT", "SUBMITTED", "RETURNED", "RECOMMENDED"};

    private final JdbcClient jdbc;
    private final Traces traces;
    private final Wake periodChanged;

    PeriodTellings(JdbcClient jdbc, Traces traces, Wake periodChanged) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.periodChanged = periodChanged;
    }

    /// @param version of the period, as the change made it
    /// @param toldUntil the account told last; empty at the beginning
    /// @param only the one application that it concerns; null where it is all of them
    record Telling(
            UUID periodId,
            long version,
            String office,
            PeriodChangeKind kind,
            Instant changedAt,
            Instant closesAt,
            String toldUntil,
            int attempts,
            @Nullable String traceparent,
            @Nullable UUID only)
            implements DueWork.Item {

        /// Of the work as a whole: it is about no single application.
        @Override
        public UUID applicationId() {
            return periodId;
        }

        /// A longer window is nothing to who has sent theirs, and what happens after the close nothing to who has not.
        private String[] phases() {
            return switch (kind) {
                case EXTENDED -> DRAFTS;
                case CHANGED, CANCELLED -> closesAt.isBefore(changedAt) ? SENT : UNDER_WAY;
            };
        }
    }

    /// In the transaction of the change; the work begins once it is committed.
    @Transactional(propagation = Propagation.MANDATORY)
    void add(ApplicationPeriod changed, PeriodChangeKind kind) {
        add(changed, kind, changed.window().endsAt(), null);
    }

    /// A later close for one application, told to its applicant alone; as [#add].
    @Transactional(propagation = Propagation.MANDATORY)
    void addSingle(ApplicationPeriod changed, SingleExtension granted) {
        add(changed, PeriodChangeKind.EXTENDED, granted.closesAt(), granted.applicationId());
    }

    private void add(ApplicationPeriod changed, PeriodChangeKind kind, Instant closesAt, @Nullable UUID only) {
        jdbc.sql(ADD)
                .param("period", changed.id())
                .param("version", changed.version())
                .param("kind", kind.name())
                .param("at", Instants.column(changed.changedAt()))
                .param("closes", Instants.column(closesAt))
                .param("application", only, Types.OTHER)
                .param("traceparent", traces.here(), Types.VARCHAR)
                .update();
        AfterCommit.run(periodChanged::up);
    }

    Optional<Telling> claim(Instant now, Instant leasedUntil) {
        return jdbc.sql(CLAIM)
                .param("now", Instants.column(now))
                .param("until", Instants.column(leasedUntil))
                .query((row, _) -> telling(row))
                .optional();
    }

    void postpone(Telling telling, Instant until) {
        of(POSTPONE, telling).param("until", Instants.column(until)).update();
    }

    /// @throws OptimisticLockingFailureException when somebody else has gone on with it: then nothing of this counts
    @Transactional(propagation = Propagation.MANDATORY)
    void goOn(Telling telling, String toldUntil, Instant now) {
        require(of(GO_ON, telling)
                .param("until", toldUntil)
                .param("now", Instants.column(now))
                .update());
    }

    /// @throws OptimisticLockingFailureException when somebody else has gone on with it: then nothing of this counts
    @Transactional(propagation = Propagation.MANDATORY)
    void done(Telling telling) {
        require(of(DONE, telling).update());
    }

    private JdbcClient.StatementSpec of(String sql, Telling telling) {
        return jdbc.sql(sql)
                .param("period", telling.periodId())
                .param("version", telling.version())
                .param("attempts", telling.attempts())
                .param("toldUntil", telling.toldUntil());
    }

    private static void require(int changed) {
        if (changed != 1) {
            throw new OptimisticLockingFailureException("told by another meanwhile");
        }
    }

    /// The next of those whom it concerns, in the order of their accounts.
    List<PeriodChangeTold> concerned(Telling telling, int most) {
        return jdbc.sql(CONCERNED)
                .param("period", telling.periodId())
                .param("after", telling.toldUntil())
                .param("phases", telling.phases())
                .param("changed", Instants.column(telling.changedAt()))
                .param("only", telling.only(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> new PeriodChangeTold(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("outlet_name"),
                        row.getString("owner"),
                        telling.office(),
                        telling.periodId(),
                        telling.version(),
                        telling.kind(),
                        telling.changedAt(),
                        telling.closesAt(),
                        telling.only() == null ? PeriodChangeScope.ALL : PeriodChangeScope.ONE_APPLICATION))
                .list();
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                row.getObject("period_id", UUID.class),
                row.getLong("version"),
                row.getString("office"),
                PeriodChangeKind.valueOf(row.getString("kind")),
                Instants.read(row, "changed_at"),
                Instants.read(row, "closes_at"),
                row.getString("told_until"),
                row.getInt("attempts"),
                row.getString("traceparent"),
                row.getObject("application_id", UUID.class));
    }
}
