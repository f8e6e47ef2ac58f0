package id.sahkan.gateway.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// When people were not served, for everybody.
@RestController
class AvailabilityController {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final AvailabilityTable table;
    private final Scheduler databaseThreads;

    AvailabilityController(AvailabilityLedger ledger, Scheduler databaseThreads) {
        this.table = ledger.table();
        this.databaseThreads = databaseThreads;
    }

    /// @param recordedSince what was before is not known
    record Availability(Instant from, Instant to, @Nullable Instant recordedSince, List<Interruption> interruptions) {}

    @GetMapping("/api/availability")
    Mono<ResponseEntity<Availability>> between(@RequestParam Instant from, @RequestParam Instant to) {
        if (from.isBefore(FIRST)) {
            throw new InvalidParameterException("from");
        }
        if (to.isAfter(LAST) || !from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new InvalidParameterException("to");
        }
        return Mono.fromCallable(() -> new Availability(from, to, table.since().orElse(null), table.between(from, to)))
                .subscribeOn(databaseThreads)
                .map(found -> ResponseEntity.ok().cacheControl(A_MINUTE).body(found));
    }
}
