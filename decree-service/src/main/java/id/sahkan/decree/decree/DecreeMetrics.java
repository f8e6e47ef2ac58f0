package id.sahkan.decree.decree;

import id.sahkan.messaging.Steps;
import id.sahkan.telemetry.Metric;

/// What this service alone measures: its rows of `docs/metrics.md`.
public final class DecreeMetrics {

    enum Step {
        DECREE
    }

    public static final Metric STEP = Steps.metric(Step.values(), "`decree` from recommended to named in a decree.");

    private DecreeMetrics() {}
}
