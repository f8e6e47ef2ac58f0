package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationCommand.Submission;
import id.sahkan.applicant.application.ApplicationCommand.Submit;
import id.sahkan.applicant.application.ApplicationState.Filing;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.application.IdempotencyStore.Done;
import id.sahkan.applicant.dossier.Dossier;
import id.sahkan.applicant.dossier.DossierStore;
import id.sahkan.applicant.dossier.SealedDossier;
import id.sahkan.applicant.receipt.Receipt;
import id.sahkan.applicant.receipt.Receipt.ReceivedDocument;
import id.sahkan.applicant.receipt.ReceiptStore;
import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.ApplicantEvent.SubmissionRefused;
import id.sahkan.contracts.EventTypes;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.IdempotencyKey;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Receives a submission or a completion: reads once, decides, takes the number, seals the dossier, writes the receipt.
@Component
class SubmissionDesk {

    private static final Duration ONE_RECORD_IN = Duration.ofMinutes(1);

    private final ApplicationDesk desk;
    private final ApplicationStore store;
    private final IdempotencyStore keys;
    private final DossierStore dossiers;
    private final ReceiptStore receipts;
    private final Journal journal;
    private final TransactionOperations transactions;

    SubmissionDesk(
            ApplicationDesk desk,
            ApplicationStore store,
            IdempotencyStore keys,
            DossierStore dossiers,
            ReceiptStore receipts,
            Journal journal,
            TransactionOperations transactions) {
        this.desk = desk;
        this.store = store;
        this.keys = keys;
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.journal = journal;
        this.transactions = transactions;
    }

    sealed interface Answer {

        /// @param version of the application now
        record Received(Receipt receipt, long version, boolean repeated) implements Answer {}

        /// Thrown only after the transaction: what is refused on record stays there.
        record NotReceived(Problem problem) implements Answer {}
    }

    Answer.Received submit(
            Caller caller, UUID id, ExpectedVersion seen, IdempotencyKey key, boolean acknowledgeMissing, Instant at) {
        Answer answer;
        try {
            answer = transactions.execute(_ -> answer(caller, id, seen, key, acknowledgeMissing, at));
        } catch (DuplicateKeyException _) {
            // The same key was used for another application at the same moment; by now it has an answer.
            answer = transactions.execute(_ -> answer(caller, id, seen, key, acknowledgeMissing, at));
        }
        return switch (answer) {
            case Answer.Received received -> received;
            case Answer.NotReceived(var problem) -> throw problem;
        };
    }

    private Answer answer(
            Caller caller, UUID id, ExpectedVersion seen, IdempotencyKey key, boolean acknowledgeMissing, Instant at) {
        ApplicationDetails details = store.lockOwned(caller.subject(), id).orElseThrow(Problem::notFound);
        Optional<Done> done = keys.find(caller.subject(), key);
        if (done.isPresent()) {
            return repeated(details, done.get());
        }
        ApplicationDesk.requireVersion(seen, details.application());
        SealedDossier completion =
                details.state() instanceof Returned returned ? completion(details, returned.filing(), at) : null;
        boolean changed = completion == null || isChanged(completion);
        Submission submission = details.submission(acknowledgeMissing, changed, at);
        var refusal = ApplicationDecider.refusal(details.state(), submission);
        if (refusal.isPresent()) {
            return new Answer.NotReceived(notReceived(details.application(), submission, refusal.get(), caller));
        }
        SealedDossier sealed = completion == null ? first(details, at) : completion;
        return received(details.application(), submission, sealed, caller, key);
    }

    /// A completion is the only one: sent without a change it would be spent on nothing.
    private boolean isChanged(SealedDossier completion) {
        Dossier dossier = completion.dossier();
        return dossiers.find(dossier.applicationId(), dossier.version() - 1)
                .map(before -> !completion.saysTheSameAs(before.content()))
                .orElse(true);
    }

    /// Somebody who presses again and again leaves one trace a minute, or the journal would be theirs to fill.
    private boolean refusedAMomentAgo(Submission submission) {
        return journal.newest(submission.applicationId())
                .filter(last -> EventTypes.named(last.type())
                        .filter(type -> type.eventClass() == SubmissionRefused.class)
                        .isPresent())
                .filter(last -> last.at().plus(ONE_RECORD_IN).isAfter(submission.at()))
                .isPresent();
    }

    private static Answer repeated(ApplicationDetails details, Done done) {
        Application application = details.application();
        if (!done.applicationId().equals(application.id()) || done.dossierVersion() == null) {
            throw Problem.of(SharedProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Receipt receipt = details.receipt(done.dossierVersion()).orElseThrow();
        return new Answer.Received(receipt, application.version(), true);
    }

    private Answer received(
            Application application, Submission submission, SealedDossier sealed, Caller caller, IdempotencyKey key) {
        if (!(ApplicationDecider.decide(application.state(), new Submit(submission, sealed))
                instanceof Decision.Accepted<ApplicationState, ApplicantEvent> accepted)) {
            throw new IllegalStateException("refused after all; nothing of it is kept");
        }
        desk.save(application, accepted, submission.at(), caller);
        dossiers.insert(sealed);
        Receipt receipt = receipt(sealed, submission);
        receipts.insert(application.id(), receipt);
        keys.insert(caller.subject(), key, new Done(application.id(), receipt.dossierVersion()), submission.at());
        return new Answer.Received(receipt, application.version() + 1, false);
    }

    /// Keeps the number of the submission and is the next version of its dossier.
    private static SealedDossier completion(ApplicationDetails details, Filing filing, Instant at) {
        return SealedDossier.of(details.dossier(filing.number(), filing.dossierVersion() + 1, at));
    }

    private SealedDossier first(ApplicationDetails details, Instant at) {
        String number =
                receipts.takeNumber(details.period().id(), details.period().code());
        return SealedDossier.of(details.dossier(number, 1, at));
    }

    private static Receipt receipt(SealedDossier sealed, Submission submission) {
        Dossier dossier = sealed.dossier();
        return Receipt.of(
                dossier.number(),
                dossier.receivedAt(),
                submission.window().zone(),
                dossier.version(),
                sealed.digest(),
                dossier.documents().stream()
                        .map(document -> new ReceivedDocument(document.requirementCode(), document.sha256()))
                        .toList(),
                submission.missing().isEmpty());
    }

    /// An attempt that is put on record is a version more: whoever tries again needs it.
    private Problem notReceived(
            Application application,
            Submission submission,
            Decision<ApplicationState, ApplicantEvent> refusal,
            Caller caller) {
        return switch (refusal) {
            case Decision.Refused(var code, var details) -> ApplicantProblem.refusal(code, details);
            case Decision.RefusedOnRecord(var code, var _) -> {
                boolean recorded = !refusedAMomentAgo(submission);
                if (recorded) {
                    desk.save(application, refusal, submission.at(), caller);
                }
                yield ApplicantProblem.refusal(code, submission.window().explanation(submission.at()))
                        .with("version", application.version() + (recorded ? 1 : 0));
            }
            case Decision.Accepted(var _, var _), Decision.Already() ->
                throw new IllegalStateException("not a refusal");
        };
    }
}
