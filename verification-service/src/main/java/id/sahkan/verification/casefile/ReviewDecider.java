package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseDecider.accepted;
import static id.sahkan.verification.casefile.CaseDecider.already;
import static id.sahkan.verification.casefile.CaseDecider.refused;

import id.sahkan.contracts.SeparationOfDuties;
import id.sahkan.contracts.SeparationOfDuties.Act;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ApplicationProposed;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.contracts.VerificationEvent.ApplicationRefused;
import id.sahkan.contracts.VerificationEvent.CompletionRequested;
import id.sahkan.contracts.VerificationEvent.JudgementFact;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.contracts.VerificationEvent.RequirementJudged;
import id.sahkan.contracts.VerificationEvent.RequirementsJudged;
import id.sahkan.contracts.VerificationEvent.ReviewReleased;
import id.sahkan.contracts.VerificationEvent.ReviewStarted;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.RefusalCode;
import id.sahkan.verification.casefile.CaseCommand.AnswerObjection;
import id.sahkan.verification.casefile.CaseCommand.ByReviewer;
import id.sahkan.verification.casefile.CaseCommand.Claim;
import id.sahkan.verification.casefile.CaseCommand.Judge;
import id.sahkan.verification.casefile.CaseCommand.JudgeAll;
import id.sahkan.verification.casefile.CaseCommand.Judged;
import id.sahkan.verification.casefile.CaseCommand.Recommend;
import id.sahkan.verification.casefile.CaseCommand.Refuse;
import id.sahkan.verification.casefile.CaseCommand.Release;
import id.sahkan.verification.casefile.CaseCommand.RequestCompletion;
import id.sahkan.verification.casefile.CaseCommand.TakeOver;
import id.sahkan.verification.casefile.CaseState.Checked;
import id.sahkan.verification.casefile.CaseState.Decided;
import id.sahkan.verification.casefile.CaseState.Queued;
import id.sahkan.verification.casefile.CaseState.Recommended;
import id.sahkan.verification.casefile.CaseState.Returned;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.casefile.CaseState.UnderReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What a reviewer may do in each state that follows the checks.
final class ReviewDecider {

    private ReviewDecider() {}

    static Decision<CaseState, VerificationEvent> whileQueued(Queued state, ByReviewer command) {
        return switch (command) {
            case Claim c -> claim(state, c);
            case Release _ -> already();
            case AnswerObjection c -> ObjectionDecider.answerAgain(state, c);
            case TakeOver _, Judge _, JudgeAll _, Recommend _, RequestCompletion _, Refuse _ ->
                refused(ReviewRefusal.NOT_CLAIMED);
        };
    }

    static Decision<CaseState, VerificationEvent> whileUnderReview(UnderReview state, ByReviewer command) {
        if (command instanceof AnswerObjection c) {
            return ObjectionDecider.answerAgain(state, c);
        }
        if (!state.review().reviewer().isSame(command.by())) {
            return command instanceof TakeOver c
                    ? takeOver(state, c)
                    : claimedBy(state.review().reviewer());
        }
        return switch (command) {
            case Claim _, TakeOver _ -> already();
            case Release c ->
                accepted(
                        new Queued(state.application(), state.basis(), state.judgements()),
                        new ReviewReleased(state.application().applicationId(), c.by().id()));
            case Judge c -> judge(state, c);
            case JudgeAll c -> judgeAll(state, c);
            case Recommend c -> recommend(state, c);
            case RequestCompletion c -> requestCompletion(state, c);
            case Refuse c -> refuse(state, state.review(), c);
            case AnswerObjection c -> ObjectionDecider.answerAgain(state, c);
        };
    }

    /// While the applicant still has time nothing is decided; when the time is over, a refusal may be, and another
    /// reviewer may take the case over so that an absent one does not hold it up.
    static Decision<CaseState, VerificationEvent> whileReturned(Returned state, ByReviewer command) {
        if (command instanceof AnswerObjection c) {
            return ObjectionDecider.answerAgain(state, c);
        }
        boolean overdue = !command.at().isBefore(state.dueAt());
        if (!state.review().reviewer().isSame(command.by())) {
            return command instanceof TakeOver || (overdue && command instanceof Claim)
                    ? takeOver(state, command)
                    : claimedBy(state.review().reviewer());
        }
        return switch (command) {
            case Refuse c when overdue -> refuse(state, state.review(), c);
            case TakeOver _ -> already();
            case Claim _ when overdue -> already();
            case RequestCompletion c when c.items().equals(state.items()) -> already();
            case AnswerObjection c -> ObjectionDecider.answerAgain(state, c);
            case Claim _, Release _, Judge _, JudgeAll _, Recommend _, RequestCompletion _, Refuse _ ->
                refused(ReviewRefusal.AWAITING_COMPLETION);
        };
    }

