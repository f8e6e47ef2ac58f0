package id.sahkan.decree.decree;

import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.decree.DecreeState.Issued;
import id.sahkan.decree.document.FormText;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.recheck.DocumentChecks;
import id.sahkan.decree.signature.Credentials;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.decree.web.Pdf;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/decrees")
class DecreeController {

    /// Who reads decrees, as the paths say it.
    static final String[] READING = {"decree-officer", "signatory", "auditor", "administrator"};

    private static final String OFFICER = "decree-officer";
    private static final String SIGNATORY = "signatory";
    private static final int MOST_ENTRIES = 1000;

    private final DecreeStore store;
    private final DraftDesk drafting;
    private final ChangeDesk changing;
    private final IssueDesk issuing;
    private final SignedElsewhere elsewhere;
    private final SignedAtService service;
    private final DocumentChecks checks;
    private final DecreeDesk desk;
    private final DecreeChain chain;
    private final DecreeDocuments documents;
    private final Archive archive;
    private final Clock clock;
    private final Offices offices;

    DecreeController(
            DecreeStore store,
            DraftDesk drafting,
            ChangeDesk changing,
            IssueDesk issuing,
            SignedElsewhere elsewhere,
            SignedAtService service,
            DocumentChecks checks,
            DecreeDesk desk,
            DecreeChain chain,
            DecreeDocuments documents,
            Archive archive,
            Clock clock,
            Offices offices) {
        this.store = store;
        this.drafting = drafting;
        this.changing = changing;
        this.issuing = issuing;
        this.elsewhere = elsewhere;
        this.service = service;
        this.checks = checks;
        this.desk = desk;
        this.chain = chain;
        this.documents = documents;
        this.archive = archive;
        this.clock = clock;
        this.offices = offices;
    }

    record DraftRequest(
            @Nullable UUID periodId,
            @Nullable List<@Nullable UUID> applicationIds,
            @Nullable String minutesNumber,
            @Nullable LocalDate minutesDate,
            @Nullable LocalDate validUntil,
            @Nullable String title) {

        DraftDesk.Request checked() {
            var checks = new Checks();
            UUID period = checks.given("periodId", periodId, new UUID(0, 0));
            List<UUID> ids = ids(checks);
            String minutes = checks.printed("minutesNumber", minutesNumber, 100);
            LocalDate minutesOn = checks.given("minutesDate", minutesDate, LocalDate.EPOCH);
            checks.that(minutesDate == null || minutesOn.getYear() >= 2000, "minutesDate", "out-of-range");
            LocalDate until = checks.given("validUntil", validUntil, LocalDate.EPOCH);
            checks.that(until.getYear() < 2200, "validUntil", "out-of-range");
            String heading = checks.optionalPrinted("title", title, 300);
            checks.that(heading == null || FormText.placeholders(heading).isEmpty(), "title", "placeholder-unknown");
            checks.throwIfAny();
            return new DraftDesk.Request(period, ids, new Draft.Reference(minutes, minutesOn), until, heading);
        }

        private List<UUID> ids(Checks checks) {
            if (applicationIds == null || applicationIds.isEmpty() || applicationIds.contains(null)) {
                checks.reject("applicationIds", "required");
                return List.of();
            }
            checks.that(applicationIds.size() <= MOST_ENTRIES, "applicationIds", "too-many");
            checks.that(
                    new HashSet<>(applicationIds).size() == applicationIds.size(), "applicationIds", "listed-twice");
            return applicationIds.stream()
                    .map(java.util.Objects::requireNonNull)
                    .toList();
        }
    }

    @GetMapping
    Listing<DecreeSummary> list(Paging paging, Caller caller) {
        String[] own = caller.offices().having(READING);
        return new Listing<>(store.newest(own, paging.size(), paging.offset()), store.count(own));
    }

    @PostMapping
    ResponseEntity<DecreeView> draft(@RequestBody DraftRequest request, Caller caller) {
        return created(drafting.draft(request.checked(), caller.offices(), caller.actor("")));
    }

