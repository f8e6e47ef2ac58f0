package id.sahkan.verification.businessday;

import id.sahkan.database.AfterCommit;
import id.sahkan.http.Actor;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.VerificationProblem;
import id.sahkan.verification.businessday.CalendarStore.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One change of the calendar in one pass: lock, decide, save with what was before.
@Component
class CalendarDesk {

    private final CalendarStore store;
    private final Holidays holidays;
    private final TransactionOperations transactions;

    CalendarDesk(CalendarStore store, Holidays holidays, TransactionOperations transactions) {
        this.store = store;
        this.holidays = holidays;
        this.transactions = transactions;
    }

    /// The calendar of an office as a whole; one that nobody has told of yet begins with it.
    Head head(String office) {
        return store.head(office).orElseGet(() -> {
            holidays.begin(office);
            return store.head(office).orElseThrow();
        });
    }

    Made<KeptDay> add(String office, DayCommand.Add command) {
        Made<Optional<KeptDay>> made = decide(office, null, command);
        return new Made<>(made.value().orElseThrow(), made.repeated());
    }

    KeptDay change(String office, ExpectedVersion seen, DayCommand.Change command) {
        return decide(office, seen, command).value().orElseThrow();
    }

    void remove(String office, ExpectedVersion seen, DayCommand.Remove command) {
        decide(office, seen, command).value().ifPresent(_ -> {
            throw new IllegalStateException("what was removed is still there");
        });
    }

    /// A repeat by the same person is answered as the first time, whatever version it carries.
    ///
    /// @return the entry that there is afterwards
    private Made<Optional<KeptDay>> decide(String office, @Nullable ExpectedVersion seen, DayCommand command) {
        head(office);
        return inOneTransaction(() -> {
            Head head = store.lock(office);
            Optional<KeptDay> found = store.find(office, command.day());
            return switch (CalendarDecider.decide(state(office, found, command.day()), command)) {
                case Decision.Already<DayState, DayChange> _ -> {
                    found.filter(there ->
                                    !there.changedBy().id().equals(command.by().id()))
                            .filter(_ -> seen != null)
                            .ifPresent(there -> require(Objects.requireNonNull(seen), there));
                    yield Made.before(found);
                }
                case Decision.Accepted<DayState, DayChange>(var _, var changes) -> {
                    found.filter(_ -> seen != null).ifPresent(there -> require(Objects.requireNonNull(seen), there));
                    yield Made.now(save(head, changes, command.by(), command.at(), command.day()));
                }
                case Decision.Refused<DayState, DayChange>(var code, var details) ->
                    throw VerificationProblem.refusal(code, details);
                case Decision.RefusedOnRecord<DayState, DayChange> _ ->
                    throw new IllegalStateException("no attempt at the calendar is kept");
            };
        });
    }

    /// All of a file, or nothing of it.
    ///
    /// @param seen the version of the calendar that was previewed
    ImportPlan accept(
            String office, CalendarFile file, ImportOptions wish, ExpectedVersion seen, Actor by, Instant at) {
        head(office);
        return inOneTransaction(() -> {
            Head head = store.lock(office);
            ImportPlan plan = plan(office, file);
            if (!plan.leftOut().isEmpty() && !wish.partly()) {
                throw Problem.invalid("partly", "import-not-whole");
            }
            List<DayChange> changes = plan.changes(wish);
            if (!changes.isEmpty()) {
                seen.require(
                        head.version(), head.changedBy().id(), head.changedBy().name(), head.changedAt());
                store.save(next(head, by, at), changes);
                AfterCommit.run(holidays::changed);
            }
            return plan;
        });
    }

    ImportPlan plan(String office, CalendarFile file) {
        return ImportPlan.of(file, store.entriesAround(office, file.days()));
    }

    private Optional<KeptDay> save(Head head, List<DayChange> changes, Actor by, Instant at, LocalDate day) {
        store.save(next(head, by, at), changes);
        AfterCommit.run(holidays::changed);
        return store.find(head.office(), day);
    }

    private static Head next(Head head, Actor by, Instant at) {
        return new Head(head.office(), head.version() + 1, at, by);
    }

    private DayState state(String office, Optional<KeptDay> found, LocalDate day) {
        return found.<DayState>map(kept ->
                        new DayState.Marked(kept.entry(), kept.changedBy().id()))
                .orElseGet(
                        () -> new DayState.Unmarked(store.lastActor(office, day).orElse(null)));
    }

    private static void require(ExpectedVersion seen, KeptDay there) {
        seen.require(there.version(), there.changedBy().id(), there.changedBy().name(), there.changedAt());
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
