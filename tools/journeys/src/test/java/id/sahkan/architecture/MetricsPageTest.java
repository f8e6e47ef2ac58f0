package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/metrics.md` shows each module's rows as Prometheus sees them: every constant of the type [Metric], wherever it
/// stands. `-Dupdate.docs=true` rewrites the page.
class MetricsPageTest {

    private static final Path PAGE = Path.of("../..", "docs", "metrics.md");
    private static final NamingConvention PROMETHEUS = new PrometheusNamingConvention();

    /// In the order of an application's way; what all have comes first.
    private static final List<String> MODULES =
            List.of("messaging", "applicant", "verification", "decree", "notification", "gateway");

    /// Of the libraries' meters those that one looks at first; `SpineTest` sees them in a running service.
    private static final Map<String, String> LIBRARIES = libraries();

    private record Row(Metric metric, String where) {}

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
    void thePageShowsTheCatalogue() throws Exception {
        String rendered = render(rows());
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, rendered);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/metrics.md differs: run this test with -Dupdate.docs=true and read the change")
                .isEqualTo(rendered);
    }

    @Test
    void aNameIsOneRowInAService() throws Exception {
        List<Row> rows = rows();
        assertThat(rows.stream().map(row -> row.metric().name() + " of " + row.where()))
                .doesNotHaveDuplicates();
        List<String> ofAll = rows.stream()
                .filter(row -> row.where().equals("all"))
                .map(row -> row.metric().name())
                .toList();
        assertThat(rows.stream()
                        .filter(row -> !row.where().equals("all"))
                        .map(row -> row.metric().name()))
                .doesNotContainAnyElementsOf(ofAll);
    }

    /// Services are no dependency of this module; their classes are read from where they were compiled to.
    private static List<Row> rows() throws Exception {
        List<String> holders = Product.CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().getName().equals(Metric.class.getName()))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::getOwner)
                .map(owner -> owner.getName())
                .distinct()
                .sorted()
                .toList();
        assertThat(holders.stream().map(MetricsPageTest::moduleOf)).allMatch(MODULES::contains);
        List<Row> rows = new ArrayList<>();
        List<URL> classes = new ArrayList<>();
        for (Path folder : Product.folders()) {
            classes.add(folder.toUri().toURL());
        }
        try (var loader = new URLClassLoader(classes.toArray(URL[]::new), MetricsPageTest.class.getClassLoader())) {
            for (String module : MODULES) {
                for (String holder : holders) {
                    if (moduleOf(holder).equals(module)) {
                        rows.addAll(rowsOf(loader.loadClass(holder), module));
                    }
                }
            }
        }
        return rows;
    }

    private static String moduleOf(String type) {
        return type.split("\\.")[2];
    }

    private static List<Row> rowsOf(Class<?> holder, String module) throws IllegalAccessException {
        String where = module.equals("messaging") ? "all" : Product.FOLDERS.get(module);
        List<Row> rows = new ArrayList<>();
        for (Field field : holder.getDeclaredFields()) {
            if (field.getType() == Metric.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                rows.add(new Row((Metric) field.get(null), where));
            }
        }
        return rows;
    }

    private static String render(List<Row> rows) {
        var page = new StringBuilder("""
                # Metrics

                Generated from the rows of each module; a test compares. Every service and the gateway answer at `/actuator/prometheus`, on their own
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
        for (Row row : rows) {
            Metric metric = row.metric();
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            PROMETHEUS.name(metric.name(), metric.type(), null)
                                    + (metric.type() == Meter.Type.COUNTER ? "_total" : ""),
                            metric.type() == Meter.Type.TIMER
                                    ? "histogram"
                                    : metric.type().name().toLowerCase(Locale.ROOT),
                            metric.labels().stream()
                                    .map(label -> "`" + label.key() + "`: " + label.said())
                                    .collect(Collectors.joining("<br>")),
                            metric.unit(),
                            metric.about(),
                            row.where()));
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
}
