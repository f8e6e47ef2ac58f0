package id.sahkan.verification.casefile;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.messaging.Steps;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.casefile.CaseFacts.DossierRef;
import id.sahkan.verification.casefile.VerificationMetrics.Step;
import id.sahkan.verification.dossier.Dossier;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A submission opens a case, a completion brings it back; both make a check due.
@Component
class ApplicantEvents implements EventHandler {

    private final Cases cases;
    private final CaseStore store;
    private final CheckQueue queue;
    private final CheckWorker worker;
    private final Holidays holidays;
    private final CheckSettings settings;
    private final Steps steps;
    private final Clock clock;

    ApplicantEvents(
            Cases cases,
            CaseStore store,
            CheckQueue queue,
            CheckWorker worker,
            Holidays holidays,
            CheckSettings settings,
            Steps steps,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.queue = queue;
        this.worker = worker;
        this.holidays = holidays;
        this.settings = settings;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void handle(Incoming incoming) {
        if (!(incoming.event() instanceof ApplicantEvent event)) {
            return;
        }
        switch (event) {
            case ApplicantEvent.ApplicationSubmitted submitted -> open(submitted);
            case ApplicantEvent.CompletionSubmitted completed -> receive(completed);
            case ApplicantEvent.ApplicationDrafted _,
                    ApplicantEvent.DocumentAttached _,
                    ApplicantEvent.DocumentRemoved _,
                    ApplicantEvent.SubmissionRefused _,
                    ApplicantEvent.CompletionOpened _,
                    ApplicantEvent.ApplicationWithdrawn _,
                    ApplicantEvent.OutcomeRecorded _ -> {}
        }
    }

    private void open(ApplicantEvent.ApplicationSubmitted event) {
        Instant at = clock.instant();
        var facts = new CaseFacts(
                event.applicationId(),
                event.applicationNumber(),
                event.periodId(),
                event.outletId(),
                event.outletName(),
                event.companyName(),
                event.outletType(),
                event.applicantId(),
                event.receivedAt(),
                new DossierRef(
                        event.dossierVersion(),
                        event.dossierDigest(),
                        event.receivedAt(),
                        decideBy(event.complete(), event.receivedAt())));
        if (cases.open(facts, at)) {
            makeDue(event.applicationId(), event.dossierVersion(), at);
            steps.took(Step.QUEUE, event.receivedAt(), at);
        }
    }

    private void receive(ApplicantEvent.CompletionSubmitted event) {
        if (store.find(event.applicationId()).isEmpty()) {
            throw new PoisonEventException("completion of an application that was never submitted");
        }
        Instant at = clock.instant();
        var dossier = new DossierRef(
                event.dossierVersion(),
                event.dossierDigest(),
                event.receivedAt(),
                decideBy(event.complete(), event.receivedAt()));
        switch (cases.decide(event.applicationId(), new CaseCommand.ReceiveCompletion(dossier, at))) {
            case Decision.Accepted _ -> {
                makeDue(event.applicationId(), event.dossierVersion(), at);
                steps.took(Step.QUEUE, event.receivedAt(), at);
            }
            case Decision.Already _ -> {}
            case Decision.Refused refused -> throw new PoisonEventException(refused.code());
        }
    }

    private void makeDue(UUID applicationId, int dossierVersion, Instant at) {
        queue.add(applicationId, dossierVersion, at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    private @Nullable Instant decideBy(boolean complete, Instant receivedAt) {
        return complete
                ? holidays.from(receivedAt.atZone(Dossier.ZONE).toLocalDate())
                        .deadline(receivedAt, settings.decisionWorkingDays(), Dossier.ZONE)
                : null;
    }
}
