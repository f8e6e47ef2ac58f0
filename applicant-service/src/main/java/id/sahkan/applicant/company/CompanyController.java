package id.sahkan.applicant.company;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.IdempotencyKey;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AcrossOffices("applicant")
@RequestMapping("/api/companies")
class CompanyController {

    private final CompanyStore companies;
    private final AccountQuota quota;
    private final Clock clock;

    CompanyController(CompanyStore companies, AccountQuota quota, Clock clock) {
        this.companies = companies;
        this.quota = quota;
        this.clock = clock;
    }

    @GetMapping
    Listing<PressCompany> mine(Caller caller, Paging paging) {
        return new Listing<>(companies.ownedBy(caller.subject(), paging), companies.count(caller.subject()));
    }

    @GetMapping("/{id}")
    ResponseEntity<PressCompany> one(@PathVariable UUID id, Caller caller) {
        return answer(companies.owned(caller.subject(), id).orElseThrow(Problem::notFound));
    }

    /// The same again is answered with the company that the first try registered: found by the key, and without one by
    /// its NIB, which an account has once.
    @PostMapping
    ResponseEntity<PressCompany> register(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody CompanyInput body,
            Caller caller) {
        Optional<UUID> byKey = IdempotencyKey.parse(idempotencyKey, SharedProblem.IDEMPOTENCY_KEY_INVALID)
                .map(key -> key.idOf("company", caller.subject()));
        PressCompany company = body.toCompany(byKey.orElseGet(UUID::randomUUID), caller.subject(), 1, clock.instant());
        Optional<PressCompany> before = before(byKey, company);
        if (before.isPresent()) {
            return answer(before.get());
        }
        try {
            quota.company(caller.subject(), () -> companies.count(caller.subject()), () -> companies.insert(company));
        } catch (DuplicateKeyException _) {
            // The same was registered at the same moment; by now it is there to be found.
            return answer(before(byKey, company).orElseThrow(() -> nibTaken(company)));
        }
        return ResponseEntity.created(URI.create("/api/companies/" + company.id()))
                .eTag(ExpectedVersion.etag(company.version()))
                .body(company);
    }

    @PutMapping("/{id}")
    ResponseEntity<PressCompany> change(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody CompanyInput body, Caller caller) {
        PressCompany current = companies.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        if (body.toCompany(id, caller.subject(), current.version(), current.changedAt())
                .equals(current)) {
            // A repeat, perhaps of a change whose answer was lost.
            return answer(current);
        }
        seen.require(current.version(), current.changedBy(), current.changedAt());
        PressCompany changed = body.toCompany(id, caller.subject(), seen.value() + 1, clock.instant());
        try {
            if (!companies.update(changed)) {
                PressCompany newer = companies.owned(caller.subject(), id).orElseThrow(Problem::notFound);
                seen.require(newer.version(), newer.changedBy(), newer.changedAt());
            }
        } catch (DuplicateKeyException _) {
            throw nibTaken(changed);
        }
        return answer(changed);
    }

    /// What an earlier try of the same made.
    ///
    /// @throws Problem when that try wanted something else
    private Optional<PressCompany> before(Optional<UUID> byKey, PressCompany wanted) {
        String owner = wanted.owner();
        Optional<PressCompany> made = byKey.flatMap(id -> companies.owned(owner, id));
        if (made.filter(there -> there.version() == 1 && !there.says(wanted)).isPresent()) {
            throw Problem.of(SharedProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return made.or(() -> companies
                .idOfNib(owner, wanted.nib())
                .flatMap(id -> companies.owned(owner, id))
                .filter(there -> there.says(wanted)));
    }

    private Problem nibTaken(PressCompany company) {
        return Problem.at(ApplicantProblem.ALREADY_EXISTS, "nib")
                .with(
                        "companyId",
                        companies.idOfNib(company.owner(), company.nib()).orElse(null));
    }

    private static ResponseEntity<PressCompany> answer(PressCompany company) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(company.version())).body(company);
    }
}
