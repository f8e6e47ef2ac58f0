package id.sahkan.messaging.operations;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// An operator's request that is refused for a reason the operator can act on: with a code, as any refusal. Who answers
/// it adds the sentence in the caller's language.
final class OperationRefusedException extends ErrorResponseException {

    private OperationRefusedException(OperationProblem problem, @Nullable String field) {
        super(problem.status(), body(problem, field), null);
    }

    static OperationRefusedException of(OperationProblem problem) {
        return new OperationRefusedException(problem, null);
    }

    static OperationRefusedException invalid(String field) {
        return new OperationRefusedException(OperationProblem.INVALID_VALUE, field);
    }

    private static ProblemDetail body(OperationProblem problem, @Nullable String field) {
        ProblemDetail body = ProblemDetail.forStatus(problem.status());
        body.setType(URI.create("https://sahkan.example/problems/" + problem.code()));
        body.setProperty("code", problem.code());
        if (field != null) {
            body.setProperty("field", field);
        }
        return body;
    }
}
