package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.Metric.Label;
import id.sahkan.telemetry.StepTimers;
import io.micrometer.core.instrument.Meter;
import java.util.Arrays;
import java.util.List;

/// What this service alone measures: its rows of `docs/metrics.md`.
final class NotificationMetrics {

    enum Step {
        NOTICE
    }

    enum Outcome {
        HANDED_OVER,
        FAILED,
        GIVEN_UP,
        NOT_ALLOWED,
        SUPERSEDED
    }

    static final Metric STEP = StepTimers.metric(Step.values(), "`notice` from the fact to its e-mail handed over.");

    static final Metric NOTICES = new Metric(
            "sahkan.notices",
            Meter.Type.COUNTER,
            "attempts",
            List.of(
                    Label.of(
                            "channel",
                            Arrays.stream(Channel.values()).map(Channel::name).toList()),
                    Label.of("outcome", Outcome.values())),
            "Attempts to tell somebody, for operators: after `failed` it is tried again, after `given_up` not; `not_allowed` is the mail server's refusal of this installation, and waits until that is mended; `superseded` was over before it could leave.");

    private NotificationMetrics() {}
}
