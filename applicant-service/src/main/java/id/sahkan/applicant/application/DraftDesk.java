package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationCommand.OpenDraft;
import id.sahkan.applicant.application.IdempotencyStore.Done;
import id.sahkan.applicant.company.AccountQuota;
import id.sahkan.applicant.company.MediaOutlet;
import id.sahkan.applicant.company.OutletStore;
import id.sahkan.applicant.office.OfficeDesk;
import id.sahkan.applicant.period.PeriodStore;
import id.sahkan.applicant.period.PeriodStore.Asking;
import id.sahkan.applicant.period.Window;
import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.http.Caller;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.IdempotencyKey;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Opens the one draft that an outlet may have in a period.
@Component
class DraftDesk {

    private final ApplicationDesk desk;
    private final ApplicationStore store;
    private final IdempotencyStore keys;
    private final PeriodStore periods;
    private final OutletStore outlets;
    private final OfficeDesk offices;
    private final AccountQuota quota;
    private final TransactionOperations transactions;

    DraftDesk(
            ApplicationDesk desk,
            ApplicationStore store,
            IdempotencyStore keys,
            PeriodStore periods,
            OutletStore outlets,
            OfficeDesk offices,
            AccountQuota quota,
            TransactionOperations transactions) {
        this.desk = desk;
        this.store = store;
        this.keys = keys;
        this.periods = periods;
        this.outlets = outlets;
        this.offices = offices;
        this.quota = quota;
        this.transactions = transactions;
    }

    record Opened(UUID id, boolean repeated) {}

    Opened open(Caller caller, UUID periodId, UUID outletId, IdempotencyKey key, Instant at) {
        try {
            return transactions.execute(_ -> opened(caller, periodId, outletId, key, at));
        } catch (DuplicateKeyException _) {
            // The same was opened at the same moment; by now it is there to be found.
            return transactions.execute(_ -> opened(caller, periodId, outletId, key, at));
        }
    }

    private Opened opened(Caller caller, UUID periodId, UUID outletId, IdempotencyKey key, Instant at) {
        // Before the key: whoever opened it a moment ago with the same key wrote both at once.
        UUID existing = store.existing(outletId, periodId).orElse(null);
        Optional<Done> done = keys.find(caller.subject(), key);
        if (done.isPresent()) {
            return repeated(caller, periodId, outletId, done.get());
        }
        Asking asking = periods.findAsking(periodId).orElseThrow(() -> Problem.at(CommonProblem.NOT_FOUND, "periodId"));
        offices.requireOpen(asking.period().office());
        MediaOutlet outlet = outlets.owned(caller.subject(), outletId)
                .orElseThrow(() -> Problem.at(CommonProblem.NOT_FOUND, "outletId"));
        boolean taken = asking.requirements().forOutlet(outlet.type()).takesAny();
        Window window = asking.period().window();
        var draft = new OpenDraft(UUID.randomUUID(), at, periodId, outletId, caller.subject(), window, taken, existing);
        return switch (ApplicationDecider.open(draft)) {
            case Accepted<ApplicationState, ApplicantEvent> accepted -> {
                quota.draft(caller.subject(), () -> store.countNotFiled(caller.subject()), () -> {
                    desk.open(draft, outlet.companyId(), accepted, caller);
                    keys.insert(caller.subject(), key, new Done(draft.applicationId(), null), at);
                });
                yield new Opened(draft.applicationId(), false);
            }
            case Refused(var code, var details) -> throw ApplicantProblem.refusal(code, details);
            // A repeat was found by its key, and no attempt to open one is kept.
            case Already(), RefusedOnRecord(var _, var _) ->
                throw new IllegalStateException("not an answer to opening");
        };
    }

    private Opened repeated(Caller caller, UUID periodId, UUID outletId, Done done) {
        ApplicationDetails details =
                store.owned(caller.subject(), done.applicationId()).orElseThrow(Problem::notFound);
        boolean same = done.dossierVersion() == null
                && details.period().id().equals(periodId)
                && details.outlet().id().equals(outletId);
        if (!same) {
            throw Problem.of(SharedProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return new Opened(details.application().id(), true);
    }
}
