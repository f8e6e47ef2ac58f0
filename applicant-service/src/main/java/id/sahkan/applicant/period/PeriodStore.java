package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.period.PeriodChange.Kind;
import id.sahkan.applicant.period.PeriodState.Announced;
import id.sahkan.applicant.period.PeriodState.Archived;
import id.sahkan.applicant.period.PeriodState.AskedExtension;
import id.sahkan.applicant.period.PeriodState.Cancelled;
import id.sahkan.applicant.period.PeriodState.Decided;
import id.sahkan.applicant.period.PeriodState.InReview;
import id.sahkan.applicant.period.PeriodState.Prepared;
import id.sahkan.applicant.period.PeriodTerms.Announcement;
import id.sahkan.applicant.receipt.ReceiptStore;
import id.sahkan.applicant.requirement.Requirement;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.applicant.requirement.SetVersion.Reference;
import id.sahkan.contracts.OutletType;
import id.sahkan.database.Instants;
import id.sahkan.http.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Periods, and what each of their versions changed.
@Repository
public class PeriodStore {

    private static final String INSERT = """
            INSERT INTO application_period (id, office, code, title, announcement_number, announcement_date,
                announcement_attachments, budget_year, opens_at, closes_at, zone, policy, declared, requirements, requirement_set,
                requirement_set_version, stage, announced_at, copied_from, version, changed_at, changed_by)
            VALUES (:id, :office, :code, :title, :number, :date, :attachments, :year, :opens, :closes, :zone, :policy, :declared,
                :requirements, :set, :setVersion, :stage, CASE :stage WHEN 'ANNOUNCED' THEN CAST(:at AS timestamptz) END, :copiedFrom,
                :version, :at, :actor)
            """;

    private static final String UPDATE = """
            UPDATE application_period SET code = :code, title = :title, announcement_number = :number,
                announcement_date = :date, announcement_attachments = :attachments, budget_year = :year, opens_at = :opens, closes_at = :closes, zone = :zone,
                policy = :policy, declared = :declared, stage = :stage,
                announced_at = CASE :stage WHEN 'ANNOUNCED' THEN COALESCE(announced_at, :at) ELSE announced_at END,
                ended_at = :ended, cancel_reason = :cancelReason, asked_closes_at = :askedClosesAt,
                asked_reason = :askedReason, asked_by = :askedBy, asked_at = :askedAt, asked_interruptions = :askedInterruptions, version = :version,
                changed_at = :at, changed_by = :actor
            WHERE id = :id AND version = :version - 1
            """;

