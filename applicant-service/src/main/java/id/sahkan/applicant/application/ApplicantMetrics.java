package id.sahkan.applicant.application;

import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.Meter;
import java.util.List;

/// What this service alone measures: its rows of `docs/metrics.md`.
final class ApplicantMetrics {

    static final Metric SUBMISSIONS = new Metric(
            "sahkan.submissions",
            Meter.Type.COUNTER,
            "requests",
            List.of(Label.of("outcome", SubmissionMetrics.Outcome.values())),
            "Submissions by how they ended, for the promise that a submission is accepted: `failed` is our fault and"
                    + " its share of all is what counts; `early` and `late` are outside the window.");

    private ApplicantMetrics() {}
}
