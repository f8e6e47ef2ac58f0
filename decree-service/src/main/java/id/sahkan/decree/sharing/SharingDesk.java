package id.sahkan.decree.sharing;

import id.sahkan.decree.archive.NumberMarks;
import id.sahkan.decree.number.NumberSequence;
import id.sahkan.decree.office.Office;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.sharing.Sharing.State;
import id.sahkan.decree.sharing.Sharing.Step;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One side asks, the other agrees. From then on the numbers of the one are taken of the other's sequence; so
/// nothing is agreed for a year in which the one that joins has given a number of its own, as its rows and its
/// signed files say.
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

    /// The same asked again is answered as the first time.
    Sharing ask(String office, String keeper, int fromYear, String reason, Caller caller, Instant at) {
        return inTransaction(() -> {
            Optional<Sharing> open = store.open(office);
            if (open.isPresent()) {
                Sharing asked = open.get();
                if (asked.keeper().equals(keeper) && asked.fromYear() == fromYear) {
                    return asked;
                }
                throw Problem.of(DecreeProblem.SHARING_IN_THE_WAY);
            }
            var checks = new Checks();
            Optional<Office> other = offices.all().stream()
                    .filter(one -> one.key().equals(keeper))
                    .findFirst();
            checks.that(other.isPresent() && !keeper.equals(office), "keeper", "office-unknown");
            int year = offices.dayOf(office, at).getYear();
            checks.that(fromYear >= year && fromYear <= Math.min(year + 1, LAST_YEAR), "fromYear", "out-of-range");
            checks.throwIfAny();
            requireOneClock(office, keeper);
            requireNoneGiven(office, fromYear, fromYear);
            requireFree(office, keeper, fromYear);
            var sharing = new Sharing(
                    UUID.randomUUID(),
                    office,
                    keeper,
                    fromYear,
                    null,
                    State.ASKED,
                    1,
                    step(caller, at, reason),
                    null,
                    null);
            store.insert(sharing);
            return sharing;
        });
    }

    Sharing accept(UUID id, String keeper, String reason, ExpectedVersion seen, Caller caller, Instant at) {
        return answer(id, keeper, State.AGREED, reason, seen, caller, at, sharing -> {
            requireOneClock(sharing.office(), keeper);
            requireFree(sharing.office(), keeper, sharing.fromYear());
            int year = offices.dayOf(keeper, at).getYear();
            requireNoneGiven(sharing.office(), sharing.fromYear(), Math.max(sharing.fromYear(), year + 1));
        });
    }

    Sharing decline(UUID id, String keeper, String reason, ExpectedVersion seen, Caller caller, Instant at) {
        return answer(id, keeper, State.DECLINED, reason, seen, caller, at, _ -> {});
    }

    Sharing withdraw(UUID id, String office, String reason, ExpectedVersion seen, Caller caller, Instant at) {
        return answer(id, office, State.WITHDRAWN, reason, seen, caller, at, _ -> {});
    }

    private interface Guard {
        void require(Sharing sharing);
    }

    /// @param side who answers: the keeper, or who asked where it is taken back
    private Sharing answer(
            UUID id,
            String side,
            State to,
            String reason,
            ExpectedVersion seen,
            Caller caller,
            Instant at,
            Guard guard) {
        return inTransaction(() -> {
            Sharing now = store.locked(id, side)
                    .filter(sharing -> side.equals(to == State.WITHDRAWN ? sharing.office() : sharing.keeper()))
                    .orElseThrow(Problem::notFound);
            if (now.state() == to && now.latest().by().equals(caller.subject())) {
                return now;
            }
            seen.require(now.version(), now.latest().by(), now.latest().at());
            if (now.state() != State.ASKED) {
                throw Problem.of(DecreeProblem.SHARING_ANSWERED);
            }
            guard.require(now);
            Sharing next = now.answered(to, step(caller, at, reason));
            store.update(next);
            return next;
        });
    }

    /// Either side may; what was numbered this year stays in the sequence, and so does what still will be.
    Sharing end(UUID id, String side, String reason, ExpectedVersion seen, Caller caller, Instant at) {
        return inTransaction(() -> {
            Sharing now = store.locked(id, side).orElseThrow(Problem::notFound);
            if (now.state() == State.ENDED && now.latest().by().equals(caller.subject())) {
                return now;
            }
            seen.require(now.version(), now.latest().by(), now.latest().at());
            if (now.state() != State.AGREED) {
                throw Problem.of(DecreeProblem.SHARING_ANSWERED);
            }
            Sharing next = now.ended(offices.dayOf(side, at).getYear(), step(caller, at, reason));
            store.update(next);
            return next;
        });
    }

    /// The year ends for both at the same instant, or a number would be of two years.
    private void requireOneClock(String office, String keeper) {
        if (!offices.of(office).zone().equals(offices.of(keeper).zone())) {
            throw Problem.invalid("keeper", "zone-differs");
        }
    }

    private void requireFree(String office, String keeper, int year) {
        if (store.inTheWay(office, keeper, year)) {
            throw Problem.of(DecreeProblem.SHARING_IN_THE_WAY);
        }
    }

    /// Locks those years: no number is given while this is decided.
    private void requireNoneGiven(String office, int from, int to) {
        try {
            for (int year = from; year <= to; year++) {
                boolean given = numbers.last(office, year) > 0
                        || marks.keepers(office, year).contains(office);
                if (given) {
                    throw Problem.invalid("fromYear", "numbers-given");
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE);
        }
    }

    private static Step step(Caller caller, Instant at, String reason) {
        return new Step(caller.subject(), caller.name(), at, reason);
    }

    private Sharing inTransaction(Supplier<Sharing> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            store.lock();
            return work.get();
        }));
    }
}
