package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationCommand.FromApplicant;
import id.sahkan.applicant.application.ApplicationCommand.FromOffice;
import id.sahkan.applicant.application.ApplicationCommand.OpenDraft;
import id.sahkan.applicant.contact.ContactStore;
import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import id.sahkan.messaging.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// One command in one pass: lock, decide, save, journal, in the same transaction or not at all.
@Component
class ApplicationDesk {

    private static final String SYSTEM = "system:applicant-service";

    private final ApplicationStore store;
    private final ContactStore contacts;
    private final Journal journal;
    private final TransactionOperations transactions;

    ApplicationDesk(
            ApplicationStore store, ContactStore contacts, Journal journal, TransactionOperations transactions) {
        this.store = store;
        this.contacts = contacts;
        this.journal = journal;
        this.transactions = transactions;
    }

    /// What an applicant asks for. A repeat is answered as the first time, whatever version it carries; anything else
    /// on an old version is refused with who changed it.
    ///
    /// @param also what changes with it, when it is accepted
    void decide(Caller caller, ExpectedVersion seen, FromApplicant command, Runnable also) {
        Decision<ApplicationState, ApplicantEvent> decided = transactions.execute(_ -> {
            Application application = store.lockOwned(caller.subject(), command.applicationId())
                    .orElseThrow(Problem::notFound)
                    .application();
            Decision<ApplicationState, ApplicantEvent> decision =
                    ApplicationDecider.decide(application.state(), command);
            if (!(decision instanceof Already)) {
                requireVersion(seen, application);
                save(application, decision, command.at(), caller);
            }
            if (decision instanceof Accepted) {
                also.run();
            }
            return decision;
        });
        // Only now: what is refused on record stays there.
        switch (decided) {
            case Refused(var code, var details) -> throw ApplicantProblem.refusal(code, details);
            case RefusedOnRecord(var code, var _) -> throw ApplicantProblem.refusal(code, Map.of());
            case Accepted(var _, var _), Already() -> {}
        }
    }

    /// What the office says about an application, in the transaction of the event that says it.
    @Transactional(propagation = Propagation.MANDATORY)
    Decision<ApplicationState, ApplicantEvent> decide(Application application, FromOffice command) {
        Decision<ApplicationState, ApplicantEvent> decision = ApplicationDecider.decide(application.state(), command);
        save(application, decision, command.at(), SYSTEM);
        return decision;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void open(OpenDraft draft, UUID companyId, Accepted<ApplicationState, ApplicantEvent> accepted, Caller caller) {
        store.insert(draft, companyId);
        contacts.refresh(caller, draft.at());
        append(draft.applicationId(), 0, draft.at(), caller.subject(), accepted.events());
    }

    static void requireVersion(ExpectedVersion seen, Application application) {
        seen.require(application.version(), application.changedBy(), application.changedAt());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Application application, Decision<ApplicationState, ApplicantEvent> decision, Instant at, Caller caller) {
        switch (decision) {
            case Accepted(var _, var _), RefusedOnRecord(var _, var _) -> contacts.refresh(caller, at);
            case Already(), Refused(var _, var _) -> {}
        }
        save(application, decision, at, caller.subject());
    }

    private void save(
            Application application, Decision<ApplicationState, ApplicantEvent> decision, Instant at, String actor) {
        switch (decision) {
            case Accepted(var next, var events) -> save(application, next, events, at, actor);
            case RefusedOnRecord(var _, var event) -> save(application, application.state(), List.of(event), at, actor);
            case Already(), Refused(var _, var _) -> {}
        }
    }

    private void save(
            Application application, ApplicationState next, List<ApplicantEvent> events, Instant at, String actor) {
        store.save(application, next, application.version() + events.size(), at, actor);
        append(application.id(), application.version(), at, actor, events);
    }

    private void append(UUID id, long version, Instant at, String actor, List<ApplicantEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            journal.append(id, version + i + 1, at, actor, events.get(i));
        }
    }
}
