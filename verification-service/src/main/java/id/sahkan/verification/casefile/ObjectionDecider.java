package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseDecider.accepted;
import static id.sahkan.verification.casefile.CaseDecider.already;
import static id.sahkan.verification.casefile.CaseDecider.refused;

import id.sahkan.contracts.SeparationOfDuties;
import id.sahkan.contracts.SeparationOfDuties.Act;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ObjectionBegun;
import id.sahkan.contracts.VerificationEvent.ObjectionDismissed;
import id.sahkan.contracts.VerificationEvent.ObjectionFiled;
import id.sahkan.contracts.VerificationEvent.ObjectionHeld;
import id.sahkan.contracts.VerificationEvent.ObjectionUpheld;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.casefile.CaseCommand.AnswerObjection;
import id.sahkan.verification.casefile.CaseCommand.BeginObjection;
import id.sahkan.verification.casefile.CaseCommand.FileObjection;
import id.sahkan.verification.casefile.CaseCommand.HoldObjection;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.casefile.CaseState.UnderReview;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When the time for an objection does not run, because nobody was told, and from when it does (which last day held
/// before, the journal says); what is said against a refusal, and how it is answered.
final class ObjectionDecider {

    private ObjectionDecider() {}

    static Decision<CaseState, VerificationEvent> hold(CaseState.Refused state, HoldObjection command) {
        CaseState.Held held = state.held();
        return held != null && held.noticeId().equals(command.noticeId())
                ? already()
                : accepted(
                        with(state, null, new CaseState.Held(command.noticeId(), command.at())),
                        new ObjectionHeld(
                                state.application().applicationId(), command.noticeId(), state.objectUntil()));
    }

    /// Only the word of the letter that held it. Where nothing holds it, a letter that left late gives more time, and
    /// never less.
    static Decision<CaseState, VerificationEvent> begin(CaseState.Refused state, BeginObjection command) {
        CaseState.Held held = state.held();
        if (held != null && !held.noticeId().equals(command.noticeId())) {
            return already();
        }
        // of an earlier refusal the day may lie before this one
        Instant reached = command.reachedOn().atStartOfDay(command.zone()).toInstant();
        Instant until = Objection.until(
                reached.isBefore(state.decidedAt()) ? state.decidedAt() : reached, command.calendar(), command.zone());
        Instant given = state.objectUntil();
        if (held == null && given != null && !until.isAfter(given)) {
            return already();
        }
        return accepted(
                with(state, until, null),
                new ObjectionBegun(
                        state.application().applicationId(), command.noticeId(), command.reachedOn(), until));
    }

    /// Received strictly before the time is over; who was never told has no last day.
    static Decision<CaseState, VerificationEvent> file(CaseState.Refused state, FileObjection command) {
        SubmittedApplication application = state.application();
        Objection said = application.objection();
        if (said != null) {
            return repeats(said, command)
                    ? already()
                    : refused(said.isOpen() ? ObjectionRefusal.ALREADY_OBJECTED : ObjectionRefusal.ALREADY_ANSWERED);
        }
        Instant until = state.objectUntil();
        if (until == null && state.held() == null) {
            until = Objection.until(state.decidedAt(), command.calendar(), command.zone());
        }
        if (until != null && !command.at().isBefore(until)) {
            return new Decision.Refused<>(ObjectionRefusal.TOO_LATE, Map.of("objectUntil", until));
        }
        Objection objection = new Objection(
                command.text(),
                state.review().reviewer().id(),
                command.at(),
                Objection.decideBy(command.at(), command.calendar(), command.zone()),
                null);
        return accepted(
                with(state, application.with(objection)),
                new ObjectionFiled(application.applicationId(), objection.filedAt(), objection.decideBy()));
    }

    /// The answer to the first one may have been lost, and the case gone on.
    static Decision<CaseState, VerificationEvent> fileAgain(CaseState state, FileObjection command) {
        Objection said = state.application().objection();
        return said != null && repeats(said, command) ? already() : refused(ObjectionRefusal.NO_REFUSAL);
    }

    private static boolean repeats(Objection said, FileObjection command) {
        return said.text().equals(command.text());
    }

    /// By somebody else than who refused. What was not answered in time is upheld by the law (UU 30/2014 Article 77),
    /// so that it can only be said so.
    static Decision<CaseState, VerificationEvent> answer(CaseState.Refused state, AnswerObjection command) {
        SubmittedApplication application = state.application();
        Objection said = application.objection();
        if (said == null) {
            return refused(ObjectionRefusal.NO_OBJECTION);
        }
        if (!said.isOpen()) {
            return isAnsweredSo(said, command) ? already() : refused(ObjectionRefusal.ALREADY_ANSWERED);
        }
        if (command.by().id().equals(application.applicantId()) && !SeparationOfDuties.allows(Act.APPLY, Act.REVIEW)) {
            return refused(ReviewRefusal.OWN_APPLICATION);
        }
        if (state.review().reviewer().isSame(command.by())) {
            return refused(ObjectionRefusal.OWN_REFUSAL);
        }
        if (!command.upheld() && !command.at().isBefore(said.decideBy())) {
            return new Decision.Refused<>(ObjectionRefusal.UPHELD_BY_SILENCE, Map.of("decideBy", said.decideBy()));
        }
        SubmittedApplication answered = application.with(
                said.answered(new Objection.Answer(command.upheld(), command.words(), command.by(), command.at())));
        UUID id = application.applicationId();
        String by = command.by().id();
        return command.upheld()
                ? accepted(
                        new UnderReview(
                                anew(answered, command),
                                state.basis(),
                                new Review(command.by(), state.review().judgements())),
                        new ObjectionUpheld(id, by))
                : accepted(with(state, answered), new ObjectionDismissed(id, by));
    }

    /// The office's time runs again, from now.
    private static SubmittedApplication anew(SubmittedApplication application, AnswerObjection command) {
        SubmittedApplication.ReceivedDossier dossier = application.dossier();
        return application.with(new SubmittedApplication.ReceivedDossier(
                dossier.version(),
                dossier.digest(),
                dossier.receivedAt(),
                Objection.decideAnewBy(command.at(), command.calendar(), command.zone())));
    }

    /// What was answered once is answered so again, and otherwise there is nothing to answer.
    static Decision<CaseState, VerificationEvent> answerAgain(CaseState state, AnswerObjection command) {
        Objection said = state.application().objection();
        if (said == null) {
            return refused(ObjectionRefusal.NO_OBJECTION);
        }
        return isAnsweredSo(said, command) ? already() : refused(ObjectionRefusal.ALREADY_ANSWERED);
    }

    private static boolean isAnsweredSo(Objection said, AnswerObjection command) {
        Objection.Answer given = said.answer();
        return given != null
                && given.upheld() == command.upheld()
                && given.words().equals(command.words())
                && given.by().isSame(command.by());
    }

    private static CaseState with(CaseState.Refused state, SubmittedApplication application) {
        return new CaseState.Refused(
                application,
                state.basis(),
                state.review(),
                state.reasons(),
                state.decidedAt(),
                state.objectUntil(),
                state.held(),
                state.proposal());
    }

    private static CaseState with(CaseState.Refused state, @Nullable Instant until, CaseState.@Nullable Held held) {
        return new CaseState.Refused(
                state.application(),
                state.basis(),
                state.review(),
                state.reasons(),
                state.decidedAt(),
                until,
                held,
                state.proposal());
    }
}
