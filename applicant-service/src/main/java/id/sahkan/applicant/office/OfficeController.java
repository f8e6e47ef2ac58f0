package id.sahkan.applicant.office;

import id.sahkan.applicant.office.Office.Name;
import id.sahkan.applicant.office.Office.Terms;
import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The first office, whose installation it is, for everybody; an administrator of it changes it, an auditor sees what
/// was changed.
@RestController
@RequestMapping("/api/office")
class OfficeController {

    /// A change is seen after a minute by those who looked before it. Not kept for others: the gateway's answer may
    /// bring a cookie along.
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final OfficeDesk desk;
    private final OfficeStore store;
    private final Clock clock;

    OfficeController(OfficeDesk desk, OfficeStore store, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<OfficeView> office() {
        Office office = desk.office();
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .eTag(ExpectedVersion.etag(office.version()))
                .body(OfficeView.of(office));
    }

    @PutMapping
    ResponseEntity<OfficeView> change(ExpectedVersion seen, @RequestBody OfficeInput body, Caller caller) {
        caller.offices().require(CallerOffices.FIRST, "administrator");
        Terms said = body.checked();
        desk.begin();
        var describe = new OfficeCommand.Describe(said, caller.actor("Administrator"), clock.instant());
        Office office = desk.change(CallerOffices.FIRST, describe, seen);
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(office.version())).body(OfficeView.of(office));
    }

    @GetMapping("/versions")
    Listing<OfficeView.Version> versions(Paging paging, Caller caller) {
        caller.offices().require(CallerOffices.FIRST, "administrator", "auditor");
        Listing<Office.Version> kept = store.versions(desk.office().id(), paging);
        return new Listing<>(kept.items().stream().map(OfficeView.Version::of).toList(), kept.total());
    }

    /// An office of the caller's.
    ///
    /// @param roles which the caller has there
    record Own(String key, Name name, Name shortName, String zone, List<String> roles) {}

    /// Of which offices the caller is, the first one first.
    @GetMapping("/own")
    Listing<Own> own(CallerOffices offices) {
        desk.begin();
        List<Own> own = store.all(offices.roles().keySet()).stream()
                .map(office -> new Own(
                        office.key(),
                        office.terms().name(),
                        office.terms().shortName(),
                        office.terms().zone().zone().getId(),
                        Objects.requireNonNull(offices.roles().get(office.key())).stream()
                                .sorted()
                                .toList()))
                .toList();
        return new Listing<>(own, own.size());
    }
}
