package id.sahkan.applicant.requirement;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.http.Actor;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
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

    /// The same again is answered as the first time.
    Made<SetVersion> begin(
            String office, String name, RequirementSet requirements, String reason, Actor by, Instant at) {
        usual(office);
        var first = new SetVersion(UUID.randomUUID(), office, name, false, 1, requirements, reason, at, by);
        boolean begun = Boolean.TRUE.equals(transactions.execute(_ -> store.begin(first)));
        return begun
                ? Made.now(first)
                : store.named(office, name)
                        .filter(there -> repeats(there, requirements, reason, by) && there.number() == 1)
                        .map(Made::before)
                        .orElseThrow(() -> Problem.at(ApplicantProblem.ALREADY_EXISTS, "name"));
    }

    /// The same again is answered as the first time; what is the same as what is there is no version.
    SetVersion change(
            UUID set,
            String[] own,
            ExpectedVersion seen,
            RequirementSet requirements,
            String reason,
            Actor by,
            Instant at) {
        return transactions.execute(_ -> {
            SetVersion before = store.lock(set, own).orElseThrow(Problem::notFound);
            if (seen.value() + 1 == before.number() && repeats(before, requirements, reason, by)) {
                return before;
            }
            Actor author = before.by();
            seen.require(
                    before.number(),
                    author == null ? "" : author.id(),
                    author == null ? null : author.name(),
                    before.at());
            if (before.requirements().equals(requirements)) {
                throw Problem.invalid("requirements", "requirement-set-same");
            }
            var next = new SetVersion(
                    before.set(),
                    before.office(),
                    before.name(),
                    before.usual(),
                    before.number() + 1,
                    requirements,
                    reason,
                    at,
                    by);
            store.add(next);
            return next;
        });
    }

    private static boolean repeats(SetVersion there, RequirementSet requirements, String reason, Actor by) {
        return there.requirements().equals(requirements) && there.reason().equals(reason) && by.equals(there.by());
    }
}
