package id.sahkan.verification.casefile;

import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.StepTimers;

/// What this service alone measures: its rows of `docs/metrics.md`.
final class VerificationMetrics {

    enum Step {
        QUEUE,
        DECISION
    }

    static final Metric STEP = StepTimers.metric(
            Step.values(),
            "`queue` from received to in verification's queue, `decision` from received to recommended, refused or"
                    + " returned.");

    private VerificationMetrics() {}
}
