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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

    /// The same again is answered with the outlet that the first try registered: found by the key, and without one by
    /// all that is said of it. A company has no two outlets that cannot be told apart.
    @PostMapping("/api/companies/{companyId}/outlets")
    ResponseEntity<MediaOutlet> register(
            @PathVariable UUID companyId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody OutletInput body,
            Caller caller) {
        Optional<UUID> byKey = IdempotencyKey.parse(idempotencyKey, SharedProblem.IDEMPOTENCY_KEY_INVALID)
                .map(key -> key.idOf("outlet", caller.subject()));
        if (companies.owned(caller.subject(), companyId).isEmpty()) {
            throw Problem.notFound();
        }
        MediaOutlet outlet =
                body.toOutlet(byKey.orElseGet(UUID::randomUUID), companyId, caller.subject(), 1, clock.instant());
        Optional<MediaOutlet> before = before(byKey, outlet);
        if (before.isPresent()) {
            return answer(before.get());
        }
        var atOnce = new AtomicReference<@Nullable MediaOutlet>();
        quota.outlet(
                caller.subject(),
                () -> outlets.count(caller.subject()),
                () -> before(byKey, outlet).ifPresentOrElse(atOnce::set, () -> outlets.insert(outlet)));
        MediaOutlet other = atOnce.get();
        if (other != null) {
            return answer(other);
        }
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

    /// What an earlier try of the same made.
    ///
    /// @throws Problem when that try wanted something else
    private Optional<MediaOutlet> before(Optional<UUID> byKey, MediaOutlet wanted) {
        Optional<MediaOutlet> made = byKey.flatMap(id -> outlets.owned(wanted.owner(), id));
        if (made.filter(there -> isAnother(there, wanted)).isPresent()) {
            throw Problem.of(SharedProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return made.or(() -> outlets.ofCompany(wanted.owner(), wanted.companyId()).stream()
                .filter(there -> byKey.isEmpty() && there.says(wanted))
                .findFirst());
    }

    /// What was changed since cannot be compared any more.
    private static boolean isAnother(MediaOutlet there, MediaOutlet wanted) {
        return !there.companyId().equals(wanted.companyId()) || (there.version() == 1 && !there.says(wanted));
    }

    private static ResponseEntity<MediaOutlet> answer(MediaOutlet outlet) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(outlet.version())).body(outlet);
    }
}
