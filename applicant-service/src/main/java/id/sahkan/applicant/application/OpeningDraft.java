package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationState.Draft;
import id.sahkan.applicant.application.IdempotencyKeys.Done;
import id.sahkan.applicant.company.MediaOutlet;
import id.sahkan.applicant.company.Outlets;
import id.sahkan.applicant.period.ApplicationPeriod;
import id.sahkan.applicant.period.PeriodStatus;
import id.sahkan.applicant.period.Periods;
import id.sahkan.contracts.ApplicantEvent.ApplicationDrafted;
import id.sahkan.http.Caller;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Journal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Opens the one draft an outlet may have in a period.
@Component
class OpeningDraft {

    private final Applications applications;
    private final IdempotencyKeys keys;
    private final Periods periods;
    private final Outlets outlets;
    private final Contacts contacts;
    private final Journal journal;
    private final TransactionOperations transactions;

    OpeningDraft(
            Applications applications,
            IdempotencyKeys keys,
            Periods periods,
            Outlets outlets,
            Contacts contacts,
            Journal journal,
            TransactionOperations transactions) {
        this.applications = applications;
        this.keys = keys;
        this.periods = periods;
        this.outlets = outlets;
        this.contacts = contacts;
        this.journal = journal;
        this.transactions = transactions;
    }

    record Opened(UUID id, boolean repeated) {}

    Opened open(Caller caller, UUID periodId, UUID outletId, String key, Instant at) {
        try {
            return transactions.execute(_ -> opened(caller, periodId, outletId, key, at));
        } catch (DuplicateKeyException _) {
            // The same key was used at the same moment; by now it has an answer.
            return transactions.execute(_ -> opened(caller, periodId, outletId, key, at));
        }
    }

    private Opened opened(Caller caller, UUID periodId, UUID outletId, String key, Instant at) {
        Optional<Opened> before = openedBefore(caller, periodId, outletId, key);
        if (before.isPresent()) {
            return before.get();
        }
        ApplicationPeriod period =
                periods.find(periodId).orElseThrow(() -> Problem.at(CommonProblem.NOT_FOUND, "periodId"));
        MediaOutlet outlet = outlets.owned(caller.subject(), outletId)
                .orElseThrow(() -> Problem.at(CommonProblem.NOT_FOUND, "outletId"));
        if (period.window().standing(at) == PeriodStatus.CLOSED) {
            throw WindowProblem.of(Refusal.WINDOW_CLOSED, period.window(), at);
        }
        Application draft = new Application(
                UUID.randomUUID(),
                periodId,
                outletId,
                outlet.companyId(),
                caller.subject(),
                new Draft(Set.of()),
                1,
                at,
                caller.subject());
        if (!applications.insert(draft)) {
            return openedBefore(caller, periodId, outletId, key)
                    .orElseThrow(() -> Problem.of(ApplicantProblem.ALREADY_EXISTS)
                            .with(
                                    "applicationId",
                                    applications.openFor(outletId, periodId).orElse(null)));
        }
        keys.insert(caller.subject(), key, new Done(draft.id(), null), at);
        contacts.refresh(caller, at);
        journal.append(
                draft.id(),
                1,
                at,
                caller.subject(),
                new ApplicationDrafted(draft.id(), periodId, outletId, caller.subject()));
        return new Opened(draft.id(), false);
    }

    private Optional<Opened> openedBefore(Caller caller, UUID periodId, UUID outletId, String key) {
        return keys.find(caller.subject(), key).map(done -> {
            Application application =
                    applications.owned(caller.subject(), done.applicationId()).orElseThrow(Problem::notFound);
            boolean same = done.dossierVersion() == null
                    && application.periodId().equals(periodId)
                    && application.outletId().equals(outletId);
            if (!same) {
                throw Problem.of(ApplicantProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return new Opened(application.id(), true);
        });
    }
}
