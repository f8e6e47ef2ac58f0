package id.sahkan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/metrics.md` is the catalogue as Prometheus sees it. `-Dupdate.docs=true` rewrites the page.
class MetricsPageTest {

    private static final Path PAGE = Path.of("../..", "docs", "metrics.md");
    private static final NamingConvention PROMETHEUS = new PrometheusNamingConvention();

    /// Of the libraries' meters those that one looks at first; [SpineTest] sees them in a running service.
    static final Map<String, String> LIBRARIES = libraries();

    private static Map<String, String> libraries() {
        var first = new LinkedHashMap<String, String>();
        first.put(
                "http_server_requests_seconds",
                "Requests by `uri` (a pattern, never an address), `method` and `status`, with buckets from 50 ms to 10 s.");
        first.put("jvm_memory_used_bytes", "Memory of the service.");
        first.put("jvm_gc_pause_seconds", "How long the service stood still to tidy its memory.");
        first.put("process_cpu_usage", "The share of the machine's processors that the service uses.");
        first.put("hikaricp_connections_pending", "Requests that wait for a connection to the database.");
        first.put("hikaricp_connections_acquire_seconds", "How long they waited.");
        first.put("kafka_consumer_fetch_manager_records_lag_max", "How many records the service is behind in a topic.");
        first.put("kafka_producer_record_error_total", "Records that the broker refused.");
        return first;
    }

    @Test
    void thePageShowsTheCatalogue() throws IOException {
        String rendered = render();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, rendered);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/metrics.md differs: run this test with -Dupdate.docs=true and read the change")
                .isEqualTo(rendered);
    }

    private static String render() {
        var page = new StringBuilder("""
                # Metrics

                Generated from `Metric`; a test compares. Every service and the gateway answer at `/actuator/prometheus`, on their own
                port and not through the gateway. Every series carries `service`, the name of the one that tells it. No series names a
                person, an application or a file.

                What is counted in the database (`sahkan_pipeline_*`, `sahkan_outbox_*`, `sahkan_parked_*`, `sahkan_held_*`) is the same
                in every instance of a service: take the maximum, not the sum. It is read every five seconds at most, and not a number
                while the database does not answer.

                A bucket of a histogram may carry an example with the `trace_id` of a request that fell into it (ask with
                `Accept: application/openmetrics-text`).

                ## Ours

                | name | type | labels | unit | meaning | where |
                |---|---|---|---|---|---|
                """);
        for (Metric metric : Metric.values()) {
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            PROMETHEUS.name(metric.meter(), metric.type(), null)
                                    + (metric.type() == Meter.Type.COUNTER ? "_total" : ""),
                            metric.type() == Meter.Type.TIMER
                                    ? "histogram"
                                    : metric.type().name().toLowerCase(Locale.ROOT),
                            metric.labels().stream()
                                    .map(label -> "`" + label.key() + "`: " + label.said())
                                    .collect(Collectors.joining("<br>")),
                            metric.unit(),
                            metric.about(),
                            where(metric)));
        }
        page.append("""

                ## Of the libraries

                Micrometer names them. One looks first at:

                | name | meaning |
                |---|---|
                """);
        LIBRARIES.forEach((name, meaning) ->
                page.append("| `").append(name).append("` | ").append(meaning).append(" |\n"));
        return page.toString();
    }

    private static String where(Metric metric) {
        var services = metric.services();
        return services.isEmpty() ? "all" : String.join(", ", services);
    }
}
