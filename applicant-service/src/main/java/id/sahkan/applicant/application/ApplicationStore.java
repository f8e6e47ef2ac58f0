package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationCommand.OpenDraft;
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
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.attachment.AttachmentStore;
import id.sahkan.applicant.company.CompanyStore;
import id.sahkan.applicant.company.MediaOutlet;
import id.sahkan.applicant.company.OutletStore;
import id.sahkan.applicant.period.PeriodStore;
import id.sahkan.applicant.period.SingleExtensionStore;
import id.sahkan.applicant.receipt.ReceiptStore;
import id.sahkan.database.Instants;
import id.sahkan.http.Paging;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// An application and all that stands around it in one statement; its row back into its sealed state.
@Repository
class ApplicationStore {

    /// Of who has sent theirs it is what was asked of them then, whatever a change asks of the others.
    private static final String ASKED = """
            coalesce((SELECT d.content::json ->> 'requirements' FROM dossier d
                      WHERE d.application_id = a.id ORDER BY d.version LIMIT 1), p.requirements)""";

    private static final String COLUMNS = "a.id, a.phase, a.number, a.dossier_version, a.returned_items,"
            + " a.completion_due_at, a.decree_number, a.decree_code, a.version, a.changed_at, a.changed_by,"
            + " " + ASKED + " AS requirements, " + PeriodStore.COLUMNS + ", " + CompanyStore.COLUMNS + ", "
            + OutletStore.COLUMNS
            + ", " + AttachmentStore.COLUMN + ", " + ReceiptStore.COLUMN + ", " + SingleExtensionStore.COLUMNS;

    private static final String FROM = """
            FROM application a
            JOIN application_period p ON p.id = a.period_id
            JOIN press_company c ON c.id = a.company_id
            JOIN media_outlet o ON o.id = a.outlet_id
            """ + SingleExtensionStore.JOIN;

    private static final String SELECT = "SELECT " + COLUMNS + FROM;

    /// Holds the row and reads all that stands around it in one statement. Who had to wait for another has read what
    /// was there before it waited: the row itself is the newest then, and says so by its version.
    private static final String HOLD =
            "WITH held AS (SELECT id, version FROM application WHERE %s FOR UPDATE) SELECT held.version AS held_version, "
                    + COLUMNS.replace("%", "%%") + FROM + "JOIN held ON held.id = a.id";

    private static final String HOLD_ANY = HOLD.formatted("id = ?");
    private static final String HOLD_OWNED = HOLD.formatted("owner = ? AND id = ?");

    private static final String INSERT = """
            INSERT INTO application (id, period_id, outlet_id, company_id, owner, phase, phase_since, version,
                created_at, changed_at, changed_by)
            VALUES (:id, :period, :outlet, :company, :owner, 'DRAFT', :at, 1, :at, :at, :owner)
            """;

    private static final String UPDATE = """
            UPDATE application SET phase = :phase,
                phase_since = CASE WHEN phase = :phase THEN phase_since ELSE :at END, number = :number, dossier_version = :dossierVersion,
                returned_items = :items, completion_due_at = :dueAt, decree_number = :decreeNumber,
                decree_code = :decreeCode, version = :next, changed_at = :at, changed_by = :actor
            WHERE id = :id AND version = :version
            """;

    private final JdbcClient jdbc;
    private final PeriodStore periods;
    private final AttachmentStore attachments;
    private final ReceiptStore receipts;

