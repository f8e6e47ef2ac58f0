package id.sahkan.applicant.company;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.IdempotencyKey;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final CompanyDesk desk;
    private final Clock clock;

    CompanyController(CompanyStore companies, CompanyDesk desk, Clock clock) {
        this.companies = companies;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Listing<CompanyView> mine(Caller caller, Paging paging) {
        return new Listing<>(
                companies.ownedBy(caller.subject(), paging).stream()
                        .map(CompanyView::of)
                        .toList(),
                companies.count(caller.subject()));
    }

    @GetMapping("/{id}")
    ResponseEntity<CompanyView> one(@PathVariable UUID id, Caller caller) {
        return answer(ResponseEntity.ok(), companies.owned(caller.subject(), id).orElseThrow(Problem::notFound));
    }

    /// The same again is answered with the company that the first try registered: found by the key, and without one by
    /// its NIB, which an account has once.
    @PostMapping
    ResponseEntity<CompanyView> register(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody CompanyInput body,
            Caller caller) {
        Optional<UUID> byKey = IdempotencyKey.parse(idempotencyKey, SharedProblem.IDEMPOTENCY_KEY_INVALID)
                .map(key -> key.idOf("company", caller.subject()));
        PressCompany said = body.toCompany(byKey.orElseGet(UUID::randomUUID), caller.subject(), 1, clock.instant());
        Made<PressCompany> made = desk.register(byKey, said);
        return answer(made.answer(company -> "/api/companies/" + company.id()), made.value());
    }

    @PutMapping("/{id}")
    ResponseEntity<CompanyView> change(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody CompanyInput body, Caller caller) {
        PressCompany said = body.toCompany(id, caller.subject(), seen.value() + 1, clock.instant());
        return answer(ResponseEntity.ok(), desk.change(seen, said));
    }

    private static ResponseEntity<CompanyView> answer(ResponseEntity.BodyBuilder status, PressCompany company) {
        return status.eTag(ExpectedVersion.etag(company.version())).body(CompanyView.of(company));
    }
}
