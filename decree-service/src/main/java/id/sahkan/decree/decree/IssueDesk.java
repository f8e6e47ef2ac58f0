package id.sahkan.decree.decree;

import id.sahkan.decree.candidate.Candidates;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Signatory;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Actor;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.telemetry.LogEvent;
import id.sahkan.telemetry.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Number, then sign, then publish: three steps that may be days apart. What a crash leaves behind is a numbered
/// decree; issuing it again goes on from there with the same number. No transaction is open while it is signed.
@Component
class IssueDesk {

    private static final Logger log = LoggerFactory.getLogger(IssueDesk.class);

    private static final String SIGNATORY = "signatory";

    private final DecreeDesk desk;
    private final DecreeStore store;
    private final FormStore forms;
    private final DecreeDocuments documents;
    private final SignedFiles files;
    private final OfficeSettings office;
    private final Offices offices;
    private final Clock clock;
    private final Candidates candidates;
    private final Traces traces;
    private final Set<UUID> signing = ConcurrentHashMap.newKeySet();

    IssueDesk(
            DecreeDesk desk,
            DecreeStore store,
            FormStore forms,
            DecreeDocuments documents,
            SignedFiles files,
            OfficeSettings office,
            Offices offices,
            Clock clock,
            Candidates candidates,
            Traces traces) {
        this.desk = desk;
        this.store = store;
        this.forms = forms;
        this.documents = documents;
        this.files = files;
        this.office = office;
        this.offices = offices;
        this.clock = clock;
        this.candidates = candidates;
        this.traces = traces;
    }

    /// The first half of it, and the unsigned document is handed out instead of signed: what the signatory has
    /// signed with means of their own is brought back later ([SignedElsewhere]). The same again hands out the same
    /// file.
    StoredDecree handOut(UUID id, ExpectedVersion seen, @Nullable String set, Caller caller) {
        StoredDecree found = store.find(id).orElseThrow(Problem::notFound);
        caller.offices().require(found.state().draft().office(), SIGNATORY);
        if (found.state() instanceof Numbered numbered && numbered.handedOut() != null) {
            return found;
        }
        return reserved(id, seen, set, caller, this::handOut);
    }