    static Decision<CaseState, VerificationEvent> afterDecision(Decided state, ByReviewer command) {
        boolean same = state.review().reviewer().isSame(command.by());
        return switch (command) {
            case AnswerObjection c ->
                state instanceof CaseState.Refused was
                        ? ObjectionDecider.answer(was, c)
                        : ObjectionDecider.answerAgain(state, c);
            case Recommend c
            when same
                    && state instanceof Recommended was
                    && was.tier() == c.tier()
                    && Objects.equals(was.note(), c.note()) -> already();
            case Refuse c
            when same && state instanceof CaseState.Refused was && was.reasons().equals(c.reasons()) -> already();
            case Claim _, TakeOver _, Release _, Judge _, JudgeAll _, Recommend _, RequestCompletion _, Refuse _ ->
                refused(ReviewRefusal.ALREADY_DECIDED);
        };
    }

    private static Decision<CaseState, VerificationEvent> claim(Queued state, Claim command) {
        Optional<RefusalCode> excluded = excluded(state.application(), command);
        if (excluded.isPresent()) {
            return refused(excluded.get());
        }
        return accepted(
                new UnderReview(state.application(), state.basis(), new Review(command.by(), state.judgements())),
                new ReviewStarted(
                        state.application().applicationId(), command.by().id()));
    }

    /// Why somebody may not take a case, if so.
    private static Optional<RefusalCode> excluded(SubmittedApplication application, ByReviewer command) {
        if (isOwn(application, command)) {
            return Optional.of(ReviewRefusal.OWN_APPLICATION);
        }
        Objection objection = application.objection();
        return objection != null && objection.excludes(command.by())
                ? Optional.of(ObjectionRefusal.OWN_REFUSAL)
                : Optional.empty();
    }

    private static boolean isOwn(SubmittedApplication application, ByReviewer command) {
        return command.by().id().equals(application.applicantId()) && !SeparationOfDuties.allows(Act.APPLY, Act.REVIEW);
    }

    private static Decision<CaseState, VerificationEvent> takeOver(UnderReview state, TakeOver command) {
        Optional<RefusalCode> excluded = excluded(state.application(), command);
        if (excluded.isPresent()) {
            return refused(excluded.get());
        }
        return accepted(
                new UnderReview(state.application(), state.basis(), new Review(command.by(), state.judgements())),
                new ReviewStarted(
                        state.application().applicationId(), command.by().id()));
    }

    private static Decision<CaseState, VerificationEvent> takeOver(Returned state, ByReviewer command) {
        Optional<RefusalCode> excluded = excluded(state.application(), command);
        if (excluded.isPresent()) {
            return refused(excluded.get());
        }
        return accepted(
                new Returned(
                        state.application(),
                        state.basis(),
                        new Review(command.by(), state.review().judgements()),
                        state.items(),
                        state.dueAt()),
                new ReviewStarted(
                        state.application().applicationId(), command.by().id()));
    }

    private static Decision<CaseState, VerificationEvent> judge(UnderReview state, Judge command) {
        var judged = new Judged(command.requirementCode(), command.result(), command.note());
        return judged(
                state,
                command,
                List.of(judged),
                _ -> new RequirementJudged(
                        state.application().applicationId(),
                        command.requirementCode(),
                        command.result(),
                        command.by().id()));
    }

    private static Decision<CaseState, VerificationEvent> judgeAll(UnderReview state, JudgeAll command) {
        return judged(
                state,
                command,
                command.judgements(),
                changed -> new RequirementsJudged(
                        state.application().applicationId(),
                        changed,
                        command.by().id()));
    }

    /// @param event of those that say something new
    private static Decision<CaseState, VerificationEvent> judged(
            UnderReview state,
            ByReviewer command,
            List<Judged> judged,
            Function<List<JudgementFact>, VerificationEvent> event) {
        Map<String, Judgement> judgements = new HashMap<>(state.judgements());
        List<JudgementFact> changed = new ArrayList<>();
        for (Judged one : judged) {
            String code = one.requirementCode();
            if (!state.basis().asksFor(code)) {
                return refused(ReviewRefusal.UNKNOWN_REQUIREMENT);
            }
            if (one.result() == JudgementResult.FAILED && one.note() == null) {
                return refused(ReviewRefusal.NOTE_REQUIRED);
            }
            var judgement = new Judgement(code, one.result(), one.note(), command.by(), command.at());
            Judgement before = judgements.get(code);
            if (before == null || !before.saysTheSameAs(judgement)) {
                judgements.put(code, judgement);
                changed.add(new JudgementFact(code, one.result()));
            }
        }
        if (changed.isEmpty()) {
            return already();
        }
        var review = new Review(state.review().reviewer(), Map.copyOf(judgements));
        return accepted(new UnderReview(state.application(), state.basis(), review), event.apply(List.copyOf(changed)));
    }

