package id.sahkan.notification.problem;

/// Ends a request with a problem.
public class RefusedException extends RuntimeException {

    private final Problem problem;

    public RefusedException(Problem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
