package id.sahkan.notification.notice;

import id.sahkan.background.DueWork;
import id.sahkan.telemetry.LogEvent;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One letter: an attempt, and how it ended. What an attempt foresees is decided by [NoticeDecider]; the rest waits
/// as long.
@Component
class NoticeDelivery implements DueWork.Rows<DueNotice> {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    private final NoticeStore notices;
    private final NoticeMailer mailer;
    private final NoticeDesk desk;

    NoticeDelivery(NoticeStore notices, NoticeMailer mailer, NoticeDesk desk) {
        this.notices = notices;
        this.mailer = mailer;
        this.desk = desk;
    }

    @Override
    public Optional<DueNotice> claim(Instant now, Instant leasedUntil) {
        return notices.claim(now, leasedUntil);
    }

    @Override
    public void work(DueNotice notice) {
        desk.handle(notice, mailer.attempt(notice));
    }

    @Override
    public void postpone(DueNotice notice, Instant until, RuntimeException fault) {
        notices.postpone(notice, until);
        LogEvent.NOTICE_ATTEMPT_FAILED
                .to(LOG)
                .addKeyValue("noticeId", notice.id())
                .addKeyValue("attempt", notice.attempts())
                .setCause(fault)
                .log();
    }
}
