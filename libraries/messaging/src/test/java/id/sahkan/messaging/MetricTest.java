package id.sahkan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The catalogue bites: whatever is registered otherwise than it says, or not at all, is named.
class MetricTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void whatIsNotRegisteredIsNamed() {
        assertThat(missing("applicant-service"))
                .contains("sahkan.submissions is not registered", "sahkan.inbox.applied is not registered")
                .doesNotContain("sahkan.notices is not registered", "sahkan.step is not registered");
        assertThat(missing("decree-service")).contains("sahkan.step is not registered");
    }

    @Test
    void whatIsNotInTheCatalogueIsNamed() {
        registry.counter("sahkan.surprises");
        assertThat(differences()).containsExactly("sahkan.surprises is not in the catalogue");
    }

    @Test
    void anotherTypeIsNamed() {
        registry.counter("sahkan.parked.events");
        assertThat(differences()).containsExactly("sahkan.parked.events is a COUNTER");
    }

    @Test
    void anotherLabelIsNamedSoThatNobodyIsMeasured() {
        Metric.SUBMISSIONS.counter(registry, "outcome", "accepted", "applicant", "budi");
        assertThat(differences()).singleElement().asString().startsWith("sahkan.submissions has the labels [");
    }

    @Test
    void aLabelWithoutEndIsNamed() {
        Metric.SUBMISSIONS.counter(registry, "outcome", "accepted");
        Metric.SUBMISSIONS.counter(registry, "outcome", "budi@example.com");
        Metric.PIPELINE_ITEMS.gauge(registry, this, _ -> 1, "stage", "PENDING");
        Metric.PIPELINE_ITEMS.gauge(registry, this, _ -> 1, "stage", "ELSEWHERE");
        Metric.EVENTS.counter(registry, "type", "id.sahkan.applicant.application-drafted");
        Metric.EVENTS.counter(registry, "type", "id.sahkan.decree.decree-issued");
        for (String invariant : List.of("checks-run", "received-from-decree-service", "anything")) {
            Metric.RECONCILIATION_DIFFERENCES.gauge(registry, this, _ -> 0, "invariant", invariant);
        }
        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "sahkan.submissions has the unknown outcome budi@example.com",
                        "sahkan.pipeline.items has the unknown stage ELSEWHERE",
                        "sahkan.events has the unknown type id.sahkan.decree.decree-issued",
                        "sahkan.reconciliation.differences has the unknown invariant anything");
    }

    @Test
    void namesAreUnique() {
        assertThat(Arrays.stream(Metric.values()).map(Metric::meter)).doesNotHaveDuplicates();
    }

    private List<String> missing(String service) {
        return Metric.differences(registry, service, Set.of("PENDING"), Set.of("checks-run"));
    }

    private List<String> differences() {
        return missing("applicant-service").stream()
                .filter(difference -> !difference.endsWith("is not registered"))
                .toList();
    }
}
