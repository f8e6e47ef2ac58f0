package id.sahkan.applicant.office;

import id.sahkan.applicant.office.Office.Actor;
import id.sahkan.applicant.office.Office.Terms;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One change of the office in one pass: lock, compare, save with what was before, and tell the other services.
@Component
public class OfficeDesk {

    private static final String SETTINGS = "settings";

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

    /// Where the office's clock is, now.
    public ZoneId zone() {
        return office().terms().zone().zone();
    }

    Office office() {
        return store.find().orElseGet(() -> {
            begin();
            return store.find().orElseThrow();
        });
    }

    /// Writes what the settings say, unless there is an office.
    void begin() {
        if (store.find().isPresent()) {
            return;
        }
        Terms first = settings.first().checked();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.executeWithoutResult(_ -> {
            Office office = new Office(UUID.randomUUID(), settings.slug(), first, 1, at, null);
            if (store.begin(office)) {
                journal.append(office.id(), office.version(), at, SETTINGS, office.fact());
            }
        });
    }

    /// A repeat is answered as the first time, whatever version it carries.
    Office change(Terms said, ExpectedVersion seen, Actor by, Instant at) {
        return transactions.execute(_ -> {
            Office before = store.lock().orElseThrow(Problem::notFound);
            Actor changedBy = before.changedBy();
            if (before.terms().equals(said)) {
                return before;
            }
            seen.require(before.version(), changedBy == null ? "" : changedBy.name(), before.changedAt());
            Office after = before.next(said, at, by);
            store.save(before, after);
            journal.append(after.id(), after.version(), at, by.id(), after.fact());
            return after;
        });
    }
}
