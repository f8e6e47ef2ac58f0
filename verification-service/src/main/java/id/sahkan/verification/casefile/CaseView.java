package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import id.sahkan.verification.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the HTTP API shows of cases.
final class CaseView {

    private CaseView() {}

    record Item(
            String applicationId,
            String number,
            String outletName,
            String companyName,
            OutletType outletType,
            CaseStateName state,
            int findings,
            @Nullable Reviewer reviewer,
            Instant receivedAt,
            @Nullable Instant decideBy,
            @Nullable Instant objectionDecideBy,
            long version) {}

    record Detail(
            String applicationId,
            String number,
            String periodId,
            String outletName,
            String companyName,
            OutletType outletType,
            CaseStateName state,
            @Nullable Reviewer reviewer,
            Instant receivedAt,
            @Nullable Instant decideBy,
            long version,
            int dossierVersion,
            List<Findings.StoredFinding> findings,
            List<Findings.StoredFinding> earlierFindings,
            List<JudgementView> judgements,
            List<ReviewBasis.Requirement> requirements,
            List<DocumentView> documents,
            @Nullable CompletionView completion,
            @Nullable Integer proposedTier,
            @Nullable Integer tier,
            @Nullable ProposalView proposal,
            List<ReasonView> reasons,
            @Nullable Instant objectUntil,
            @Nullable Instant objectionHeldSince,
            @Nullable ObjectionView objection,
            List<HistoryEntry> history) {}

    record ProposalView(int tier, String by, Instant at) {

        static @Nullable ProposalView of(CaseState state) {
            CaseState.Proposal said = CaseState.proposalOf(state);
            return said == null ? null : new ProposalView(said.tier(), said.by().name(), said.at());
        }
    }

    record JudgementView(
            String requirementCode, String result, @Nullable String note, String by, Instant at) {}

    record DocumentView(String requirementCode, int pages) {}

    record CompletionView(List<ReasonView> items, Instant dueAt) {}

    /// A reason with the words that explain it to a person.
    record ReasonView(
            @Nullable String requirementCode,
            @Nullable Text requirementLabel,
            String reasonCode,
            Text reasonLabel,
            @Nullable String note) {}

    /// @param by the name to show
    /// @param by the name of somebody of the office; null of others, who are called by their kind
    record HistoryEntry(
            long version,
            Instant at,
            HistoryCode code,
            @Nullable String by,
            ActorKind byKind,
            Map<String, Object> words) {}

    record Outcome(
            String applicationId,
            String number,
            CaseStateName state,
            int dossierVersion,
            @Nullable Integer tier,
            List<ReasonView> items,
            List<ReasonView> reasons,
            @Nullable Instant dueAt,
            @Nullable Instant decidedAt,
            @Nullable Instant objectUntil,
            @Nullable Instant objectionHeldSince,
            @Nullable ObjectionView objection) {}

    record ObjectionView(
            String text,
            Instant filedAt,
            Instant decideBy,
            @Nullable AnswerView answer) {

        static @Nullable ObjectionView of(SubmittedApplication application) {
            Objection said = application.objection();
            if (said == null) {
                return null;
            }
            Objection.Answer given = said.answer();
            return new ObjectionView(
                    said.text(),
                    said.filedAt(),
                    said.decideBy(),
                    given == null ? null : new AnswerView(given.upheld(), given.words(), given.at()));
        }
    }

    record AnswerView(boolean upheld, String words, Instant at) {}

    static List<ReasonView> reasons(CaseState.Checked state, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ReasonView(
                        reason.requirementCode(),
                        labelOf(state.basis(), reason.requirementCode()),
                        reason.reasonCode(),
                        ReasonCodes.label(reason.reasonCode())
                                .orElse(new Text(reason.reasonCode(), reason.reasonCode())),
                        reason.words()))
                .toList();
    }

    static Outcome outcome(CaseState state) {
        SubmittedApplication application = state.application();
        CaseStateName phase = CaseStateName.of(state);
        Outcome open = new Outcome(
                application.applicationId().toString(),
                application.applicationNumber(),
                phase,
                application.dossier().version(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                ObjectionView.of(application));
        return switch (state) {
            case CaseState.Received _, CaseState.Queued _, CaseState.UnderReview _ -> open;
            case CaseState.Returned s ->
                new Outcome(
                        open.applicationId,
                        open.number,
                        phase,
                        open.dossierVersion,
                        null,
                        reasons(s, s.items()),
                        List.of(),
                        s.dueAt(),
                        null,
                        null,
                        null,
                        open.objection);
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
                        s.decidedAt(),
                        null,
                        null,
                        open.objection);
            case CaseState.Refused s ->
                new Outcome(
                        open.applicationId,
                        open.number,
                        phase,
                        open.dossierVersion,
                        null,
                        List.of(),
                        reasons(s, s.reasons()),
                        null,
                        s.decidedAt(),
                        s.objectUntil(),
                        heldSince(s),
                        open.objection);
        };
    }

    static @Nullable Instant heldSince(CaseState.Refused state) {
        CaseState.Held held = state.held();
        return held == null ? null : held.since();
    }

    private static @Nullable Text labelOf(ReviewBasis basis, @Nullable String code) {
        return basis.requirements().stream()
                .filter(requirement -> requirement.code().equals(code))
                .findFirst()
                .map(ReviewBasis.Requirement::label)
                .orElse(null);
    }
}
