package id.sahkan.verification.casefile;

import id.sahkan.verification.dossier.ApplicantService;
import id.sahkan.verification.dossier.ApplicantService.Reader;
import id.sahkan.verification.dossier.DossierUnavailableException;
import id.sahkan.verification.problem.ProblemCode;
import id.sahkan.verification.problem.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What may be read of cases. Dossiers and pages come live from the applicant service, which journals the reader.
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final Set<String> STAFF =
            Set.of("ROLE_reviewer", "ROLE_decree-officer", "ROLE_signatory", "ROLE_auditor", "ROLE_administrator");
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 10_000;

    private final CaseStore store;
    private final CaseQueries queries;
    private final ApplicantService applicants;

    CaseController(CaseStore store, CaseQueries queries, ApplicantService applicants) {
        this.store = store;
        this.queries = queries;
        this.applicants = applicants;
    }

    @GetMapping
    CaseViews.Page<CaseViews.Item> list(
            @RequestParam(required = false) @Nullable Phase state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable UUID periodId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication caller) {
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        return queries.list(new CaseQueries.Filter(
                state,
                mine ? caller.getName() : null,
                periodId,
                CaseRequests.text(q, "q"),
                Math.clamp(page, 0, LAST_PAGE) * limit,
                limit));
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseViews.Detail> detail(@PathVariable UUID id) {
        StoredCase stored = stored(id);
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(queries.detail(stored));
    }

    @GetMapping("/{id}/outcome")
    ResponseEntity<CaseViews.Outcome> outcome(@PathVariable UUID id, Authentication caller) {
        StoredCase stored = stored(id);
        boolean owner = stored.state().facts().applicantId().equals(caller.getName());
        if (!owner && !isStaff(caller)) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(CaseViews.outcome(stored.state()));
    }

    @GetMapping(path = "/{id}/dossier")
    ResponseEntity<byte[]> dossier(@PathVariable UUID id, Authentication caller) {
        int version = stored(id).state().facts().dossier().version();
        return answer(MediaType.APPLICATION_JSON, () -> applicants.dossierFor(reader(caller), id, version));
    }

    @GetMapping(path = "/{id}/documents/{requirementCode}/pages/{page}")
    ResponseEntity<byte[]> page(
            @PathVariable UUID id,
            @PathVariable String requirementCode,
            @PathVariable int page,
            Authentication caller) {
        int version = stored(id).state().facts().dossier().version();
        String sha256 = queries.documentDigest(id, version, requirementCode)
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        return answer(MediaType.IMAGE_PNG, () -> applicants.pageFor(reader(caller), id, sha256, page));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, Supplier<Optional<byte[]>> fetch) {
        try {
            byte[] content = fetch.get().orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.noStore())
                    .body(content);
        } catch (DossierUnavailableException away) {
            throw Refusal.of(ProblemCode.DOSSIER_UNAVAILABLE);
        }
    }

    private StoredCase stored(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }

    private static Reader reader(Authentication caller) {
        return new Reader(caller.getName(), has(caller, "ROLE_reviewer") ? "review" : "audit");
    }

    private static boolean isStaff(Authentication caller) {
        return STAFF.stream().anyMatch(role -> has(caller, role));
    }

    private static boolean has(Authentication caller, String role) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(role::equals);
    }
}
