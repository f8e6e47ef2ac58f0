package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.messaging.Journal;
import id.sahkan.verification.casefile.CaseViews.Attached;
import id.sahkan.verification.casefile.CaseViews.Detail;
import id.sahkan.verification.casefile.CaseViews.Item;
import id.sahkan.verification.casefile.CaseViews.Judged;
import id.sahkan.verification.casefile.CaseViews.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads for the reviewers' screens.
@Component
class CaseQueries {

    private static final String OLDEST_FIRST =
            " order by first_received_at, application_id offset :offset limit :limit";

    private final JdbcClient jdbc;
    private final Findings findings;
    private final Journal journal;
    private final JsonMapper json;

    CaseQueries(JdbcClient jdbc, Findings findings, Journal journal, JsonMapper json) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.journal = journal;
        this.json = json;
    }

    record Filter(
            @Nullable Phase phase,
            @Nullable String reviewerId,
            @Nullable UUID periodId,
            @Nullable String text) {

        private String where() {
            return (phase == null ? "" : " and phase = :phase")
                    + (reviewerId == null ? "" : " and reviewer_id = :reviewer")
                    + (periodId == null ? "" : " and period_id = :period")
                    + (text == null
                            ? ""
                            : " and strpos(lower(outlet_name || ' ' || company_name || ' ' || application_number), lower(:text)) > 0");
        }

        private JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql) {
            Map<String, Object> given = new HashMap<>();
            Optional.ofNullable(phase).ifPresent(value -> given.put("phase", value.name()));
            Optional.ofNullable(reviewerId).ifPresent(value -> given.put("reviewer", value));
            Optional.ofNullable(periodId).ifPresent(value -> given.put("period", value));
            Optional.ofNullable(text).ifPresent(value -> given.put("text", value));
            return sql.params(given);
        }
    }

    Listing<Item> list(Filter filter, Paging paging) {
        long total = Objects.requireNonNull(
                filter.fill(jdbc.sql("select count(*) from case_file where true" + filter.where()))
                        .query(Long.class)
                        .single());
        List<Item> items = filter.fill(jdbc.sql("""
                        select application_id, application_number, outlet_name, company_name, outlet_type, phase,
                               reviewer_id, reviewer_name, first_received_at, decide_by, version,
                               (select count(*) from finding f where f.application_id = c.application_id
                                   and f.dossier_version = c.dossier_version) as findings
                        from case_file c where true""" + filter.where() + OLDEST_FIRST)
                        .param("offset", paging.offset())
                        .param("limit", paging.size()))
                .query((row, _) -> item(row))
                .list();
        return new Listing<>(items, total);
    }

    Detail detail(StoredCase stored) {
        CaseState state = stored.state();
        CaseFacts facts = state.facts();
        int current = facts.dossier().version();
        var byVersion = findings.of(facts.applicationId()).stream()
                .collect(Collectors.partitioningBy(finding -> finding.dossierVersion() == current));
        CaseState.Checked checked = state instanceof CaseState.Checked s ? s : null;
        return new Detail(
                facts.applicationId().toString(),
                facts.applicationNumber(),
                facts.periodId().toString(),
                facts.outletName(),
                facts.companyName(),
                facts.outletType(),
                Phase.of(state),
                reviewer(state),
                facts.firstReceivedAt(),
                Phase.decideBy(Phase.of(state), facts.dossier().decideBy()),
                stored.version(),
                current,
                byVersion.getOrDefault(true, List.of()),
                byVersion.getOrDefault(false, List.of()),
                judged(state),
                checked == null ? List.of() : checked.examined().requirements(),
                documents(facts.applicationId(), current),
                state instanceof CaseState.Returned s
                        ? new CaseViews.Completion(CaseViews.because(s, s.items()), s.dueAt())
                        : null,
                checked == null ? null : checked.examined().proposedTier(),
                state instanceof CaseState.Recommended s ? s.tier() : null,
                state instanceof CaseState.Refused s ? CaseViews.because(s, s.reasons()) : List.of(),
                history(facts.applicationId()));
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

    private List<Attached> documents(UUID applicationId, int dossierVersion) {
        return jdbc.sql("""
                        select requirement_code, pages from case_document
                        where application_id = :id and dossier_version = :version order by requirement_code
                        """)
                .param("id", applicationId)
                .param("version", dossierVersion)
                .query((row, _) -> new Attached(row.getString("requirement_code"), row.getInt("pages")))
                .list();
    }

    private record Words(String actor, Map<String, Object> words) {}

    private List<Step> history(UUID applicationId) {
        Map<Long, Words> words = new HashMap<>();
        jdbc.sql("select version, actor_name, words from case_change where application_id = :id")
                .param("id", applicationId)
                .query(row -> {
                    words.put(
                            row.getLong("version"),
                            new Words(
                                    row.getString("actor_name"),
                                    json.readValue(row.getString("words"), new TypeReference<>() {})));
                });
        return journal.history(applicationId).stream()
                .map(recorded -> {
                    Words own = words.getOrDefault(recorded.version(), new Words("Sistem", Map.of()));
                    return new Step(recorded.version(), recorded.at(), code(recorded.type()), own.actor(), own.words());
                })
                .toList();
    }

    /// `id.sahkan.verification.case-opened` is CASE_OPENED on the screen.
    private static String code(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Item item(ResultSet row) throws SQLException {
        Phase phase = Phase.valueOf(row.getString("phase"));
        String reviewerId = row.getString("reviewer_id");
        return new Item(
                row.getString("application_id"),
                row.getString("application_number"),
                row.getString("outlet_name"),
                row.getString("company_name"),
                OutletType.valueOf(row.getString("outlet_type")),
                phase,
                row.getInt("findings"),
                reviewerId == null ? null : new Reviewer(reviewerId, row.getString("reviewer_name")),
                Objects.requireNonNull(CaseRow.instantOrNull(row, "first_received_at")),
                Phase.decideBy(phase, CaseRow.instantOrNull(row, "decide_by")),
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

    private static List<Judged> judged(CaseState state) {
        Map<String, Judgement> judgements = switch (state) {
            case CaseState.Received s ->
                s.review() == null ? Map.of() : s.review().judgements();
            case CaseState.Checked s -> s.judgements();
        };
        return judgements.values().stream()
                .sorted(Comparator.comparing(Judgement::requirementCode))
                .map(judgement -> new Judged(
                        judgement.requirementCode(),
                        judgement.result().name(),
                        judgement.note(),
                        judgement.by().name(),
                        judgement.at()))
                .toList();
    }
}
