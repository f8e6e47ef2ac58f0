package id.sahkan.applicant.period;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/periods")
class PeriodController {

    private final PeriodStore periods;
    private final DefaultCatalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;

    PeriodController(
            PeriodStore periods, DefaultCatalogue catalogue, Clock clock, @Value("${sahkan.zone}") ZoneId zone) {
        this.periods = periods;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
    }

    record Extension(@Nullable Instant closesAt, @Nullable String reason) {}

    @GetMapping
    Listing<PeriodView> list(Paging paging) {
        Instant now = clock.instant();
        return new Listing<>(
                periods.list(paging).stream()
                        .map(period -> PeriodView.of(period, null, now))
                        .toList(),
                periods.count());
    }

    @GetMapping("/{id}")
    ResponseEntity<PeriodView> one(@PathVariable UUID id) {
        return answer(periods.find(id).orElseThrow(Problem::notFound), clock.instant());
    }

    @PostMapping
    ResponseEntity<PeriodView> announce(@RequestBody NewPeriod body, Caller caller) {
        Instant at = clock.instant();
        ApplicationPeriod period = body.toPeriod(UUID.randomUUID(), at, caller.subject(), zone);
        RequirementSet requirements =
                body.requirements() == null ? catalogue.requirements() : RequirementInput.toSet(body.requirements());
        try {
            periods.announce(period, requirements);
        } catch (DuplicateKeyException _) {
            throw Problem.at(ApplicantProblem.ALREADY_EXISTS, "code");
        }
        return ResponseEntity.created(URI.create("/api/periods/" + period.id()))
                .eTag(ExpectedVersion.etag(period.version()))
                .body(PeriodView.of(period, requirements, at));
    }

    @PostMapping("/{id}/extension")
    ResponseEntity<PeriodView> extend(
            @PathVariable UUID id, ExpectedVersion seen, @RequestBody Extension body, Caller caller) {
        Instant at = clock.instant();
        ApplicationPeriod period = periods.find(id).orElseThrow(Problem::notFound);
        Checks checks = new Checks();
        String reason = checks.text("reason", body.reason(), 500);
        Instant closesAt = NewPeriod.instant(checks, "closesAt", body.closesAt());
        checks.throwIfAny();
        if (seen.value() + 1 == period.version()
                && period.changedBy().equals(caller.subject())
                && period.window().closesAt().equals(closesAt)
                && periods.reasonOf(period).equals(reason)) {
            // The same extension again: the answer of the first was lost.
            return answer(period, at);
        }
        seen.require(period.version(), period.changedBy(), period.changedAt());
        checks.that(period.extensibleTo(closesAt), "closesAt", "extension-not-later");
        checks.throwIfAny();
        ApplicationPeriod extended = period.extendedTo(closesAt, at, caller.subject());
        if (!periods.extend(extended, reason)) {
            ApplicationPeriod current = periods.find(id).orElseThrow(Problem::notFound);
            seen.require(current.version(), current.changedBy(), current.changedAt());
        }
        return answer(extended, at);
    }

    private ResponseEntity<PeriodView> answer(ApplicationPeriod period, Instant now) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(period.version()))
                .body(PeriodView.of(period, periods.requirements(period.id()), now));
    }
}
