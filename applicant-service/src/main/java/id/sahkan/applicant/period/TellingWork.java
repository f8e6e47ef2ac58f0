package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodTellings.Telling;
import id.sahkan.background.DueWork;
import id.sahkan.contracts.PeriodEvent.PeriodChangeTold;
import id.sahkan.messaging.Journal;
import id.sahkan.telemetry.LogEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One part of a telling: the next people's events and how far it has come are written together, so that whoever dies
/// between two parts has told nobody twice and leaves nobody out.
@Component
class TellingWork implements DueWork.Rows<Telling> {

    private static final Logger LOG = LoggerFactory.getLogger(TellingWork.class);
    private static final String ACTOR = "system:applicant-service";

    private final PeriodTellings tellings;
    private final Journal journal;
    private final TellingSettings settings;
    private final Clock clock;
    private final TransactionOperations transactions;

    TellingWork(
            PeriodTellings tellings,
            Journal journal,
            TellingSettings settings,
            Clock clock,
            TransactionOperations transactions) {
        this.tellings = tellings;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public Optional<Telling> claim(Instant now, Instant leasedUntil) {
        return tellings.claim(now, leasedUntil);
    }

    @Override
    public void work(Telling telling) {
        transactions.executeWithoutResult(_ -> {
            List<PeriodChangeTold> next = tellings.concerned(telling, settings.atOnce());
            if (next.size() < settings.atOnce()) {
                tellings.done(telling);
            } else {
                tellings.goOn(telling, next.getLast().applicantId(), clock.instant());
            }
            journal.appendAll(next.stream().map(told -> entry(telling, told)).toList());
        });
    }

    /// The same person is told of the same change under the same id, whoever tells it.
    private static Journal.Entry entry(Telling telling, PeriodChangeTold told) {
        String name = telling.periodId() + "/" + telling.version() + "/" + told.applicantId();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Journal.Entry(id, told.applicationId(), 1, telling.changedAt(), ACTOR, told);
    }

    @Override
    public void postpone(Telling telling, Instant until, RuntimeException fault) {
        tellings.postpone(telling, until);
        LogEvent.WORK_WAITING
                .to(LOG)
                .addKeyValue("work", TellingConfiguration.NAME)
                .addKeyValue("cause", fault.getClass().getName())
                .log();
    }
}