    /// Drafts a decree that changes this one.
    @PostMapping("/{id}/changes")
    ResponseEntity<DecreeView> change(@PathVariable UUID id, @RequestBody ChangeRequest request, Caller caller) {
        String office = requireOwn(id, caller, OFFICER);
        return created(changing.draft(id, request.checked(today(office)), caller.actor("")));
    }

    /// Who is a partner by this decree and what has changed it, all at once: whoever changes it must see everybody.
    @GetMapping("/{id}/partners")
    Listing<DecreeView.Row> partners(@PathVariable UUID id, Caller caller) {
        if (!(find(id, caller).state() instanceof Issued)) {
            throw Problem.of(DecreeProblem.NOT_ISSUED);
        }
        List<DecreeView.Row> partners =
                chain.partners(id).stream().map(DecreeView::row).toList();
        return new Listing<>(partners, partners.size());
    }

    @GetMapping("/{id}")
    ResponseEntity<DecreeView> one(@PathVariable UUID id, Caller caller) {
        return answer(find(id, caller));
    }

    @GetMapping("/{id}/preview.pdf")
    ResponseEntity<Resource> preview(@PathVariable UUID id, Caller caller) {
        Draft draft = find(id, caller).state().draft();
        return Pdf.inline("konsep-keputusan", documents.preview(draft, today(draft.office())));
    }

    @PostMapping("/{id}/issue")
    ResponseEntity<DecreeView> issue(
            @PathVariable UUID id,
            ExpectedVersion seen,
            @RequestParam(required = false) @Nullable String set,
            Caller caller) {
        if (service.used()) {
            requireOwn(id, caller, SIGNATORY);
            throw Problem.of(DecreeProblem.PASSPHRASE_NEEDED);
        }
        return answer(issuing.issue(id, seen, set, caller));
    }

    /// Nothing of it is kept, and it shows itself nowhere.
    ///
    /// @param nik where the signing service knows the signatory by it, and not by their address
    record SignRequest(
            char @Nullable [] passphrase,
            char @Nullable [] oneTimeCode,
            @Nullable String nik) {

        Credentials checked(Caller caller) {
            var checks = new Checks();
            boolean byPassphrase = passphrase != null && passphrase.length > 0;
            boolean byCode = oneTimeCode != null && oneTimeCode.length > 0;
            checks.that(byPassphrase || byCode, "passphrase", "required");
            checks.that(!(byPassphrase && byCode), "oneTimeCode", "one-of-two");
            char[] secret = byPassphrase ? passphrase : oneTimeCode;
            checks.that(
                    secret == null || secret.length <= 200, byPassphrase ? "passphrase" : "oneTimeCode", "too-long");
            String number = nik == null || nik.isBlank() ? null : checks.number("nik", nik, "\\d{16}", "nik-invalid");
            checks.that(number != null || !caller.email().isBlank(), "nik", "required");
            checks.throwIfAny();
            return new Credentials(
                    number == null ? caller.email() : number,
                    byPassphrase ? Credentials.Kind.PASSPHRASE : Credentials.Kind.ONE_TIME_CODE,
                    Objects.requireNonNull(secret));
        }

        @Override
        public String toString() {
            return "SignRequest[…]";
        }
    }

    @PostMapping("/{id}/sign")
    ResponseEntity<DecreeView> sign(
            @PathVariable UUID id,
            ExpectedVersion seen,
            @RequestParam(required = false) @Nullable String set,
            @RequestBody SignRequest request,
            Caller caller) {
        try (Credentials credentials = request.checked(caller)) {
            var _ = requireOwn(id, caller, SIGNATORY);
            return answer(service.sign(id, seen, set, caller, credentials));
        }
    }

