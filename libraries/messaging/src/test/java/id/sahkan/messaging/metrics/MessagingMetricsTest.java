package id.sahkan.messaging.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A service is held against the rows that all have and against its own.
class MessagingMetricsTest {

    private static final Metric OWN =
            new Metric("sahkan.own", Meter.Type.COUNTER, "things", List.of(), "A service's own.");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void whatIsNotRegisteredIsNamed() {
        assertThat(differences(OWN)).contains("sahkan.own is not registered", "sahkan.inbox.applied is not registered");
        assertThat(differences()).doesNotContain("sahkan.own is not registered");
    }

    @Test
    void anothersRowIsNotInTheCatalogue() {
        OWN.counter(registry);
        assertThat(differences()).contains("sahkan.own is not in the catalogue");
        assertThat(differences(OWN)).noneMatch(difference -> difference.startsWith("sahkan.own"));
    }

    @Test
    void aLabelWithoutEndIsNamed() {
        MessagingMetrics.PIPELINE_ITEMS.gauge(registry, this, _ -> 1, "stage", "PENDING");
        MessagingMetrics.PIPELINE_ITEMS.gauge(registry, this, _ -> 1, "stage", "ELSEWHERE");
        MessagingMetrics.EVENTS.counter(registry, "type", "id.sahkan.applicant.application-drafted");
        MessagingMetrics.EVENTS.counter(registry, "type", "id.sahkan.decree.decree-issued");
        for (String invariant : List.of("checks-run", "received-from-decree-service", "anything")) {
            MessagingMetrics.RECONCILIATION_DIFFERENCES.gauge(registry, this, _ -> 0, "invariant", invariant);
        }
        assertThat(differences().stream().filter(difference -> !difference.endsWith("is not registered")))
                .containsExactlyInAnyOrder(
                        "sahkan.pipeline.items has the unknown stage ELSEWHERE",
                        "sahkan.events has the unknown type id.sahkan.decree.decree-issued",
                        "sahkan.reconciliation.differences has the unknown invariant anything");
    }

    private List<String> differences(Metric... own) {
        return MessagingMetrics.differences(
                registry, "applicant-service", Set.of("PENDING"), Set.of("checks-run"), own);
    }
}
