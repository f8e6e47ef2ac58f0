package id.sahkan.decree.sharing;

import id.sahkan.decree.archive.NumberMarks;
import id.sahkan.decree.number.NumberSequence;
import id.sahkan.decree.office.Office;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.sharing.SharingCommand.Accept;
import id.sahkan.decree.sharing.SharingCommand.Ask;
import id.sahkan.decree.sharing.SharingCommand.Decline;
import id.sahkan.decree.sharing.SharingCommand.End;
import id.sahkan.decree.sharing.SharingCommand.Findings;
import id.sahkan.decree.sharing.SharingCommand.Withdraw;
import id.sahkan.decree.sharing.SharingState.Asked;
import id.sahkan.decree.sharing.SharingState.Kept;
import id.sahkan.decree.sharing.SharingState.Step;
import id.sahkan.decree.sharing.SharingState.Terms;
import id.sahkan.decree.sharing.SharingState.Unasked;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One side asks, the other agrees. From then on the numbers of the one are taken of the other's sequence; so
/// nothing is agreed for a year in which the one that joins has given a number of its own, as its rows and its
/// signed files say. Each command in one pass: lock, decide, save with the step that was taken.
@Component
class SharingDesk {

    private static final int LAST_YEAR = 2199;

    private final SharingStore store;
    private final NumberSequence numbers;
    private final NumberMarks marks;
    private final Offices offices;
    private final TransactionOperations transactions;

    SharingDesk(
            SharingStore store,
            NumberSequence numbers,
            NumberMarks marks,
            Offices offices,
            TransactionOperations transactions) {
        this.store = store;
        this.numbers = numbers;
        this.marks = marks;
        this.offices = offices;
        this.transactions = transactions;
    }

    Sharing ask(Terms terms, Step step) {
        return inTransaction(() -> {
            Optional<Sharing> open = store.open(terms.office());
            Findings findings = open.isPresent() ? Findings.NOTHING : findings(valid(terms, step), terms.fromYear());
            var asked = new Ask(terms, step, findings);
            SharingState state = open.<SharingState>map(Sharing::state).orElseGet(Unasked::new);
            return switch (SharingDecider.decide(state, asked)) {
                case Accepted<Kept, Step>(var next, var _) -> {
                    var sharing = new Sharing(UUID.randomUUID(), 1, next);
                    store.insert(sharing);
                    yield sharing;
                }
                case Already<Kept, Step>() -> open.orElseThrow();
                case Refused<Kept, Step>(var code, var details) -> throw DecreeProblem.refusal(code, details);
                case RefusedOnRecord<Kept, Step> _ -> throw noneOnRecord();
            };
        });
    }

    Sharing accept(UUID id, String keeper, ExpectedVersion seen, Step step) {
        return decide(id, keeper, Terms::keeper, seen, state -> new Accept(step, findings(state, step)));
    }

    Sharing decline(UUID id, String keeper, ExpectedVersion seen, Step step) {
        return decide(id, keeper, Terms::keeper, seen, _ -> new Decline(step));
    }

    Sharing withdraw(UUID id, String office, ExpectedVersion seen, Step step) {
        return decide(id, office, Terms::office, seen, _ -> new Withdraw(step));
    }

    /// Either side may; what was numbered this year stays in the sequence, and so does what still will be.
    Sharing end(UUID id, String side, ExpectedVersion seen, Step step) {
        int year = offices.dayOf(side, step.at()).getYear();
        return decide(id, side, _ -> side, seen, _ -> new End(step, year));
    }

    /// A repeat is answered as the first time, whatever version it carries; for anybody else an agreement that is no
    /// longer what they saw is told before what may be done with it.
    ///
    /// @param whose the office whose matter it is; of any other there is nothing here
    private Sharing decide(
            UUID id,
            String side,
            Function<Terms, String> whose,
            ExpectedVersion seen,
            Function<Kept, SharingCommand> asked) {
        return inTransaction(() -> {
            Sharing found = store.locked(id, side)
                    .filter(sharing -> side.equals(whose.apply(sharing.state().terms())))
                    .orElseThrow(Problem::notFound);
            Decision<Kept, Step> decision = SharingDecider.decide(found.state(), asked.apply(found.state()));
            if (!(decision instanceof Already)) {
                found.require(seen);
            }
            return switch (decision) {
                case Accepted<Kept, Step>(var next, var _) -> {
                    Sharing after = found.next(next);
                    store.update(after);
                    yield after;
                }
                case Already<Kept, Step>() -> found;
                case Refused<Kept, Step>(var code, var details) -> throw DecreeProblem.refusal(code, details);
                case RefusedOnRecord<Kept, Step> _ -> throw noneOnRecord();
            };
        });
    }

    /// Of an office of this installation, from this year or the next one.
    private Terms valid(Terms terms, Step step) {
        var checks = new Checks();
        boolean another = offices.all().stream().map(Office::key).anyMatch(terms.keeper()::equals)
                && !terms.keeper().equals(terms.office());
        checks.that(another, "keeper", "office-unknown");
        int year = offices.dayOf(terms.office(), step.at()).getYear();
        int from = terms.fromYear();
        checks.that(from >= year && from <= Math.min(year + 1, LAST_YEAR), "fromYear", "out-of-range");
        checks.throwIfAny();
        return terms;
    }

    private Findings findings(Kept state, Step step) {
        if (!(state instanceof Asked(Terms terms, Step _))) {
            return Findings.NOTHING;
        }
        int next = offices.dayOf(terms.keeper(), step.at()).getYear() + 1;
        return findings(terms, Math.max(terms.fromYear(), next));
    }

    private Findings findings(Terms terms, int toYear) {
        String office = terms.office();
        boolean oneClock =
                offices.of(office).zone().equals(offices.of(terms.keeper()).zone());
        return new Findings(
                oneClock,
                numbersGiven(office, terms.fromYear(), toYear),
                store.inTheWay(office, terms.keeper(), terms.fromYear()));
    }

    /// Locks those years: no number is given while this is decided.
    private boolean numbersGiven(String office, int from, int to) {
        try {
            boolean given = false;
            for (int year = from; year <= to && !given; year++) {
                given = numbers.last(office, year) > 0
                        || marks.keepers(office, year).contains(office);
            }
            return given;
        } catch (IOException | UncheckedIOException unreadable) {
            throw Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE);
        }
    }

    private static IllegalStateException noneOnRecord() {
        return new IllegalStateException("no refusal of an agreement is kept");
    }

    private Sharing inTransaction(Supplier<Sharing> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            store.lock();
            return work.get();
        }));
    }
}
