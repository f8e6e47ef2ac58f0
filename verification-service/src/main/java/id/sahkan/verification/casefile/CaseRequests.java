package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.verification.problem.ProblemCode;
import id.sahkan.verification.problem.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies as they arrive. Turning one into a command checks every field and names the first that is wrong.
final class CaseRequests {

    private static final int LONGEST_NOTE = 4000;
    private static final int MOST_REASONS = 100;

    private CaseRequests() {}

    record JudgementBody(@Nullable String result, @Nullable String note) {

        JudgementResult checkedResult() {
            return Arrays.stream(JudgementResult.values())
                    .filter(value -> value.name().equals(result))
                    .findFirst()
                    .orElseThrow(() -> Refusal.field(ProblemCode.INVALID_VALUE, "result"));
        }

        @Nullable
        String checkedNote() {
            return text(note, "note");
        }
    }

    record RecommendationBody(
            @Nullable Integer tier, @Nullable String note) {

        int checkedTier() {
            if (tier == null) {
                throw Refusal.field(ProblemCode.INVALID_VALUE, "tier");
            }
            return tier;
        }

        @Nullable
        String checkedNote() {
            return text(note, "note");
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
            throw Refusal.field(ProblemCode.REASONS_REQUIRED, field);
        }
        if (bodies.size() > MOST_REASONS) {
            throw Refusal.field(ProblemCode.INVALID_VALUE, field);
        }
        List<Reason> reasons = new ArrayList<>();
        for (ReasonBody body : bodies) {
            String at = field + "[" + reasons.size() + "]";
            if (body == null) {
                throw Refusal.field(ProblemCode.INVALID_VALUE, at);
            }
            String code = body.reasonCode();
            if (code == null || ReasonCodes.label(code).isEmpty()) {
                throw Refusal.field(ProblemCode.UNKNOWN_REASON, at + ".reasonCode");
            }
            String note = text(body.note(), at + ".note");
            if (note == null && code.equals("OTHER")) {
                throw Refusal.field(ProblemCode.NOTE_REQUIRED, at + ".note");
            }
            reasons.add(new Reason(text(body.requirementCode(), at + ".requirementCode"), code, note));
        }
        return List.copyOf(reasons);
    }

    /// PostgreSQL cannot store NUL or half a character, and an empty note is none.
    static @Nullable String text(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_NOTE || value.codePoints().anyMatch(CaseRequests::unstorable)) {
            throw Refusal.field(ProblemCode.INVALID_VALUE, field);
        }
        return value.strip();
    }

    private static boolean unstorable(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
