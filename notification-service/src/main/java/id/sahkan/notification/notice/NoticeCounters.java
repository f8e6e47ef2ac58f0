package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.database.AfterCommit;
import id.sahkan.notification.notice.NotificationMetrics.Outcome;
import id.sahkan.notification.notice.NotificationMetrics.Step;
import id.sahkan.telemetry.Metric.Label;
import id.sahkan.telemetry.StepTimers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Counts how attempts to tell somebody end, once that is committed. What is counted stands in [NotificationMetrics].
@Component
class NoticeCounters {

    private final Counter shown;
    private final Counter handedOver;
    private final Counter failed;
    private final Counter givenUp;
    private final Counter withheld;
    private final Counter superseded;
    private final StepTimers steps;

    NoticeCounters(MeterRegistry registry, StepTimers steps) {
        this.steps = steps;
        shown = counter(registry, Channel.IN_APP, Outcome.HANDED_OVER);
        handedOver = counter(registry, Channel.EMAIL, Outcome.HANDED_OVER);
        failed = counter(registry, Channel.EMAIL, Outcome.FAILED);
        givenUp = counter(registry, Channel.EMAIL, Outcome.GIVEN_UP);
        withheld = counter(registry, Channel.EMAIL, Outcome.NOT_ALLOWED);
        superseded = counter(registry, Channel.EMAIL, Outcome.SUPERSEDED);
    }

    private static Counter counter(MeterRegistry registry, Channel channel, Outcome outcome) {
        return NotificationMetrics.NOTICES.counter(
                registry, "channel", channel.name(), "outcome", Label.value(outcome));
    }

    void shown() {
        AfterCommit.run(shown::increment);
    }

    /// How far an e-mail got with this attempt, and when it left, how long after what it tells of.
    void mailed(DueNotice notice, NoticeState state, NoticeCommand command) {
        Counter counter = switch (state) {
            case NoticeState.Pending _ -> command instanceof NoticeCommand.Withheld ? withheld : failed;
            case NoticeState.Superseded _ -> superseded;
            case NoticeState.Sent _ -> handedOver;
            case NoticeState.Failed _, NoticeState.Bounced _ -> givenUp;
            case NoticeState.Reached _ -> throw new IllegalStateException("no attempt ends so");
        };
        AfterCommit.run(counter::increment);
        if (state instanceof NoticeState.Sent sent) {
            steps.took(Step.NOTICE, notice.since(), sent.sentAt());
        }
    }
}
