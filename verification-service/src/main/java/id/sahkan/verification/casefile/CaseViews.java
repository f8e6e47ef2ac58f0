package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import id.sahkan.verification.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the HTTP API shows of cases.
final class CaseViews {

    private CaseViews() {}

    record Item(
            String applicationId,
            String number,
            String outletName,
            String companyName,
            OutletType outletType,
            Phase state,
            int findings,
            @Nullable Reviewer reviewer,
            Instant receivedAt,
            @Nullable Instant decideBy,
            long version) {}

    record Detail(
            String applicationId,
            String number,
            String periodId,
            String outletName,
            String companyName,
            OutletType outletType,
            Phase state,
            @Nullable Reviewer reviewer,
            Instant receivedAt,
            @Nullable Instant decideBy,
            long version,
            int dossierVersion,
            List<Findings.Found> findings,
            List<Findings.Found> earlierFindings,
            List<Judged> judgements,
            List<Examined.Asked> requirements,
            List<Attached> documents,
            @Nullable Completion completion,
            @Nullable Integer proposedTier,
            @Nullable Integer tier,
            List<Because> reasons,
            List<Step> history) {}

    record Judged(
            String requirementCode, String result, @Nullable String note, String by, Instant at) {}

    record Attached(String requirementCode, int pages) {}

    record Completion(List<Because> items, Instant dueAt) {}

    /// A reason with the words that explain it to a person.
    record Because(
            @Nullable String requirementCode,
            @Nullable Text requirementLabel,
            String reasonCode,
            Text reasonLabel,
            @Nullable String note) {}

    record Step(long version, Instant at, String code, String by, Map<String, Object> words) {}

    record Outcome(
            String applicationId,
            String number,
            Phase state,
            int dossierVersion,
            @Nullable Integer tier,
            List<Because> items,
            List<Because> reasons,
            @Nullable Instant dueAt,
            @Nullable Instant decidedAt) {}

    static List<Because> because(CaseState.Checked state, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Because(
                        reason.requirementCode(),
                        labelOf(state.examined(), reason.requirementCode()),
                        reason.reasonCode(),
                        ReasonCodes.label(reason.reasonCode())
                                .orElse(new Text(reason.reasonCode(), reason.reasonCode())),
                        reason.note()))
                .toList();
    }

    static Outcome outcome(CaseState state) {
        CaseFacts facts = state.facts();
        Phase phase = Phase.of(state);
        Outcome open = new Outcome(
                facts.applicationId().toString(),
                facts.applicationNumber(),
                phase,
                facts.dossier().version(),
                null,
                List.of(),
                List.of(),
                null,
                null);
        return switch (state) {
            case CaseState.Received _, CaseState.Queued _, CaseState.UnderReview _ -> open;
            case CaseState.Returned s ->
                new Outcome(
                        open.applicationId,
                        open.number,
                        phase,
                        open.dossierVersion,
                        null,
                        because(s, s.items()),
                        List.of(),
                        s.dueAt(),
                        null);
            case CaseState.Recommended s ->
                new Outcome(
                        open.applicationId,
                        open.number,
                        phase,
                        open.dossierVersion,
                        s.tier(),
                        List.of(),
                        List.of(),
                        null,
                        s.decidedAt());
            case CaseState.Refused s ->
                new Outcome(
                        open.applicationId,
                        open.number,
                        phase,
                        open.dossierVersion,
                        null,
                        List.of(),
                        because(s, s.reasons()),
                        null,
                        s.decidedAt());
        };
    }

    private static @Nullable Text labelOf(Examined examined, @Nullable String code) {
        return examined.requirements().stream()
                .filter(asked -> asked.code().equals(code))
                .findFirst()
                .map(Examined.Asked::label)
                .orElse(null);
    }
}
