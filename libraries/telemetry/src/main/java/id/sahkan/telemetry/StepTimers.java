package id.sahkan.telemetry;

import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// How long the parts of an application's way took that end in this service. It knows both ends of each.
public final class StepTimers {

    private static final String STEP = "step";

    private final Map<String, Timer> timers = new HashMap<>();
    private final Traces traces;
    private final Consumer<Runnable> afterCommit;

    /// @param metric the service's row, made by [#metric]
    /// @param afterCommit runs what it is given once the transaction at hand has committed, and never otherwise
    public StepTimers(Metric metric, MeterRegistry registry, Traces traces, Consumer<Runnable> afterCommit) {
        this.traces = traces;
        this.afterCommit = afterCommit;
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
        afterCommit.accept(traces.carried(() -> timer.record(taken)));
    }
}
