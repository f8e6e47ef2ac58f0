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

    /// An attempt ends a notice that has nothing in the journal yet.
    private static final long FIRST_VERSION = 1;

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

    /// What a mail server reports about a letter, within the transaction at hand: a report and what comes of it are
    /// written down together.
    void heard(KnownNotice notice, NoticeCommand.Returned command) {
        apply(notice, command, ACTOR);
    }

    /// Once more changes nothing.
    void reached(KnownNotice notice, NoticeCommand.Reached command) {
        transaction.executeWithoutResult(_ -> apply(notice, command, command.by()));
    }

    private void apply(KnownNotice notice, NoticeCommand command, String actor) {
        if (NoticeDecider.decide(notices.lock(notice.id()), command, notice, policy)
                instanceof Decision.Accepted<NoticeState, NotificationEvent>(var next, var events)) {
            notices.save(notice.id(), next);
            // its row is held
            long version = 1
                    + journal.newest(notice.id()).map(Journal.Recorded::version).orElse(0L);
            journal.appendAll(entries(notice, command, actor, version, events));
        }
    }

    private void apply(DueNotice notice, NoticeCommand command) {
        switch (NoticeDecider.decide(notice.taken(), command, notice, policy)) {
            case Decision.Accepted<NoticeState, NotificationEvent>(var next, var events) -> {
                if (notices.end(notice.id(), next, command.failure())) {
                    journal.appendAll(entries(notice, command, ACTOR, FIRST_VERSION, events));
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

    /// A change of a notice is one event.
    private static List<Journal.Entry> entries(
            KnownNotice notice, NoticeCommand command, String actor, long version, List<NotificationEvent> events) {
        return events.stream()
                .map(event ->
                        new Journal.Entry(notice.id(), notice.applicationId(), version, command.at(), actor, event))
                .toList();
    }
}