    ApplicationStore(JdbcClient jdbc, PeriodStore periods, AttachmentStore attachments, ReceiptStore receipts) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.attachments = attachments;
        this.receipts = receipts;
    }

    /// @throws org.springframework.dao.DuplicateKeyException when the outlet has one in this period already
    void insert(OpenDraft draft, UUID companyId) {
        jdbc.sql(INSERT)
                .param("id", draft.applicationId())
                .param("period", draft.periodId())
                .param("outlet", draft.outletId())
                .param("company", companyId)
                .param("owner", draft.applicantId())
                .param("at", Instants.column(draft.at()))
                .update();
    }

    /// Writes over exactly the version that was read.
    void save(Application before, ApplicationState next, long version, Instant at, String actor) {
        Filing filing = next instanceof Filed filed ? filed.filing() : null;
        Returned returned = next instanceof Returned state ? state : null;
        DecreeReference decree = next instanceof Decreed state ? state.decree() : null;
        int changed = jdbc.sql(UPDATE)
                .param("phase", ApplicationStateName.of(next).name())
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
                .param("next", version)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("application changed meanwhile");
        }
    }

    /// Waits for whoever changes the application now, so that what is read next is its newest version.
    Optional<ApplicationDetails> lock(UUID id) {
        return newest(id, jdbc.sql(HOLD_ANY).param(id));
    }

    Optional<ApplicationDetails> lockOwned(String owner, UUID id) {
        return newest(id, jdbc.sql(HOLD_OWNED).param(owner).param(id));
    }

    private Optional<ApplicationDetails> newest(UUID id, JdbcClient.StatementSpec hold) {
        return hold.query((row, index) -> new Held(row.getLong("held_version"), details(row, index)))
                .optional()
                .flatMap(held -> held.version() == held.details().application().version()
                        ? Optional.of(held.details())
                        : find(id));
    }

    /// @param version of the row that is held
    private record Held(long version, ApplicationDetails details) {}

    private Optional<ApplicationDetails> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = ?")
                .param(id)
                .query(this::details)
                .optional();
    }

    Optional<ApplicationDetails> owned(String owner, UUID id) {
        return jdbc.sql(SELECT + "WHERE a.owner = ? AND a.id = ?")
                .param(owner)
                .param(id)
                .query(this::details)
                .optional();
    }

    Optional<UUID> existing(UUID outletId, UUID periodId) {
        return jdbc.sql("SELECT id FROM application WHERE outlet_id = ? AND period_id = ? AND phase <> 'WITHDRAWN'")
                .param(outletId)
                .param(periodId)
                .query(UUID.class)
                .optional();
    }

    List<ApplicationDetails> ownedBy(String owner, Paging paging) {
        return jdbc.sql(SELECT + "WHERE a.owner = ? ORDER BY a.created_at DESC, a.id LIMIT ? OFFSET ?")
                .param(owner)
                .param(paging.size())
                .param(paging.offset())
                .query(this::details)
                .list();
    }

    long count(String owner) {
        return jdbc.sql("SELECT count(*) FROM application WHERE owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    long countNotFiled(String owner) {
        return jdbc.sql("SELECT count(*) FROM application WHERE owner = ? AND phase IN ('DRAFT', 'WITHDRAWN')")
                .param(owner)
                .query(Long.class)
                .single();
    }

    private ApplicationDetails details(ResultSet row, int index) throws SQLException {
        MediaOutlet outlet = OutletStore.outlet(row);
        List<Attachment> attached = attachments.read(row.getString("attachments"));
        return new ApplicationDetails(
                new Application(
                        row.getObject("id", UUID.class),
                        state(row, attached),
                        row.getLong("version"),
                        Instants.read(row, "changed_at"),
                        row.getString("changed_by")),
                periods.period(row),
                SingleExtensionStore.close(row),
                periods.requirements(row).forOutlet(outlet.type()),
                CompanyStore.company(row),
                outlet,
                attached,
                receipts.read(row.getString("receipts")));
    }

    private static ApplicationState state(ResultSet row, List<Attachment> attachments) throws SQLException {
        Map<String, Attachment> attached =
                attachments.stream().collect(Collectors.toMap(Attachment::requirementCode, Function.identity()));
        return switch (ApplicationStateName.valueOf(row.getString("phase"))) {
            case DRAFT -> new Draft(attached);
            case SUBMITTED -> new Submitted(filing(row), attached);
            case RETURNED ->
                new Returned(
                        filing(row),
                        attached,
                        codes(row.getArray("returned_items")),
                        Instants.read(row, "completion_due_at"));
            case RECOMMENDED -> new Recommended(filing(row));
            case REFUSED -> new Refused(filing(row), attached);
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
