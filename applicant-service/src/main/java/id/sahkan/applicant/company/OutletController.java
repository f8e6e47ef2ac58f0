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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AcrossOffices("applicant")
class OutletController {

    private final OutletStore outlets;
    private final CompanyStore companies;
    private final AccountQuota quota;
    private final Clock clock;

    OutletController(OutletStore outlets, CompanyStore companies, AccountQuota quota, Clock clock) {
        this.outlets = outlets;
        this.companies = companies;
        this.quota = quota;
        this.clock = clock;
    }

    @GetMapping("/api/outlets")
    Listing<MediaOutlet> mine(Caller caller, Paging paging) {
        return new Listing<>(outlets.ownedBy(caller.subject(), paging), outlets.count(caller.subject()));
    }

    @GetMapping("/api/outlets/{id}")
    ResponseEntity<MediaOutlet> one(@PathVariable UUID id, Caller caller) {
        return answer(outlets.owned(caller.subject(), id).orElseThrow(Problem::notFound));
    }

    @PostMapping("/api/companies/{companyId}/outlets")
    ResponseEntity<MediaOutlet> register(@PathVariable UUID companyId, @RequestBody OutletInput body, Caller caller) {
        if (companies.owned(caller.subject(), companyId).isEmpty()) {
            throw Problem.notFound();
        }
        MediaOutlet outlet = body.toOutlet(UUID.randomUUID(), companyId, caller.subject(), 1, clock.instant());
        quota.outlet(caller.subject(), () -> outlets.count(caller.subject()), () -> outlets.insert(outlet));
        return ResponseEntity.created(URI.create("/api/outlets/" + outlet.id()))
                .eTag(ExpectedVersion.etag(outlet.version()))
                .body(outlet);
    }

    @PutMapping("/api/outlets/{id}")
    ResponseEntity<MediaOutlet> change(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody OutletInput body, Caller caller) {
        MediaOutlet current = outlets.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        if (body.toOutlet(id, current.companyId(), caller.subject(), current.version(), current.changedAt())
                .equals(current)) {
            // A repeat, perhaps of a change whose answer was lost.
            return answer(current);
        }
        seen.require(current.version(), current.changedBy(), current.changedAt());
        MediaOutlet changed =
                body.toOutlet(id, current.companyId(), caller.subject(), seen.value() + 1, clock.instant());
        if (changed.type() != current.type() && outlets.inUse(id)) {
            throw Problem.at(ApplicantProblem.OUTLET_IN_USE, "type");
        }
        if (!outlets.update(changed)) {
            MediaOutlet newer = outlets.owned(caller.subject(), id).orElseThrow(Problem::notFound);
            seen.require(newer.version(), newer.changedBy(), newer.changedAt());
        }
        return answer(changed);
    }

    private static ResponseEntity<MediaOutlet> answer(MediaOutlet outlet) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(outlet.version())).body(outlet);
    }
}
