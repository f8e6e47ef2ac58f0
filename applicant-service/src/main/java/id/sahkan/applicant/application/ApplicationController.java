package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationCommand.Withdraw;
import id.sahkan.applicant.application.OpeningDraft.Opened;
import id.sahkan.applicant.application.Submitting.Received;
import id.sahkan.applicant.receipt.Receipt;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/applications")
class ApplicationController {

    private static final UUID NONE = new UUID(0, 0);

    private final Applications applications;
    private final ApplicationViews views;
    private final OpeningDraft opening;
    private final Submitting submitting;
    private final SubmissionMetrics metrics;
    private final Deciding deciding;
    private final TransactionOperations transactions;
    private final Clock clock;

    ApplicationController(
            Applications applications,
            ApplicationViews views,
            OpeningDraft opening,
            Submitting submitting,
            SubmissionMetrics metrics,
            Deciding deciding,
            TransactionOperations transactions,
            Clock clock) {
        this.applications = applications;
        this.views = views;
        this.opening = opening;
        this.submitting = submitting;
        this.metrics = metrics;
        this.deciding = deciding;
        this.transactions = transactions;
        this.clock = clock;
    }

    record NewApplication(@Nullable UUID periodId, @Nullable UUID outletId) {}

    record Submission(@Nullable Boolean acknowledgeMissing) {}

    @GetMapping
    Listing<ApplicationView> mine(Caller caller, Paging paging) {
        return new Listing<>(
                applications.ownedBy(caller.subject(), paging).stream()
                        .map(views::of)
                        .toList(),
                applications.count(caller.subject()));
    }

    @GetMapping("/{id}")
    ResponseEntity<ApplicationView> one(@PathVariable UUID id, Caller caller) {
        return answer(ResponseEntity.ok(), id, caller);
    }

    @PostMapping
    ResponseEntity<ApplicationView> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody NewApplication body,
            Caller caller) {
        Instant at = clock.instant();
        String key = IdempotencyKeys.key(idempotencyKey);
        Checks checks = new Checks();
        UUID periodId = checks.given("periodId", body.periodId(), NONE);
        UUID outletId = checks.given("outletId", body.outletId(), NONE);
        checks.throwIfAny();
        Opened opened = opening.open(caller, periodId, outletId, key, at);
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
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody Submission body,
            Caller caller) {
        Instant at = clock.instant();
        boolean acknowledged = Boolean.TRUE.equals(body.acknowledgeMissing());
        Received received = metrics.counted(
                () -> submitting.submit(caller, id, seen, IdempotencyKeys.key(idempotencyKey), acknowledged, at));
        return ResponseEntity.status(received.repeated() ? 200 : 201)
                .eTag(ExpectedVersion.etag(received.version()))
                .body(received.receipt());
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ApplicationView> withdraw(@PathVariable UUID id, ExpectedVersion seen, Caller caller) {
        Instant at = clock.instant();
        transactions.executeWithoutResult(_ -> {
            Application application = deciding.lockOwned(caller, id);
            Deciding.requireVersion(seen, application);
            Deciding.throwIfRefused(deciding.decide(application, new Withdraw(id, at), caller));
        });
        return answer(ResponseEntity.ok(), id, caller);
    }

    private ResponseEntity<ApplicationView> answer(ResponseEntity.BodyBuilder status, UUID id, Caller caller) {
        Application application = applications.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        return status.eTag(ExpectedVersion.etag(application.version())).body(views.of(application));
    }
}
