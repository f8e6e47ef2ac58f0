package id.sahkan.verification.casefile;

import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.VerificationProblem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a caller is told when a decider refuses: the one place where a refusal becomes a problem.
final class CaseProblems {

    private CaseProblems() {}

    /// @param actor asks which account changed the case last: the journal knows
    static Problem of(Decision.Refused<?, ?> refused, VersionedCase found, Supplier<String> actor) {
        Problem problem = VerificationProblem.refusal(refused.code(), refused.details());
        if (refused.code() == ReviewRefusal.CLAIMED_BY_ANOTHER) {
            String changedBy = actor.get();
            ExpectedVersion.changed(problem, found.version(), changedBy, name(found, changedBy), found.changedAt());
        }
        return problem;
    }

    /// Refuses another version than this.
    static void require(ExpectedVersion expected, VersionedCase found, Supplier<String> actor) {
        if (expected.value() != found.version()) {
            String changedBy = actor.get();
            expected.require(found.version(), changedBy, name(found, changedBy), found.changedAt());
        }
    }

    /// Only people of the office are called by a name.
    private static @Nullable String name(VersionedCase found, String actor) {
        String applicant = found.state().application().applicantId();
        return ActorKind.of(actor, applicant) == ActorKind.OFFICE ? found.changedBy() : null;
    }
}
