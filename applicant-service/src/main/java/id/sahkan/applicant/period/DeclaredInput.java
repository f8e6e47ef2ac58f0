package id.sahkan.applicant.period;

import id.sahkan.http.Checks;
import java.time.LocalDate;
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
        @Nullable TextInput complaints) {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LEGAL_BASIS = 2000;
    private static final int LONGEST_RULE = 1000;
    private static final int LARGEST_QUOTA = 100_000;

    record TextInput(@Nullable String id, @Nullable String en) {}

    /// @param window null where it is itself at fault: then nothing is said about what comes after it
    static Declared checked(@Nullable DeclaredInput stated, @Nullable Window window, Checks checks) {
        return stated == null ? Declared.NOTHING : stated.checked(window, checks);
    }

    private Declared checked(@Nullable Window window, Checks checks) {
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
                text("declared.complaints", complaints, LONGEST_RULE, checks));
    }

    private static boolean follows(Window window, @Nullable LocalDate stage) {
        return new Declared(null, null, stage, null, null, null, null, null, null).follows(window);
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
