package id.sahkan.verification.casefile;

import id.sahkan.contracts.VerificationEvent;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Journal;
import id.sahkan.telemetry.StepTimers;
import id.sahkan.verification.casefile.VerificationMetrics.Step;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Applies commands: lock, decide, save and journal in one transaction, or nothing at all.
@Component
public class CaseDesk {

    private final CaseStore store;
    private final Journal journal;
    private final CheckRequests checks;
    private final StepTimers steps;
    private final TransactionOperations transactions;

    CaseDesk(
            CaseStore store,
            Journal journal,
            CheckRequests checks,
            StepTimers steps,
            TransactionOperations transactions) {
        this.store = store;
        this.journal = journal;
        this.checks = checks;
        this.steps = steps;
        this.transactions = transactions;
    }

    public Decision<CaseState, VerificationEvent> open(SubmittedApplication application, Instant at) {
        return inOneTransaction(() -> {
            CaseState present = store.lock(application.applicationId())
                    .map(VersionedCase::state)
                    .orElse(null);
            Decision<CaseState, VerificationEvent> decision = CaseDecider.open(present, application);
            if (decision instanceof Decision.Accepted<CaseState, VerificationEvent> accepted) {
                if (!(accepted.next() instanceof CaseState.Received received)) {
                    throw new IllegalStateException("a case begins with what was received");
                }
                store.insert(received, Change.bySystem(at));
                append(accepted, 1, Change.bySystem(at));
                requestChecks(accepted.next(), at);
            }
            return decision;
        });
    }

    /// What the service itself asks for; there is no version that somebody looked at. Empty when there is no such case.
    public Optional<Decision<CaseState, VerificationEvent>> decide(UUID applicationId, CaseCommand.BySystem command) {
        return decide(applicationId, _ -> command);
    }

    /// @param wanted what is asked for, of the case as it is now
    Optional<Decision<CaseState, VerificationEvent>> decide(
            UUID applicationId, Function<SubmittedApplication, CaseCommand.BySystem> wanted) {
        return inOneTransaction(() -> store.lock(applicationId)
                .map(found -> decide(found, wanted.apply(found.state().application()))));
    }

