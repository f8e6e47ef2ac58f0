package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.CaseOpened;
import id.sahkan.contracts.VerificationEvent.ChecksCompleted;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.RefusalCode;
import id.sahkan.verification.casefile.CaseCommand.BeginObjection;
import id.sahkan.verification.casefile.CaseCommand.CompleteChecks;
import id.sahkan.verification.casefile.CaseCommand.FileObjection;
import id.sahkan.verification.casefile.CaseCommand.FlagDuplicate;
import id.sahkan.verification.casefile.CaseCommand.FreeClaim;
import id.sahkan.verification.casefile.CaseCommand.HandOver;
import id.sahkan.verification.casefile.CaseCommand.HoldObjection;
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
import org.jspecify.annotations.Nullable;

/// Every transition of a case. Pure: nothing else changes a state.
final class CaseDecider {

    private CaseDecider() {}

    private record Input(CaseState state, CaseCommand command) {}

    /// @param present the case that is there already, if there is one
    static Decision<CaseState, VerificationEvent> open(@Nullable CaseState present, SubmittedApplication application) {
        return present == null ? accepted(new Received(application, null), opened(application)) : already();
    }

    static Decision<CaseState, VerificationEvent> decide(CaseState state, CaseCommand command) {
        return switch (new Input(state, command)) {
            case Input(Received s, CompleteChecks c) -> completeChecks(s, c);
            case Input(Checked s, CompleteChecks c) -> repeatedChecks(s, c);
            case Input(Received _, FlagDuplicate _) -> already();
            case Input(Queued s, FlagDuplicate c) -> flagDuplicate(s, c);
            case Input(UnderReview s, FlagDuplicate c) -> flagDuplicate(s, c);
            case Input(Returned s, FlagDuplicate c) -> flagDuplicate(s, c);
            case Input(Recommended s, FlagDuplicate c) -> flagDuplicate(s, c);
            case Input(CaseState.Refused _, FlagDuplicate _) -> already();
            case Input(Returned s, ReceiveCompletion c) -> receiveCompletion(s, c);
            case Input(Received s, ReceiveCompletion c) -> repeatedCompletion(s, c);
            case Input(Queued s, ReceiveCompletion c) -> repeatedCompletion(s, c);
            case Input(UnderReview s, ReceiveCompletion c) -> repeatedCompletion(s, c);
            case Input(Decided s, ReceiveCompletion c) -> repeatedCompletion(s, c);
            case Input(CaseState.Refused s, HoldObjection c) -> ObjectionDecider.hold(s, c);
            case Input(Received _, HoldObjection _) -> already();
            case Input(Queued _, HoldObjection _) -> already();
            case Input(UnderReview _, HoldObjection _) -> already();
            case Input(Returned _, HoldObjection _) -> already();
            case Input(Recommended _, HoldObjection _) -> already();
            case Input(CaseState.Refused s, BeginObjection c) -> ObjectionDecider.begin(s, c);
            case Input(Received _, BeginObjection _) -> already();
            case Input(Queued _, BeginObjection _) -> already();
            case Input(UnderReview _, BeginObjection _) -> already();
            case Input(Returned _, BeginObjection _) -> already();
            case Input(Recommended _, BeginObjection _) -> already();
            case Input(CaseState.Refused s, FileObjection c) -> ObjectionDecider.file(s, c);
            case Input(Received _, FileObjection _) -> refused(ObjectionRefusal.NO_REFUSAL);
            case Input(Queued _, FileObjection _) -> refused(ObjectionRefusal.NO_REFUSAL);
            case Input(UnderReview s, FileObjection c) -> ObjectionDecider.fileAgain(s, c);
            case Input(Returned s, FileObjection c) -> ObjectionDecider.fileAgain(s, c);
            case Input(Recommended s, FileObjection c) -> ObjectionDecider.fileAgain(s, c);
            case Input(UnderReview s, FreeClaim c) -> HandOverDecider.free(s, c);
            case Input(Received _, FreeClaim _) -> already();
            case Input(Queued _, FreeClaim _) -> already();
            case Input(Returned _, FreeClaim _) -> already();
            case Input(Decided _, FreeClaim _) -> already();
            case Input(Received s, HandOver c) -> HandOverDecider.received(s, c);
            case Input(Queued _, HandOver _) -> already();
            case Input(UnderReview s, HandOver c) -> HandOverDecider.underReview(s, c);
            case Input(Returned s, HandOver c) -> HandOverDecider.returned(s, c);
            case Input(Decided _, HandOver _) -> already();
            case Input(UnderReview s, CaseCommand.ByRanking c) -> RankingDecider.decide(s, c);
            case Input(Received _, CaseCommand.ByRanking _) -> refused(LineRefusal.RANKING_CHANGED);
            case Input(Queued _, CaseCommand.ByRanking _) -> refused(LineRefusal.RANKING_CHANGED);
            case Input(Returned _, CaseCommand.ByRanking _) -> refused(LineRefusal.RANKING_CHANGED);
            case Input(Decided _, CaseCommand.ByRanking _) -> refused(LineRefusal.RANKING_CHANGED);
            case Input(Received _, CaseCommand.ByReviewer _) -> refused(ReviewRefusal.CHECKS_NOT_FINISHED);
            case Input(Queued s, CaseCommand.ByReviewer c) -> ReviewDecider.whileQueued(s, c);
            case Input(UnderReview s, CaseCommand.ByReviewer c) -> ReviewDecider.whileUnderReview(s, c);
            case Input(Returned s, CaseCommand.ByReviewer c) -> ReviewDecider.whileReturned(s, c);
            case Input(Decided s, CaseCommand.ByReviewer c) -> ReviewDecider.afterDecision(s, c);
        };
    }

