package id.sahkan.applicant.office;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.office.Office.Terms;
import id.sahkan.database.AfterCommit;
import id.sahkan.http.Actor;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Made;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One change of the office in one pass: lock, compare, save with what was before, and tell the other services.
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
    Made<Office> add(String slug, Terms said, Actor by, Instant at) {
        begin();
        Office another = new Office(UUID.randomUUID(), slug, slug, said, 1, at, by);
        try {
            transactions.executeWithoutResult(_ -> {
                store.insert(another);
                journal.append(another.id(), another.version(), at, by.id(), another.fact());
            });
        } catch (DuplicateKeyException _) {
            return store.find(slug)
                    .filter(there -> there.version() == 1 && there.terms().equals(said) && by.equals(there.changedBy()))
                    .map(Made::before)
                    .orElseThrow(() -> Problem.at(ApplicantProblem.ALREADY_EXISTS, "slug"));
        }
        return Made.now(another);
    }

    /// A repeat by the same person is answered as the first time, whatever version it carries.
    Office change(String key, Terms said, ExpectedVersion seen, Actor by, Instant at) {
        return change(key, said::after, seen, by, at);
    }

    /// The same of a part of it.
    ///
    /// @param wanted what is to be said, by what is said now
    Office change(String key, UnaryOperator<Terms> wanted, ExpectedVersion seen, Actor by, Instant at) {
        return change(key, wanted, () -> {}, seen, by, at);
    }

    /// The picture is kept with the version that bears it, or not at all: nobody may delete one.
    Office bear(String key, String sha256, byte[] png, ExpectedVersion seen, Actor by, Instant at) {
        return change(key, terms -> terms.bearing(sha256), () -> store.keepEmblem(sha256, png, at), seen, by, at);
    }

    private Office change(
            String key, UnaryOperator<Terms> wanted, Runnable beside, ExpectedVersion seen, Actor by, Instant at) {
        return transactions.execute(_ -> {
            Office before = store.lock(key).orElseThrow(Problem::notFound);
            Actor changedBy = before.changedBy();
            Terms said = wanted.apply(before.terms());
            boolean same = before.terms().equals(said);
            if (same && changedBy != null && changedBy.id().equals(by.id())) {
                return before;
            }
            seen.require(
                    before.version(),
                    changedBy == null ? "" : changedBy.id(),
                    changedBy == null ? null : changedBy.name(),
                    before.changedAt());
            if (same) {
                return before;
            }
            Office after = before.next(said, at, by);
            beside.run();
            store.save(before, after);
            journal.append(after.id(), after.version(), at, by.id(), after.fact());
            AfterCommit.run(() -> closed = null);
            return after;
        });
    }
}
