package id.sahkan.applicant.office;

import id.sahkan.applicant.document.Uploads;
import id.sahkan.contracts.Sha256;
import id.sahkan.http.Actor;
import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Checks;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/// All offices of the installation. An administrator of the first adds one; each is changed by administrators of its
/// own.
@RestController
@RequestMapping("/api/offices")
class OfficesController {

    private static final String SLUG = "[a-z][a-z0-9]{1,39}(-[a-z0-9]{1,40}){0,4}";

    private final OfficeDesk desk;
    private final OfficeStore store;
    private final Uploads uploads;
    private final Clock clock;

    OfficesController(OfficeDesk desk, OfficeStore store, Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.desk = desk;
        this.store = store;
        this.clock = clock;
    }

    /// @param slug its word for itself, which never changes
    record NewOffice(@Nullable String slug, @Nullable OfficeInput office) {}

    @GetMapping
    Listing<OfficeView> list(Paging paging) {
        Listing<Office> found = store.list(paging);
        return new Listing<>(found.items().stream().map(OfficeView::of).toList(), found.total());
    }

    @GetMapping("/{key}")
    ResponseEntity<OfficeView> one(@PathVariable String key) {
        return answer(ResponseEntity.ok(), desk.find(key));
    }

    @PostMapping
    ResponseEntity<OfficeView> add(@RequestBody NewOffice body, Caller caller) {
        if (!caller.offices().mayAct(CallerOffices.FIRST, "administrator")) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        Checks checks = new Checks();
        String slug = checks.pattern("slug", body.slug(), SLUG, "slug-invalid");
        checks.that(!slug.equals(CallerOffices.FIRST), "slug", "slug-invalid");
        OfficeInput office = checks.given("office", body.office(), OfficeInput.NOTHING);
        checks.throwIfAny();
        Made<Office> added =
                desk.add(new OfficeCommand.Add(UUID.randomUUID(), slug, office.checked(), by(caller), clock.instant()));
        return answer(added.answer(one -> "/api/offices/" + one.key()), added.value());
    }

    @PutMapping("/{key}")
    ResponseEntity<OfficeView> change(
            @PathVariable String key, ExpectedVersion seen, @RequestBody OfficeInput body, Caller caller) {
        caller.offices().require(key, "administrator");
        Office.Terms said = body.checked();
        desk.begin();
        var describe = new OfficeCommand.Describe(said, by(caller), clock.instant());
        return answer(ResponseEntity.ok(), desk.change(key, describe, seen));
    }

    /// What it looked like in any version; a picture never changes.
    @GetMapping(value = "/{key}/emblem/{sha256}", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> emblem(@PathVariable String sha256) {
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(MediaType.IMAGE_PNG)
                .body(store.emblem(sha256).orElseThrow(Problem::notFound));
    }

    @PutMapping(path = "/{key}/emblem", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<OfficeView> bear(
            @PathVariable String key,
            ExpectedVersion seen,
            @RequestPart(required = false) @Nullable Part file,
            Caller caller)
            throws IOException {
        caller.offices().require(key, "administrator");
        if (file == null) {
            throw Problem.at(SharedProblem.FILE_REQUIRED, "file");
        }
        byte[] png;
        try (InputStream content = file.getInputStream()) {
            png = uploads.emblem(caller.subject(), content);
        }
        var bear = new OfficeCommand.Bear(Sha256.hex(png), by(caller), clock.instant());
        return answer(ResponseEntity.ok(), desk.bear(key, bear, png, seen));
    }

    @DeleteMapping("/{key}/emblem")
    ResponseEntity<OfficeView> bearNone(@PathVariable String key, ExpectedVersion seen, Caller caller) {
        caller.offices().require(key, "administrator");
        var bearNone = new OfficeCommand.Bear(null, by(caller), clock.instant());
        return answer(ResponseEntity.ok(), desk.change(key, bearNone, seen));
    }

    /// @param status `OPEN` or `CLOSED`
    record Status(@Nullable String status) {}

    /// Whose installation it is decides who takes part in it, and stays.
    @PutMapping("/{key}/status")
    ResponseEntity<OfficeView> status(
            @PathVariable String key, ExpectedVersion seen, @RequestBody Status body, Caller caller) {
        if (!caller.offices().mayAct(CallerOffices.FIRST, "administrator")) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        Checks checks = new Checks();
        String status = checks.pattern("status", body.status(), "OPEN|CLOSED", "required");
        checks.throwIfAny();
        Actor by = by(caller);
        Instant at = clock.instant();
        OfficeCommand command =
                status.equals("CLOSED") ? new OfficeCommand.Close(by, at) : new OfficeCommand.Reopen(by, at);
        return answer(ResponseEntity.ok(), desk.change(key, command, seen));
    }

    @GetMapping("/{key}/versions")
    Listing<OfficeView.Version> versions(@PathVariable String key, Paging paging, Caller caller) {
        caller.offices().require(key, "administrator", "auditor");
        Listing<Office.Version> kept = store.versions(desk.find(key).id(), paging);
        return new Listing<>(kept.items().stream().map(OfficeView.Version::of).toList(), kept.total());
    }

    private static Actor by(Caller caller) {
        return caller.actor("Administrator");
    }

    private static ResponseEntity<OfficeView> answer(ResponseEntity.BodyBuilder status, Office office) {
        return status.eTag(ExpectedVersion.etag(office.version())).body(OfficeView.of(office));
    }
}
