package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationCommand.Withdraw;
import id.sahkan.applicant.application.DraftDesk.Opened;
import id.sahkan.applicant.application.SubmissionDesk.Answer.Received;
import id.sahkan.applicant.receipt.Receipt;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Arrival;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.IdempotencyKey;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AcrossOffices("applicant")
@RequestMapping("/api/applications")
class ApplicationController {

    private static final UUID NONE = new UUID(0, 0);

    private final ApplicationStore store;
    private final ApplicationDesk desk;
    private final DraftDesk drafts;
    private final SubmissionDesk submissions;
    private final SubmissionMetrics metrics;
    private final Clock clock;

    ApplicationController(
            ApplicationStore store,
            ApplicationDesk desk,
            DraftDesk drafts,
            SubmissionDesk submissions,
            SubmissionMetrics metrics,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.drafts = drafts;
        this.submissions = submissions;
        this.metrics = metrics;
        this.clock = clock;
    }

    record NewApplication(@Nullable UUID periodId, @Nullable UUID outletId) {}

    record Submission(@Nullable Boolean acknowledgeMissing) {}

    @GetMapping
    Listing<ApplicationView> mine(Caller caller, Paging paging) {
        Instant now = clock.instant();
        return new Listing<>(
                store.ownedBy(caller.subject(), paging).stream()
                        .map(details -> ApplicationView.of(details, now))
                        .toList(),
                store.count(caller.subject()));
    }

    @GetMapping("/{id}")
    ResponseEntity<ApplicationView> one(@PathVariable UUID id, Caller caller) {
        return answer(ResponseEntity.ok(), id, caller);
    }

    @PostMapping
    ResponseEntity<ApplicationView> open(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody NewApplication body,
            Caller caller) {
        Instant at = clock.instant();
        IdempotencyKey key = key(idempotencyKey);
        Checks checks = new Checks();
        UUID periodId = checks.given("periodId", body.periodId(), NONE);
        UUID outletId = checks.given("outletId", body.outletId(), NONE);
        checks.throwIfAny();
        Opened opened = drafts.open(caller, periodId, outletId, key, at);
        return answer(
                opened.repeated()
                        ? ResponseEntity.ok()
                        : ResponseEntity.created(URI.create("/api/applications/" + opened.id())),
                opened.id(),
                caller);
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Receipt> submit(
            @PathVariable UUID id,
            ExpectedVersion seen,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @RequestBody Submission body,
            Arrival arrival,
            Caller caller) {
        boolean acknowledged = Boolean.TRUE.equals(body.acknowledgeMissing());
        Received received = metrics.counted(
                () -> submissions.submit(caller, id, seen, key(idempotencyKey), acknowledged, arrival.at()));
        return ResponseEntity.status(received.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(ExpectedVersion.etag(received.version()))
                .body(received.receipt());
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ApplicationView> withdraw(@PathVariable UUID id, ExpectedVersion seen, Caller caller) {
        desk.decide(caller, seen, new Withdraw(id, clock.instant()), () -> {});
        return answer(ResponseEntity.ok(), id, caller);
    }

    private static IdempotencyKey key(@Nullable String header) {
        return IdempotencyKey.parse(header, SharedProblem.IDEMPOTENCY_KEY_INVALID)
                .orElseThrow(() -> Problem.of(ApplicantProblem.IDEMPOTENCY_KEY_REQUIRED));
    }

    private ResponseEntity<ApplicationView> answer(ResponseEntity.BodyBuilder status, UUID id, Caller caller) {
        ApplicationDetails details = store.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        return status.eTag(ExpectedVersion.etag(details.application().version()))
                .body(ApplicationView.of(details, clock.instant()));
    }
}
