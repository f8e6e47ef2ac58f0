package id.sahkan.decree.decree;

import id.sahkan.decree.decree.DecreeState.HandedOut;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.decree.DecreeState.Sent;
import id.sahkan.decree.decree.DecreeState.SignatureUnknown;
import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.signature.Credentials;
import id.sahkan.decree.signature.ReturnedDocument;
import id.sahkan.decree.signature.ReturnedDocument.Outcome;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Actor;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.telemetry.LogEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Signing where the signatory says in the call that it is them. That it goes out is committed before the call, so that
/// no crash hides it; it goes out once; and what comes back counts only when it is our file with their signature behind
/// it. No transaction is open during the call.
@Component
class SignedAtService {

    private static final Logger log = LoggerFactory.getLogger(SignedAtService.class);

    private final IssueDesk issuing;
    private final DecreeDesk desk;
    private final DecreeStore store;
    private final DecreeDocuments documents;
    private final SignatureAttempts attempts;
    private final SignedFiles files;
    private final Signer signer;
    private final ReturnedDocument returned;
    private final TransactionOperations transactions;
    private final Clock clock;

    SignedAtService(
            IssueDesk issuing,
            DecreeDesk desk,
            DecreeStore store,
            DecreeDocuments documents,
            SignatureAttempts attempts,
            SignedFiles files,
            Signer signer,
            ReturnedDocument returned,
            TransactionOperations transactions,
            Clock clock) {
        this.issuing = issuing;
        this.desk = desk;
        this.store = store;
        this.documents = documents;
        this.attempts = attempts;
        this.files = files;
        this.signer = signer;
        this.returned = returned;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean used() {
        return signer.asksTheSignatory();
    }

    /// @param set the digest of whom it is about that the signatory was shown; null where nothing was
    StoredDecree sign(UUID id, ExpectedVersion seen, @Nullable String set, Caller caller, Credentials credentials) {
        if (!used()) {
            throw Problem.of(DecreeProblem.SIGNED_HERE);
        }
        attempts.blocked(caller.actor(""), clock.instant()).ifPresent(wait -> {
            throw Problem.of(DecreeProblem.PASSPHRASE_BLOCKED).retryAfter(wait);
        });
        return issuing.reserved(
                id,
                seen,
                set,
                caller,
                (numbered, signatory, form, holder, at) -> sign(numbered, signatory, form, holder, at, credentials));
    }

    /// She has looked at the service, or in her mail: there is no signed file of that attempt. It may be tried again.
    /// Said once more it is answered as the first time.
    StoredDecree foundUnsigned(UUID id, ExpectedVersion seen, Caller caller, String reason) {
        issuing.requireFreshSignIn(caller, clock.instant());
        return inTransaction(() -> {
            Optional<StoredDecree> found = store.lock(id);
            Optional<StoredDecree> said = found.filter(there -> there.state() instanceof Numbered
                    && there.version() == seen.value() + 1
                    && there.changedBy().equals(caller.subject())
                    && attempts.wasFoundUnsigned(id, reason));
            if (said.isPresent()) {
                return said.get();
            }
            StoredDecree after = desk.foundUnsigned(id, seen, caller.actor(""), clock.instant());
            if (found.isPresent() && found.get().state() instanceof SignatureUnknown unknown) {
                attempts.foundUnsigned(id, unknown.sent(), reason, clock.instant());
            }
            return after;
        });
    }

    private StoredDecree sign(
            Numbered numbered,
            Actor signatory,
            DecreeForm form,
            Signatory holder,
            Instant at,
            Credentials credentials) {
        HandedOut file;
        byte[] ours;
        try {
            file = prepared(numbered, signatory, form, holder);
            ours = Files.readAllBytes(files.find(file.pdfSha256()).orElseThrow(IOException::new));
        } catch (IOException | UncheckedIOException e) {
            throw issuing.failed(numbered, signatory, DecreeProblem.ARCHIVE_UNAVAILABLE.code(), e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw issuing.failed(numbered, signatory, "rendering-failed", e);
        }
        try {
            signer.ready(credentials);
        } catch (SigningException e) {
            throw issuing.failed(numbered, signatory, e.code(), e);
        }
        StoredDecree sent = send(numbered, signatory, file);
        return call((SignatureUnknown) sent.state(), ours, documents.request(numbered, form, holder, at, credentials));
    }

    private HandedOut prepared(Numbered numbered, Actor signatory, DecreeForm form, Signatory holder)
            throws IOException {
        String title = IssueDesk.title(form, holder);
        Optional<HandedOut> before = attempts.file(numbered.draft().id(), holder.name(), title)
                .filter(file -> files.find(file.pdfSha256()).isPresent());
        return before.isPresent()
                ? before.get()
                : files.keepUnsigned(
                        numbered.draft(),
                        numbered.numbering(),
                        documents.handedOut(numbered, form, holder),
                        signatory,
                        holder.name(),
                        title);
    }

    /// From here on its outcome is unknown, until something is known of it.
    private StoredDecree send(Numbered numbered, Actor signatory, HandedOut file) {
        UUID id = numbered.draft().id();
        return inTransaction(() -> {
            Instant at = clock.instant();
            int attempt = attempts.begin(id, signatory, file, at)
                    .orElseThrow(() -> Problem.of(DecreeProblem.PASSPHRASE_BLOCKED));
            var sent = new Sent(attempt, file, at, at.plus(signer.longest()));
            return desk.complete(id, new DecreeCommand.Send(at, signatory, sent));
        });
    }

    private StoredDecree call(SignatureUnknown state, byte[] ours, Signer.Request request) {
        byte[] theirs;
        try {
            theirs = signer.sign(ours, request);
        } catch (SigningException e) {
            throw e.outcomeUnknown() ? unknown(state, e.code(), e) : notSigned(state, e.code(), e);
        }
        HandedOut file = state.sent().file();
        Outcome outcome;
        try {
            outcome = returned.examine(ours, theirs, file.signatoryName());
        } catch (SigningException e) {
            throw unknown(state, e.code(), e);
        }
        if (outcome instanceof Outcome.Wrong wrong) {
            String fault = wrong.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw notSigned(state, "returned-" + fault, new IllegalStateException(wrong.detail()));
        }
        try {
            String sha256 = files.keepSigned(
                    state.draft(),
                    state.numbering(),
                    theirs,
                    state.signer(),
                    file.signatoryName(),
                    file.signatoryTitle());
            return issued(state, file, sha256, outcome instanceof Outcome.Right(boolean test) && test);
        } catch (IOException | UncheckedIOException e) {
            throw unknown(state, DecreeProblem.ARCHIVE_UNAVAILABLE.code(), e);
        }
    }

    private StoredDecree issued(SignatureUnknown state, HandedOut file, String sha256, boolean test) {
        UUID id = state.draft().id();
        return inTransaction(() -> {
            Instant now = clock.instant();
            StoredDecree issued = desk.complete(
                    id,
                    new DecreeCommand.Confirm(
                            now, state.signer(), sha256, file.signatoryName(), file.signatoryTitle(), test));
            attempts.ended(id, state.sent().attempt(), SignatureAttempts.ISSUED, now);
            return issued;
        });
    }

    private Problem notSigned(SignatureUnknown state, String code, Exception cause) {
        UUID id = state.draft().id();
        int attempt = state.sent().attempt();
        log(state, code, cause);
        StoredDecree after = inTransaction(() -> {
            Instant now = clock.instant();
            attempts.ended(id, attempt, code, now);
            return desk.complete(id, new DecreeCommand.NotSigned(now, state.signer(), attempt, code));
        });
        return Problem.of(DecreeProblem.ofFailure(code))
                .with("failure", code)
                .with("number", state.numbering().number().text())
                .with("current", after.version());
    }

    private Problem unknown(SignatureUnknown state, String code, Exception cause) {
        log(state, code, cause);
        return Problem.of(DecreeProblem.SIGNATURE_UNKNOWN)
                .with("failure", code)
                .with("number", state.numbering().number().text());
    }

    private static void log(SignatureUnknown state, String code, Exception cause) {
        LogEvent.DECREE_NOT_SIGNED
                .to(log)
                .addKeyValue("decreeId", state.draft().id())
                .addKeyValue("code", code)
                .addKeyValue("cause", IssueDesk.root(cause))
                .log();
    }

    private StoredDecree inTransaction(Supplier<StoredDecree> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
