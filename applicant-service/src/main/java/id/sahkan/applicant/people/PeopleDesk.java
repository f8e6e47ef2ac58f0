package id.sahkan.applicant.people;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.people.PersonChange.Kind;
import id.sahkan.applicant.people.PersonChange.Side;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.database.AfterCommit;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import id.sahkan.messaging.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One change of somebody of the office in one pass: take the turn, decide, note it, and have Keycloak do it last. What
/// Keycloak does not do was never noted.
@Component
class PeopleDesk {

    private final Directory directory;
    private final PersonStore store;
    private final Journal journal;
    private final TransactionOperations transactions;

    PeopleDesk(Directory directory, PersonStore store, Journal journal, TransactionOperations transactions) {
        this.directory = directory;
        this.store = store;
        this.journal = journal;
        this.transactions = transactions;
    }

    /// Somebody as both know them.
    record Person(Colleague colleague, PersonRecord kept) {

        PersonState state() {
            return colleague.state(kept.absence());
        }
    }

    /// Somebody, and everybody: a decision about one needs to know who else is there.
    record Office(Person person, List<Colleague> all) {

        boolean hasAnotherAdministrator() {
            return all.stream()
                    .anyMatch(other -> other.works()
                            && other.roles().contains(OfficeRole.ADMINISTRATOR)
                            && !other.id().equals(person.colleague().id()));
        }

        boolean works(UUID id) {
            return all.stream()
                    .anyMatch(other -> other.works()
                            && other.id().equals(id)
                            && !id.equals(person.colleague().id()));
        }
    }

    /// Whoever is of another office already joins with the account that is there. A new account comes first, for its
    /// id; whoever cannot be noted has none. Who was invited so by the same administrator gets no second letter.
    Made<Person> invite(String office, NewPerson person, String by, Instant at) {
        return transactions.execute(_ -> {
            store.takeTurn();
            var there = directory.ofAnotherOffice(office, person.email());
            if (there.isPresent()) {
                return Made.now(join(office, there.get(), person.roles(), by, at));
            }
            Optional<Person> before = invitedBefore(office, person, by);
            if (before.isPresent()) {
                return Made.before(before.get());
            }
            UUID id = directory.create(office, person.name(), person.email(), person.roles(), person.language());
            try {
                PersonState state = new PersonState.Invited(person.roles(), null);
                PersonRecord kept = PersonRecord.none(id).next(null, at, by);
                store.save(office, kept, new PersonChange(Kind.INVITED, null, Side.of(state)));
                return Made.now(new Person(
                        new Colleague(
                                id, person.email(), person.name(), person.email(), person.roles(), true, false, false),
                        kept));
            } catch (RuntimeException failed) {
                directory.remove(id);
                throw failed;
            }
        });
    }

    /// What the same invitation made, when nothing was done to them since.
    private Optional<Person> invitedBefore(String office, NewPerson wanted, String by) {
        return directory.all(office).stream()
                .filter(one -> one.email().equalsIgnoreCase(wanted.email())
                        && one.roles().equals(wanted.roles()))
                .map(one -> new Person(one, store.find(office, one.id())))
                .filter(there -> isLast(office, there, by, Kind.JOINED)
                        || (there.colleague().name().equals(wanted.name()) && isLast(office, there, by, Kind.INVITED)))
                .findFirst();
    }

    /// Whether this is what was done to them last, by that person.
    private boolean isLast(String office, Person person, String by, Kind kind) {
        return person.kept().changedBy().equals(by)
                && store.lastChange(office, person.kept().id())
                        .filter(last -> last.version() == person.kept().version()
                                && last.change().kind() == kind)
                        .isPresent();
    }

    private Person join(String office, Colleague there, Set<OfficeRole> roles, String by, Instant at) {
        if (there.id().toString().equals(by)) {
            throw Problem.invalid("email", PersonRefusal.OWN_ACCOUNT.code());
        }
        Colleague colleague = new Colleague(
                there.id(),
                there.account(),
                there.name(),
                there.email(),
                roles,
                true,
                there.accepted(),
                there.oneTimeCode());
        PersonRecord kept = store.find(office, there.id()).next(null, at, by);
        store.save(office, kept, new PersonChange(Kind.JOINED, null, Side.of(colleague.state(null))));
        directory.join(office, there.id(), roles);
        AfterCommit.run(() -> directory.joined(office, there.id()));
        return new Person(colleague, kept);
    }

    /// A repeat by the same person is answered as the first time, whatever version it carries.
    ///
    /// @param wanted what is asked for, of the office as it is now
    Person decide(String office, UUID id, ExpectedVersion seen, String by, Function<Office, PersonCommand> wanted) {
        return transactions.execute(_ -> {
            store.takeTurn();
            return decided(office, id, seen, by, wanted).orElseThrow(Problem::notFound);
        });
    }

