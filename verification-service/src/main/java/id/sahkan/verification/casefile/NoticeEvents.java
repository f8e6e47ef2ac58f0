package id.sahkan.verification.casefile;

import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.NotificationEvent.ApplicantReached;
import id.sahkan.contracts.NotificationEvent.NoticeBounced;
import id.sahkan.contracts.NotificationEvent.NoticeKind;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.office.OfficeClock;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// A letter of refusal that came back, and whom it did not reach told in another way: the time for an objection stands
/// still, and runs anew. A case that is not there, or not refused, has no such time.
@Component
class NoticeEvents {

    private final CaseDesk desk;
    private final Holidays holidays;
    private final OfficeClock office;
    private final Clock clock;

    NoticeEvents(CaseDesk desk, Holidays holidays, OfficeClock office, Clock clock) {
        this.desk = desk;
        this.holidays = holidays;
        this.office = office;
        this.clock = clock;
    }

    void handle(NotificationEvent event) {
        switch (event) {
            case NoticeBounced bounced -> {
                if (bounced.kind() == NoticeKind.REFUSED) {
                    var _ = desk.decide(
                            bounced.applicationId(),
                            new CaseCommand.HoldObjection(bounced.noticeId(), clock.instant()));
                }
            }
            case ApplicantReached reached -> {
                var _ = desk.decide(
                        reached.applicationId(),
                        application -> new CaseCommand.BeginObjection(
                                reached.noticeId(),
                                reached.reachedOn(),
                                holidays.workingDays(application.office()),
                                office.zone(application.office()),
                                clock.instant()));
            }
            case NotificationEvent.NoticeSent _,
                    NotificationEvent.NoticeFailed _,
                    NotificationEvent.DecreeNoticeSent _,
                    NotificationEvent.DecreeNoticeFailed _,
                    NotificationEvent.DecreeNoticeBounced _,
                    NotificationEvent.ObjectionNoticeSent _,
                    NotificationEvent.ObjectionNoticeFailed _,
                    NotificationEvent.ObjectionNoticeBounced _,
                    NotificationEvent.PeriodNoticeSent _,
                    NotificationEvent.PeriodNoticeFailed _,
                    NotificationEvent.PeriodNoticeBounced _,
                    NotificationEvent.ReleaseNoticeSent _,
                    NotificationEvent.ReleaseNoticeFailed _,
                    NotificationEvent.ReleaseNoticeBounced _ -> {}
        }
    }
}
