package id.sahkan.messaging.operations;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// An operator's request that is refused for a reason the operator can act on: with a code, as any refusal. Who answers
/// it adds the sentence in the caller's language.
final class OperationRefusedException extends ErrorResponseException {

    private OperationRefusedException(OperationProblem problem, Map<String, Object> members) {
        super(problem.status(), body(problem, members), null);
    }

    static OperationRefusedException of(OperationProblem problem) {
        return new OperationRefusedException(problem, Map.of());
    }

    /// @param code what is wrong with the field; its sentence is one of every service's
    static OperationRefusedException invalid(String field, String code) {
        return new OperationRefusedException(
                OperationProblem.VALIDATION_FAILED,
                Map.of("field", field, "errors", List.of(Map.of("field", field, "code", code))));
    }

    private static ProblemDetail body(OperationProblem problem, Map<String, Object> members) {
        ProblemDetail body = ProblemDetail.forStatus(problem.status());
        body.setType(URI.create("https://sahkan.example/problems/" + problem.code()));
        body.setProperty("code", problem.code());
        members.forEach(body::setProperty);
        return body;
    }
}
