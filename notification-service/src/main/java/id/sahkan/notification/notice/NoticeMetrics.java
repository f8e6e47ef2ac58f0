package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.messaging.AfterCommit;
import id.sahkan.messaging.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// How attempts to tell somebody end, counted once that is committed.
@Component
class NoticeMetrics {

    private final Counter shown;
    private final Counter handedOver;
    private final Counter failed;
    private final Counter givenUp;

    NoticeMetrics(MeterRegistry registry) {
        shown = counter(registry, Channel.IN_APP, "handed_over");
        handedOver = counter(registry, Channel.EMAIL, "handed_over");
        failed = counter(registry, Channel.EMAIL, "failed");
        givenUp = counter(registry, Channel.EMAIL, "given_up");
    }

    private static Counter counter(MeterRegistry registry, Channel channel, String outcome) {
        return Metric.NOTICES.counter(registry, "channel", channel.name(), "outcome", outcome);
    }

    void shown() {
        AfterCommit.run(shown::increment);
    }

    /// How far an e-mail got with this attempt.
    void mailed(Delivery delivery) {
        Counter counter = switch (delivery) {
            case Delivery.Pending _ -> failed;
            case Delivery.Sent _ -> handedOver;
            case Delivery.Failed _ -> givenUp;
        };
        AfterCommit.run(counter::increment);
    }
}
