package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseDecider.accepted;
import static id.sahkan.verification.casefile.CaseDecider.already;
import static id.sahkan.verification.casefile.CaseDecider.refused;

import id.sahkan.contracts.SeparationOfDuties;
import id.sahkan.contracts.SeparationOfDuties.Act;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ReviewReleased;
import id.sahkan.contracts.VerificationEvent.ReviewStarted;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.casefile.CaseCommand.FreeClaim;
import id.sahkan.verification.casefile.CaseCommand.HandOver;
import id.sahkan.verification.casefile.CaseState.Queued;
import id.sahkan.verification.casefile.CaseState.Received;
import id.sahkan.verification.casefile.CaseState.Returned;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.casefile.CaseState.UnderReview;

/// What becomes of a case whose reviewer is away: what was judged stays judged. What waits for its applicant cannot go
/// back to the queue; it stays where it is until a colleague takes it over or it is handed over.
final class HandOverDecider {

    private HandOverDecider() {}

    static Decision<CaseState, VerificationEvent> free(UnderReview state, FreeClaim command) {
        // What is proposed needs nobody until the line is drawn.
        return state.proposal() == null && isOf(state.review(), command.reviewerId())
                ? accepted(
                        new Queued(state.application(), state.basis(), state.judgements()),
                        new ReviewReleased(state.application().applicationId(), command.reviewerId()))
                : already();
    }

    /// Back from its applicant, and checked again.
    static Decision<CaseState, VerificationEvent> received(Received state, HandOver command) {
        Review review = state.review();
        return review == null || !isOf(review, command.from())
                ? already()
                : handedOver(state, new Received(state.application(), of(command, review)), command);
    }

    static Decision<CaseState, VerificationEvent> underReview(UnderReview state, HandOver command) {
        return isOf(state.review(), command.from())
                ? handedOver(
                        state,
                        new UnderReview(
                                state.application(), state.basis(), of(command, state.review()), state.proposal()),
                        command)
                : already();
    }

    static Decision<CaseState, VerificationEvent> returned(Returned state, HandOver command) {
        return isOf(state.review(), command.from())
                ? handedOver(
                        state,
                        new Returned(
                                state.application(),
                                state.basis(),
                                of(command, state.review()),
                                state.items(),
                                state.dueAt()),
                        command)
                : already();
    }

    private static boolean isOf(Review review, String reviewerId) {
        return review.reviewer().id().equals(reviewerId);
    }

    private static Review of(HandOver command, Review review) {
        return new Review(command.to(), review.judgements());
    }

    private static Decision<CaseState, VerificationEvent> handedOver(
            CaseState state, CaseState next, HandOver command) {
        boolean own = command.to().id().equals(state.application().applicantId());
        Objection objection = state.application().objection();
        if (objection != null && objection.excludes(command.to())) {
            return refused(ObjectionRefusal.OWN_REFUSAL);
        }
        return own && !SeparationOfDuties.allows(Act.APPLY, Act.REVIEW)
                ? refused(ReviewRefusal.OWN_APPLICATION)
                : accepted(
                        next,
                        new ReviewStarted(
                                state.application().applicationId(),
                                command.to().id()));
    }
}
