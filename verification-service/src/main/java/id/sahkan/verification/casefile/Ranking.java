package id.sahkan.verification.casefile;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who comes before whom in a period with a quota, and where the line falls. Pure, total, and the same whatever order
/// the applications come in.
///
/// @param ranked the first first
/// @param free places that nobody has who is within the line; null where there is no quota of all
record Ranking(List<Ranked> ranked, @Nullable Integer free) {

    /// @param quota of all types together
    /// @param quotaByType of some types alone
    /// @param criteria the first first
    record Rule(@Nullable Integer quota, Map<OutletType, Integer> quotaByType, List<RankingCriterion> criteria) {}

    enum Standing {
        /// Recommended: it keeps its place.
        PLACED,
        /// Proposed: it waits for the line.
        WAITING,
        /// Refused because the quota was full.
        REFUSED
    }

    /// @param tier 1 to 3
    /// @param preferred how many preferred papers passed
    /// @param publishingSince not there where nothing was stated
    /// @param submittedAt when the version was received that was decided on
    record Candidate(
            UUID id,
            String number,
            String outletName,
            OutletType type,
            int tier,
            int preferred,
            @Nullable LocalDate publishingSince,
            Instant submittedAt,
            Standing standing) {

        /// As before the line was drawn.
        Candidate waiting() {
            return new Candidate(
                    id, number, outletName, type, tier, preferred, publishingSince, submittedAt, Standing.WAITING);
        }
    }

    /// @param rank from 1
    /// @param within whether it has a place, or gets one when the line is drawn
    record Ranked(int rank, Candidate candidate, boolean within) {}

    static Ranking of(Rule rule, Collection<Candidate> candidates) {
        List<Candidate> sorted =
                candidates.stream().sorted(order(rule.criteria())).toList();
        Places places = new Places(rule);
        // Who has been recommended keeps the place, wherever it ranks now.
        sorted.stream().filter(one -> one.standing() == Standing.PLACED).forEach(places::take);
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate one : sorted) {
            boolean within = switch (one.standing()) {
                case PLACED -> true;
                case WAITING -> places.takeIfFree(one);
                case REFUSED -> false;
            };
            ranked.add(new Ranked(ranked.size() + 1, one, within));
        }
        return new Ranking(List.copyOf(ranked), places.free());
    }

    private static Comparator<Candidate> order(List<RankingCriterion> criteria) {
        Comparator<Candidate> order = Comparator.comparingInt(_ -> 0);
        for (RankingCriterion criterion : criteria) {
            order = order.thenComparing(by(criterion));
        }
        return order.thenComparing(Candidate::submittedAt)
                .thenComparingInt(one -> one.number().length())
                .thenComparing(Candidate::number)
                .thenComparing(Candidate::id);
    }

    private static Comparator<Candidate> by(RankingCriterion criterion) {
        return switch (criterion) {
            case TIER -> Comparator.comparingInt(Candidate::tier);
            case PREFERRED_PAPERS ->
                Comparator.comparingInt(Candidate::preferred).reversed();
            case OUTLET_AGE ->
                Comparator.comparing(
                        Candidate::publishingSince, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        };
    }

    private static final class Places {

        private @Nullable Integer total;
        private final Map<OutletType, Integer> byType = new EnumMap<>(OutletType.class);

        Places(Rule rule) {
            total = rule.quota();
            byType.putAll(rule.quotaByType());
        }

        boolean takeIfFree(Candidate one) {
            Integer ofType = byType.get(one.type());
            boolean isFree = (total == null || total > 0) && (ofType == null || ofType > 0);
            if (isFree) {
                take(one);
            }
            return isFree;
        }

        void take(Candidate one) {
            total = total == null ? null : total - 1;
            byType.computeIfPresent(one.type(), (_, left) -> left - 1);
        }

        @Nullable
        Integer free() {
            return total == null ? null : Math.max(total, 0);
        }
    }
}
