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
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@AcrossOffices("applicant")
class OutletController {

    private final OutletStore outlets;
    private final OutletDesk desk;
    private final Clock clock;

    OutletController(OutletStore outlets, OutletDesk desk, Clock clock) {
        this.outlets = outlets;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/api/outlets")
    Listing<OutletView> mine(Caller caller, Paging paging) {
        return new Listing<>(
                outlets.ownedBy(caller.subject(), paging).stream()
                        .map(OutletView::of)
                        .toList(),
                outlets.count(caller.subject()));
    }

    @GetMapping("/api/outlets/{id}")
    ResponseEntity<OutletView> one(@PathVariable UUID id, Caller caller) {
        return answer(ResponseEntity.ok(), outlets.owned(caller.subject(), id).orElseThrow(Problem::notFound));
    }

    /// The same again is answered with the outlet that the first try registered: found by the key, and without one by
    /// all that is said of it. A company has no two outlets that cannot be told apart.
    @PostMapping("/api/companies/{companyId}/outlets")
    ResponseEntity<OutletView> register(
            @PathVariable UUID companyId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody OutletInput body,
            Caller caller) {
        Optional<UUID> byKey = IdempotencyKey.parse(idempotencyKey, SharedProblem.IDEMPOTENCY_KEY_INVALID)
                .map(key -> key.idOf("outlet", caller.subject()));
        MediaOutlet said =
                body.toOutlet(byKey.orElseGet(UUID::randomUUID), companyId, caller.subject(), 1, clock.instant());
        Made<MediaOutlet> made = desk.register(byKey, said);
        return answer(made.answer(outlet -> "/api/outlets/" + outlet.id()), made.value());
    }

    @PutMapping("/api/outlets/{id}")
    ResponseEntity<OutletView> change(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody OutletInput body, Caller caller) {
        String owner = caller.subject();
        Instant at = clock.instant();
        return answer(
                ResponseEntity.ok(),
                desk.change(
                        owner,
                        id,
                        seen,
                        there -> body.toOutlet(id, there.companyId(), owner, there.version() + 1, at)));
    }

    private static ResponseEntity<OutletView> answer(ResponseEntity.BodyBuilder status, MediaOutlet outlet) {
        return status.eTag(ExpectedVersion.etag(outlet.version())).body(OutletView.of(outlet));
    }
}
