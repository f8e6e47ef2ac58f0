package id.sahkan.applicant.period;

import id.sahkan.applicant.period.SingleExtension.Answered;
import id.sahkan.applicant.period.SingleExtension.ReasonKind;
import id.sahkan.applicant.period.SingleExtension.Status;
import id.sahkan.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Later closes of single applications: asked for, granted and declined.
@Repository
public class SingleExtensionStore {

    /// Beside `application a`, for [#close]: at most one row.
    public static final String JOIN = """
            LEFT JOIN single_extension e ON e.application_id = a.id AND e.status = 'GRANTED'
            """;

    /// Of [#JOIN].
    public static final String COLUMNS = """
            e.closes_at AS own_closes_at, e.reason_kind AS own_reason_kind, e.reason AS own_reason,
                e.answered_at AS own_granted_at
            """;

    private static final String SELECT = "SELECT * FROM single_extension WHERE ";

    private static final String INSERT = """
            INSERT INTO single_extension (id, period_id, application_id, closes_at, reason_kind, reason, status, asked_by,
                asked_at, version)
            VALUES (:id, :period, :application, :closes, :kind, :reason, 'ASKED', :by, :at, :version)
            """;

    private static final String ANSWER = """
            UPDATE single_extension SET status = :status, answered_by = :by, answered_at = :at, answer_reason = :reason,
                version = :version
            WHERE id = :id AND status = 'ASKED'
            """;

    /// Not what has been sent or withdrawn: that waits for no close.
    private static final String LAST_OPEN = """
            SELECT max(e.closes_at) FROM single_extension e JOIN application a ON a.id = e.application_id
            WHERE e.period_id = ? AND e.status = 'GRANTED' AND a.phase = 'DRAFT'
            """;

    private static final String DRAFT = """
            SELECT a.owner, e.status FROM application a
            LEFT JOIN single_extension e ON e.application_id = a.id AND e.status <> 'DECLINED'
            WHERE a.id = ? AND a.period_id = ? AND a.phase = 'DRAFT'
            """;

    private final JdbcClient jdbc;

    SingleExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A draft of a period, and what was done for it so far.
    ///
    /// @param extension null where nobody has asked for one that was not declined
    record Drafted(String owner, @Nullable Status extension) {}

    /// As the office sees it.
    record Shown(SingleExtension extension, String outletName) {}

    /// What is no draft of that period is not there, whatever else it is.
    Optional<Drafted> draft(UUID periodId, UUID applicationId) {
        return jdbc.sql(DRAFT)
                .param(applicationId)
                .param(periodId)
                .query((row, _) -> {
                    String status = row.getString("status");
                    return new Drafted(row.getString("owner"), status == null ? null : Status.valueOf(status));
                })
                .optional();
    }

    /// Of that period alone.
    Optional<SingleExtension> find(UUID periodId, UUID id) {
        return jdbc.sql(SELECT + "id = ? AND period_id = ?")
                .param(id)
                .param(periodId)
                .query((row, _) -> extension(row))
                .optional();
    }

    /// What the change that made this version of the period was about.
    Optional<SingleExtension> of(UUID periodId, long version) {
        return jdbc.sql(SELECT + "period_id = ? AND version = ?")
                .param(periodId)
                .param(version)
                .query((row, _) -> extension(row))
                .optional();
    }

    /// Oldest first.
    List<Shown> of(UUID periodId) {
        return jdbc.sql("""
                        SELECT e.*, o.name AS outlet_name FROM single_extension e
                        JOIN application a ON a.id = e.application_id JOIN media_outlet o ON o.id = a.outlet_id
                        WHERE e.period_id = ? ORDER BY e.asked_at, e.id
                        """)
                .param(periodId)
                .query((row, _) -> new Shown(extension(row), row.getString("outlet_name")))
                .list();
    }

    boolean anyWaits(UUID periodId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM single_extension WHERE period_id = ? AND status = 'ASKED')")
                .param(periodId)
                .query(Boolean.class)
                .single();
    }

    /// When the last draft that has one of its own closes.
    Optional<Instant> lastOpen(UUID periodId) {
        return jdbc.sql(LAST_OPEN)
                .param(periodId)
                .query((row, _) -> Optional.ofNullable(Instants.readOrNull(row, "max")))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(SingleExtension asked) {
        jdbc.sql(INSERT)
                .param("id", asked.id())
                .param("period", asked.periodId())
                .param("application", asked.applicationId())
                .param("closes", Instants.column(asked.closesAt()))
                .param("kind", asked.reasonKind().name())
                .param("reason", asked.reason())
                .param("by", asked.askedBy())
                .param("at", Instants.column(asked.askedAt()))
                .param("version", asked.version())
                .update();
    }

    /// @param version of the period, as this makes it
    @Transactional(propagation = Propagation.MANDATORY)
    void answer(UUID id, Status as, Answered answered, long version) {
        int changed = jdbc.sql(ANSWER)
                .param("id", id)
                .param("status", as.name())
                .param("by", answered.by())
                .param("at", Instants.column(answered.at()))
                .param("reason", answered.reason())
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("answered although the period is held");
        }
    }

    /// Of a row with [#COLUMNS]; null where the application has none.
    public static @Nullable OwnClose close(ResultSet row) throws SQLException {
        Instant closesAt = Instants.readOrNull(row, "own_closes_at");
        return closesAt == null
                ? null
                : new OwnClose(
                        closesAt,
                        ReasonKind.valueOf(row.getString("own_reason_kind")),
                        row.getString("own_reason"),
                        Instants.read(row, "own_granted_at"));
    }

    private static SingleExtension extension(ResultSet row) throws SQLException {
        Instant answeredAt = Instants.readOrNull(row, "answered_at");
        return new SingleExtension(
                row.getObject("id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getObject("application_id", UUID.class),
                Instants.read(row, "closes_at"),
                ReasonKind.valueOf(row.getString("reason_kind")),
                row.getString("reason"),
                Status.valueOf(row.getString("status")),
                row.getString("asked_by"),
                Instants.read(row, "asked_at"),
                answeredAt == null
                        ? null
                        : new Answered(row.getString("answered_by"), answeredAt, row.getString("answer_reason")),
                row.getLong("version"));
    }
}
