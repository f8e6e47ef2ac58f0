package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import id.sahkan.database.Instants;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.messaging.Journal;
import id.sahkan.verification.Text;
import id.sahkan.verification.casefile.CaseView.Detail;
import id.sahkan.verification.casefile.CaseView.DocumentView;
import id.sahkan.verification.casefile.CaseView.HistoryEntry;
import id.sahkan.verification.casefile.CaseView.Item;
import id.sahkan.verification.casefile.CaseView.JudgementView;
import id.sahkan.verification.casefile.Findings.StoredFinding;
import id.sahkan.verification.rule.FindingCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads for the reviewers' screens.
@Component
class CaseQueries {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final JsonMapper json;

    CaseQueries(JdbcClient jdbc, Journal journal, JsonMapper json) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.json = json;
    }

    /// @param offices those in which the caller reads; an office is always asked for
    /// @param objected only those whose objection waits for its answer
    record Filter(
            List<String> offices,
            @Nullable CaseStateName phase,
            @Nullable String reviewerId,
            @Nullable UUID periodId,
            @Nullable String text,
            boolean objected) {

        /// Only what is asked for: each combination is a statement of its own, with a plan of its own.
        private String where() {
            List<String> conditions = new ArrayList<>();
            // of one office the index gives the order as well
            String own = offices.size() == 1 ? "office = :office" : "office = any(:offices)";
            // the words leave few: their office is looked at afterwards
            conditions.add(text == null ? own : "(" + own + ") is true");
            if (phase != null) {
                // the second for the index: few wait among many that are decided
                conditions.add("phase = :phase and decided = (:phase in ('RECOMMENDED', 'REFUSED'))");
            }
            if (objected) {
                // as the index case_file_objection has it
                conditions.add("phase = 'REFUSED' and objection is not null and objection -> 'answer' = 'null'::jsonb");
            }
            if (reviewerId != null) {
                conditions.add("reviewer_id = :reviewer");
            }
            if (periodId != null) {
                conditions.add("period_id = :period");
            }
            if (text != null) {
                // over the index case_file_words, which a row's policy would keep from being used
                conditions.add("application_id in (select cases_with_words(lower(:text)))");
            }
            return "where " + String.join(" and ", conditions);
        }

        /// What still waits before what is decided, the oldest first; objections by their last day.
        String list() {
            return """
                    select application_id, application_number, outlet_name, company_name, outlet_type, phase,
                           reviewer_id, reviewer_name, first_received_at, decide_by, version,
                           case when phase = 'REFUSED' and objection -> 'answer' = 'null'::jsonb
                               then objection ->> 'decideBy' end as objection_decide_by,
                           (select count(*) from finding f where f.application_id = c.application_id
                               and f.dossier_version = c.dossier_version) as findings
                    from case_file c %s
                    order by %s, application_id offset :offset limit :limit
                    """.formatted(where(), objected ? "objection ->> 'decideBy'" : "decided, first_received_at");
        }

        private String count() {
            return Listing.counting("select 1 from case_file " + where());
        }

        JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql) {
            return sql.param("office", offices.isEmpty() ? null : offices.getFirst(), Types.VARCHAR)
                    .param("offices", offices.toArray(String[]::new))
                    .param("phase", phase == null ? null : phase.name(), Types.VARCHAR)
                    .param("reviewer", reviewerId, Types.VARCHAR)
                    .param("period", periodId, Types.OTHER)
                    .param("text", text == null ? null : containing(text), Types.VARCHAR);
        }

        private static String containing(String text) {
            return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    Listing<Item> list(Filter filter, Paging paging) {
        long total = Objects.requireNonNull(
                filter.fill(jdbc.sql(filter.count())).query(Long.class).single());
        List<Item> items = filter.fill(jdbc.sql(filter.list()))
                .param("offset", paging.offset())
                .param("limit", paging.size())
                .query((row, _) -> item(row))
                .list();
        return new Listing<>(items, total);
    }

    Detail detail(VersionedCase stored) {
        CaseState state = stored.state();
        SubmittedApplication application = state.application();
        int current = application.dossier().version();
        Around around = around(application.applicationId(), current);
        var byVersion = around.findings().stream()
                .map(FoundRow::stored)
                .collect(Collectors.partitioningBy(finding -> finding.dossierVersion() == current));
        CaseState.Checked checked = state instanceof CaseState.Checked s ? s : null;
        return new Detail(
                application.applicationId().toString(),
                application.applicationNumber(),
                application.periodId().toString(),
                application.outletName(),
                application.companyName(),
                application.outletType(),
                CaseStateName.of(state),
                reviewer(state),
                application.firstReceivedAt(),
                CaseStateName.decideBy(
                        CaseStateName.of(state), application.dossier().decideBy()),
                stored.version(),
                current,
                byVersion.getOrDefault(true, List.of()),
                byVersion.getOrDefault(false, List.of()),
                judged(state),
                checked == null ? List.of() : checked.basis().requirements(),
                around.documents(),
                state instanceof CaseState.Returned s
                        ? new CaseView.CompletionView(CaseView.reasons(s, s.items()), s.dueAt())
                        : null,
                checked == null ? null : checked.basis().proposedTier(),
                state instanceof CaseState.Recommended s ? s.tier() : null,
                CaseView.ProposalView.of(state),
                state instanceof CaseState.Refused s ? CaseView.reasons(s, s.reasons()) : List.of(),
                state instanceof CaseState.Refused s ? s.objectUntil() : null,
                state instanceof CaseState.Refused s ? CaseView.heldSince(s) : null,
                CaseView.ObjectionView.of(application),
                history(application, around.changes()));
    }

    Optional<String> documentDigest(UUID applicationId, int dossierVersion, String requirementCode) {
        return jdbc.sql("""
                        select sha256 from case_document
                        where application_id = :id and dossier_version = :version and requirement_code = :requirement
                        """)
                .param("id", applicationId)
                .param("version", dossierVersion)
                .param("requirement", requirementCode)
                .query(String.class)
                .optional();
    }

    /// What stands around a case in other tables.
    private record Around(List<FoundRow> findings, List<DocumentView> documents, List<ChangeRow> changes) {}

    private record FoundRow(
            FindingCode code,
            @Nullable String requirementCode,
            Text detail,
            @Nullable String against,
            int dossierVersion) {

        StoredFinding stored() {
            return new StoredFinding(code.name(), code.label(), requirementCode, detail, against, dossierVersion);
        }
    }

    private record ChangeRow(long version, String actorName, Map<String, Object> words) {

        static final ChangeRow BY_NOBODY = new ChangeRow(0, "", Map.of());
    }

    /// In one statement: each of the three is found by its key.
    private Around around(UUID applicationId, int dossierVersion) {
        return jdbc.sql("""
                        select json_build_object(
                            'findings', coalesce(
                                (select json_agg(json_build_object('code', code, 'requirementCode', requirement_code,
                                            'detail', json_build_object('id', detail_id, 'en', detail_en),
                                            'against', against, 'dossierVersion', dossier_version)
                                        order by dossier_version, id)
                                from finding where application_id = :id), '[]'),
                            'documents', coalesce(
                                (select json_agg(json_build_object('requirementCode', requirement_code, 'pages', pages)
                                        order by requirement_code)
                                from case_document where application_id = :id and dossier_version = :version), '[]'),
                            'changes', coalesce(
                                (select json_agg(json_build_object('version', version, 'actorName', actor_name,
                                            'words', words))
                                from case_change where application_id = :id), '[]'))
                        """)
                .param("id", applicationId)
                .param("version", dossierVersion)
                .query((row, _) -> json.readValue(row.getString(1), Around.class))
                .single();
    }

    private List<HistoryEntry> history(SubmittedApplication application, List<ChangeRow> rows) {
        Map<Long, ChangeRow> changes = rows.stream().collect(Collectors.toMap(ChangeRow::version, Function.identity()));
        return journal.history(application.applicationId()).stream()
                .map(recorded -> {
                    ChangeRow change = changes.getOrDefault(recorded.version(), ChangeRow.BY_NOBODY);
                    ActorKind kind = ActorKind.of(recorded.actor(), application.applicantId());
                    return new HistoryEntry(
                            recorded.version(),
                            recorded.at(),
                            HistoryCode.of(recorded.type()),
                            kind == ActorKind.OFFICE ? change.actorName() : null,
                            kind,
                            change.words());
                })
                .toList();
    }

    private static Item item(ResultSet row) throws SQLException {
        CaseStateName phase = CaseStateName.valueOf(row.getString("phase"));
        String reviewerId = row.getString("reviewer_id");
        String objectionDecideBy = row.getString("objection_decide_by");
        return new Item(
                row.getString("application_id"),
                row.getString("application_number"),
                row.getString("outlet_name"),
                row.getString("company_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                phase,
                row.getInt("findings"),
                reviewerId == null ? null : new Reviewer(reviewerId, row.getString("reviewer_name")),
                Instants.read(row, "first_received_at"),
                CaseStateName.decideBy(phase, Instants.readOrNull(row, "decide_by")),
                objectionDecideBy == null ? null : Instant.parse(objectionDecideBy),
                row.getLong("version"));
    }

    private static @Nullable Reviewer reviewer(CaseState state) {
        return switch (state) {
            case CaseState.Received s -> s.review() == null ? null : s.review().reviewer();
            case CaseState.Queued _ -> null;
            case CaseState.UnderReview s -> s.review().reviewer();
            case CaseState.Returned s -> s.review().reviewer();
            case CaseState.Decided s -> s.review().reviewer();
        };
    }

    private static List<JudgementView> judged(CaseState state) {
        Map<String, Judgement> judgements = switch (state) {
            case CaseState.Received s ->
                s.review() == null ? Map.of() : s.review().judgements();
            case CaseState.Checked s -> s.judgements();
        };
        return judgements.values().stream()
                .sorted(Comparator.comparing(Judgement::requirementCode))
                .map(judgement -> new JudgementView(
                        judgement.requirementCode(),
                        judgement.result().name(),
                        judgement.note(),
                        judgement.by().name(),
                        judgement.at()))
                .toList();
    }
}