    private static Decision<CaseState, VerificationEvent> completeChecks(Received state, CompleteChecks command) {
        SubmittedApplication application = state.application();
        if (command.dossierVersion() != application.dossier().version()) {
            return refused(DossierRefusal.DOSSIER_SUPERSEDED);
        }
        Review review = state.review();
        CaseState next = review == null
                ? new Queued(application, command.basis(), Map.of())
                : new UnderReview(application, command.basis(), review);
        return accepted(
                next, new ChecksCompleted(application.applicationId(), command.dossierVersion(), command.findings()));
    }

    private static Decision<CaseState, VerificationEvent> repeatedChecks(Checked state, CompleteChecks command) {
        return command.dossierVersion() == state.application().dossier().version()
                ? already()
                : refused(DossierRefusal.DOSSIER_SUPERSEDED);
    }

    private static Decision<CaseState, VerificationEvent> flagDuplicate(Checked state, FlagDuplicate command) {
        if (command.dossierVersion() != state.application().dossier().version()) {
            return refused(DossierRefusal.DOSSIER_SUPERSEDED);
        }
        return accepted(
                state,
                new ChecksCompleted(state.application().applicationId(), command.dossierVersion(), command.findings()));
    }

    /// The returned items have to be judged anew; all other judgements and the reviewer stay.
    private static Decision<CaseState, VerificationEvent> receiveCompletion(Returned state, ReceiveCompletion command) {
        if (command.dossier().version() <= state.application().dossier().version()) {
            return already();
        }
        var returned = state.items().stream().map(Reason::requirementCode).collect(Collectors.toSet());
        var kept = state.judgements().entrySet().stream()
                .filter(judgement -> !returned.contains(judgement.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        SubmittedApplication application = state.application().with(command.dossier());
        return accepted(new Received(application, new Review(state.review().reviewer(), kept)), opened(application));
    }

    private static Decision<CaseState, VerificationEvent> repeatedCompletion(
            CaseState state, ReceiveCompletion command) {
        return command.dossier().version() <= state.application().dossier().version()
                ? already()
                : refused(DossierRefusal.COMPLETION_NOT_REQUESTED);
    }

    private static CaseOpened opened(SubmittedApplication application) {
        return new CaseOpened(
                application.applicationId(),
                application.applicationNumber(),
                application.periodId(),
                application.dossier().version());
    }

    /// One event, so that the version of a case and its journal advance together.
    static Decision<CaseState, VerificationEvent> accepted(CaseState next, VerificationEvent event) {
        return new Decision.Accepted<>(next, event);
    }

    static Decision<CaseState, VerificationEvent> already() {
        return new Decision.Already<>();
    }

    static Decision<CaseState, VerificationEvent> refused(RefusalCode code) {
        return new Decision.Refused<>(code);
    }
}
