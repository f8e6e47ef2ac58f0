package id.sahkan.verification.casefile;

import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.VerificationProblem;

/// What a caller is told when a decider refuses: the one place where a refusal becomes a problem.
final class CaseProblems {

    private CaseProblems() {}

    static Problem of(Decision.Refused<?, ?> refused, VersionedCase found) {
        VerificationProblem code = VerificationProblem.of(refused.code());
        Problem problem = Problem.of(code);
        refused.details().forEach(problem::with);
        return code == VerificationProblem.CLAIMED_BY_ANOTHER
                ? problem.with("current", found.version())
                        .with("changedBy", found.changedBy())
                        .with("changedAt", found.changedAt())
                : problem;
    }
}
