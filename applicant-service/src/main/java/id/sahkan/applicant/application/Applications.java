package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationState.DecreeReference;
import id.sahkan.applicant.application.ApplicationState.Decreed;
import id.sahkan.applicant.application.ApplicationState.Draft;
import id.sahkan.applicant.application.ApplicationState.Filed;
import id.sahkan.applicant.application.ApplicationState.Filing;
import id.sahkan.applicant.application.ApplicationState.Recommended;
import id.sahkan.applicant.application.ApplicationState.Refused;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.application.ApplicationState.Submitted;
import id.sahkan.applicant.application.ApplicationState.Withdrawn;
import id.sahkan.applicant.sql.Instants;
import id.sahkan.http.Paging;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads a row back into its sealed state, and writes the next state over exactly the version that was read.
@Repository
class Applications {

    private static final String SELECT = """
            SELECT a.*, ARRAY(SELECT requirement_code FROM application_document d WHERE d.application_id = a.id)
                AS attached
            FROM application a
            """;

    private static final String INSERT = """
            INSERT INTO application (id, period_id, outlet_id, company_id, owner, phase, phase_since, version,
                created_at, changed_at, changed_by)
            VALUES (:id, :period, :outlet, :company, :owner, 'DRAFT', :at, 1, :at, :at, :owner)
            ON CONFLICT (outlet_id, period_id) WHERE phase <> 'WITHDRAWN' DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE application SET phase = :phase,
                phase_since = CASE WHEN phase = :phase THEN phase_since ELSE :at END, number = :number, dossier_version = :dossierVersion,
                returned_items = :items, completion_due_at = :dueAt, decree_number = :decreeNumber,
                decree_code = :decreeCode, version = :version + 1, changed_at = :at, changed_by = :actor
            WHERE id = :id AND version = :version
            """;

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Answers false when the outlet has an application in this period already.
    boolean insert(Application draft) {
        return jdbc.sql(INSERT)
                        .param("id", draft.id())
                        .param("period", draft.periodId())
                        .param("outlet", draft.outletId())
                        .param("company", draft.companyId())
                        .param("owner", draft.owner())
                        .param("at", Instants.column(draft.changedAt()))
                        .update()
                == 1;
    }

    void save(Application before, ApplicationState next, Instant at, String actor) {
        Filing filing = next instanceof Filed filed ? filed.filing() : null;
        Returned returned = next instanceof Returned state ? state : null;
        DecreeReference decree = next instanceof Decreed state ? state.decree() : null;
        int changed = jdbc.sql(UPDATE)
                .param("phase", Phase.of(next).name())
                .param("number", filing == null ? null : filing.number())
                .param("dossierVersion", filing == null ? null : filing.dossierVersion())
                .param(
                        "items",
                        returned == null ? null : new TreeSet<>(returned.items()).toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .param("dueAt", returned == null ? null : Instants.column(returned.dueAt()))
                .param("decreeNumber", decree == null ? null : decree.number())
                .param("decreeCode", decree == null ? null : decree.publicCode())
                .param("at", Instants.column(at))
                .param("actor", actor)
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("application changed meanwhile");
        }
    }

    /// Waits for whoever changes the application now, so that what is read next is the newest version.
    boolean lock(UUID id) {
        return jdbc.sql("SELECT id FROM application WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Application> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = ?")
                .param(id)
                .query(Applications::application)
                .optional();
    }

    Optional<Application> owned(String owner, UUID id) {
        return jdbc.sql(SELECT + "WHERE a.owner = ? AND a.id = ?")
                .param(owner)
                .param(id)
                .query(Applications::application)
                .optional();
    }

    Optional<UUID> openFor(UUID outletId, UUID periodId) {
        return jdbc.sql("SELECT id FROM application WHERE outlet_id = ? AND period_id = ? AND phase <> 'WITHDRAWN'")
                .param(outletId)
                .param(periodId)
                .query(UUID.class)
                .optional();
    }

    List<Application> ownedBy(String owner, Paging paging) {
        return jdbc.sql(SELECT + "WHERE a.owner = ? ORDER BY a.created_at DESC, a.id LIMIT ? OFFSET ?")
                .param(owner)
                .param(paging.size())
                .param(paging.offset())
                .query(Applications::application)
                .list();
    }

    long count(String owner) {
        return jdbc.sql("SELECT count(*) FROM application WHERE owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    private static Application application(ResultSet row, int index) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("period_id", UUID.class),
                row.getObject("outlet_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("owner"),
                state(row),
                row.getLong("version"),
                Instants.read(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static ApplicationState state(ResultSet row) throws SQLException {
        return switch (Phase.valueOf(row.getString("phase"))) {
            case DRAFT -> new Draft(codes(row.getArray("attached")));
            case SUBMITTED -> new Submitted(filing(row), codes(row.getArray("attached")));
            case RETURNED ->
                new Returned(
                        filing(row),
                        codes(row.getArray("attached")),
                        codes(row.getArray("returned_items")),
                        Instants.read(row, "completion_due_at"));
            case RECOMMENDED -> new Recommended(filing(row));
            case REFUSED -> new Refused(filing(row));
            case DECREED ->
                new Decreed(
                        filing(row),
                        new DecreeReference(
                                Objects.requireNonNull(row.getString("decree_number")),
                                Objects.requireNonNull(row.getString("decree_code"))));
            case WITHDRAWN -> new Withdrawn();
        };
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(Objects.requireNonNull(row.getString("number")), row.getInt("dossier_version"));
    }

    private static Set<String> codes(@Nullable Array column) throws SQLException {
        return column == null ? Set.of() : Set.of((String[]) column.getArray());
    }
}