    @PostMapping("/{id}/no-signature")
    ResponseEntity<DecreeView> noSignature(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody VoidRequest request, Caller caller) {
        String reason = request.checked();
        var _ = requireOwn(id, caller, SIGNATORY);
        return answer(service.foundUnsigned(id, seen, caller, reason));
    }

    @PostMapping("/{id}/hand-out")
    ResponseEntity<DecreeView> handOut(
            @PathVariable UUID id,
            ExpectedVersion seen,
            @RequestParam(required = false) @Nullable String set,
            Caller caller) {
        return answer(issuing.handOut(id, seen, set, caller));
    }

    @GetMapping("/{id}/unsigned.pdf")
    ResponseEntity<Resource> unsigned(@PathVariable UUID id, Caller caller) {
        var _ = requireOwn(id, caller, OFFICER, SIGNATORY);
        return Pdf.inline("untuk-ditandatangani-" + id, elsewhere.handedOut(id));
    }

    /// @param file the part of that name: the file as it was handed out, with a signature behind it
    @PutMapping(path = "/{id}/decree.pdf", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DecreeView> takeBack(
            @PathVariable UUID id, ExpectedVersion seen, @RequestPart Part file, Caller caller) throws IOException {
        var _ = requireOwn(id, caller, OFFICER, SIGNATORY);
        try (InputStream content = file.getInputStream()) {
            return answer(elsewhere.takeBack(id, seen, caller.actor(""), content));
        }
    }

    record VoidRequest(@Nullable String reason) {
        String checked() {
            var checks = new Checks();
            String given = checks.lines("reason", reason, 500);
            checks.throwIfAny();
            return given;
        }
    }

    @PostMapping("/{id}/void")
    ResponseEntity<DecreeView> voided(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody VoidRequest request, Caller caller) {
        String reason = request.checked();
        var _ = requireOwn(id, caller, SIGNATORY);
        return answer(desk.voided(id, seen, caller.actor(""), reason, clock.instant()));
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<DecreeView> discard(@PathVariable UUID id, ExpectedVersion seen, Caller caller) {
        var _ = requireOwn(id, caller, OFFICER);
        return answer(desk.discard(id, seen, caller.actor(""), clock.instant()));
    }

    @GetMapping("/{id}/decree.pdf")
    ResponseEntity<Resource> document(@PathVariable UUID id, Caller caller) {
        if (!(find(id, caller).state() instanceof Issued issued)) {
            throw Problem.of(DecreeProblem.NOT_ISSUED);
        }
        return Pdf.inline(
                "keputusan-" + issued.numbering().publicCode(),
                archive.find(issued.signed().pdfSha256())
                        .orElseThrow(() -> Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE)));
    }

    private StoredDecree find(UUID id, Caller caller) {
        StoredDecree found = store.find(id).orElseThrow(Problem::notFound);
        caller.offices().require(found.state().draft().office(), READING);
        return found;
    }

    /// Whose a decree is never changes, so that it may be asked before its row is locked.
    private String requireOwn(UUID id, Caller caller, String... roles) {
        String office = store.form(id).orElseThrow(Problem::notFound).office();
        caller.offices().require(office, roles);
        return office;
    }

    private ResponseEntity<DecreeView> created(Made<StoredDecree> made) {
        return made.answer(stored -> "/api/decrees/" + stored.state().draft().id())
                .eTag(ExpectedVersion.etag(made.value().version()))
                .body(view(made.value()));
    }

    private ResponseEntity<DecreeView> answer(StoredDecree stored) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(stored.version())).body(view(stored));
    }

    private DecreeView view(StoredDecree stored) {
        Draft draft = stored.state().draft();
        boolean changeable = stored.state() instanceof Issued && draft.change() == null;
        return DecreeView.of(
                stored,
                changeable ? chain.changesOf(draft.id()) : List.of(),
                stored.state() instanceof Issued ? checks.of(draft.id()) : null,
                today(draft.office()));
    }

    private LocalDate today(String office) {
        return offices.dayOf(office, clock.instant());
    }
}
