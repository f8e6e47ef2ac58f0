package id.sahkan.applicant.requirement;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.requirement.RequirementSetCommand.Begin;
import id.sahkan.applicant.requirement.RequirementSetCommand.Change;
import id.sahkan.applicant.requirement.RequirementSetState.Begun;
import id.sahkan.applicant.requirement.RequirementSetState.Unbegun;
import id.sahkan.http.Actor;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sets of an office: the first begins with the catalogue, and a change is a version more.
@Component
public class RequirementSetDesk {

    private static final String CATALOGUE = "Katalog";

    private final RequirementSetStore store;
    private final DefaultCatalogue catalogue;
    private final Clock clock;
    private final TransactionOperations transactions;

    RequirementSetDesk(
            RequirementSetStore store, DefaultCatalogue catalogue, Clock clock, TransactionOperations transactions) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
        this.transactions = transactions;
    }

    /// What a period of this office takes when it names nothing: the newest version of its usual set.
    public SetVersion usual(String office) {
        return store.usual(office).orElseGet(() -> {
            var first = new SetVersion(
                    UUID.randomUUID(), office, CATALOGUE, true, 1, catalogue.requirements(), "", clock.instant(), null);
            transactions.executeWithoutResult(_ -> store.begin(first));
            return store.usual(office).orElseThrow(() -> new IllegalStateException("no usual set of " + office));
        });
    }

    /// A version of that office's own sets; nobody takes another's.
    public SetVersion version(String office, UUID set, int number) {
        return store.version(set, number, new String[] {office})
                .orElseThrow(() -> Problem.invalid("requirementSet", "requirement-set-unknown"));
    }

    /// The same again is answered as the first time. The row that is written first is the lock: of two who begin one
    /// name at once the second waits for it.
    Made<SetVersion> begin(
            String office, String name, RequirementSet requirements, String reason, Actor by, Instant at) {
        usual(office);
        var first = new SetVersion(UUID.randomUUID(), office, name, false, 1, requirements, reason, at, by);
        return transactions.execute(_ -> {
            RequirementSetState state = store.begin(first)
                    ? new Unbegun()
                    : new Begun(store.named(office, name).orElseThrow());
            return switch (RequirementSetDecider.decide(state, new Begin(first))) {
                case Accepted<RequirementSetState, SetVersion>(var _, var written) -> Made.now(written.getFirst());
                case Already<RequirementSetState, SetVersion>() -> Made.before(newest(state));
                case Refused<RequirementSetState, SetVersion>(var code, var details) ->
                    throw ApplicantProblem.refusal(code, details);
                case RefusedOnRecord<RequirementSetState, SetVersion> _ -> throw noneOnRecord();
            };
        });
    }

    /// The same again is answered as the first time; what is the same as what is there is no version.
    SetVersion change(UUID set, String[] own, ExpectedVersion seen, Change change) {
        return transactions.execute(_ -> {
            SetVersion there = store.lock(set, own).orElseThrow(Problem::notFound);
            Decision<RequirementSetState, SetVersion> decision = RequirementSetDecider.decide(new Begun(there), change);
            if (!(decision instanceof Already)) {
                Actor last = there.by();
                seen.require(
                        there.number(), last == null ? "" : last.id(), last == null ? null : last.name(), there.at());
            }
            return switch (decision) {
                case Accepted<RequirementSetState, SetVersion>(var _, var written) -> {
                    store.add(written.getFirst());
                    yield written.getFirst();
                }
                case Already<RequirementSetState, SetVersion>() -> there;
                case Refused<RequirementSetState, SetVersion>(var code, var details) ->
                    throw ApplicantProblem.refusal(code, details);
                case RefusedOnRecord<RequirementSetState, SetVersion> _ -> throw noneOnRecord();
            };
        });
    }

    private static SetVersion newest(RequirementSetState state) {
        return switch (state) {
            case Begun begun -> begun.newest();
            case Unbegun() -> throw new IllegalStateException("what was not there was not begun");
        };
    }

    private static IllegalStateException noneOnRecord() {
        return new IllegalStateException("no attempt at a set is kept");
    }
}
