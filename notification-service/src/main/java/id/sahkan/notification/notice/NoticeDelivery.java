package id.sahkan.notification.notice;

import id.sahkan.telemetry.Traces;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Delivers what is due, one letter at a time, until nothing is.
@Component
class NoticeDelivery {

    private final NoticeQueue queue;
    private final NoticeMailer mailer;
    private final NoticeDesk desk;
    private final Traces traces;

    NoticeDelivery(NoticeQueue queue, NoticeMailer mailer, NoticeDesk desk, Traces traces) {
        this.queue = queue;
        this.mailer = mailer;
        this.desk = desk;
        this.traces = traces;
    }

    @Scheduled(initialDelayString = "${sahkan.delivery.interval}", fixedDelayString = "${sahkan.delivery.interval}")
    void deliverAll() {
        while (deliverNext()) {
            // until nothing is due
        }
    }

    boolean deliverNext() {
        Optional<DueNotice> due = queue.claim();
        due.ifPresent(notice -> traces.step("deliver notice", notice.traceparent())
                .about(notice.applicationId())
                .run(() -> desk.handle(notice, mailer.attempt(notice))));
        return due.isPresent();
    }
}
