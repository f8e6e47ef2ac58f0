package id.sahkan.notification.evidence;

import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.notification.evidence.EvidenceCommand.Accept;
import id.sahkan.notification.evidence.EvidenceCommand.Reopen;
import id.sahkan.notification.evidence.EvidenceCommand.Return;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What editors do with what partners filed.
@RestController
@RequestMapping("/api/newsroom/evidence")
class EvidenceController {

    static final String[] READING = {"editor", "auditor", "administrator"};
    private static final int LONGEST_REASON = 500;

    private final EvidenceDesk desk;
    private final EvidenceStore store;
    private final EvidenceQueries queries;
    private final Clock clock;
    private final FileSlots turns = new FileSlots(Duration.ofSeconds(8));

    EvidenceController(EvidenceDesk desk, EvidenceStore store, EvidenceQueries queries, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.queries = queries;
        this.clock = clock;
    }

    record Reason(@Nullable String reason) {}

    @GetMapping
    Listing<EvidenceView> list(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) EvidenceView.@Nullable Stage state,
            @RequestParam(required = false) @Nullable UUID releaseId,
            Paging paging,
            Caller caller) {
        String[] offices = office == null
                ? caller.offices().having(READING)
                : new String[] {caller.offices().one(office, READING)};
        return queries.ofOffices(offices, state, releaseId, paging);
    }

    @GetMapping("/{evidenceId}")
    ResponseEntity<EvidenceView> one(@PathVariable UUID evidenceId, Caller caller) {
        return answer(store.find(evidenceId, caller.offices().having(READING)).orElseThrow(Problem::notFound));
    }

    /// What a stranger sent is never shown as part of a page of ours.
    @GetMapping("/{evidenceId}/file")
    void file(@PathVariable UUID evidenceId, Caller caller, HttpServletResponse response) throws IOException {
        String[] offices = caller.offices().having(READING);
        var _ = turns.have(
                () -> handOut(evidenceId, store.file(evidenceId, offices).orElseThrow(Problem::notFound), response));
    }

    /// Within the turn: what is answered by value is held until a slow line has it.
    private static UUID handOut(UUID id, EvidenceStore.StoredFile file, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name()).build().toString());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
        return id;
    }

    @PostMapping("/{evidenceId}/acceptance")
    ResponseEntity<EvidenceView> accept(@PathVariable UUID evidenceId, ExpectedVersion seen, Caller caller) {
        return answer(
                desk.decide(evidenceId, seen, new Accept(caller.subject(), caller.name(), clock.instant()), caller));
    }

    /// Takes an acceptance back.
    @PostMapping("/{evidenceId}/reopening")
    ResponseEntity<EvidenceView> reopen(
            @PathVariable UUID evidenceId, ExpectedVersion seen, @RequestBody Reason body, Caller caller) {
        var checks = new Checks();
        String reason = checks.text("reason", body.reason(), LONGEST_REASON);
        checks.throwIfAny();
        return answer(desk.decide(
                evidenceId, seen, new Reopen(reason, caller.subject(), caller.name(), clock.instant()), caller));
    }

    @PostMapping("/{evidenceId}/return")
    ResponseEntity<EvidenceView> sendBack(
            @PathVariable UUID evidenceId, ExpectedVersion seen, @RequestBody Reason body, Caller caller) {
        var checks = new Checks();
        String reason = checks.text("reason", body.reason(), LONGEST_REASON);
        checks.throwIfAny();
        return answer(desk.decide(
                evidenceId, seen, new Return(reason, caller.subject(), caller.name(), clock.instant()), caller));
    }

    private static ResponseEntity<EvidenceView> answer(Evidence evidence) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(evidence.version()))
                .body(EvidenceView.of(evidence));
    }
}
