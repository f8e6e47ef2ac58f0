package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.http.Checks;
import id.sahkan.http.Problem;
import org.jspecify.annotations.Nullable;

/// The header `Idempotency-Key`: one for each intention, the same for every try.
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    static IdempotencyKey parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(ApplicantProblem.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (header.length() > LONGEST || !Checks.plain(header)) {
            throw Problem.of(ApplicantProblem.IDEMPOTENCY_KEY_INVALID);
        }
        return new IdempotencyKey(header);
    }
}
