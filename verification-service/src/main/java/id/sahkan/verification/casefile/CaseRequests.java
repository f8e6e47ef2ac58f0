package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.http.Checks;
import id.sahkan.http.Problem;
import id.sahkan.http.TypedText;
import id.sahkan.verification.VerificationProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies as they arrive. Turning one into a command checks every field and names what is wrong.
final class CaseRequests {

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_REASONS = 100;
    private static final int LONGEST_REASON = 500;

    private CaseRequests() {}

    record JudgementBody(@Nullable String result, @Nullable String note) {

        JudgementResult checkedResult() {
            return Arrays.stream(JudgementResult.values())
                    .filter(value -> value.name().equals(result))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("result", result == null ? "required" : "invalid-value"));
        }

        @Nullable
        String checkedNote() {
            return onlyText("note", note);
        }
    }

    record RecommendationBody(
            @Nullable Integer tier, @Nullable String note) {

        int checkedTier() {
            if (tier == null) {
                throw Problem.invalid("tier", "required");
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
            return checked(items, "items");
        }
    }

    record RefusalBody(@Nullable List<@Nullable ReasonBody> reasons) {
        List<Reason> checkedReasons() {
            return checked(reasons, "reasons");
        }
    }

    record ReasonBody(
            @Nullable String requirementCode,
            @Nullable String reasonCode,
            @Nullable String note) {}

    private static List<Reason> checked(@Nullable List<@Nullable ReasonBody> bodies, String field) {
        if (bodies == null || bodies.isEmpty()) {
            throw Problem.at(VerificationProblem.REASONS_REQUIRED, field);
        }
        if (bodies.size() > MOST_REASONS) {
            throw Problem.invalid(field, "out-of-range");
        }
        var checks = new Checks();
        List<Reason> reasons = new ArrayList<>();
        for (ReasonBody body : bodies) {
            String at = field + "[" + reasons.size() + "]";
            if (body == null) {
                throw Problem.invalid(at, "required");
            }
            String code = body.reasonCode();
            if (code == null || ReasonCodes.label(code).isEmpty()) {
                throw Problem.at(VerificationProblem.UNKNOWN_REASON, at + ".reasonCode");
            }
            String note = text(checks, at + ".note", body.note());
            if (note == null && code.equals("OTHER")) {
                throw Problem.at(VerificationProblem.NOTE_REQUIRED, at + ".note");
            }
            reasons.add(new Reason(text(checks, at + ".requirementCode", body.requirementCode()), code, note));
        }
        checks.throwIfAny();
        return List.copyOf(reasons);
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
