package id.sahkan.verification.casefile;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.http.SharedProblem;
import id.sahkan.verification.dossier.ApplicantService;
import id.sahkan.verification.dossier.ApplicantService.Reader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What may be read of cases. Dossiers and pages come live from the applicant service, which journals the reader.
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final String[] STAFF = {"reviewer", "decree-officer", "signatory", "auditor", "administrator"};

    /// Who reads cases, as the paths say it.
    private static final String[] READING = {"reviewer", "auditor", "administrator"};

    private final CaseStore store;
    private final CaseQueries queries;
    private final ApplicantService applicants;

    CaseController(CaseStore store, CaseQueries queries, ApplicantService applicants) {
        this.store = store;
        this.queries = queries;
        this.applicants = applicants;
    }

    @GetMapping
    Listing<CaseView.Item> list(
            @RequestParam(required = false) @Nullable CaseStateName state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean objected,
            @RequestParam(required = false) @Nullable UUID periodId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String office,
            Paging paging,
            Caller caller) {
        var checks = new Checks();
        String text = CaseRequests.text(checks, "q", q);
        checks.throwIfAny();
        return queries.list(
                new CaseQueries.Filter(
                        office == null
                                ? List.of(caller.offices().having(READING))
                                : List.of(caller.offices().one(office, READING)),
                        state,
                        mine ? caller.subject() : null,
                        periodId,
                        text,
                        objected),
                paging);
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView.Detail> detail(@PathVariable UUID id, Caller caller) {
        VersionedCase stored = stored(id, caller);
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(stored.version())).body(queries.detail(stored));
    }

    @AcrossOffices("applicant")
    @GetMapping("/{id}/outcome")
    ResponseEntity<CaseView.Outcome> outcome(@PathVariable UUID id, Caller caller) {
        VersionedCase stored = store.find(id).orElseThrow(Problem::notFound);
        SubmittedApplication application = stored.state().application();
        if (!application.applicantId().equals(caller.subject())) {
            caller.offices().require(application.office(), STAFF);
        }
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(stored.version())).body(CaseView.outcome(stored.state()));
    }

    @GetMapping(path = "/{id}/dossier")
    ResponseEntity<byte[]> dossier(@PathVariable UUID id, Caller caller) {
        SubmittedApplication application = stored(id, caller).state().application();
        int version = application.dossier().version();
        return answer(
                _ -> MediaType.APPLICATION_JSON, () -> applicants.dossierFor(reader(caller, application), id, version));
    }

    @GetMapping(path = "/{id}/documents/{requirementCode}/pages/{page}")
    ResponseEntity<byte[]> page(
            @PathVariable UUID id, @PathVariable String requirementCode, @PathVariable int page, Caller caller) {
        SubmittedApplication application = stored(id, caller).state().application();
        int version = application.dossier().version();
        String sha256 = queries.documentDigest(id, version, requirementCode).orElseThrow(Problem::notFound);
        return answer(
                CaseController::pictureType, () -> applicants.pageFor(reader(caller, application), id, sha256, page));
    }

    /// Text is drawn as a PNG, a photograph as a JPEG.
    private static MediaType pictureType(byte[] picture) {
        return picture.length > 0 && picture[0] == (byte) 0xff ? MediaType.IMAGE_JPEG : MediaType.IMAGE_PNG;
    }

    private static ResponseEntity<byte[]> answer(Function<byte[], MediaType> type, Supplier<Optional<byte[]>> fetch) {
        try {
            byte[] content = fetch.get().orElseThrow(Problem::notFound);
            return ResponseEntity.ok()
                    .contentType(type.apply(content))
                    .cacheControl(CacheControl.noStore())
                    .body(content);
        } catch (ServiceUnavailableException away) {
            throw Problem.of(SharedProblem.DOSSIER_UNAVAILABLE);
        }
    }

    private VersionedCase stored(UUID id, Caller caller) {
        return store.find(id, caller.offices().having(READING)).orElseThrow(Problem::notFound);
    }

    private static Reader reader(Caller caller, SubmittedApplication application) {
        boolean reviews = caller.offices().mayAct(application.office(), "reviewer");
        return new Reader(caller.subject(), reviews ? "review" : "audit");
    }
}
