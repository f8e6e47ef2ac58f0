package id.sahkan.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The catalogue bites: whatever is registered otherwise than it says, or not at all, is named.
class MetricTest {

    private enum Outcome {
        ACCEPTED,
        GIVEN_UP
    }

    private static final Metric ATTEMPTS = new Metric(
            "sahkan.attempts",
            Meter.Type.COUNTER,
            "requests",
            List.of(Label.of("outcome", Outcome.values())),
            "How they ended.");
    private static final Metric ITEMS = new Metric(
            "sahkan.items",
            Meter.Type.GAUGE,
            "things",
            List.of(Label.own("stage", "the service's stages")),
            "Where they are.");
    private static final Metric WAITING =
            new Metric("sahkan.waiting", Meter.Type.GAUGE, "records", List.of(), "How many wait.");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void whatIsRegisteredAsItsRowSaysIsNoDifference() {
        ATTEMPTS.counter(registry, "outcome", "given_up");
        ITEMS.gauge(registry, this, _ -> 1, "stage", "PENDING");
        WAITING.gauge(registry, this, _ -> 1);
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsNotRegisteredIsNamed() {
        assertThat(all())
                .containsExactlyInAnyOrder(
                        "sahkan.attempts is not registered",
                        "sahkan.items is not registered",
                        "sahkan.waiting is not registered");
    }

    @Test
    void whatIsNotInTheCatalogueIsNamed() {
        registry.counter("sahkan.surprises");
        registry.counter("of.a.library");
        assertThat(differences()).containsExactly("sahkan.surprises is not in the catalogue");
    }

    @Test
    void anotherTypeIsNamed() {
        registry.counter("sahkan.waiting");
        assertThat(differences()).containsExactly("sahkan.waiting is a COUNTER");
    }

    @Test
    void anotherLabelIsNamedSoThatNobodyIsMeasured() {
        ATTEMPTS.counter(registry, "outcome", "accepted", "applicant", "budi");
        assertThat(differences()).singleElement().asString().startsWith("sahkan.attempts has the labels [");
    }

    @Test
    void aLabelWithoutEndIsNamed() {
        ATTEMPTS.counter(registry, "outcome", "accepted");
        ATTEMPTS.counter(registry, "outcome", "budi@example.com");
        ITEMS.gauge(registry, this, _ -> 1, "stage", "PENDING");
        ITEMS.gauge(registry, this, _ -> 1, "stage", "ELSEWHERE");
        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "sahkan.attempts has the unknown outcome budi@example.com",
                        "sahkan.items has the unknown stage ELSEWHERE");
    }

    @Test
    void namesAreUnique() {
        assertThatThrownBy(() -> Metric.differences(registry, List.of(WAITING, WAITING), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sahkan.waiting");
    }

    private List<String> all() {
        return Metric.differences(registry, List.of(ATTEMPTS, ITEMS, WAITING), Map.of("stage", Set.of("PENDING")));
    }

    private List<String> differences() {
        return all().stream()
                .filter(difference -> !difference.endsWith("is not registered"))
                .toList();
    }
}
