package id.sahkan.applicant.office;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.office.Office.Terms;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.database.AfterCommit;
import id.sahkan.http.Actor;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import id.sahkan.messaging.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One change of an office in one pass: lock, decide, save with what was before, and tell the other services.
@Component
public class OfficeDesk {

    private static final String SETTINGS = "settings";

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Closed(Set<String> keys, Instant at) {}

    private volatile @Nullable Closed closed;
    private final OfficeStore store;
    private final Journal journal;
    private final OfficeSettings settings;
    private final Clock clock;
    private final TransactionOperations transactions;

    OfficeDesk(
            OfficeStore store,
            Journal journal,
            OfficeSettings settings,
            Clock clock,
            TransactionOperations transactions) {
        this.store = store;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    /// Where the first office's clock is, now.
    public ZoneId zone() {
        return office().terms().zone().zone();
    }

    /// Where this office's clock is, now.
    public ZoneId zone(String key) {
        return find(key).terms().zone().zone();
    }

    /// What this office is called, in that language.
    public String name(String key, String language) {
        Office.Name name = find(key).terms().name();
        return language.equals("en") ? name.en() : name.id();
    }

    /// In which language it answers somebody who chose this one.
    public String language(String key, String chosen) {
        return find(key).terms().spoken().contains(chosen) ? chosen : "id";
    }

    /// Whether it speaks this one to people.
    public boolean speaks(String key, String language) {
        return find(key).terms().spoken().contains(language);
    }

    /// Nothing new begins in an office that is closed: no period, and no draft in one. Looked up twice a minute.
    public void requireOpen(String key) {
        Closed known = closed;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
            known = new Closed(store.closed(), now);
            closed = known;
        }
        if (known.keys().contains(key)) {
            throw Problem.of(ApplicantProblem.OFFICE_CLOSED);
        }
    }

    Office office() {
        return find(CallerOffices.FIRST);
    }

    public boolean exists(String key) {
        return store.find(key).isPresent();
    }

    Office find(String key) {
        return store.find(key).orElseGet(() -> {
            begin();
            return store.find(key).orElseThrow(Problem::notFound);
        });
    }

    /// Writes what the settings say, unless there is an office.
    void begin() {
        if (store.find(CallerOffices.FIRST).isPresent()) {
            return;
        }
        Terms first = settings.terms();
        Instant at = clock.instant();
        transactions.executeWithoutResult(_ -> {
            Office office = new Office(UUID.randomUUID(), settings.slug(), CallerOffices.FIRST, first, 1, at, null);
            if (store.begin(office)) {
                journal.append(office.id(), office.version(), at, SETTINGS, office.fact());
            }
        });
    }

    /// One more. The same word with the same said of it, by the same person, is answered as the first time.
    Made<Office> add(OfficeCommand.Add command) {
        begin();
        try {
            return transactions.execute(_ -> added(command));
        } catch (DuplicateKeyException _) {
            // The same word was taken at the same moment; by now it is there to be found.
            return transactions.execute(_ -> added(command));
        }
    }

    private Made<Office> added(OfficeCommand.Add command) {
        Optional<Office> there = store.ofSlug(command.slug());
        OfficeState state = there.map(OfficeState::of).orElseGet(OfficeState.Unknown::new);
        return switch (OfficeDecider.decide(state, command)) {
            case Accepted<OfficeState, OfficeChanged>(var next, var facts) -> {
                Office another = office(next);
                store.insert(another);
                tell(another, command, facts);
                yield Made.now(another);
            }
            case Already<OfficeState, OfficeChanged>() -> Made.before(there.orElseThrow());
            case Refused<OfficeState, OfficeChanged>(var code, var details) ->
                throw ApplicantProblem.refusal(code, details);
            case RefusedOnRecord<OfficeState, OfficeChanged> _ -> throw noneOnRecord();
        };
    }

    /// A repeat by the same person is answered as the first time, whatever version it carries.
    Office change(String key, OfficeCommand command, ExpectedVersion seen) {
        return change(key, command, () -> {}, seen);
    }

    /// The picture is kept with the version that bears it, or not at all: nobody may delete one.
    Office bear(String key, OfficeCommand.Bear command, byte[] png, ExpectedVersion seen) {
        return change(
                key,
                command,
                () -> store.keepEmblem(Objects.requireNonNull(command.emblem()), png, command.at()),
                seen);
    }

    private Office change(String key, OfficeCommand command, Runnable beside, ExpectedVersion seen) {
        return transactions.execute(_ -> {
            Office there = store.lock(key).orElseThrow(Problem::notFound);
            Decision<OfficeState, OfficeChanged> decision = OfficeDecider.decide(OfficeState.of(there), command);
            Actor last = there.changedBy();
            if (!(decision instanceof Already && last != null && last.isSame(command.by()))) {
                seen.require(
                        there.version(),
                        last == null ? "" : last.id(),
                        last == null ? null : last.name(),
                        there.changedAt());
            }
            return switch (decision) {
                case Accepted<OfficeState, OfficeChanged>(var next, var facts) -> {
                    Office after = office(next);
                    beside.run();
                    store.save(there, after);
                    tell(after, command, facts);
                    AfterCommit.run(() -> closed = null);
                    yield after;
                }
                case Already<OfficeState, OfficeChanged>() -> there;
                case Refused<OfficeState, OfficeChanged>(var code, var details) ->
                    throw ApplicantProblem.refusal(code, details);
                case RefusedOnRecord<OfficeState, OfficeChanged> _ -> throw noneOnRecord();
            };
        });
    }

    private void tell(Office office, OfficeCommand command, List<OfficeChanged> facts) {
        journal.append(office.id(), office.version(), command.at(), command.by().id(), facts.getFirst());
    }

    private static Office office(OfficeState state) {
        return switch (state) {
            case OfficeState.Known there -> there.office();
            case OfficeState.Unknown() -> throw new IllegalStateException("no office is taken away");
        };
    }

    private static IllegalStateException noneOnRecord() {
        return new IllegalStateException("no attempt at an office is kept");
    }
}
