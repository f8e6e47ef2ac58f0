package id.sahkan.verification.checking;

import id.sahkan.background.DueWork;
import id.sahkan.background.Wake;
import id.sahkan.database.AfterCommit;
import id.sahkan.telemetry.Traces;
import id.sahkan.verification.casefile.CheckRequests;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Checks that are due and not done. One that was taken becomes due again when its lease ends.
@Component
class CheckQueue implements CheckRequests {

    private final JdbcClient jdbc;
    private final Traces traces;
    private final Wake wake;

    CheckQueue(JdbcClient jdbc, Traces traces, Wake wake) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.wake = wake;
    }

    record Due(
            UUID applicationId,
            int dossierVersion,
            int attempts,
            @Nullable String traceparent) implements DueWork.Item {}

    /// The worker is woken when the case is committed.
    @Override
    public void request(UUID applicationId, int dossierVersion, Instant at) {
        jdbc.sql("""
                        insert into check_due (application_id, dossier_version, due_at, traceparent)
                        values (:id, :version, :at, :traceparent)
                        on conflict (application_id) do update
                            set dossier_version = excluded.dossier_version, due_at = excluded.due_at, attempts = 0,
                                traceparent = excluded.traceparent
                        """)
                .param("id", applicationId)
                .param("version", dossierVersion)
                .param("at", Timestamp.from(at))
                .param("traceparent", traces.here(), Types.VARCHAR)
                .update();
        AfterCommit.run(wake::up);
    }

    Optional<Due> claim(Instant now, Instant leasedUntil) {
        return jdbc.sql("""
                        update check_due set due_at = :leasedUntil, attempts = attempts + 1
                        where application_id = (
                            select application_id from check_due where due_at <= :now
                            order by due_at limit 1 for update skip locked)
                        returning application_id, dossier_version, attempts, traceparent
                        """)
                .param("now", Timestamp.from(now))
                .param("leasedUntil", Timestamp.from(leasedUntil))
                .query((row, _) -> new Due(
                        row.getObject("application_id", UUID.class),
                        row.getInt("dossier_version"),
                        row.getInt("attempts"),
                        row.getString("traceparent")))
                .optional();
    }

    void postpone(Due due, Instant until) {
        jdbc.sql("""
                        update check_due set due_at = :until
                        where application_id = :id and dossier_version = :version and attempts = :attempts
                        """)
                .param("id", due.applicationId())
                .param("attempts", due.attempts())
                .param("version", due.dossierVersion())
                .param("until", Timestamp.from(until))
                .update();
    }

    void done(UUID applicationId, int dossierVersion) {
        jdbc.sql("delete from check_due where application_id = :id and dossier_version = :version")
                .param("id", applicationId)
                .param("version", dossierVersion)
                .update();
    }
}
