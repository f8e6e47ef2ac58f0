package id.sahkan.messaging;

import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// How long the steps of this service took.
public final class Steps {

    private final Map<Step, Timer> timers = new EnumMap<>(Step.class);

    private final Traces traces;

    public Steps(MeterRegistry registry, String service, Traces traces) {
        this.traces = traces;
        Arrays.stream(Step.values())
                .filter(step -> step.service().equals(service))
                .forEach(step -> timers.put(step, Metric.STEP.timer(registry, "step", step.label())));
    }

    /// Counts once the transaction at hand has committed. Clocks of two services may differ by a little; nothing takes
    /// less than no time.
    public void took(Step step, Instant from, Instant to) {
        Timer timer = Objects.requireNonNull(timers.get(step));
        Duration taken = from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        AfterCommit.run(traces.carried(() -> timer.record(taken)));
    }
}
