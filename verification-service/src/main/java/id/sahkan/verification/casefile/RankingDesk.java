package id.sahkan.verification.casefile;

import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import id.sahkan.verification.VerificationProblem;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.businessday.WorkingDays;
import id.sahkan.verification.casefile.Ranking.Ranked;
import id.sahkan.verification.dossier.Periods;
import id.sahkan.verification.dossier.RankingTerms;
import id.sahkan.verification.office.Offices;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The ranked list of a period with a quota, and the line that a person draws in it.
@Component
class RankingDesk {

    private final CaseStore store;
    private final CaseDesk desk;
    private final Periods periods;
    private final Holidays holidays;
    private final Offices offices;
    private final TransactionOperations transactions;

    RankingDesk(
            CaseStore store,
            CaseDesk desk,
            Periods periods,
            Holidays holidays,
            Offices offices,
            TransactionOperations transactions) {
        this.store = store;
        this.desk = desk;
        this.periods = periods;
        this.holidays = holidays;
        this.offices = offices;
        this.transactions = transactions;
    }

    /// @param offices those in which the caller may see it
    RankedPeriod ranked(UUID periodId, String[] offices) {
        return RankedPeriod.of(terms(periodId, offices), store.ofPeriod(periodId));
    }

    /// Only of an office of the caller's: the cases of a period are those of its office.
    private RankingTerms terms(UUID periodId, String[] offices) {
        RankingTerms terms;
        try {
            terms = periods.ranking(periodId)
                    .filter(found -> Arrays.asList(offices).contains(found.office()))
                    .orElseThrow(Problem::notFound);
        } catch (ServiceUnavailableException away) {
            throw Problem.of(VerificationProblem.RANKING_UNAVAILABLE);
        }
        if (terms.criteria() == null) {
            throw Problem.of(VerificationProblem.NOT_RANKED);
        }
        return terms;
    }

    /// Who is within the line is recommended; who is beyond it is refused, or waits on. All of it, or nothing.
    ///
    /// @param list which one the caller has seen
    RankedPeriod draw(UUID periodId, String list, boolean refuseBeyond, String[] offices, Reviewer by, Instant at) {
        RankingTerms terms = terms(periodId, offices);
        return Objects.requireNonNull(transactions.execute(_ -> draw(terms, periodId, list, refuseBeyond, by, at)));
    }

    private RankedPeriod draw(
            RankingTerms terms, UUID periodId, String list, boolean refuseBeyond, Reviewer by, Instant at) {
        List<VersionedCase> cases = store.lockPeriod(periodId);
        RankedPeriod ranked = RankedPeriod.of(terms, cases);
        Map<UUID, VersionedCase> byId = cases.stream()
                .collect(Collectors.toMap(one -> one.state().application().applicationId(), Function.identity()));
        Set<String> applicants = ranked.ranking().ranked().stream()
                .map(one -> of(byId, one).state().application().applicantId())
                .collect(Collectors.toSet());
        boolean drawn = !ranked.list().equals(list) && isDrawn(terms, cases, list, refuseBeyond, by);
        var line = new LineCommand(list, refuseBeyond, drawn, applicants, by, at);
        return switch (LineDecider.decide(ranked, line)) {
            case Accepted<RankedPeriod, Ranked>(var _, var decided) -> {
                place(terms, ranked, decided, byId, line);
                yield RankedPeriod.of(terms, store.ofPeriod(periodId));
            }
            case Already<RankedPeriod, Ranked>() -> ranked;
            case Refused<RankedPeriod, Ranked>(var code, var details) ->
                throw VerificationProblem.refusal(code, details);
            case RefusedOnRecord<RankedPeriod, Ranked> _ ->
                throw new IllegalStateException("no attempt at a line is kept");
        };
    }

    private void place(
            RankingTerms terms,
            RankedPeriod ranked,
            List<Ranked> decided,
            Map<UUID, VersionedCase> byId,
            LineCommand line) {
        WorkingDays calendar = holidays.workingDays(terms.office());
        ZoneId zone = offices.zone(terms.office());
        for (Ranked one : decided) {
            desk.decide(
                    of(byId, one),
                    one.within()
                            ? new CaseCommand.GivePlace(line.by(), one.rank(), line.at())
                            : new CaseCommand.RefuseBeyondQuota(
                                    line.by(), ranked.place(one), calendar, zone, line.at()));
        }
    }

    /// Whether it is this list in which the same person has drawn the line last, and nothing of it is otherwise since:
    /// a repeat, perhaps because the answer was lost.
    private boolean isDrawn(
            RankingTerms terms, List<VersionedCase> cases, String list, boolean refuseBeyond, Reviewer by) {
        Instant last = cases.stream()
                .flatMap(one -> decidedAt(one.state()).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (last == null) {
            return false;
        }
        List<VersionedCase> decided = cases.stream()
                .filter(one -> decidedAt(one.state()).filter(last::equals).isPresent())
                .toList();
        RankedPeriod before = RankedPeriod.before(
                terms,
                cases,
                decided.stream()
                        .map(one -> one.state().application().applicationId())
                        .toList());
        boolean refused = decided.stream().anyMatch(one -> one.state() instanceof CaseState.Refused);
        return before.list().equals(list)
                && refused == (refuseBeyond && !before.waiting(false).isEmpty())
                && decided.stream().allMatch(one -> desk.isLastChangedBy(one, by));
    }

    /// Of those that a line decides on.
    private static Optional<Instant> decidedAt(CaseState state) {
        return switch (state) {
            case CaseState.Recommended recommended -> Optional.of(recommended.decidedAt());
            case CaseState.Refused refused when refused.proposal() != null -> Optional.of(refused.decidedAt());
            case CaseState.Refused _,
                    CaseState.Received _,
                    CaseState.Queued _,
                    CaseState.UnderReview _,
                    CaseState.Returned _ -> Optional.empty();
        };
    }

    private static VersionedCase of(Map<UUID, VersionedCase> cases, Ranked one) {
        return Objects.requireNonNull(cases.get(one.candidate().id()));
    }
}
