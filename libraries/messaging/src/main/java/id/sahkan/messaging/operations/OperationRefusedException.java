package id.sahkan.messaging.operations;

import org.jspecify.annotations.Nullable;

/// An operator's request that is refused for a reason the operator can act on.
final class OperationRefusedException extends RuntimeException {

    private final OperationProblem problem;
    private final @Nullable String field;

    OperationRefusedException(OperationProblem problem, @Nullable String field) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.field = field;
    }

    static OperationRefusedException of(OperationProblem problem) {
        return new OperationRefusedException(problem, null);
    }

    static OperationRefusedException invalid(String field) {
        return new OperationRefusedException(OperationProblem.INVALID_VALUE, field);
    }

    OperationProblem problem() {
        return problem;
    }

    @Nullable
    String field() {
        return field;
    }
}
