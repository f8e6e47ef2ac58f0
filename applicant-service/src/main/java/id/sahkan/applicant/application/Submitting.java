package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationCommand.PreparedDossier;
import id.sahkan.applicant.application.ApplicationCommand.Submit;
import id.sahkan.applicant.application.ApplicationState.Draft;
import id.sahkan.applicant.application.ApplicationState.Filed;
import id.sahkan.applicant.application.Decision.Accepted;
import id.sahkan.applicant.application.Decision.Already;
import id.sahkan.applicant.application.Decision.Refused;
import id.sahkan.applicant.application.Decision.RefusedOnRecord;
import id.sahkan.applicant.application.Facts.Known;
import id.sahkan.applicant.application.IdempotencyKeys.Done;
import id.sahkan.applicant.receipt.Receipt;
import id.sahkan.applicant.receipt.Receipt.ReceivedDocument;
import id.sahkan.applicant.receipt.Receipts;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Receives a submission or a completion: freezes the dossier, takes the number, writes the receipt, or says why not.
@Component
class Submitting {

    private final Deciding deciding;
    private final Facts facts;
    private final Dossiers dossiers;
    private final Receipts receipts;
    private final ReceiptSequence numbers;
    private final IdempotencyKeys keys;
    private final TransactionOperations transactions;

    Submitting(
            Deciding deciding,
            Facts facts,
            Dossiers dossiers,
            Receipts receipts,
            ReceiptSequence numbers,
            IdempotencyKeys keys,
            TransactionOperations transactions) {
        this.deciding = deciding;
        this.facts = facts;
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.numbers = numbers;
        this.keys = keys;
        this.transactions = transactions;
    }

    record Received(Receipt receipt, long version, boolean repeated) {}

    /// A refusal for the window is kept, so it is thrown only after its transaction has committed.
    private record Answer(
            @Nullable Received received, @Nullable Problem problem) {}

    Received submit(Caller caller, UUID id, ExpectedVersion seen, String key, boolean acknowledgeMissing, Instant at) {
        Answer answer;
        try {
            answer = transactions.execute(_ -> answer(caller, id, seen, key, acknowledgeMissing, at));
        } catch (DuplicateKeyException _) {
            // The same key was used for another application at the same moment; by now it has an answer.
            answer = transactions.execute(_ -> answer(caller, id, seen, key, acknowledgeMissing, at));
        }
        if (answer.received() == null) {
            throw answer.problem() == null ? Problem.notFound() : answer.problem();
        }
        return answer.received();
    }

    private Answer answer(
            Caller caller, UUID id, ExpectedVersion seen, String key, boolean acknowledgeMissing, Instant at) {
        Application application = deciding.lockOwned(caller, id);
        Optional<Done> done = keys.find(caller.subject(), key);
        if (done.isPresent()) {
            return new Answer(repeated(application, done.get()), null);
        }
        Deciding.requireVersion(seen, application);
        Known known = facts.of(application);
        Dossier dossier = dossier(application, known, at);
        String content = CanonicalJson.of(dossier);
        Dossiers.Stored stored = new Dossiers.Stored(CanonicalJson.sha256(content), content);
        Set<String> missing = known.missing();
        Submit submit = new Submit(
                id,
                at,
                known.period().window(),
                missing,
                acknowledgeMissing,
                prepared(application, known, dossier, stored.digest()));
        return switch (deciding.decide(application, submit, caller)) {
            case Accepted _ ->
                new Answer(received(application, known, dossier, stored, missing.isEmpty(), caller, key), null);
            case RefusedOnRecord refused ->
                new Answer(
                        null,
                        WindowProblem.of(refused.reason(), known.period().window(), at)
                                .with("version", application.version() + 1));
            case Refused refused -> new Answer(null, refusal(refused.reason(), missing));
            case Already _ -> new Answer(null, Deciding.problem(Refusal.ALREADY_SUBMITTED));
        };
    }

    private Received repeated(Application application, Done done) {
        if (!done.applicationId().equals(application.id()) || done.dossierVersion() == null) {
            throw Problem.of(ApplicantProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return new Received(receipts.one(application.id(), done.dossierVersion()), application.version(), true);
    }

    private Dossier dossier(Application application, Known known, Instant at) {
        String number = application.state() instanceof Filed filed
                ? filed.filing().number()
                : numbers.next(known.period().id(), known.period().code());
        int version =
                application.state() instanceof Filed filed ? filed.filing().dossierVersion() + 1 : 1;
        return Dossier.of(
                application,
                number,
                version,
                at,
                known.period(),
                known.company(),
                known.outlet(),
                known.requirements(),
                known.documents());
    }

    private static PreparedDossier prepared(Application application, Known known, Dossier dossier, String digest) {
        return new PreparedDossier(
                dossier.number(),
                dossier.version(),
                digest,
                known.period().id(),
                known.period().code(),
                known.company().id(),
                known.company().legalName(),
                known.outlet().id(),
                known.outlet().name(),
                known.outlet().type(),
                application.owner());
    }

    private Received received(
            Application application,
            Known known,
            Dossier dossier,
            Dossiers.Stored stored,
            boolean complete,
            Caller caller,
            String key) {
        if (application.state() instanceof Draft) {
            numbers.take(known.period().id());
        }
        dossiers.insert(dossier, stored);
        Receipt receipt = Receipts.of(
                dossier.number(),
                dossier.receivedAt(),
                known.period().window().zone(),
                dossier.version(),
                stored.digest(),
                dossier.documents().stream()
                        .map(document -> new ReceivedDocument(document.requirementCode(), document.sha256()))
                        .toList(),
                complete);
        receipts.insert(application.id(), receipt);
        keys.insert(caller.subject(), key, new Done(application.id(), dossier.version()), dossier.receivedAt());
        return new Received(receipt, application.version() + 1, false);
    }

    private static Problem refusal(Refusal reason, Set<String> missing) {
        Problem problem = Deciding.problem(reason);
        return reason == Refusal.DOCUMENTS_MISSING ? problem.with("missing", missing) : problem;
    }
}
