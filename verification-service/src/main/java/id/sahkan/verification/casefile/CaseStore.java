package id.sahkan.verification.casefile;

import id.sahkan.database.Instants;
import id.sahkan.verification.casefile.CaseState.Checked;
import id.sahkan.verification.casefile.CaseState.Review;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Cases in PostgreSQL. A change is written only over the version that it was decided on.
@Component
public class CaseStore {

    private static final String TOLD = """
            with changed as (%s)
            insert into case_change (application_id, version, actor_name, words)
            select application_id, version, :changedBy, :words::jsonb from changed
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<VersionedCase> find(UUID applicationId) {
        return read("select * from case_file where application_id = :id", applicationId);
    }

    /// As somebody of these offices may find it.
    Optional<VersionedCase> find(UUID applicationId, String[] offices) {
        return read(
                "select * from case_file where application_id = :id and office = any(:offices)",
                applicationId,
                offices);
    }

    /// Reads and holds the row until the transaction ends: commands on one case follow each other.
    public Optional<VersionedCase> lock(UUID applicationId) {
        return read("select * from case_file where application_id = :id for update", applicationId);
    }

    /// As somebody of these offices may change it.
    Optional<VersionedCase> lock(UUID applicationId, String[] offices) {
        return read(
                "select * from case_file where application_id = :id and office = any(:offices) for update",
                applicationId,
                offices);
    }

    /// What somebody has and has not decided, always in the same order: two who free or hand over do not wait for each
    /// other.
    List<UUID> openOf(String reviewerId) {
        return jdbc.sql("""
                        select application_id from case_file where reviewer_id = :reviewer and not decided
                        order by application_id
                        """)
                .param("reviewer", reviewerId)
                .query((row, _) -> row.getObject("application_id", UUID.class))
                .list();
    }

    /// The same in one office.
    List<UUID> openOf(String reviewerId, String office) {
        return jdbc.sql("""
                        select application_id from case_file
                        where reviewer_id = :reviewer and office = :office and not decided
                        order by application_id
                        """)
                .param("reviewer", reviewerId)
                .param("office", office)
                .query((row, _) -> row.getObject("application_id", UUID.class))
                .list();
    }

    /// Nobody has looked at it yet: there is no review to keep.
    void insert(CaseState.Received state, Change change) {
        SubmittedApplication application = state.application();
        JdbcClient.StatementSpec sql = jdbc.sql(TOLD.formatted("""
                        insert into case_file (application_id, office, version, phase, phase_since, application_number, period_id, outlet_id,
                            outlet_name, company_name, outlet_type, applicant_id, first_received_at, dossier_version,
                            dossier_digest, received_at, decide_by, judgements, reasons, changed_by, changed_at)
                        values (:id, :office, 1, 'RECEIVED', :changedAt, :number, :period, :outlet,
                            :outletName, :companyName, :outletType, :applicant, :firstReceivedAt, :dossierVersion,
                            :digest, :receivedAt, :decideBy, '[]', '[]', :changedBy, :changedAt)
                        returning application_id, version
                        """))
                .param("id", application.applicationId())
                .param("office", application.office())
                .param("number", application.applicationNumber())
                .param("period", application.periodId())
                .param("outlet", application.outletId())
                .param("outletName", application.outletName())
                .param("companyName", application.companyName())
                .param("outletType", application.outletType().name())
                .param("applicant", application.applicantId())
                .param("firstReceivedAt", Instants.column(application.firstReceivedAt()))
                .param("dossierVersion", application.dossier().version())
                .param("digest", application.dossier().digest())
                .param("receivedAt", Instants.column(application.dossier().receivedAt()))
                .param("decideBy", Instants.columnOrNull(application.dossier().decideBy()));
        changed(change, sql);
    }

    /// With the line of its history that tells of it, in one statement.
    private void changed(Change change, JdbcClient.StatementSpec sql) {
        int changed = sql.param("changedBy", change.actorName())
                .param("changedAt", Instants.column(change.at()))
                .param("words", json.writeValueAsString(change.words()))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("the case was changed although its row was held");
        }
    }

    void update(CaseState state, long from, long to, Change change) {
        SubmittedApplication.ReceivedDossier dossier = state.application().dossier();
        Review review = reviewOf(state);
        CaseState.Held held = state instanceof CaseState.Refused refused ? refused.held() : null;
        JdbcClient.StatementSpec sql = jdbc.sql(TOLD.formatted("""
                        update case_file set version = :to, phase = :phase,
                            phase_since = case when phase = :phase then phase_since else :changedAt end,
                            dossier_version = :dossierVersion, dossier_digest = :digest, received_at = :receivedAt, decide_by = :decideBy,
                            reviewer_id = :reviewerId, reviewer_name = :reviewerName, examined = :examined::jsonb,
                            judgements = :judgements::jsonb, reasons = :reasons::jsonb, due_at = :dueAt, tier = :tier,
                            note = :note, decided_at = :decidedAt, held_notice = :heldNotice, held_since = :heldSince, objection = :objection::jsonb,
                            proposal = :proposal::jsonb, changed_by = :changedBy, changed_at = :changedAt
                        where application_id = :id and version = :from
                        returning application_id, version
                        """))
                .param("id", state.application().applicationId())
                .param("from", from)
                .param("to", to)
                .param("phase", CaseStateName.of(state).name())
                .param("dossierVersion", dossier.version())
                .param("digest", dossier.digest())
                .param("receivedAt", Instants.column(dossier.receivedAt()))
                .param("decideBy", Instants.columnOrNull(dossier.decideBy()))
                .param("reviewerId", review == null ? null : review.reviewer().id())
                .param("reviewerName", review == null ? null : review.reviewer().name())
                .param("examined", state instanceof Checked s ? json.writeValueAsString(s.basis()) : null)
                .param("judgements", json.writeValueAsString(judgements(state, review)))
                .param("reasons", json.writeValueAsString(reasons(state)))
                .param("dueAt", Instants.columnOrNull(dueAt(state)))
                .param("tier", state instanceof CaseState.Recommended s ? s.tier() : null)
                .param("note", state instanceof CaseState.Recommended s ? s.note() : null)
                .param("decidedAt", Instants.columnOrNull(state instanceof CaseState.Decided s ? s.decidedAt() : null))
                .param("heldNotice", held == null ? null : held.noticeId(), Types.OTHER)
                .param("heldSince", Instants.columnOrNull(held == null ? null : held.since()));
        Objection objection = state.application().objection();
        CaseState.Proposal proposal = CaseState.proposalOf(state);
        sql.param("proposal", proposal == null ? null : json.writeValueAsString(proposal), Types.VARCHAR);
        changed(
                change,
                sql.param("objection", objection == null ? null : json.writeValueAsString(objection), Types.VARCHAR));
    }

    /// All of a period. Whoever asks has asked whether its office is one of the caller's.
    List<VersionedCase> ofPeriod(UUID periodId) {
        return listed("select * from case_file where period_id = :id", periodId);
    }

    /// The same, held until the transaction ends; always in the same order.
    List<VersionedCase> lockPeriod(UUID periodId) {
        return listed("select * from case_file where period_id = :id order by application_id for update", periodId);
    }

    private List<VersionedCase> listed(String sql, UUID periodId) {
        return jdbc.sql(sql)
                .param("id", periodId)
                .query((row, _) -> new CaseRow(row, json).stored())
                .list();
    }

    private Optional<VersionedCase> read(String sql, UUID applicationId, String... offices) {
        return jdbc.sql(sql)
                .param("id", applicationId)
                .param("offices", offices)
                .query((row, _) -> new CaseRow(row, json).stored())
                .optional();
    }

    private static @Nullable Review reviewOf(CaseState state) {
        return switch (state) {
            case CaseState.Received s -> s.review();
            case CaseState.Queued _ -> null;
            case CaseState.UnderReview s -> s.review();
            case CaseState.Returned s -> s.review();
            case CaseState.Decided s -> s.review();
        };
    }

    private static Collection<Judgement> judgements(CaseState state, @Nullable Review review) {
        Map<String, Judgement> judgements = state instanceof Checked checked
                ? checked.judgements()
                : review == null ? Map.of() : review.judgements();
        return judgements.values();
    }

    /// Until when the applicant may act.
    private static @Nullable Instant dueAt(CaseState state) {
        return switch (state) {
            case CaseState.Returned s -> s.dueAt();
            case CaseState.Refused s -> s.objectUntil();
            case CaseState.Received _, CaseState.Queued _, CaseState.UnderReview _, CaseState.Recommended _ -> null;
        };
    }

    private static List<Reason> reasons(CaseState state) {
        return switch (state) {
            case CaseState.Returned s -> s.items();
            case CaseState.Refused s -> s.reasons();
            case CaseState.Received _, CaseState.Queued _, CaseState.UnderReview _, CaseState.Recommended _ ->
                List.of();
        };
    }
}