    /// Of a case that the caller has locked in its own transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Decision<CaseState, VerificationEvent> decide(VersionedCase found, CaseCommand.BySystem command) {
        Decision<CaseState, VerificationEvent> decision = CaseDecider.decide(found.state(), command);
        if (decision instanceof Decision.Accepted<CaseState, VerificationEvent> accepted) {
            save(found, accepted, command);
        }
        return decision;
    }

    /// A repeat answers with the case as it is, whichever version it names: the first answer may have been lost.
    ///
    /// @param offices those in which the caller reviews
    /// @param wanted what is asked for, of the case as it is now
    public VersionedCase decide(
            UUID applicationId,
            ExpectedVersion expected,
            String[] offices,
            Function<SubmittedApplication, CaseCommand.ByReviewer> wanted) {
        return inOneTransaction(() -> {
            VersionedCase found = store.lock(applicationId, offices).orElseThrow(Problem::notFound);
            CaseCommand.ByReviewer command = wanted.apply(found.state().application());
            return switch (CaseDecider.decide(found.state(), command)) {
                case Decision.Already<CaseState, VerificationEvent> _ -> found;
                case Decision.Accepted<CaseState, VerificationEvent> accepted -> {
                    require(expected, found);
                    yield save(found, accepted, command);
                }
                case Decision.Refused<CaseState, VerificationEvent> refused -> {
                    require(expected, found);
                    throw CaseProblems.of(refused, found, () -> changedBy(found));
                }
                case Decision.RefusedOnRecord<CaseState, VerificationEvent> _ ->
                    throw new IllegalStateException("a case keeps no refusals");
            };
        });
    }

    /// What follows from the ranked list, of a case that the caller has locked in its own transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(VersionedCase found, CaseCommand.ByRanking command) {
        switch (CaseDecider.decide(found.state(), command)) {
            case Decision.Already<CaseState, VerificationEvent> _ -> {}
            case Decision.Accepted<CaseState, VerificationEvent> accepted -> save(found, accepted, command);
            case Decision.Refused<CaseState, VerificationEvent> refused ->
                throw CaseProblems.of(refused, found, () -> changedBy(found));
            case Decision.RefusedOnRecord<CaseState, VerificationEvent> _ ->
                throw new IllegalStateException("a case keeps no refusals");
        }
    }

    /// What an applicant says of their own; of another's there is no case. A repeat is answered as the first time.
    ///
    /// @param wanted what is said, of the case as it is now
    VersionedCase object(
            UUID applicationId, String applicantId, Function<SubmittedApplication, CaseCommand.FileObjection> wanted) {
        return inOneTransaction(() -> {
            VersionedCase found = store.lock(applicationId)
                    .filter(one -> one.state().application().applicantId().equals(applicantId))
                    .orElseThrow(Problem::notFound);
            CaseCommand.FileObjection command = wanted.apply(found.state().application());
            return switch (CaseDecider.decide(found.state(), command)) {
                case Decision.Already<CaseState, VerificationEvent> _ -> found;
                case Decision.Accepted<CaseState, VerificationEvent> accepted -> save(found, accepted, command);
                case Decision.Refused<CaseState, VerificationEvent> refused ->
                    throw CaseProblems.of(refused, found, () -> changedBy(found));
                case Decision.RefusedOnRecord<CaseState, VerificationEvent> _ ->
                    throw new IllegalStateException("a case keeps no refusals");
            };
        });
    }

    /// All that somebody had taken and not returned is anybody's again.
    void free(String reviewerId, @Nullable String office, Instant at) {
        for (UUID id : office == null ? store.openOf(reviewerId) : store.openOf(reviewerId, office)) {
            Decision<CaseState, VerificationEvent> decision =
                    decide(id, new CaseCommand.FreeClaim(reviewerId, at)).orElseThrow();
            if (decision instanceof Decision.Refused<CaseState, VerificationEvent> refused) {
                throw new IllegalStateException(refused.code().code());
            }
        }
    }

    /// How many went over, and how many could not.
    record HandedOver(int handedOver, int left) {}

    /// Each case for itself: an application of the colleague's own stays where it is.
    HandedOver handOver(CaseCommand.HandOver command) {
        int moved = 0;
        int left = 0;
        for (UUID id : store.openOf(command.from(), command.office())) {
            switch (inOneTransaction(() -> handOver(id, command))) {
                case Decision.Accepted<CaseState, VerificationEvent> _ -> moved++;
                case Decision.Already<CaseState, VerificationEvent> _ -> {}
                case Decision.Refused<CaseState, VerificationEvent> _ -> left++;
                case Decision.RefusedOnRecord<CaseState, VerificationEvent> _ ->
                    throw new IllegalStateException("a case keeps no refusals");
            }
        }
        return new HandedOver(moved, left);
    }

    private Decision<CaseState, VerificationEvent> handOver(UUID id, CaseCommand.HandOver command) {
        VersionedCase found = store.lock(id).orElseThrow();
        Decision<CaseState, VerificationEvent> decision = CaseDecider.decide(found.state(), command);
        if (decision instanceof Decision.Accepted<CaseState, VerificationEvent> accepted) {
            save(found, accepted, command);
        }
        return decision;
    }

    boolean isLastChangedBy(VersionedCase found, Reviewer by) {
        return changedBy(found).equals(by.id());
    }

    private void require(ExpectedVersion expected, VersionedCase found) {
        CaseProblems.require(expected, found, () -> changedBy(found));
    }

    /// A case keeps the name of whoever changed it; the account stands in the journal.
    private String changedBy(VersionedCase found) {
        return journal.newest(found.state().application().applicationId())
                .map(Journal.Recorded::actor)
                .orElse("");
    }

    private VersionedCase save(
            VersionedCase found, Decision.Accepted<CaseState, VerificationEvent> accepted, CaseCommand command) {
        Change change = Change.of(command, accepted.next());
        long next = found.version() + 1;
        store.update(accepted.next(), found.version(), next, change);
        append(accepted, next, change);
        // Those of a case that is handed over wait already.
        if (!(command instanceof CaseCommand.HandOver)) {
            requestChecks(accepted.next(), change.at());
        }
        if (answers(accepted.next()) && !answers(found.state())) {
            steps.took(Step.DECISION, accepted.next().application().dossier().receivedAt(), change.at());
        }
        return new VersionedCase(accepted.next(), next, change.actorName(), change.at());
    }

    private void append(Decision.Accepted<CaseState, VerificationEvent> accepted, long version, Change change) {
        if (accepted.events().size() != 1) {
            throw new IllegalStateException("a version of a case is one event");
        }
        journal.append(
                accepted.next().application().applicationId(),
                version,
                change.at(),
                change.actorId(),
                accepted.events().getFirst());
    }

    private void requestChecks(CaseState next, Instant at) {
        if (next instanceof CaseState.Received received) {
            checks.request(
                    received.application().applicationId(),
                    received.application().dossier().version(),
                    at);
        }
    }

    /// The applicant has an answer to what was sent.
    private static boolean answers(CaseState state) {
        return switch (state) {
            case CaseState.Returned _, CaseState.Decided _ -> true;
            case CaseState.Received _, CaseState.Queued _, CaseState.UnderReview _ -> false;
        };
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
