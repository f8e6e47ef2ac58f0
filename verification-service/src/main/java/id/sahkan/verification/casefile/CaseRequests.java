package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.http.Checks;
import id.sahkan.http.Problem;
import id.sahkan.http.TypedText;
import id.sahkan.verification.VerificationProblem;
import id.sahkan.verification.casefile.CaseCommand.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Bodies as they arrive. Turning one into a command checks every field and names what is wrong.
final class CaseRequests {

    private static final int LONGEST_CODE = 40;
    private static final String REQUIREMENT = "[A-Z][A-Z0-9_]{1,39}";
    private static final int HIGHEST_TIER = 1;
    private static final int LOWEST_TIER = 3;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_REASONS = 100;
    private static final int LONGEST_REASON = 500;

    private CaseRequests() {}

    record JudgementBody(@Nullable String result, @Nullable String note) {

        JudgementResult checkedResult() {
            return judgementResult("result", result);
        }

        @Nullable
        String checkedNote() {
            return onlyText("note", note);
        }
    }

    record JudgementsBody(@Nullable List<@Nullable OneOfJudgements> judgements) {

        List<Judged> checkedJudgements() {
            if (judgements == null || judgements.isEmpty()) {
                throw Problem.invalid("judgements", "required");
            }
            if (judgements.size() > MOST_REASONS) {
                throw Problem.invalid("judgements", "too-many");
            }
            var checks = new Checks();
            Map<String, Judged> judged = new LinkedHashMap<>();
            for (int index = 0; index < judgements.size(); index++) {
                String at = "judgements[" + index + "]";
                OneOfJudgements one = judgements.get(index);
                if (one == null) {
                    throw Problem.invalid(at, "required");
                }
                Judged read = one.checked(checks, at);
                checks.that(
                        judged.putIfAbsent(read.requirementCode(), read) == null,
                        at + ".requirementCode",
                        "listed-twice");
            }
            checks.throwIfAny();
            return List.copyOf(judged.values());
        }
    }

    record OneOfJudgements(
            @Nullable String requirementCode,
            @Nullable String result,
            @Nullable String note) {

        private Judged checked(Checks checks, String at) {
            String code = checkedRequirement(at, requirementCode);
            JudgementResult said = judgementResult(at + ".result", result);
            String words = text(checks, at + ".note", note);
            if (said == JudgementResult.FAILED && words == null) {
                throw Problem.at(VerificationProblem.NOTE_REQUIRED, at + ".note");
            }
            return new Judged(code, said, words);
        }
    }

    private static JudgementResult judgementResult(String field, @Nullable String value) {
        return Arrays.stream(JudgementResult.values())
                .filter(result -> result.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, value == null ? "required" : "invalid-value"));
    }

    record RecommendationBody(
            @Nullable Integer tier, @Nullable String note) {

        int checkedTier() {
            if (tier == null) {
                throw Problem.invalid("tier", "required");
            }
            if (tier < HIGHEST_TIER || tier > LOWEST_TIER) {
                throw Problem.at(VerificationProblem.UNKNOWN_TIER, "tier");
            }
            return tier;
        }

        @Nullable
        String checkedNote() {
            return onlyText("note", note);
        }
    }

    record TakeOverBody(@Nullable String reason) {

        String checkedReason() {
            var checks = new Checks();
            String text = checks.lines("reason", reason, LONGEST_REASON);
            checks.throwIfAny();
            return text;
        }
    }

    record CompletionBody(@Nullable List<@Nullable ReasonBody> items) {
        List<Reason> checkedItems() {
            return checked(items, "items", true);
        }
    }

    record RefusalBody(@Nullable List<@Nullable ReasonBody> reasons) {
        List<Reason> checkedReasons() {
            return checked(reasons, "reasons", false);
        }
    }

    record ReasonBody(
            @Nullable String requirementCode,
            @Nullable String reasonCode,
            @Nullable String note) {}

    /// @param each whether each is about a requirement
    private static List<Reason> checked(@Nullable List<@Nullable ReasonBody> bodies, String field, boolean each) {
        if (bodies == null || bodies.isEmpty()) {
            throw Problem.at(VerificationProblem.REASONS_REQUIRED, field);
        }
        if (bodies.size() > MOST_REASONS) {
            throw Problem.invalid(field, "too-many");
        }
        var checks = new Checks();
        List<Reason> reasons = new ArrayList<>();
        for (ReasonBody body : bodies) {
            String at = field + "[" + reasons.size() + "]";
            if (body == null) {
                throw Problem.invalid(at, "required");
            }
            String code = body.reasonCode();
            if (code == null || !ReasonCodes.isGivenByPeople(code)) {
                throw Problem.at(VerificationProblem.UNKNOWN_REASON, at + ".reasonCode");
            }
            String note = text(checks, at + ".note", body.note());
            if (note == null && code.equals("OTHER")) {
                throw Problem.at(VerificationProblem.NOTE_REQUIRED, at + ".note");
            }
            String requirement = each
                    ? checkedRequirement(at, body.requirementCode())
                    : checks.optionalText(at + ".requirementCode", body.requirementCode(), LONGEST_CODE);
            reasons.add(new Reason(requirement, code, note));
        }
        checks.throwIfAny();
        return List.copyOf(reasons);
    }

    private static String checkedRequirement(String at, @Nullable String value) {
        String field = at + ".requirementCode";
        if (value == null) {
            throw Problem.invalid(field, "required");
        }
        if (!value.matches(REQUIREMENT)) {
            throw Problem.at(VerificationProblem.UNKNOWN_REQUIREMENT, field);
        }
        return value;
    }

    private static @Nullable String onlyText(String field, @Nullable String value) {
        var checks = new Checks();
        String text = text(checks, field, value);
        checks.throwIfAny();
        return text;
    }

    /// Plain text that may have lines, as notes are typed. An empty one is none.
    static @Nullable String text(Checks checks, String field, @Nullable String value) {
        return value == null || TypedText.lines(value).isEmpty() ? null : checks.lines(field, value, LONGEST_TEXT);
    }
}
