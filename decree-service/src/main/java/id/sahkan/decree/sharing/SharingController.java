package id.sahkan.decree.sharing;

import id.sahkan.decree.number.SharedSequences;
import id.sahkan.decree.office.Office;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.sharing.SharingState.Step;
import id.sahkan.decree.sharing.SharingState.Terms;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One sequence for the numbers of two offices: asked by an administrator of the one, answered by one of the other.
@RestController
@RequestMapping("/api/decrees/sequence")
class SharingController {

    private static final String[] READING = {"decree-officer", "signatory", "auditor", "administrator"};
    private static final String MAKING = "administrator";
    private static final int LONGEST = 500;

    private final SharingStore store;
    private final SharingDesk desk;
    private final SharedSequences sequences;
    private final Offices offices;
    private final Clock clock;

    SharingController(SharingStore store, SharingDesk desk, SharedSequences sequences, Offices offices, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.sequences = sequences;
        this.offices = offices;
        this.clock = clock;
    }

    record Asked(
            @Nullable String keeper,
            @Nullable Integer fromYear,
            @Nullable String reason) {}

    record Because(@Nullable String reason) {

        private String checked() {
            var checks = new Checks();
            String said = checks.text("reason", reason, LONGEST);
            checks.throwIfAny();
            return said;
        }
    }

    @GetMapping
    SharingView now(@RequestParam(name = "office", required = false) @Nullable String asked, Caller caller) {
        String key = caller.offices().one(asked, READING);
        Office own = offices.of(key);
        int year = own.dayOf(clock.instant()).getYear();
        return new SharingView(
                key,
                year,
                sequences
                        .joined(key, year)
                        .map(offices::of)
                        .map(SharingView.Named::of)
                        .orElse(null),
                store.of(key).stream()
                        .map(one -> SharingView.One.of(one, offices::of))
                        .toList(),
                offices.all().stream()
                        .filter(other ->
                                !other.key().equals(key) && other.zone().equals(own.zone()))
                        .map(SharingView.Named::of)
                        .toList());
    }

    @PostMapping("/sharings")
    ResponseEntity<SharingView.One> ask(
            @RequestBody Asked body,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, MAKING);
        var checks = new Checks();
        String keeper = checks.text("keeper", body.keeper(), 100);
        int year = checks.given("fromYear", body.fromYear(), 0);
        String reason = checks.text("reason", body.reason(), LONGEST);
        checks.throwIfAny();
        return answer(desk.ask(new Terms(key, keeper, year), step(caller, reason)));
    }

    @PostMapping("/sharings/{id}/accept")
    ResponseEntity<SharingView.One> accept(
            @PathVariable UUID id,
            @RequestBody Because body,
            ExpectedVersion seen,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, MAKING);
        return answer(desk.accept(id, key, seen, step(caller, body.checked())));
    }

    @PostMapping("/sharings/{id}/decline")
    ResponseEntity<SharingView.One> decline(
            @PathVariable UUID id,
            @RequestBody Because body,
            ExpectedVersion seen,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, MAKING);
        return answer(desk.decline(id, key, seen, step(caller, body.checked())));
    }

    @PostMapping("/sharings/{id}/withdraw")
    ResponseEntity<SharingView.One> withdraw(
            @PathVariable UUID id,
            @RequestBody Because body,
            ExpectedVersion seen,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, MAKING);
        return answer(desk.withdraw(id, key, seen, step(caller, body.checked())));
    }

    @PostMapping("/sharings/{id}/end")
    ResponseEntity<SharingView.One> end(
            @PathVariable UUID id,
            @RequestBody Because body,
            ExpectedVersion seen,
            @RequestParam(name = "office", required = false) @Nullable String asked,
            Caller caller) {
        String key = caller.offices().one(asked, MAKING);
        return answer(desk.end(id, key, seen, step(caller, body.checked())));
    }

    private Step step(Caller caller, String reason) {
        return new Step(caller.subject(), caller.name(), clock.instant(), reason);
    }

    private ResponseEntity<SharingView.One> answer(Sharing sharing) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(sharing.version()))
                .body(SharingView.One.of(sharing, offices::of));
    }
}
