package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseDecider.accepted;
import static id.sahkan.verification.casefile.CaseDecider.refused;

import id.sahkan.contracts.SeparationOfDuties;
import id.sahkan.contracts.SeparationOfDuties.Act;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.contracts.VerificationEvent.ApplicationRefused;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.casefile.CaseCommand.ByRanking;
import id.sahkan.verification.casefile.CaseCommand.GivePlace;
import id.sahkan.verification.casefile.CaseCommand.RefuseBeyondQuota;
import id.sahkan.verification.casefile.CaseState.Recommended;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.casefile.CaseState.UnderReview;
import java.util.List;

/// What becomes of a proposed case when the line of the quota is drawn.
final class RankingDecider {

    private RankingDecider() {}

    static Decision<CaseState, VerificationEvent> decide(UnderReview state, ByRanking command) {
        CaseState.Proposal proposal = state.proposal();
        if (proposal == null) {
            return refused(LineRefusal.RANKING_CHANGED);
        }
        SubmittedApplication application = state.application();
        if (command.by().id().equals(application.applicantId()) && !SeparationOfDuties.allows(Act.APPLY, Act.REVIEW)) {
            return refused(ReviewRefusal.OWN_APPLICATION);
        }
        return switch (command) {
            case GivePlace c -> recommended(state, proposal, c);
            case RefuseBeyondQuota c -> beyond(state, proposal, c);
        };
    }

    /// It is recommended as who proposed it said.
    private static Decision<CaseState, VerificationEvent> recommended(
            UnderReview state, CaseState.Proposal proposal, GivePlace command) {
        SubmittedApplication application = state.application();
        return accepted(
                new Recommended(
                        application,
                        state.basis(),
                        new Review(proposal.by(), state.judgements()),
                        proposal.tier(),
                        proposal.note(),
                        command.at()),
                new ApplicationRecommended(
                        application.applicationId(),
                        application.applicationNumber(),
                        application.periodId(),
                        application.outletId(),
                        application.outletName(),
                        application.companyName(),
                        application.outletType(),
                        proposal.tier(),
                        application.dossier().version(),
                        proposal.by().id(),
                        command.at(),
                        application.office()));
    }

    /// Whoever drew the line has refused it, and has no part in an objection.
    private static Decision<CaseState, VerificationEvent> beyond(
            UnderReview state, CaseState.Proposal proposal, RefuseBeyondQuota command) {
        Objection objection = state.application().objection();
        if (objection != null && objection.excludes(command.by())) {
            return refused(ObjectionRefusal.OWN_REFUSAL);
        }
        Reason reason = Reason.beyondQuota(command.place());
        return accepted(
                new CaseState.Refused(
                        state.application().with((Objection) null),
                        state.basis(),
                        new Review(command.by(), state.judgements()),
                        List.of(reason),
                        command.at(),
                        Objection.until(command.at(), command.calendar(), command.zone()),
                        null,
                        proposal),
                new ApplicationRefused(
                        state.application().applicationId(),
                        List.of(reason.fact()),
                        command.by().id()));
    }
}
