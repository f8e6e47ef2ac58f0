package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.Decision.already;
import static id.sahkan.verification.casefile.Decision.refused;

import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.contracts.VerificationEvent.ApplicationRefused;
import id.sahkan.contracts.VerificationEvent.CompletionRequested;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.contracts.VerificationEvent.RequirementJudged;
import id.sahkan.contracts.VerificationEvent.ReviewReleased;
import id.sahkan.contracts.VerificationEvent.ReviewStarted;
import id.sahkan.verification.casefile.CaseCommand.ByReviewer;
import id.sahkan.verification.casefile.CaseCommand.Claim;
import id.sahkan.verification.casefile.CaseCommand.Judge;
import id.sahkan.verification.casefile.CaseCommand.Recommend;
import id.sahkan.verification.casefile.CaseCommand.Refuse;
import id.sahkan.verification.casefile.CaseCommand.Release;
import id.sahkan.verification.casefile.CaseCommand.RequestCompletion;
import id.sahkan.verification.casefile.CaseState.Checked;
import id.sahkan.verification.casefile.CaseState.Decided;
import id.sahkan.verification.casefile.CaseState.Queued;
import id.sahkan.verification.casefile.CaseState.Recommended;
import id.sahkan.verification.casefile.CaseState.Returned;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.casefile.CaseState.UnderReview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a reviewer may do in each state that follows the checks.
final class ReviewDecider {

    private ReviewDecider() {}

    static Decision whileQueued(Queued state, ByReviewer command) {
        return switch (command) {
            case Claim c -> claim(state, c);
            case Release _ -> already();
            case Judge _, Recommend _, RequestCompletion _, Refuse _ -> refused("not-claimed");
        };
    }

    static Decision whileUnderReview(UnderReview state, ByReviewer command) {
        if (!state.review().reviewer().isSame(command.by())) {
            return claimedBy(state.review().reviewer());
        }
        return switch (command) {
            case Claim _ -> already();
            case Release c ->
                new Decision.Accepted(
                        new Queued(state.facts(), state.examined(), state.judgements()),
                        new ReviewReleased(state.facts().applicationId(), c.by().id()));
            case Judge c -> judge(state, c);
            case Recommend c -> recommend(state, c);
            case RequestCompletion c -> requestCompletion(state, c);
            case Refuse c -> refuse(state, state.review(), c);
        };
    }

    /// While the applicant still has time nothing is decided; when the time is over, a refusal may be, and another
    /// reviewer may take the case over so that an absent one does not hold it up.
    static Decision whileReturned(Returned state, ByReviewer command) {
        boolean overdue = !command.at().isBefore(state.dueAt());
        if (!state.review().reviewer().isSame(command.by())) {
            return overdue && command instanceof Claim c
                    ? takeOver(state, c)
                    : claimedBy(state.review().reviewer());
        }
        return switch (command) {
            case Refuse c when overdue -> refuse(state, state.review(), c);
            case Claim _ when overdue -> already();
            case RequestCompletion c when c.items().equals(state.items()) -> already();
            case Claim _, Release _, Judge _, Recommend _, RequestCompletion _, Refuse _ ->
                refused("awaiting-completion");
        };
    }

    static Decision afterDecision(Decided state, ByReviewer command) {
        boolean same = state.review().reviewer().isSame(command.by());
        return switch (command) {
            case Recommend c when same && state instanceof Recommended was && was.tier() == c.tier() -> already();
            case Refuse c
            when same && state instanceof CaseState.Refused was && was.reasons().equals(c.reasons()) -> already();
            case Claim _, Release _, Judge _, Recommend _, RequestCompletion _, Refuse _ -> refused("already-decided");
        };
    }

    private static Decision claim(Queued state, Claim command) {
        if (command.by().id().equals(state.facts().applicantId())) {
            return refused("own-application");
        }
        return new Decision.Accepted(
                new UnderReview(state.facts(), state.examined(), new Review(command.by(), state.judgements())),
                new ReviewStarted(state.facts().applicationId(), command.by().id()));
    }

    private static Decision takeOver(Returned state, Claim command) {
        if (command.by().id().equals(state.facts().applicantId())) {
            return refused("own-application");
        }
        return new Decision.Accepted(
                new Returned(
                        state.facts(),
                        state.examined(),
                        new Review(command.by(), state.review().judgements()),
                        state.items(),
                        state.dueAt()),
                new ReviewStarted(state.facts().applicationId(), command.by().id()));
    }

    private static Decision judge(UnderReview state, Judge command) {
        String code = command.requirementCode();
        if (!state.examined().asksFor(code)) {
            return refused("unknown-requirement");
        }
        if (command.result() == JudgementResult.FAILED && command.note() == null) {
            return refused("note-required");
        }
        var judgement = new Judgement(code, command.result(), command.note(), command.by(), command.at());
        Judgement before = state.judgements().get(code);
        if (before != null && before.saysTheSameAs(judgement)) {
            return already();
        }
        Map<String, Judgement> judgements = new HashMap<>(state.judgements());
        judgements.put(code, judgement);
        return new Decision.Accepted(
                new UnderReview(
                        state.facts(),
                        state.examined(),
                        new Review(state.review().reviewer(), Map.copyOf(judgements))),
                new RequirementJudged(
                        state.facts().applicationId(),
                        code,
                        command.result(),
                        command.by().id()));
    }

    private static Decision recommend(UnderReview state, Recommend command) {
        if (command.tier() < 1 || command.tier() > 3) {
            return refused("unknown-tier");
        }
        List<String> missing = state.examined().mandatory().stream()
                .filter(code -> !passed(state.judgements(), code))
                .toList();
        if (!missing.isEmpty()) {
            return new Decision.Refused("judgements-missing", Map.of("missing", missing));
        }
        CaseFacts facts = state.facts();
        return new Decision.Accepted(
                new Recommended(facts, state.examined(), state.review(), command.tier(), command.note(), command.at()),
                new ApplicationRecommended(
                        facts.applicationId(),
                        facts.applicationNumber(),
                        facts.periodId(),
                        facts.outletId(),
                        facts.outletName(),
                        facts.companyName(),
                        facts.outletType(),
                        command.tier(),
                        facts.dossier().version(),
                        command.by().id(),
                        command.at()));
    }

    private static Decision requestCompletion(UnderReview state, RequestCompletion command) {
        if (command.items().isEmpty()) {
            return refused("reasons-required");
        }
        if (command.items().stream().anyMatch(item -> item.requirementCode() == null)
                || !knownRequirements(state, command.items())) {
            return refused("unknown-requirement");
        }
        return new Decision.Accepted(
                new Returned(state.facts(), state.examined(), state.review(), command.items(), command.dueAt()),
                new CompletionRequested(
                        state.facts().applicationId(),
                        command.items().stream().map(Reason::fact).toList(),
                        command.dueAt(),
                        command.by().id()));
    }

    private static Decision refuse(Checked state, Review review, Refuse command) {
        if (command.reasons().isEmpty()) {
            return refused("reasons-required");
        }
        if (!knownRequirements(state, command.reasons())) {
            return refused("unknown-requirement");
        }
        return new Decision.Accepted(
                new CaseState.Refused(state.facts(), state.examined(), review, command.reasons(), command.at()),
                new ApplicationRefused(
                        state.facts().applicationId(),
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
                        reason.requirementCode() == null || state.examined().asksFor(reason.requirementCode()));
    }

    private static Decision claimedBy(Reviewer reviewer) {
        return new Decision.Refused(
                "claimed-by-another", Map.of("reviewer", Map.of("id", reviewer.id(), "name", reviewer.name())));
    }
}