    private StoredDecree handOut(Numbered numbered, Actor signatory, DecreeForm form, Signatory holder, Instant at) {
        UUID id = numbered.draft().id();
        try {
            DecreeState.HandedOut file = files.keepUnsigned(
                    numbered.draft(),
                    numbered.numbering(),
                    documents.handedOut(numbered, form, holder),
                    signatory,
                    holder.name(),
                    title(form, holder));
            return desk.complete(
                    id,
                    new DecreeCommand.HandOut(
                            clock.instant(), signatory, file.pdfSha256(), file.signatoryName(), file.signatoryTitle()));
        } catch (IOException | UncheckedIOException e) {
            throw failed(numbered, signatory, DecreeProblem.ARCHIVE_UNAVAILABLE.code(), e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw failed(numbered, signatory, "rendering-failed", e);
        }
    }

    /// @param set the digest of whom it is about that the signatory was shown; null where nothing was
    StoredDecree issue(UUID id, ExpectedVersion seen, @Nullable String set, Caller caller) {
        DecreeStore.Form drafted = store.form(id).orElseThrow(Problem::notFound);
        caller.offices().require(drafted.office(), SIGNATORY);
        requireSigner(drafted.office());
        return reserved(id, seen, set, caller, this::traced);
    }

    /// Before a number is taken: what cannot be signed here can still be handed out.
    private void requireSigner(String office) {
        try {
            documents.requireSigner(office, clock.instant());
        } catch (SigningException e) {
            throw Problem.of(DecreeProblem.ofFailure(e.code()));
        }
    }

    /// What becomes of a decree that has its number.
    interface Next {
        StoredDecree go(Numbered numbered, Actor signatory, DecreeForm form, Signatory holder, Instant at);
    }

    /// Who holds the office is known by the account with which they sign in, and they did so a short while ago.
    StoredDecree reserved(UUID id, ExpectedVersion seen, @Nullable String set, Caller caller, Next next) {
        Instant at = clock.instant();
        DecreeStore.Form drafted = store.form(id).orElseThrow(Problem::notFound);
        caller.offices().require(drafted.office(), SIGNATORY);
        requireFreshSignIn(caller, at);
        Actor signatory = caller.actor("");
        if (!signing.add(id)) {
            throw Problem.of(DecreeProblem.SIGNING_IN_PROGRESS);
        }
        try {
            DecreeForm form = forms.form(drafted.office(), drafted.version());
            Optional<Signatory> holder =
                    forms.holder(drafted.office(), form, caller.account(), offices.dayOf(drafted.office(), at));
            StoredDecree reserved = desk.reserve(id, seen, set, signatory, holder.isPresent(), form.pattern(), at);
            if (!(reserved.state() instanceof Numbered numbered) || holder.isEmpty()) {
                return reserved;
            }
            Optional<StoredDecree> found = signedBefore(numbered, signatory);
            return found.isPresent() ? found.get() : next.go(numbered, signatory, form, holder.get(), at);
        } finally {
            signing.remove(id);
        }
    }

    /// A number is signed once: what a crash, or a database of an earlier instant, has forgotten is in the archive.
    /// It is issued as it was signed, whoever asks for it now.
    private Optional<StoredDecree> signedBefore(Numbered numbered, Actor signatory) {
        Draft draft = numbered.draft();
        try {
            Optional<SignedFiles.Found> file = files.signed(draft, numbered.numbering());
            file.ifPresent(_ -> LogEvent.DECREE_FOUND_SIGNED
                    .to(log)
                    .addKeyValue("decreeId", draft.id())
                    .log());
            return file.map(
                    found -> desk.complete(draft.id(), found.issue(clock.instant(), signatory, numbered.signer())));
        } catch (SigningException e) {
            throw failed(numbered, signatory, e.code(), e);
        } catch (IOException | UncheckedIOException e) {
            throw failed(numbered, signatory, DecreeProblem.ARCHIVE_UNAVAILABLE.code(), e);
        }
    }

    void requireFreshSignIn(Caller caller, Instant at) {
        if (caller.signedInAt().plus(office.signInBeforeSigning()).isBefore(at)) {
            throw Problem.of(DecreeProblem.SIGN_IN_AGAIN);
        }
    }

    /// Many recommendations lead to one decree: none of them is the parent of this step, and all are named by it.
    private StoredDecree traced(Numbered numbered, Actor signatory, DecreeForm form, Signatory holder, Instant at) {
        List<UUID> named =
                numbered.draft().entries().stream().map(Entry::applicationId).toList();
        return traces.step("issue decree")
                .linkedTo(candidates.origins(named))
                .call(() -> sign(numbered, signatory, form, holder, at));
    }

    private StoredDecree sign(Numbered numbered, Actor signatory, DecreeForm form, Signatory holder, Instant at) {
        UUID id = numbered.draft().id();
        try {
            DecreeDocuments.SignedDocument signed = documents.signed(numbered, form, holder, at);
            String sha256 = files.keepSigned(
                    numbered.draft(),
                    numbered.numbering(),
                    signed.pdf(),
                    signatory,
                    holder.name(),
                    title(form, holder));
            return desk.complete(
                    id,
                    new DecreeCommand.Confirm(
                            clock.instant(), signatory, sha256, holder.name(), title(form, holder), signed.test()));
        } catch (SigningException e) {
            throw failed(numbered, signatory, e.code(), e);
        } catch (IOException | UncheckedIOException e) {
            throw failed(numbered, signatory, DecreeProblem.ARCHIVE_UNAVAILABLE.code(), e);
        }
    }

    static String title(DecreeForm form, Signatory holder) {
        return holder.acting() == null ? form.officeInText() : holder.acting() + " " + form.officeInText();
    }

    Problem failed(Numbered numbered, Actor signatory, String code, Exception cause) {
        UUID id = numbered.draft().id();
        LogEvent.DECREE_NOT_SIGNED
                .to(log)
                .addKeyValue("decreeId", id)
                .addKeyValue("code", code)
                .addKeyValue("cause", root(cause))
                .log();
        StoredDecree after = desk.complete(id, new DecreeCommand.RecordFailure(clock.instant(), signatory, code));
        return Problem.of(DecreeProblem.ofFailure(code))
                .with("failure", code)
                .with("number", numbered.numbering().number().text())
                .with("current", after.version());
    }

    static String root(Throwable cause) {
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName();
    }
}
