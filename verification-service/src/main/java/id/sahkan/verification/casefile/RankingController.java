package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.verification.Text;
import id.sahkan.verification.casefile.Ranking.Candidate;
import id.sahkan.verification.casefile.Ranking.Ranked;
import id.sahkan.verification.casefile.Ranking.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who comes before whom where a period has a quota, and where the line falls.
@RestController
@RequestMapping("/api/cases/ranking/{period}")
class RankingController {

    private static final String[] READING = {"reviewer", "decree-officer", "signatory", "auditor", "administrator"};
    private static final int LENGTH_OF_LIST = 64;

    private final RankingDesk desk;
    private final Clock clock;

    RankingController(RankingDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// @param list which one was seen
    /// @param refuseBeyond whether who is beyond the line is refused, or waits on
    record LineBody(@Nullable String list, @Nullable Boolean refuseBeyond) {}

    record Criterion(RankingCriterion code, Text label) {}

    record Item(
            UUID applicationId,
            String number,
            String outletName,
            OutletType outletType,
            int rank,
            boolean within,
            Standing standing,
            int tier,
            int preferredPapers,
            @Nullable LocalDate publishingSince,
            Instant submittedAt) {

        static Item of(Ranked ranked) {
            Candidate one = ranked.candidate();
            return new Item(
                    one.id(),
                    one.number(),
                    one.outletName(),
                    one.type(),
                    ranked.rank(),
                    ranked.within(),
                    one.standing(),
                    one.tier(),
                    one.preferred(),
                    one.publishingSince(),
                    one.submittedAt());
        }
    }

    /// @param rule in words
    /// @param list which one this is; who draws the line names it
    /// @param free places that nobody within the line takes
    record View(
            UUID periodId,
            String title,
            boolean closed,
            @Nullable Integer quota,
            @Nullable Map<OutletType, Integer> quotaByType,
            List<Criterion> criteria,
            Text rule,
            String list,
            int undecided,
            @Nullable Integer free,
            List<Item> items) {

        static View of(UUID periodId, RankedPeriod ranked) {
            List<RankingCriterion> criteria = ranked.rule().criteria();
            return new View(
                    periodId,
                    ranked.terms().title(),
                    ranked.terms().closed(),
                    ranked.terms().quota(),
                    ranked.terms().quotaByType(),
                    criteria.stream()
                            .map(one -> new Criterion(one, new Text(one.indonesian(), one.english())))
                            .toList(),
                    new Text(RankingCriterion.indonesianRule(criteria), RankingCriterion.englishRule(criteria)),
                    ranked.list(),
                    ranked.undecided(),
                    ranked.ranking().free(),
                    ranked.ranking().ranked().stream().map(Item::of).toList());
        }
    }

    @GetMapping
    View ranked(@PathVariable("period") UUID periodId, Caller caller) {
        return View.of(periodId, desk.ranked(periodId, caller.offices().having(READING)));
    }

    @PostMapping("/line")
    View draw(@PathVariable("period") UUID periodId, @RequestBody LineBody body, Caller caller) {
        Checks checks = new Checks();
        String list = checks.text("list", body.list(), LENGTH_OF_LIST);
        boolean refuse = checks.given("refuseBeyond", body.refuseBeyond(), false);
        checks.throwIfAny();
        return View.of(
                periodId,
                desk.draw(
                        periodId,
                        list,
                        refuse,
                        caller.offices().having("reviewer"),
                        ReviewController.reviewer(caller),
                        clock.instant()));
    }
}
