package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseDecider.accepted;
import static id.sahkan.verification.casefile.CaseDecider.already;

import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ObjectionBegun;
import id.sahkan.contracts.VerificationEvent.ObjectionHeld;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.casefile.CaseCommand.BeginObjection;
import id.sahkan.verification.casefile.CaseCommand.HoldObjection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the time for an objection does not run, because nobody was told, and from when it does. Which last day held
/// before, the journal says.
final class ObjectionDecider {

    private ObjectionDecider() {}

    static Decision<CaseState, VerificationEvent> hold(CaseState.Refused state, HoldObjection command) {
        return state.held() != null
                ? already()
                : accepted(
                        with(state, null, new CaseState.Held(command.noticeId(), command.at())),
                        new ObjectionHeld(
                                state.application().applicationId(), command.noticeId(), state.objectUntil()));
    }

    /// Only the word of the letter that held it.
    static Decision<CaseState, VerificationEvent> begin(CaseState.Refused state, BeginObjection command) {
        CaseState.Held held = state.held();
        if (held == null || !held.noticeId().equals(command.noticeId())) {
            return already();
        }
        Instant until = Objection.until(
                command.reachedOn().atStartOfDay(command.zone()).toInstant(), command.calendar(), command.zone());
        return accepted(
                with(state, until, null),
                new ObjectionBegun(
                        state.application().applicationId(), command.noticeId(), command.reachedOn(), until));
    }

    private static CaseState with(CaseState.Refused state, @Nullable Instant until, CaseState.@Nullable Held held) {
        return new CaseState.Refused(
                state.application(), state.basis(), state.review(), state.reasons(), state.decidedAt(), until, held);
    }
}
