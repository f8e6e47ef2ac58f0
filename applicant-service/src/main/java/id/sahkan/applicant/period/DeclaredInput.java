package id.sahkan.applicant.period;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import id.sahkan.http.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an administrator sends of [Declared].
record DeclaredInput(
        @Nullable TextInput text,
        @Nullable String legalBasis,
        @Nullable LocalDate objectionFrom,
        @Nullable LocalDate objectionUntil,
        @Nullable LocalDate decisionDate,
        @Nullable Integer quota,
        @Nullable TextInput rankingRule,
        @Nullable TextInput officer,
        @Nullable TextInput complaints,
        @Nullable Map<String, @Nullable Integer> quotaByType,
        @Nullable List<@Nullable String> rankingCriteria) {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LEGAL_BASIS = 2000;
    private static final int LONGEST_RULE = 1000;
    private static final int LARGEST_QUOTA = 100_000;
    private static final int MOST_CRITERIA = 20;

    record TextInput(@Nullable String id, @Nullable String en) {}

    /// @param window null where it is itself at fault: then nothing is said about what comes after it
    /// @param before what stands where nothing is said of the ranking
    static Declared checked(
            @Nullable DeclaredInput stated, @Nullable Window window, @Nullable Declared before, Checks checks) {
        return stated == null ? Declared.NOTHING : stated.checked(window, before, checks);
    }

    private Declared checked(@Nullable Window window, @Nullable Declared before, Checks checks) {
        LocalDate from = day("declared.objectionFrom", objectionFrom, checks);
        LocalDate until = day("declared.objectionUntil", objectionUntil, checks);
        LocalDate decision = day("declared.decisionDate", decisionDate, checks);
        checks.that(from != null || until == null, "declared.objectionFrom", "required");
        checks.that(until != null || from == null, "declared.objectionUntil", "required");
        if (window != null) {
            checks.that(follows(window, from), "declared.objectionFrom", "stage-before-closing");
            checks.that(follows(window, decision), "declared.decisionDate", "stage-before-closing");
        }
        checks.that(
                from == null || until == null || !until.isBefore(from), "declared.objectionUntil", "stages-backward");
        checks.that(
                until == null || decision == null || decision.isAfter(until),
                "declared.decisionDate",
                "stages-backward");
        checks.that(quota == null || (quota > 0 && quota <= LARGEST_QUOTA), "declared.quota", "quota-not-positive");
        return new Declared(
                text("declared.text", text, LONGEST_TEXT, checks),
                legalBasis == null ? null : checks.lines("declared.legalBasis", legalBasis, LONGEST_LEGAL_BASIS),
                from,
                until,
                decision,
                quota,
                text("declared.rankingRule", rankingRule, LONGEST_RULE, checks),
                text("declared.officer", officer, LONGEST_RULE, checks),
                text("declared.complaints", complaints, LONGEST_RULE, checks),
                byType(checks),
                criteria(before, checks));
    }

    private @Nullable Map<OutletType, Integer> byType(Checks checks) {
        if (quotaByType == null || quotaByType.isEmpty()) {
            return null;
        }
        Map<OutletType, Integer> byType = new EnumMap<>(OutletType.class);
        quotaByType.forEach((name, most) -> {
            OutletType type = named(OutletType.values(), name);
            if (type == null) {
                checks.reject("declared.quotaByType", "invalid-value");
            } else {
                String field = "declared.quotaByType." + type;
                checks.that(most != null && most > 0 && most <= LARGEST_QUOTA, field, "quota-not-positive");
                checks.that(most == null || quota == null || most <= quota, field, "quota-over-total");
                byType.put(type, most == null ? 0 : most);
            }
        });
        return byType;
    }

    private @Nullable List<RankingCriterion> criteria(@Nullable Declared before, Checks checks) {
        boolean limited = quota != null || (quotaByType != null && !quotaByType.isEmpty());
        if (rankingCriteria == null) {
            return !limited ? null : before == null ? List.of() : before.rankingCriteria();
        }
        checks.that(limited || rankingCriteria.isEmpty(), "declared.quota", "quota-for-ranking");
        List<RankingCriterion> criteria = new ArrayList<>();
        for (int index = 0; index < rankingCriteria.size() && index < MOST_CRITERIA; index++) {
            String field = "declared.rankingCriteria[" + index + "]";
            RankingCriterion one = named(RankingCriterion.values(), rankingCriteria.get(index));
            checks.that(one != null, field, "ranking-criterion-unknown");
            checks.that(one == null || !criteria.contains(one), field, "listed-twice");
            if (one != null) {
                criteria.add(one);
            }
        }
        checks.that(rankingCriteria.size() <= MOST_CRITERIA, "declared.rankingCriteria", "out-of-range");
        return limited ? List.copyOf(criteria) : null;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean follows(Window window, @Nullable LocalDate stage) {
        return new Declared(null, null, stage, null, null, null, null, null, null, null, null).follows(window);
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate day, Checks checks) {
        checks.that(day == null || (day.getYear() >= 2000 && day.getYear() < 2200), field, "date-invalid");
        return day;
    }

    /// Left out is not declared; empty is a mistake.
    private static @Nullable PeriodText text(String field, @Nullable TextInput stated, int longest, Checks checks) {
        if (stated == null) {
            return null;
        }
        String indonesian = checks.lines(field + ".id", stated.id(), longest);
        String english = stated.en();
        return new PeriodText(indonesian, english == null ? null : checks.lines(field + ".en", english, longest));
    }
}
