package id.sahkan.verification.casefile;

import static id.sahkan.contracts.OutletType.ONLINE;
import static id.sahkan.contracts.OutletType.PRINT;
import static id.sahkan.contracts.OutletType.TV;
import static id.sahkan.contracts.RankingCriterion.OUTLET_AGE;
import static id.sahkan.contracts.RankingCriterion.PREFERRED_PAPERS;
import static id.sahkan.contracts.RankingCriterion.TIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import id.sahkan.verification.casefile.Ranking.Candidate;
import id.sahkan.verification.casefile.Ranking.Ranked;
import id.sahkan.verification.casefile.Ranking.Rule;
import id.sahkan.verification.casefile.Ranking.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    private static final Instant AT = Instant.parse("2026-12-01T03:00:00Z");
    private static final LocalDate OLD = LocalDate.of(2001, 1, 1);
    private static final LocalDate YOUNG = LocalDate.of(2020, 1, 1);

    private static Candidate one(String number, int tier, int preferred, @Nullable LocalDate since, Instant at) {
        return of(number, ONLINE, tier, preferred, since, at, Standing.WAITING);
    }

    private static Candidate of(
            String number,
            OutletType type,
            int tier,
            int preferred,
            @Nullable LocalDate since,
            Instant at,
            Standing standing) {
        return new Candidate(
                new UUID(1, number.hashCode()), number, "Media " + number, type, tier, preferred, since, at, standing);
    }

    private static List<String> order(List<RankingCriterion> criteria, Candidate... candidates) {
        return numbers(Ranking.of(new Rule(1, Map.of(), criteria), Arrays.asList(candidates))
                .ranked());
    }

    private static List<String> numbers(List<Ranked> ranked) {
        return ranked.stream().map(one -> one.candidate().number()).toList();
    }

    private static List<String> within(Ranking ranking) {
        return numbers(ranking.ranked().stream().filter(Ranked::within).toList());
    }

    @Test
    void theFirstCriterionDecidesAndTheNextOnlyWhereItIsEqual() {
        Candidate a = one("A", 2, 5, OLD, AT);
        Candidate b = one("B", 1, 0, YOUNG, AT.plusSeconds(9));
        Candidate c = one("C", 1, 3, YOUNG, AT.plusSeconds(10));
        assertThat(order(List.of(TIER, PREFERRED_PAPERS), a, b, c)).containsExactly("C", "B", "A");
        assertThat(order(List.of(PREFERRED_PAPERS, TIER), a, b, c)).containsExactly("A", "C", "B");
        assertThat(order(List.of(OUTLET_AGE, TIER), a, b, c)).containsExactly("A", "B", "C");
        assertThat(order(List.of(), a, b, c)).as("who was complete earlier").containsExactly("A", "B", "C");
    }

    @Test
    void whoStatedNoAgeComesLast() {
        assertThat(order(List.of(OUTLET_AGE), one("A", 1, 0, null, AT), one("B", 1, 0, YOUNG, AT.plusSeconds(1))))
                .containsExactly("B", "A");
    }

    @Test
    void whatIsEqualInEverythingGoesByItsInstantAndThenByTheNumberOfItsReceipt() {
        Candidate late = one("PKU-00001", 1, 1, OLD, AT.plusNanos(1000));
        Candidate second = one("PKU-00010", 1, 1, OLD, AT);
        Candidate first = one("PKU-00009", 1, 1, OLD, AT);
        Candidate many = one("PKU-100000", 1, 1, OLD, AT);
        assertThat(order(List.of(TIER, PREFERRED_PAPERS, OUTLET_AGE), late, many, second, first))
                .containsExactly("PKU-00009", "PKU-00010", "PKU-100000", "PKU-00001");
    }

    @Test
    void theLineFallsAfterAsManyAsTheQuotaTakes() {
        List<Candidate> three = List.of(one("A", 1, 0, null, AT), one("B", 2, 0, null, AT), one("C", 3, 0, null, AT));
        for (int quota = 1; quota <= 5; quota++) {
            Ranking ranking = Ranking.of(new Rule(quota, Map.of(), List.of(TIER)), three);
            assertThat(within(ranking)).isEqualTo(List.of("A", "B", "C").subList(0, Math.min(quota, 3)));
            assertThat(ranking.free()).isEqualTo(Math.max(0, quota - 3));
        }
    }

    @Test
    void aTypeThatIsFullLetsTheNextOfAnotherIn() {
        List<Candidate> all = List.of(
                of("A", TV, 1, 0, null, AT, Standing.WAITING),
                of("B", TV, 1, 0, null, AT, Standing.WAITING),
                of("C", ONLINE, 2, 0, null, AT, Standing.WAITING),
                of("D", PRINT, 3, 0, null, AT, Standing.WAITING));
        assertThat(within(Ranking.of(new Rule(2, Map.of(TV, 1), List.of(TIER)), all)))
                .containsExactly("A", "C");
        Ranking byType = Ranking.of(new Rule(null, Map.of(TV, 1, PRINT, 1), List.of(TIER)), all);
        assertThat(within(byType)).as("no limit for the others").containsExactly("A", "C", "D");
        assertThat(byType.free()).isNull();
    }

    @Test
    void whoHasAPlaceKeepsItAndWhatBecomesFreeGoesToTheNext() {
        Candidate placed = of("A", ONLINE, 3, 0, null, AT, Standing.PLACED);
        Candidate better = one("B", 1, 0, null, AT);
        Candidate refused = of("C", ONLINE, 1, 0, null, AT.minusSeconds(1), Standing.REFUSED);
        Rule rule = new Rule(1, Map.of(), List.of(TIER));
        Ranking full = Ranking.of(rule, List.of(placed, better, refused));
        assertThat(numbers(full.ranked())).containsExactly("C", "B", "A");
        assertThat(within(full)).containsExactly("A");
        assertThat(full.free()).isZero();
        assertThat(within(Ranking.of(rule, List.of(better, refused)))).containsExactly("B");
        assertThat(Ranking.of(rule, List.of(refused)).free())
                .as("visible, and given to nobody by itself")
                .isEqualTo(1);
    }

    /// Everybody has a rank of their own, it does not depend on the order in which they come, who waits overdraws no
    /// quota, and nobody within is behind somebody beyond it of the same type.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRankingIsTotalAndTheSameInWhateverOrderTheyCome(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<RankingCriterion> criteria = new ArrayList<>(List.of(RankingCriterion.values()));
            Collections.shuffle(criteria, random);
            criteria = criteria.subList(0, random.nextInt(criteria.size() + 1));
            Map<OutletType, Integer> byType = new EnumMap<>(OutletType.class);
            if (random.nextBoolean()) {
                byType.put(TV, 1 + random.nextInt(4));
            }
            Rule rule = new Rule(
                    byType.isEmpty() || random.nextBoolean() ? 1 + random.nextInt(12) : null, byType, criteria);
            List<Candidate> candidates = new ArrayList<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                candidates.add(new Candidate(
                        new UUID(random.nextLong(), i),
                        "PKU-%05d".formatted(random.nextInt(3) * 1000 + i),
                        "M",
                        random.nextBoolean() ? TV : ONLINE,
                        1 + random.nextInt(3),
                        random.nextInt(3),
                        random.nextBoolean() ? null : OLD.plusYears(random.nextInt(2)),
                        AT.plusSeconds(random.nextInt(3)),
                        Standing.values()[random.nextInt(3)]));
            }
            Ranking ranking = Ranking.of(rule, candidates);
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            assertThat(Ranking.of(rule, shuffled)).isEqualTo(ranking);
            holds(rule, candidates, ranking);
        }
    }

    private static void holds(Rule rule, List<Candidate> candidates, Ranking ranking) {
        Set<Integer> ranks = new HashSet<>();
        ranking.ranked().forEach(one -> ranks.add(one.rank()));
        assertThat(ranks).hasSize(candidates.size());
        List<Ranked> within = ranking.ranked().stream().filter(Ranked::within).toList();
        long placed = candidates.stream()
                .filter(one -> one.standing() == Standing.PLACED)
                .count();
        Integer quota = rule.quota();
        if (quota != null) {
            assertThat((long) within.size()).isLessThanOrEqualTo(Math.max(quota, placed));
        }
        for (OutletType type : List.of(TV, ONLINE)) {
            List<Ranked> waiting = ranking.ranked().stream()
                    .filter(one ->
                            one.candidate().type() == type && one.candidate().standing() == Standing.WAITING)
                    .toList();
            boolean beyond = false;
            for (Ranked one : waiting) {
                assertThat(beyond && one.within()).as("nobody is passed over").isFalse();
                beyond |= !one.within();
            }
        }
    }
}
