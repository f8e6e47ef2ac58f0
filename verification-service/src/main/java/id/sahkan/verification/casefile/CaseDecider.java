package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.Decision.already;
import static id.sahkan.verification.casefile.Decision.refused;

import id.sahkan.contracts.VerificationEvent.CaseOpened;
import id.sahkan.contracts.VerificationEvent.ChecksCompleted;
import id.sahkan.verification.casefile.CaseCommand.CompleteChecks;
import id.sahkan.verification.casefile.CaseCommand.FlagDuplicate;
import id.sahkan.verification.casefile.CaseCommand.ReceiveCompletion;
import id.sahkan.verification.casefile.CaseState.Checked;
import id.sahkan.verification.casefile.CaseState.Decided;
import id.sahkan.verification.casefile.CaseState.Queued;
import id.sahkan.verification.casefile.CaseState.Received;
import id.sahkan.verification.casefile.CaseState.Recommended;
import id.sahkan.verification.casefile.CaseState.Returned;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.casefile.CaseState.UnderReview;
import java.util.Map;
import java.util.stream.Collectors;

/// Every transition of a case. Pure: nothing else changes a state.
final class CaseDecider {

    private CaseDecider() {}

    private record Step(CaseState state, CaseCommand command) {}

    static Decision.Accepted open(CaseFacts facts) {
        return new Decision.Accepted(new Received(facts, null), opened(facts));
    }

    static Decision decide(CaseState state, CaseCommand command) {
        return switch (new Step(state, command)) {
            case Step(Received s, CompleteChecks c) -> completeChecks(s, c);
            case Step(Checked s, CompleteChecks c) -> repeatedChecks(s, c);
            case Step(Received _, FlagDuplicate _) -> already();
            case Step(Queued s, FlagDuplicate c) -> flagDuplicate(s, c);
            case Step(UnderReview s, FlagDuplicate c) -> flagDuplicate(s, c);
            case Step(Returned s, FlagDuplicate c) -> flagDuplicate(s, c);
            case Step(Recommended s, FlagDuplicate c) -> flagDuplicate(s, c);
            case Step(CaseState.Refused _, FlagDuplicate _) -> already();
            case Step(Returned s, ReceiveCompletion c) -> receiveCompletion(s, c);
            case Step(Received s, ReceiveCompletion c) -> repeatedCompletion(s, c);
            case Step(Queued s, ReceiveCompletion c) -> repeatedCompletion(s, c);
            case Step(UnderReview s, ReceiveCompletion c) -> repeatedCompletion(s, c);
            case Step(Decided s, ReceiveCompletion c) -> repeatedCompletion(s, c);
            case Step(Received _, CaseCommand.ByReviewer _) -> refused("checks-not-finished");
            case Step(Queued s, CaseCommand.ByReviewer c) -> ReviewDecider.whileQueued(s, c);
            case Step(UnderReview s, CaseCommand.ByReviewer c) -> ReviewDecider.whileUnderReview(s, c);
            case Step(Returned s, CaseCommand.ByReviewer c) -> ReviewDecider.whileReturned(s, c);
            case Step(Decided s, CaseCommand.ByReviewer c) -> ReviewDecider.afterDecision(s, c);
        };
    }

    private static Decision completeChecks(Received state, CompleteChecks command) {
        CaseFacts facts = state.facts();
        if (command.dossierVersion() != facts.dossier().version()) {
            return refused("dossier-superseded");
        }
        Review review = state.review();
        CaseState next = review == null
                ? new Queued(facts, command.examined(), Map.of())
                : new UnderReview(facts, command.examined(), review);
        return new Decision.Accepted(
                next, new ChecksCompleted(facts.applicationId(), command.dossierVersion(), command.findings()));
    }

    private static Decision repeatedChecks(Checked state, CompleteChecks command) {
        return command.dossierVersion() == state.facts().dossier().version()
                ? already()
                : refused("dossier-superseded");
    }

    private static Decision flagDuplicate(Checked state, FlagDuplicate command) {
        if (command.dossierVersion() != state.facts().dossier().version()) {
            return refused("dossier-superseded");
        }
        return new Decision.Accepted(
                state,
                new ChecksCompleted(state.facts().applicationId(), command.dossierVersion(), command.findings()));
    }

    /// The returned items have to be judged anew; all other judgements and the reviewer stay.
    private static Decision receiveCompletion(Returned state, ReceiveCompletion command) {
        if (command.dossier().version() <= state.facts().dossier().version()) {
            return already();
        }
        var returned = state.items().stream().map(Reason::requirementCode).collect(Collectors.toSet());
        var kept = state.judgements().entrySet().stream()
                .filter(judgement -> !returned.contains(judgement.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        CaseFacts facts = state.facts().with(command.dossier());
        return new Decision.Accepted(
                new Received(facts, new Review(state.review().reviewer(), kept)), opened(facts));
    }

    private static Decision repeatedCompletion(CaseState state, ReceiveCompletion command) {
        return command.dossier().version() <= state.facts().dossier().version()
                ? already()
                : refused("completion-not-requested");
    }

    private static CaseOpened opened(CaseFacts facts) {
        return new CaseOpened(
                facts.applicationId(),
                facts.applicationNumber(),
                facts.periodId(),
                facts.dossier().version());
    }
}
