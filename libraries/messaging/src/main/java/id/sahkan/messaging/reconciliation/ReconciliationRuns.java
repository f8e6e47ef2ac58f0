package id.sahkan.messaging.reconciliation;

import id.sahkan.database.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Whose turn it is, and what was found, in SQL: two instances of a service do not both run, and a restart forgets
/// nothing.
final class ReconciliationRuns {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String TAKE = """
            UPDATE reconciliation_turn SET due_at = :leasedUntil WHERE due_at <= :now
            """;

    private static final String RECORD = """
            WITH next AS (UPDATE reconciliation_turn SET due_at = :nextDue),
                 old AS (DELETE FROM reconciliation_run WHERE finished_at < :forgetBefore)
            INSERT INTO reconciliation_run (started_at, finished_at, differences, report)
            VALUES (:startedAt, :finishedAt, :differences, :report::jsonb)
            """;

    private static final String LATEST = """
            SELECT report FROM reconciliation_run ORDER BY id DESC LIMIT 1
            """;

    private final JdbcClient jdbc;

    ReconciliationRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// True for one caller when a run is due; who dies in the middle is followed after the lease.
    boolean take(Instant now, Duration lease) {
        return jdbc.sql(TAKE)
                        .param("now", Instants.column(now))
                        .param("leasedUntil", Instants.column(now.plus(lease)))
                        .update()
                == 1;
    }

    void record(Report report, Instant nextDue) {
        jdbc.sql(RECORD)
                .param("nextDue", Instants.column(nextDue))
                .param("forgetBefore", Instants.column(report.startedAt().minus(KEPT)))
                .param("startedAt", Instants.column(report.startedAt()))
                .param("finishedAt", Instants.column(report.finishedAt()))
                .param("differences", report.differences())
                .param("report", JSON.writeValueAsString(report))
                .update();
    }

    Optional<Report> latest() {
        return jdbc.sql(LATEST).query(String.class).optional().map(report -> JSON.readValue(report, Report.class));
    }
}
