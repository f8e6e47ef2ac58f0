package id.sahkan.verification.casefile;

import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.Steps;
import id.sahkan.verification.VerificationProblem;
import id.sahkan.verification.casefile.VerificationMetrics.Step;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies commands: state, journal and words change in one transaction or not at all.
@Component
class Cases {

    private final CaseStore store;
    private final Journal journal;
    private final Steps steps;
    private final TransactionTemplate transaction;

    Cases(CaseStore store, Journal journal, Steps steps, PlatformTransactionManager transactions) {
        this.store = store;
        this.journal = journal;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Answers false when the case is there already.
    boolean open(CaseFacts facts, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (store.lock(facts.applicationId()).isPresent()) {
                return false;
            }
            Decision.Accepted opened = CaseDecider.open(facts);
            store.insert(opened.next(), Change.bySystem(at));
            journal.append(facts.applicationId(), 1, at, Change.SYSTEM, opened.event());
            return true;
        }));
    }

    /// What the office itself asks for; there is no version that somebody looked at.
    Decision decide(UUID applicationId, CaseCommand.BySystem command) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            StoredCase found = store.lock(applicationId).orElseThrow(Problem::notFound);
            Decision decision = CaseDecider.decide(found.state(), command);
            if (decision instanceof Decision.Accepted accepted) {
                save(found, accepted, command);
            }
            return decision;
        }));
    }

    /// A repeat answers with the case as it is; a command on an old version says who changed it.
    StoredCase decide(UUID applicationId, ExpectedVersion expected, CaseCommand.ByReviewer command) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            StoredCase found = store.lock(applicationId).orElseThrow(Problem::notFound);
            Decision decision = CaseDecider.decide(found.state(), command);
            if (decision instanceof Decision.Already) {
                return found;
            }
            expected.require(found.version(), found.changedBy(), found.changedAt());
            return switch (decision) {
                case Decision.Accepted accepted -> save(found, accepted, command);
                case Decision.Already _ -> found;
                case Decision.Refused refused -> throw problem(found, refused);
            };
        }));
    }

    private StoredCase save(StoredCase found, Decision.Accepted accepted, CaseCommand command) {
        Change change = Change.of(command);
        long next = found.version() + 1;
        UUID applicationId = accepted.next().facts().applicationId();
        store.update(accepted.next(), found.version(), next, change);
        journal.append(applicationId, next, change.at(), change.actorId(), accepted.event());
        if (answers(accepted.next())) {
            steps.took(Step.DECISION, accepted.next().facts().dossier().receivedAt(), change.at());
        }
        return new StoredCase(accepted.next(), next, change.actorName(), change.at());
    }

    /// The applicant has an answer to what was sent.
    private static boolean answers(CaseState state) {
        return switch (state) {
            case CaseState.Returned _, CaseState.Decided _ -> true;
            case CaseState.Received _, CaseState.Queued _, CaseState.UnderReview _ -> false;
        };
    }

    private static Problem problem(StoredCase found, Decision.Refused refused) {
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
