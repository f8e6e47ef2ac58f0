package id.sahkan.notification.notice;

import id.sahkan.notification.bounce.DeliveryReport;
import id.sahkan.notification.bounce.ReportReceiver;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What mail servers report, brought to the notice that it is about.
@Component
class NoticeReports implements ReportReceiver {

    private final NoticeStore notices;
    private final NoticeDesk desk;

    NoticeReports(NoticeStore notices, NoticeDesk desk) {
        this.notices = notices;
        this.desk = desk;
    }

    @Override
    public boolean hear(DeliveryReport report, Instant at) {
        Optional<KnownNotice> known = notices.find(report.noticeId());
        known.ifPresent(notice -> {
            switch (report.action()) {
                case FAILED -> desk.heard(notice, new NoticeCommand.Returned(at, report.status()));
                // noted with the report, and nothing more
                case DELIVERED, PASSED_ON, DELAYED -> {}
            }
        });
        return known.isPresent();
    }
}
