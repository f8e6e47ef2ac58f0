package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.PageLayout;
import id.sahkan.decree.document.Rendering;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.web.Pdf;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The form that an office uses, its versions, and how one would look.
@RestController
@RequestMapping("/api/decrees/form")
class FormController {

    private static final String[] READING = {"decree-officer", "signatory", "auditor", "administrator"};
    private static final String MAKING = "administrator";
    private static final String FILE = "contoh-keputusan";

    private final FormStore store;
    private final FormDesk desk;
    private final Emblems emblems;
    private final Signers signers;
    private final Rendering rendering;
    private final Offices offices;
    private final Clock clock;

    FormController(
            FormStore store,
            FormDesk desk,
            Emblems emblems,
            Signers signers,
            Rendering rendering,
            Offices offices,
            Clock clock) {
        this.signers = signers;
        this.emblems = emblems;
        this.store = store;
        this.desk = desk;
        this.rendering = rendering;
        this.offices = offices;
        this.clock = clock;
    }

    record Saved(@Nullable FormInput form, @Nullable String reason) {}

    @GetMapping
    ResponseEntity<FormView> inUse(
            @RequestParam(name = "office", required = false) @Nullable String asked, Caller caller) {
        return answer(store.inUse(caller.offices().one(asked, READING)));
    }

    @PutMapping
    ResponseEntity<FormView> save(
            @RequestBody Saved body,
            ExpectedVersion seen,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, MAKING);
        Instant at = clock.instant();
        LocalDate today = offices.dayOf(key, at);
        var checks = new Checks();
        String reason = checks.text("reason", body.reason(), 500);
        DecreeForm inUse = store.inUse(key).form();
        DecreeForm form = emblems.with(key, checked(body.form(), checks, today, inUse.layout()));
        signers.require(key, form, inUse);
        return answer(desk.save(key, form, reason, seen, caller, at, today));
    }

    @PostMapping("/preview")
    ResponseEntity<Resource> preview(
            @RequestBody FormInput body,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, MAKING);
        LocalDate today = offices.dayOf(key, clock.instant());
        DecreeForm form = emblems.with(key, body.checked(new Checks(), today, layout(key)));
        desk.requireDrawable(key, form, today);
        return drawn(form, today);
    }

    @GetMapping("/versions")
    Listing<FormView> versions(
            @RequestParam(name = "office", required = false) @Nullable String asked, Paging paging, Caller caller) {
        String key = caller.offices().one(asked, READING);
        return new Listing<>(store.newest(key, paging), store.count(key));
    }

    @GetMapping("/versions/{version}")
    ResponseEntity<FormView> version(
            @PathVariable int version,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        return answer(find(caller.offices().one(asked, READING), version));
    }

    @GetMapping("/versions/{version}/preview.pdf")
    ResponseEntity<Resource> previewOf(
            @PathVariable int version,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, READING);
        return drawn(find(key, version).form(), offices.dayOf(key, clock.instant()));
    }

    private static DecreeForm checked(@Nullable FormInput form, Checks checks, LocalDate today, PageLayout before) {
        if (form == null) {
            checks.reject("form", "required");
            checks.throwIfAny();
            throw new IllegalStateException("a missing form is refused");
        }
        return form.checked(checks, today, before);
    }

    private PageLayout layout(String key) {
        return store.inUse(key).form().layout();
    }

    private FormVersion find(String key, int version) {
        return store.find(key, version).orElseThrow(Problem::notFound);
    }

    private ResponseEntity<Resource> drawn(DecreeForm form, LocalDate today) {
        return Pdf.inline(
                FILE,
                rendering
                        .preview(FormSample.of(form, today))
                        .orElseThrow(() -> Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE)));
    }

    private static ResponseEntity<FormView> answer(FormVersion version) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(version.version())).body(FormView.of(version));
    }
}
