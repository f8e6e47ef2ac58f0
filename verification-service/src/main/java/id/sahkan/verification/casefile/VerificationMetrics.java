package id.sahkan.verification.casefile;

import id.sahkan.messaging.Steps;
import id.sahkan.telemetry.Metric;

/// What this service alone measures: its rows of `docs/metrics.md`.
final class VerificationMetrics {

    enum Step {
        QUEUE,
        DECISION
    }

    static final Metric STEP = Steps.metric(
            Step.values(),
            "`queue` from received to in verification's queue, `decision` from received to recommended, refused or"
                    + " returned.");

    private VerificationMetrics() {}
}
