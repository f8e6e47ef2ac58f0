package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Journal;
import id.sahkan.telemetry.LogEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down how an attempt ended: decide on what was taken, save where it has not ended meanwhile, journal. State
/// and journal change together.
@Component
class NoticeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);
    private static final String ACTOR = "system:notification-service";

    /// A notice ends once, and only its end is journalled.
    private static final long ONLY_VERSION = 1;

    private final NoticeStore notices;
    private final Journal journal;
    private final NoticeCounters counters;
    private final TransactionTemplate transaction;
    private final RetryPolicy policy;

    NoticeDesk(
            NoticeStore notices,
            Journal journal,
            NoticeCounters counters,
            PlatformTransactionManager transactions,
            DeliverySettings settings) {
        this.notices = notices;
        this.journal = journal;
        this.counters = counters;
        this.transaction = new TransactionTemplate(transactions);
        this.policy = settings.retryPolicy();
    }

    void handle(DueNotice notice, NoticeCommand command) {
        transaction.executeWithoutResult(_ -> apply(notice, command));
        if (command.failure() != null) {
            LogEvent.NOTICE_NOT_SENT
                    .to(LOG)
                    .addKeyValue("noticeId", notice.id())
                    .addKeyValue("attempt", notice.attempts())
                    .addKeyValue("code", command.failure())
                    .log();
        }
    }

    private void apply(DueNotice notice, NoticeCommand command) {
        switch (NoticeDecider.decide(notice.taken(), command, notice, policy)) {
            case Decision.Accepted<NoticeState, NotificationEvent>(var next, var events) -> {
                if (notices.save(notice.id(), next, command.failure())) {
                    journal.appendAll(entries(notice, command, events));
                    counters.mailed(notice, next);
                } else {
                    tooLate(notice);
                }
            }
            case Decision.Already<NoticeState, NotificationEvent> _ -> tooLate(notice);
            case Decision.Refused<NoticeState, NotificationEvent> _,
                    Decision.RefusedOnRecord<NoticeState, NotificationEvent> _ ->
                throw new IllegalStateException("how an attempt ended is never refused");
        }
    }

    /// Whoever held an earlier lease and comes late finds it ended.
    private static void tooLate(DueNotice notice) {
        LogEvent.NOTICE_REPORTED_LATE
                .to(LOG)
                .addKeyValue("noticeId", notice.id())
                .log();
    }

    private static List<Journal.Entry> entries(
            DueNotice notice, NoticeCommand command, List<NotificationEvent> events) {
        return events.stream()
                .map(event -> new Journal.Entry(
                        notice.id(), notice.applicationId(), ONLY_VERSION, command.at(), ACTOR, event))
                .toList();
    }
}
