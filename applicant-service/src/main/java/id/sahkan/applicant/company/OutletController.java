package id.sahkan.applicant.company;

import id.sahkan.applicant.http.Caller;
import id.sahkan.applicant.http.IfMatch;
import id.sahkan.applicant.http.Listing;
import id.sahkan.applicant.http.Paging;
import id.sahkan.applicant.http.Problem;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OutletController {

    private final Outlets outlets;
    private final Companies companies;
    private final Clock clock;

    OutletController(Outlets outlets, Companies companies, Clock clock) {
        this.outlets = outlets;
        this.companies = companies;
        this.clock = clock;
    }

    @GetMapping("/api/outlets")
    Listing<MediaOutlet> mine(
            Caller caller, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return new Listing<>(
                outlets.ownedBy(caller.subject(), new Paging(page, size)), outlets.count(caller.subject()));
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
        outlets.insert(outlet);
        return ResponseEntity.created(URI.create("/api/outlets/" + outlet.id()))
                .eTag(IfMatch.etag(outlet.version()))
                .body(outlet);
    }

    @PutMapping("/api/outlets/{id}")
    ResponseEntity<MediaOutlet> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OutletInput body,
            Caller caller) {
        MediaOutlet current = outlets.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        long expected = IfMatch.version(ifMatch);
        IfMatch.require(expected, current.version(), current.changedBy(), current.changedAt());
        MediaOutlet changed = body.toOutlet(id, current.companyId(), caller.subject(), expected + 1, clock.instant());
        if (changed.type() != current.type() && outlets.inUse(id)) {
            throw Problem.at(409, "outlet-in-use", "type");
        }
        if (!outlets.update(changed)) {
            MediaOutlet newer = outlets.owned(caller.subject(), id).orElseThrow(Problem::notFound);
            IfMatch.require(expected, newer.version(), newer.changedBy(), newer.changedAt());
        }
        return answer(changed);
    }

    private static ResponseEntity<MediaOutlet> answer(MediaOutlet outlet) {
        return ResponseEntity.ok().eTag(IfMatch.etag(outlet.version())).body(outlet);
    }
}