    private static final String NOTE_CHANGE = """
            INSERT INTO period_change (period_id, version, at, actor, opens_at, closes_at, reason, kind, fields,
                asked_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /// Of `application_period p`, for [#period].
    public static final String COLUMNS = """
            p.id AS period_id, p.office AS period_office, p.code AS period_code, p.title AS period_title,
                p.announcement_number, p.announcement_date, p.announcement_attachments, p.budget_year, p.opens_at, p.closes_at, p.zone AS period_zone, p.policy,
                p.declared, p.stage AS period_stage, p.ended_at AS period_ended_at, p.cancel_reason,
                p.asked_closes_at, p.asked_reason, p.asked_by, p.asked_at, p.asked_interruptions,
                p.version AS period_version, p.changed_at AS period_changed_at, p.changed_by AS period_changed_by
            """;

    private static final String SELECT = "SELECT " + COLUMNS + "FROM application_period p ";

    /// What everybody may see: also what was cancelled after it had been announced.
    private static final String ANNOUNCED = "p.announced_at IS NOT NULL";

    private static final String CHANGES = """
            SELECT version, at, actor, kind, reason, fields, asked_by FROM period_change WHERE period_id = ?
            """;

    /// So that two periods that would overlap are not announced at once. The first number is this lock's own.
    private static final String ONE_ANNOUNCEMENT_OF_A_YEAR = "SELECT pg_advisory_xact_lock(7241, :year)";

    private static final String OVERLAPPING = """
            SELECT p.code, p.requirements FROM application_period p
            WHERE p.id <> :id AND p.office = :office AND p.budget_year = :year AND p.stage = 'ANNOUNCED'
                AND p.opens_at < :closes AND p.closes_at > :opens
            ORDER BY p.code
            """;

    private final JdbcClient jdbc;
    private final ReceiptStore receipts;
    private final JsonMapper json;

    PeriodStore(JdbcClient jdbc, ReceiptStore receipts, JsonMapper json) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.json = json;
    }

    /// A change as it was kept.
    record KeptChange(long version, Instant at, String by, PeriodChange change) {}

    /// A period begins prepared.
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(ApplicationPeriod period, RequirementSet requirements, @Nullable UUID copiedFrom) {
        Reference taken = requirements.taken();
        terms(INSERT, period)
                .param("office", period.office())
                .param("requirements", json.writeValueAsString(requirements.requirements()))
                .param("set", taken == null ? null : taken.id(), Types.OTHER)
                .param("setVersion", taken == null ? null : taken.version(), Types.INTEGER)
                .param("copiedFrom", copiedFrom)
                .update();
        receipts.beginNumbers(period.id());
        noteChange(period, new PeriodChange(Kind.PREPARED));
    }

    /// Writes over exactly the version before.
    @Transactional(propagation = Propagation.MANDATORY)
    void save(ApplicationPeriod period, PeriodChange change) {
        AskedExtension asked = period.state() instanceof Announced announced ? announced.asked() : null;
        int changed = terms(UPDATE, period)
                .param("ended", Instants.columnOrNull(period.window().endedAt()))
                .param("cancelReason", period.state() instanceof Cancelled cancelled ? cancelled.reason() : null)
                .param("askedClosesAt", asked == null ? null : Instants.column(asked.closesAt()))
                .param("askedReason", asked == null ? null : asked.reason())
                .param("askedBy", asked == null ? null : asked.askedBy())
                .param("askedAt", asked == null ? null : Instants.column(asked.askedAt()))
                .param("askedInterruptions", asked == null ? null : json.writeValueAsString(asked.interruptions()))
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("period changed meanwhile");
        }
        noteChange(period, change);
    }

    private StatementSpec terms(String sql, ApplicationPeriod period) {
        PeriodTerms terms = period.terms();
        return jdbc.sql(sql)
                .param("id", period.id())
                .param("code", terms.code())
                .param("title", terms.title())
                .param("number", terms.announcement().number())
                .param("date", terms.announcement().date())
                .param(
                        "attachments",
                        json.writeValueAsString(terms.announcement().attachments()))
                .param("year", terms.budgetYear())
                .param("opens", Instants.column(terms.window().opensAt()))
                .param("closes", Instants.column(terms.window().closesAt()))
                .param("zone", terms.window().zone().getId())
                .param("policy", json.writeValueAsString(terms.policy()))
                .param("declared", json.writeValueAsString(terms.declared()))
                .param("stage", PeriodStage.of(period.state()).name())
                .param("version", period.version())
                .param("at", Instants.column(period.changedAt()))
                .param("actor", period.changedBy());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void saveRequirements(UUID id, RequirementSet requirements) {
        Reference taken = requirements.taken();
        jdbc.sql("""
                        UPDATE application_period SET requirements = :requirements, requirement_set = :set,
                            requirement_set_version = :setVersion
                        WHERE id = :id
                        """)
                .param("requirements", json.writeValueAsString(requirements.requirements()))
                .param("set", taken == null ? null : taken.id(), Types.OTHER)
                .param("setVersion", taken == null ? null : taken.version(), Types.INTEGER)
                .param("id", id)
                .update();
    }

    private void noteChange(ApplicationPeriod period, PeriodChange change) {
        jdbc.sql(NOTE_CHANGE)
                .param(period.id())
                .param(period.version())
                .param(Instants.column(period.changedAt()))
                .param(period.changedBy())
                .param(Instants.column(period.window().opensAt()))
                .param(Instants.column(period.window().closesAt()))
                .param(change.reason())
                .param(change.kind().name())
                .param(json.writeValueAsString(change.fields()))
                .param(change.askedBy())
                .update();
    }

    /// From now on the files have a name, and stay for as long as they have one.
    @Transactional(propagation = Propagation.MANDATORY)
    void nameAttachments(UUID id, Collection<AnnouncementAttachment> added) {
        for (AnnouncementAttachment one : added) {
            jdbc.sql("""
                            INSERT INTO period_attachment (period_id, sha256, file_name) VALUES (?, ?, ?)
                            ON CONFLICT DO NOTHING
                            """).param(id).param(one.sha256()).param(one.fileName()).update();
        }
    }

    /// What nobody but the office has seen needs not be kept.
    @Transactional(propagation = Propagation.MANDATORY)
    void forgetAttachments(UUID id, Collection<AnnouncementAttachment> removed) {
        for (AnnouncementAttachment one : removed) {
            jdbc.sql("DELETE FROM period_attachment WHERE period_id = ? AND sha256 = ?")
                    .param(id)
                    .param(one.sha256())
                    .update();
        }
    }

    /// Oldest first.
    List<KeptChange> changes(UUID id) {
        return jdbc.sql(CHANGES + "ORDER BY version")
                .param(id)
                .query(this::kept)
                .list();
    }

    PeriodChange lastChange(UUID id) {
        return jdbc.sql(CHANGES + "ORDER BY version DESC LIMIT 1")
                .param(id)
                .query(this::kept)
                .single()
                .change();
    }

    private KeptChange kept(ResultSet row, int index) throws SQLException {
        return new KeptChange(
                row.getLong("version"),
                Instants.read(row, "at"),
                row.getString("actor"),
                new PeriodChange(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        json.readValue(row.getString("fields"), new TypeReference<List<FieldChange>>() {}),
                        row.getString("asked_by")));
    }

    /// What everybody may see, and of these offices also what they have not announced.
    ///
    /// @param office only those of this one
    List<ApplicationPeriod> list(String[] own, @Nullable String office, Paging paging) {
        String sql = SELECT + where(own, office) + "ORDER BY p.closes_at DESC, p.code LIMIT :size OFFSET :offset";
        return listed(sql, own, office)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> period(row))
                .list();
    }

    long count(String[] own, @Nullable String office) {
        return listed("SELECT count(*) FROM application_period p " + where(own, office), own, office)
                .query(Long.class)
                .single();
    }

    private StatementSpec listed(String sql, String[] own, @Nullable String office) {
        return jdbc.sql(sql).param("own", own, Types.ARRAY).param("office", office, Types.VARCHAR);
    }

    /// Only what is asked for: each is a statement of its own, with a plan of its own.
    private static String where(String[] own, @Nullable String office) {
        return (own.length == 0 ? "WHERE " + ANNOUNCED : "WHERE (" + ANNOUNCED + " OR p.office = ANY(:own))")
                + (office == null ? " " : " AND p.office = :office ");
    }

    /// As somebody of these offices may find it.
    ///
    /// @param alsoAnnounced also what is announced by another office
    Optional<ApplicationPeriod> find(UUID id, String[] own, boolean alsoAnnounced) {
        return jdbc.sql(SELECT + "WHERE p.id = ? AND (p.office = ANY(?) OR (? AND " + ANNOUNCED + "))")
                .param(id)
                .param(own)
                .param(alsoAnnounced)
                .query((row, _) -> period(row))
                .optional();
    }

    /// As everybody may find it: one that is prepared is not there yet.
    public Optional<ApplicationPeriod> findAnnounced(UUID id) {
        return jdbc.sql(SELECT + "WHERE p.id = ? AND " + ANNOUNCED)
                .param(id)
                .query((row, _) -> period(row))
                .optional();
    }

    /// A period with what it asks for.
    public record Asking(ApplicationPeriod period, RequirementSet requirements) {}

    /// As everybody may find it, in one statement.
    public Optional<Asking> findAsking(UUID id) {
        return jdbc.sql("SELECT p.requirements, " + COLUMNS + "FROM application_period p WHERE p.id = ? AND "
                        + ANNOUNCED)
                .param(id)
                .query((row, _) -> new Asking(period(row), requirements(row)))
                .optional();
    }

    /// An announced one, for those who see more of it than everybody.
    public Optional<ApplicationPeriod> findAnnounced(UUID id, String[] own) {
        return jdbc.sql(SELECT + "WHERE p.id = ? AND p.office = ANY(?) AND " + ANNOUNCED)
                .param(id)
                .param(own)
                .query((row, _) -> period(row))
                .optional();
    }

    Optional<ApplicationPeriod> withCode(String office, String code) {
        return jdbc.sql(SELECT + "WHERE p.office = ? AND p.code = ?")
                .param(office)
                .param(code)
                .query((row, _) -> period(row))
                .optional();
    }

    Optional<ApplicationPeriod> copyOf(UUID original, String code) {
        return jdbc.sql(SELECT + "WHERE p.copied_from = ? AND p.code = ?")
                .param(original)
                .param(code)
                .query((row, _) -> period(row))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ApplicationPeriod> lock(UUID id, String[] own) {
        return jdbc.sql(SELECT + "WHERE p.id = ? AND p.office = ANY(?) FOR UPDATE")
                .param(id)
                .param(own)
                .query((row, _) -> period(row))
                .optional();
    }

    /// The code of another announced period of the same office and budget year that takes one of these types of outlet
    /// within this window.
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> overlapping(ApplicationPeriod period, Window window, Set<OutletType> types) {
        jdbc.sql(ONE_ANNOUNCEMENT_OF_A_YEAR)
                .param("year", period.budgetYear())
                .query((_, _) -> true)
                .list();
        record Other(String code, RequirementSet requirements) {}
        return jdbc
                .sql(OVERLAPPING)
                .param("id", period.id())
                .param("office", period.office())
                .param("year", period.budgetYear())
                .param("opens", Instants.column(window.opensAt()))
                .param("closes", Instants.column(window.closesAt()))
                .query((row, _) -> new Other(row.getString("code"), requirements(row)))
                .list()
                .stream()
                .filter(other -> other.requirements().outletTypes().stream().anyMatch(types::contains))
                .map(Other::code)
                .findFirst();
    }

    /// How many applications it has that were received and not withdrawn.
    int received(UUID id) {
        return jdbc.sql("""
                        SELECT count(*) FROM application
                        WHERE period_id = ? AND number IS NOT NULL AND phase <> 'WITHDRAWN'
                        """).param(id).query(Integer.class).single();
    }

    /// The period must exist; whoever asks has its id from a foreign key.
    public RequirementSet requirements(UUID id) {
        return jdbc.sql("""
                        SELECT p.requirements, p.requirement_set, p.requirement_set_version, s.name AS set_name
                        FROM application_period p LEFT JOIN requirement_set s ON s.id = p.requirement_set
                        WHERE p.id = ?
                        """).param(id).query((row, _) -> taken(row)).single();
    }

    private RequirementSet taken(ResultSet row) throws SQLException {
        // Who may not see the sets of that office does not read which one it is.
        String name = row.getString("set_name");
        Reference taken = name == null
                ? null
                : new Reference(
                        row.getObject("requirement_set", UUID.class), name, row.getInt("requirement_set_version"));
        return new RequirementSet(requirements(row).requirements(), taken);
    }

    /// Of a row with `p.requirements`.
    public RequirementSet requirements(ResultSet row) throws SQLException {
        return new RequirementSet(
                json.readValue(row.getString("requirements"), new TypeReference<List<Requirement>>() {}));
    }

    public ApplicationPeriod period(ResultSet row) throws SQLException {
        return new ApplicationPeriod(
                row.getObject("period_id", UUID.class),
                row.getString("period_office"),
                state(row),
                row.getLong("period_version"),
                Instants.read(row, "period_changed_at"),
                row.getString("period_changed_by"));
    }

    private PeriodState state(ResultSet row) throws SQLException {
        PeriodTerms terms = terms(row);
        return switch (PeriodStage.valueOf(row.getString("period_stage"))) {
            case PREPARED -> new Prepared(terms);
            case ANNOUNCED -> new Announced(terms, asked(row));
            case IN_REVIEW -> new InReview(terms);
            case DECIDED -> new Decided(terms);
            case ARCHIVED -> new Archived(terms);
            case CANCELLED -> new Cancelled(terms, Objects.requireNonNull(row.getString("cancel_reason")));
            case OPEN, CLOSED -> throw new IllegalStateException("told by the time, and in no row");
        };
    }

    private PeriodTerms terms(ResultSet row) throws SQLException {
        return new PeriodTerms(
                row.getString("period_code"),
                row.getString("period_title"),
                new Announcement(
                        row.getString("announcement_number"),
                        row.getObject("announcement_date", LocalDate.class),
                        json.readValue(
                                row.getString("announcement_attachments"),
                                new TypeReference<List<AnnouncementAttachment>>() {})),
                row.getInt("budget_year"),
                new Window(
                        Instants.read(row, "opens_at"),
                        Instants.read(row, "closes_at"),
                        ZoneId.of(row.getString("period_zone")),
                        Instants.readOrNull(row, "period_ended_at")),
                json.readValue(row.getString("policy"), Policy.class),
                json.readValue(row.getString("declared"), Declared.class));
    }

    private @Nullable AskedExtension asked(ResultSet row) throws SQLException {
        Instant closesAt = Instants.readOrNull(row, "asked_closes_at");
        return closesAt == null
                ? null
                : new AskedExtension(
                        closesAt,
                        row.getString("asked_reason"),
                        json.readValue(
                                Objects.requireNonNullElse(row.getString("asked_interruptions"), "[]"),
                                new TypeReference<List<RecordedInterruption>>() {}),
                        row.getString("asked_by"),
                        Instants.read(row, "asked_at"));
    }
}
