package id.sahkan.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// A meter of our own, and its row in `docs/metrics.md`. Each module keeps its rows as constants and registers through
/// them; each service's test holds its registry against them with [#differences].
public record Metric(String name, Meter.Type type, String unit, List<Label> labels, String about) {

    /// In minutes the spine shows, in hours and days the office.
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        Duration.ofDays(1),
        Duration.ofDays(3),
        Duration.ofDays(7),
        Duration.ofDays(14),
        Duration.ofDays(30),
    };

    private static final String OURS = "sahkan.";
    private static final String SERVICE = "service";

    /// A label, the values that it can have, and how the page says them. Where there are none they are each
    /// service's own.
    public record Label(String key, List<String> values, String said) {

        public static Label of(String key, Enum<?>... values) {
            return of(key, Arrays.stream(values).map(Label::value).toList());
        }

        public static Label of(String key, List<String> values) {
            return new Label(key, values, "`" + String.join("`, `", values) + "`");
        }

        public static Label own(String key, String said) {
            return new Label(key, List.of(), said);
        }

        /// How a constant is written as the value of a label.
        public static String value(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    public Counter counter(MeterRegistry registry, String... labels) {
        return Counter.builder(name).description(about).tags(labels).register(registry);
    }

    /// What counts for itself and is read from there.
    public <T> void counts(MeterRegistry registry, T source, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, source, value).description(about).register(registry);
    }

    /// Keeps `source`: a registry alone would let it go, and then show nothing.
    public <T> void gauge(MeterRegistry registry, T source, ToDoubleFunction<T> value, String... labels) {
        Gauge.builder(name, source, value)
                .description(about)
                .strongReference(true)
                .tags(labels)
                .register(registry);
    }

    /// A histogram, so that promises can be held against its buckets and a bucket can name a trace as its example.
    public Timer timer(MeterRegistry registry, String... labels) {
        return Timer.builder(name)
                .description(about)
                .serviceLevelObjectives(BUCKETS)
                .tags(labels)
                .register(registry);
    }

    /// What is registered and stands otherwise in these rows or not at all, and what they promise and is not
    /// registered.
    ///
    /// @param own the values of labels that are the service's own, by key
    public static List<String> differences(
            MeterRegistry registry, Collection<Metric> rows, Map<String, Set<String>> own) {
        Map<String, Metric> byName = rows.stream().collect(Collectors.toMap(Metric::name, Function.identity()));
        var differences = new ArrayList<String>();
        for (Meter registered : registry.getMeters()) {
            Meter.Id id = registered.getId();
            Metric row = byName.get(id.getName());
            if (row != null) {
                row.compare(id, own, differences);
            } else if (id.getName().startsWith(OURS)) {
                differences.add(id.getName() + " is not in the catalogue");
            }
        }
        for (String promised : byName.keySet()) {
            if (registry.find(promised).meter() == null) {
                differences.add(promised + " is not registered");
            }
        }
        return differences;
    }

    private void compare(Meter.Id id, Map<String, Set<String>> own, List<String> differences) {
        if (id.getType() != type) {
            differences.add(name + " is a " + id.getType());
        }
        Map<String, String> tags = id.getTags().stream()
                .filter(tag -> !tag.getKey().equals(SERVICE))
                .collect(Collectors.toMap(Tag::getKey, Tag::getValue));
        Set<String> keys = labels.stream().map(Label::key).collect(Collectors.toSet());
        if (!tags.keySet().equals(keys)) {
            differences.add(name + " has the labels " + tags.keySet());
            return;
        }
        for (Label label : labels) {
            String value = String.valueOf(tags.get(label.key));
            Collection<String> allowed = label.values.isEmpty() ? own.getOrDefault(label.key, Set.of()) : label.values;
            if (!allowed.contains(value)) {
                differences.add(name + " has the unknown " + label.key + " " + value);
            }
        }
    }
}