    private static Decision<CaseState, VerificationEvent> recommend(UnderReview state, Recommend command) {
        List<String> missing = state.basis().mandatory().stream()
                .filter(code -> !passed(state.judgements(), code))
                .toList();
        if (!missing.isEmpty()) {
            return new Decision.Refused<>(ReviewRefusal.JUDGEMENTS_MISSING, Map.of("missing", missing));
        }
        SubmittedApplication application = state.application();
        if (state.basis().isRanked()) {
            return propose(state, command);
        }
        return accepted(
                new Recommended(
                        application, state.basis(), state.review(), command.tier(), command.note(), command.at()),
                new ApplicationRecommended(
                        application.applicationId(),
                        application.applicationNumber(),
                        application.periodId(),
                        application.outletId(),
                        application.outletName(),
                        application.companyName(),
                        application.outletType(),
                        command.tier(),
                        application.dossier().version(),
                        command.by().id(),
                        command.at(),
                        application.office()));
    }

    /// Where there is a quota nobody is recommended before the line is drawn (ADR 47).
    private static Decision<CaseState, VerificationEvent> propose(UnderReview state, Recommend command) {
        var proposal = new CaseState.Proposal(command.by(), command.tier(), command.note(), command.at());
        CaseState.Proposal before = state.proposal();
        if (before != null
                && before.by().isSame(command.by())
                && before.tier() == command.tier()
                && Objects.equals(before.note(), command.note())) {
            return already();
        }
        return accepted(
                new UnderReview(state.application(), state.basis(), state.review(), proposal),
                new ApplicationProposed(
                        state.application().applicationId(),
                        command.tier(),
                        command.by().id()));
    }

    private static Decision<CaseState, VerificationEvent> requestCompletion(
            UnderReview state, RequestCompletion command) {
        if (command.items().isEmpty()) {
            return refused(ReviewRefusal.REASONS_REQUIRED);
        }
        if (command.items().stream().anyMatch(item -> item.requirementCode() == null)
                || !knownRequirements(state, command.items())) {
            return refused(ReviewRefusal.UNKNOWN_REQUIREMENT);
        }
        // The time that the period's policy gives, in working days from now.
        Instant dueAt = command.calendar().deadline(command.at(), state.basis().completionDays(), command.zone());
        return accepted(
                new Returned(state.application(), state.basis(), state.review(), command.items(), dueAt),
                new CompletionRequested(
                        state.application().applicationId(),
                        command.items().stream().map(Reason::fact).toList(),
                        dueAt,
                        command.by().id()));
    }

    private static Decision<CaseState, VerificationEvent> refuse(Checked state, Review review, Refuse command) {
        if (command.reasons().isEmpty()) {
            return refused(ReviewRefusal.REASONS_REQUIRED);
        }
        if (!knownRequirements(state, command.reasons())) {
            return refused(ReviewRefusal.UNKNOWN_REQUIREMENT);
        }
        return accepted(
                new CaseState.Refused(
                        // whoever is refused anew may object anew
                        state.application().with((Objection) null),
                        state.basis(),
                        review,
                        command.reasons(),
                        command.at(),
                        Objection.until(command.at(), command.calendar(), command.zone()),
                        null),
                new ApplicationRefused(
                        state.application().applicationId(),
                        command.reasons().stream().map(Reason::fact).toList(),
                        command.by().id()));
    }

    private static boolean passed(Map<String, Judgement> judgements, String code) {
        Judgement judgement = judgements.get(code);
        return judgement != null && judgement.result() == JudgementResult.PASSED;
    }

    private static boolean knownRequirements(Checked state, List<Reason> reasons) {
        return reasons.stream()
                .allMatch(reason ->
                        reason.requirementCode() == null || state.basis().asksFor(reason.requirementCode()));
    }

    private static Decision<CaseState, VerificationEvent> claimedBy(Reviewer reviewer) {
        return new Decision.Refused<>(
                ReviewRefusal.CLAIMED_BY_ANOTHER,
                Map.of("reviewer", Map.of("id", reviewer.id(), "name", reviewer.name())));
    }
}
