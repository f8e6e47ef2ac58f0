package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Journal;
import id.sahkan.telemetry.LogEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes down how an attempt ended: decide on what was taken, save where it has not ended meanwhile, journal. State
/// and journal change together.
@Component
class NoticeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);
    private static final String ACTOR = "system:notification-service";

    private final NoticeStore notices;
    private final Journal journal;
    private final NoticeCounters counters;
    private final TransactionOperations transactions;
    private final RetryPolicy policy;

    NoticeDesk(
            NoticeStore notices,
            Journal journal,
            NoticeCounters counters,
            TransactionOperations transactions,
            DeliverySettings settings) {
        this.notices = notices;
        this.journal = journal;
        this.counters = counters;
        this.transactions = transactions;
        this.policy = settings.retryPolicy();
    }

    void handle(DueNotice notice, NoticeCommand command) {
        transactions.executeWithoutResult(_ -> apply(notice, command));
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
    ///
    /// @throws Problem when it was sent once more as often as that is done
    void again(KnownNotice notice, NoticeCommand.Requeue command) {
        transactions.executeWithoutResult(_ -> apply(notice, command, command.by()));
    }

    /// Once more changes nothing.
    void reached(KnownNotice notice, NoticeCommand.Reached command) {
        transactions.executeWithoutResult(_ -> apply(notice, command, command.by()));
    }

    private void apply(KnownNotice notice, NoticeCommand command, String actor) {
        switch (NoticeDecider.decide(notices.lock(notice.id()), command, notice, policy)) {
            case Decision.Accepted<NoticeState, NotificationEvent>(var next, var events) -> {
                notices.save(notice.id(), next, command instanceof NoticeCommand.Requeue);
                journal.appendAll(entries(notice, command, actor, nextVersion(notice), events));
            }
            case Decision.Already<NoticeState, NotificationEvent> _ -> {}
            case Decision.Refused<NoticeState, NotificationEvent>(var code, var details) ->
                throw NoticeProblem.refusal(code, details);
            case Decision.RefusedOnRecord<NoticeState, NotificationEvent> _ ->
                throw new IllegalStateException("no refusal of a notice is kept");
        }
    }

    /// Its row is held.
    private long nextVersion(KnownNotice notice) {
        return 1 + journal.newest(notice.id()).map(Journal.Recorded::version).orElse(0L);
    }

    private void apply(DueNotice notice, NoticeCommand command) {
        switch (NoticeDecider.decide(notice.taken(), command, notice, policy)) {
            case Decision.Accepted<NoticeState, NotificationEvent>(var next, var events) -> {
                if (notices.end(notice.id(), next, command.failure())) {
                    // an attempt ends a notice that has nothing in the journal yet, unless it is sent once more
                    long version = notice.requeued() == 0 ? 1 : nextVersion(notice);
                    journal.appendAll(entries(notice, command, ACTOR, version, events));
                    counters.mailed(notice, next, command);
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
