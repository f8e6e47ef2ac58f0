package id.sahkan.decree.decree;

import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.StepTimers;

/// What this service alone measures: its rows of `docs/metrics.md`.
public final class DecreeMetrics {

    enum Step {
        DECREE
    }

    public static final Metric STEP =
            StepTimers.metric(Step.values(), "`decree` from recommended to named in a decree.");

    private DecreeMetrics() {}
}