    /// The same of who leaves: who has left by this already is not found here any more.
    void leave(String office, UUID id, ExpectedVersion seen, String by, Function<Office, PersonCommand> wanted) {
        transactions.executeWithoutResult(_ -> {
            store.takeTurn();
            if (decided(office, id, seen, by, wanted).isEmpty() && !store.hasLeft(office, id, seen.value() + 1, by)) {
                throw Problem.notFound();
            }
        });
    }

    /// Empty where nobody of the office has this id.
    private Optional<Person> decided(
            String office, UUID id, ExpectedVersion seen, String by, Function<Office, PersonCommand> wanted) {
        List<Colleague> all = directory.all(office);
        return all.stream().filter(one -> one.id().equals(id)).findFirst().map(colleague -> {
            Person person = new Person(colleague, store.find(office, id));
            PersonCommand command = wanted.apply(new Office(person, all));
            if (command instanceof PersonCommand.InviteAgain
                    && seen.value() + 1 == person.kept().version()
                    && isLast(office, person, by, Kind.INVITED_AGAIN)) {
                // one letter is enough
                return person;
            }
            return switch (PersonDecider.decide(person.state(), command)) {
                case Already<PersonState, PersonChange>() -> {
                    if (!by.equals(person.kept().changedBy())) {
                        seen.require(
                                person.kept().version(),
                                person.kept().changedBy(),
                                person.kept().changedAt());
                    }
                    yield person;
                }
                case Accepted<PersonState, PersonChange>(var next, var changes) -> {
                    seen.require(
                            person.kept().version(),
                            person.kept().changedBy(),
                            person.kept().changedAt());
                    yield save(office, person, next, changes.getFirst(), command, by);
                }
                case Refused<PersonState, PersonChange>(var code, var details) -> {
                    seen.require(
                            person.kept().version(),
                            person.kept().changedBy(),
                            person.kept().changedAt());
                    throw ApplicantProblem.refusal(code, details);
                }
                case RefusedOnRecord<PersonState, PersonChange>(var _, var _) ->
                    throw new IllegalStateException("no attempt at a person is kept");
            };
        });
    }

    private Person save(
            String office, Person person, PersonState next, PersonChange change, PersonCommand command, String by) {
        Colleague colleague = person.colleague();
        PersonRecord kept = person.kept().next(next.absence(), command.at(), by);
        store.save(office, kept, change);
        if (leavesReview(person.state(), next)) {
            tell(colleague.id(), command instanceof PersonCommand.Disable ? null : office, by, command.at());
        }
        carryOut(office, colleague, next, command);
        return new Person(
                new Colleague(
                        colleague.id(),
                        colleague.account(),
                        colleague.name(),
                        colleague.email(),
                        next.roles(),
                        !(next instanceof PersonState.Disabled),
                        colleague.accepted(),
                        colleague.oneTimeCode()),
                kept);
    }

    private void carryOut(String office, Colleague colleague, PersonState next, PersonCommand command) {
        UUID id = colleague.id();
        switch (command) {
            case PersonCommand.ChangeRoles _ -> directory.changeRoles(office, id, colleague.roles(), next.roles());
            case PersonCommand.Leave _ -> directory.changeRoles(office, id, colleague.roles(), Set.of());
            case PersonCommand.InviteAgain _ -> directory.invite(id);
            case PersonCommand.Disable _ -> directory.disable(id);
            case PersonCommand.Enable _ -> directory.enable(id);
            case PersonCommand.BeAbsent _, PersonCommand.Return _ -> {}
        }
    }

    /// Whoever is disabled may have reviewed before, in a role that is gone; so it is always told.
    private static boolean leavesReview(PersonState before, PersonState after) {
        boolean disabled = after instanceof PersonState.Disabled && !(before instanceof PersonState.Disabled);
        boolean lost =
                before.roles().contains(OfficeRole.REVIEWER) && !after.roles().contains(OfficeRole.REVIEWER);
        return disabled || lost;
    }

    /// The journal counts what it was told of somebody, which is less than there are changes.
    ///
    /// @param office none where it is every one: an account that is disabled works nowhere
    private void tell(UUID id, @Nullable String office, String by, Instant at) {
        long told = journal.newest(id).map(Journal.Recorded::version).orElse(0L);
        journal.append(id, told + 1, at, by, new PeopleEvent.ReviewerLeft(id.toString(), office));
    }

    /// Somebody who is invited, checked.
    record NewPerson(String name, String email, Set<OfficeRole> roles, String language) {

        @Override
        public String toString() {
            return "NewPerson" + roles;
        }
    }
}
