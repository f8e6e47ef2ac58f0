package id.sahkan.messaging.operations;

import id.sahkan.messaging.inbox.Inbox;
import id.sahkan.messaging.relay.Relay;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The operators' page asks each service for this. It is read now, not remembered.
@RestController
class OverviewController {

    private final String service;
    private final String version;
    private final TableMetrics metrics;
    private final Relay relay;
    private final Inbox inbox;
    private final HealthEndpoint health;
    private final Clock clock;

    OverviewController(
            String service,
            String version,
            TableMetrics metrics,
            Relay relay,
            Inbox inbox,
            HealthEndpoint health,
            Clock clock) {
        this.service = service;
        this.version = version;
        this.metrics = metrics;
        this.relay = relay;
        this.inbox = inbox;
        this.health = health;
        this.clock = clock;
    }

    @GetMapping("/api/operations/overview")
    Overview overview() {
        TableMetrics.Snapshot now = metrics.read();
        TableMetrics.Waiting waiting = now.waiting();
        var spine = new Overview.Spine(
                waiting.unsent(),
                waiting.oldestUnsent(),
                relay.leading(),
                relay.trouble().orElse(null),
                inbox.lagSeconds(),
                waiting.parked(),
                waiting.held());
        return new Overview(service, version, clock.instant(), now.stages(), spine, health());
    }

    /// Names and states only: details may name addresses and paths.
    private Overview.Health health() {
        HealthDescriptor whole = health.health();
        Map<String, HealthDescriptor> parts =
                whole instanceof CompositeHealthDescriptor composite ? composite.getComponents() : null;
        return new Overview.Health(
                whole.getStatus().getCode(),
                parts == null
                        ? List.of()
                        : parts.entrySet().stream()
                                .map(part -> new Overview.Part(
                                        part.getKey(),
                                        part.getValue().getStatus().getCode()))
                                .toList());
    }
}
