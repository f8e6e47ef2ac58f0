package id.sahkan.verification.casefile;

import id.sahkan.contracts.Sha256;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.verification.casefile.Ranking.Candidate;
import id.sahkan.verification.casefile.Ranking.Ranked;
import id.sahkan.verification.casefile.Ranking.Rule;
import id.sahkan.verification.casefile.Ranking.Standing;
import id.sahkan.verification.dossier.RankingTerms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The cases of a period with a quota at one moment.
///
/// @param ranking those that are proposed, recommended, or refused because the quota was full
/// @param undecided how many are none of these and not refused, or refused with an objection that waits for its answer
record RankedPeriod(RankingTerms terms, Rule rule, Ranking ranking, int undecided) {

    static RankedPeriod of(RankingTerms terms, List<VersionedCase> cases) {
        return of(terms, cases, _ -> false);
    }

    /// As it was before these were given a place or were refused for want of one.
    ///
    /// @param decided those that the line decided on
    static RankedPeriod before(RankingTerms terms, List<VersionedCase> cases, Collection<UUID> decided) {
        return of(terms, cases, decided::contains);
    }

    private static RankedPeriod of(RankingTerms terms, List<VersionedCase> cases, Predicate<UUID> waited) {
        Rule rule = new Rule(
                terms.quota(),
                terms.quotaByType() == null ? Map.of() : terms.quotaByType(),
                Objects.requireNonNull(terms.criteria()));
        List<Candidate> candidates = cases.stream()
                .flatMap(one -> candidate(one.state()).stream())
                .map(one -> waited.test(one.id()) ? one.waiting() : one)
                .toList();
        int open = (int) cases.stream().filter(one -> isUndecided(one.state())).count();
        // What was received and is no case here yet is on its way.
        int coming = Math.max(0, terms.received() - cases.size());
        return new RankedPeriod(terms, rule, Ranking.of(rule, candidates), open + coming);
    }

    private static boolean isUndecided(CaseState state) {
        return switch (state) {
            case CaseState.Received _, CaseState.Queued _, CaseState.Returned _ -> true;
            case CaseState.UnderReview under -> under.proposal() == null;
            case CaseState.Recommended _ -> false;
            case CaseState.Refused refused -> {
                Objection said = refused.application().objection();
                yield said != null && said.isOpen();
            }
        };
    }

    private static Optional<Candidate> candidate(CaseState state) {
        return switch (state) {
            case CaseState.Received _, CaseState.Queued _, CaseState.Returned _ -> Optional.empty();
            case CaseState.UnderReview under -> ranked(under, under.proposal(), Standing.WAITING);
            case CaseState.Refused refused -> ranked(refused, refused.proposal(), Standing.REFUSED);
            case CaseState.Recommended recommended ->
                Optional.of(candidate(recommended, recommended.tier(), Standing.PLACED));
        };
    }

    private static Optional<Candidate> ranked(
            CaseState.Checked state, CaseState.@Nullable Proposal proposal, Standing standing) {
        return Optional.ofNullable(proposal).map(said -> candidate(state, said.tier(), standing));
    }

    private static Candidate candidate(CaseState.Checked state, int tier, Standing standing) {
        SubmittedApplication application = state.application();
        long preferred = state.basis().preferred().stream()
                .map(state.judgements()::get)
                .filter(judgement -> judgement != null && judgement.result() == JudgementResult.PASSED)
                .count();
        return new Candidate(
                application.applicationId(),
                application.applicationNumber(),
                application.outletName(),
                application.outletType(),
                tier,
                (int) preferred,
                state.basis().publishingSince(),
                application.dossier().receivedAt(),
                standing);
    }

    /// Says which list it is: another one, once anything in it is otherwise.
    String list() {
        String all = ranking.ranked().stream()
                .map(one -> one.rank() + " " + one.candidate().id() + " "
                        + one.candidate().standing() + " " + one.candidate().tier() + " " + one.within())
                .collect(Collectors.joining("\n", rule + "\n", ""));
        return Sha256.hex(all);
    }

    Place place(Ranked one) {
        return new Place(
                one.rank(),
                ranking.ranked().size(),
                rule.quota(),
                rule.quotaByType().get(one.candidate().type()),
                rule.criteria());
    }

    List<Ranked> waiting(boolean within) {
        return ranking.ranked().stream()
                .filter(one -> one.candidate().standing() == Standing.WAITING && one.within() == within)
                .toList();
    }
}
