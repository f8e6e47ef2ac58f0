package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent.JudgementResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record Judgement(
        String requirementCode,
        JudgementResult result,
        @Nullable String note,
        Reviewer by,
        Instant at) {

    boolean saysTheSameAs(Judgement other) {
        return result == other.result && String.valueOf(note).equals(String.valueOf(other.note)) && by.isSame(other.by);
    }
}
