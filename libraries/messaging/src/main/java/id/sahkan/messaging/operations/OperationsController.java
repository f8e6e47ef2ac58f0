package id.sahkan.messaging.operations;

import id.sahkan.messaging.inbox.StreamId;
import id.sahkan.messaging.operations.OperatorActions.Order;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What operators see of the flow of events, and how they let it go on. Who may call it is each service's own rule.
@RestController
@RequestMapping("/api/operations")
class OperationsController {

    private final ParkedEvents parked;
    private final StreamRelease release;
    private final Republication republication;
    private final OperatorActions actions;

    OperationsController(
            ParkedEvents parked, StreamRelease release, Republication republication, OperatorActions actions) {
        this.parked = parked;
        this.release = release;
        this.republication = republication;
        this.actions = actions;
    }

    /// `next` is where the following page begins; absent on the last.
    record Page<T>(List<T> items, @Nullable Long next) {}

    @GetMapping("/parked")
    Page<ParkedEvents.ParkedStream> parked(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        int size = OperationRequests.limit(limit);
        List<ParkedEvents.ParkedStream> items = parked.streams(OperationRequests.number(after, "after", 0), size);
        return new Page<>(items, items.size() < size ? null : items.getLast().id());
    }

    @GetMapping("/parked/{id}")
    ParkedEvents.ParkedRecord record(@PathVariable String id) {
        return parked.record(OperationRequests.number(id, "id", 0))
                .orElseThrow(() -> OperationRefusedException.of(OperationProblem.PARKED_RECORD_NOT_FOUND));
    }

    @PostMapping("/parked/release")
    StreamRelease.Released release(@RequestBody OperationRequests.Release request, @Nullable Principal caller) {
        var stream = new StreamId(
                OperationRequests.source(request.source()), OperationRequests.aggregateId(request.aggregateId()));
        return release.release(stream, OperationRequests.order(caller, request.reason(), request.dryRun()));
    }

    @PostMapping("/parked/discard")
    StreamRelease.Discarded discard(@RequestBody OperationRequests.Discard request, @Nullable Principal caller) {
        Order order = OperationRequests.order(caller, request.reason(), request.dryRun());
        return release.discard(OperationRequests.id(request.id()), order);
    }

    @PostMapping("/republish")
    Republication.Republished republish(@RequestBody OperationRequests.Republish request, @Nullable Principal caller) {
        UUID aggregateId = request.aggregateId() == null ? null : OperationRequests.aggregateId(request.aggregateId());
        return republication.republish(
                OperationRequests.since(request.since()),
                aggregateId,
                OperationRequests.order(caller, request.reason(), request.dryRun()));
    }

    @GetMapping("/actions")
    Page<OperatorActions.Action> actions(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String limit) {
        int size = OperationRequests.limit(limit);
        List<OperatorActions.Action> items =
                actions.before(OperationRequests.number(before, "before", Long.MAX_VALUE), size);
        return new Page<>(items, items.size() < size ? null : items.getLast().id());
    }
}
