package id.sahkan.applicant.company;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    @PostMapping
    ResponseEntity<PressCompany> register(@RequestBody CompanyInput body, Caller caller) {
        PressCompany company = body.toCompany(UUID.randomUUID(), caller.subject(), 1, clock.instant());
        try {
            quota.company(caller.subject(), () -> companies.count(caller.subject()), () -> companies.insert(company));
        } catch (DuplicateKeyException _) {
            throw nibTaken(company);
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
