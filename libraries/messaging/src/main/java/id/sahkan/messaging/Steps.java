package id.sahkan.messaging;

import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.Metric.Label;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How long the parts of an application's way took that end in this service. It knows both ends of each.
public final class Steps {

    private static final String STEP = "step";

    private final Map<String, Timer> timers = new HashMap<>();
    private final Traces traces;

    /// @param metric the service's row, made by [#metric]
    public Steps(Metric metric, MeterRegistry registry, Traces traces) {
        this.traces = traces;
        for (String step : metric.labels().getFirst().values()) {
            timers.put(step, metric.timer(registry, STEP, step));
        }
    }

    /// The row of a service that times these steps; `about` says from where to where each goes.
    public static Metric metric(Enum<?>[] steps, String about) {
        return new Metric(
                "sahkan.step",
                Meter.Type.TIMER,
                "seconds",
                List.of(Label.of(STEP, steps)),
                "How long a step of an application took, for the office's promise: " + about);
    }

    /// Counts once the transaction at hand has committed. Clocks of two services may differ by a little; nothing takes
    /// less than no time.
    public void took(Enum<?> step, Instant from, Instant to) {
        Timer timer = Objects.requireNonNull(timers.get(Label.value(step)));
        Duration taken = from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        AfterCommit.run(traces.carried(() -> timer.record(taken)));
    }
}
