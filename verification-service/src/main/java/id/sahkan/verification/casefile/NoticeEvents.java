package id.sahkan.verification.casefile;

import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.NotificationEvent.ApplicantReached;
import id.sahkan.contracts.NotificationEvent.NoticeBounced;
import id.sahkan.contracts.NotificationEvent.NoticeFailed;
import id.sahkan.contracts.NotificationEvent.NoticeKind;
import id.sahkan.contracts.NotificationEvent.NoticeSentAfterAll;
import id.sahkan.verification.businessday.Holidays;
import id.sahkan.verification.office.Offices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A letter of refusal that came back or could not be sent, and whom it did not reach told in another way or by sending
/// it once more: the time for an objection stands still, and runs anew. A case that is not there, or not refused, has
/// no such time.
@Component
class NoticeEvents {

    private final CaseDesk desk;
    private final Holidays holidays;
    private final Offices offices;
    private final Clock clock;

    NoticeEvents(CaseDesk desk, Holidays holidays, Offices offices, Clock clock) {
        this.desk = desk;
        this.holidays = holidays;
        this.offices = offices;
        this.clock = clock;
    }

    void handle(NotificationEvent event) {
        switch (event) {
            case NoticeBounced(UUID application, UUID notice, NoticeKind kind, var _, var _) ->
                hold(application, notice, kind);
            // whom no attempt could tell knows as little as whom it came back from
            case NoticeFailed(UUID application, UUID notice, NoticeKind kind, var _, var _) ->
                hold(application, notice, kind);
            case ApplicantReached reached ->
                desk.decide(
                        reached.applicationId(),
                        application -> begin(application.office(), reached.noticeId(), reached.reachedOn()));
            case NoticeSentAfterAll(UUID application, UUID notice, NoticeKind kind, var _, Instant sentAt) ->
                told(application, notice, kind, sentAt);
            case NotificationEvent.NoticeSent(UUID application, UUID notice, NoticeKind kind, var _, Instant sentAt) ->
                told(application, notice, kind, sentAt);
            case NotificationEvent.NoticeRequeued _,
                    NotificationEvent.NoticeSuperseded _,
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

    private void hold(UUID application, UUID notice, NoticeKind kind) {
        if (kind == NoticeKind.REFUSED) {
            var _ = desk.decide(application, new CaseCommand.HoldObjection(notice, clock.instant()));
        }
    }

    /// A letter that left late has not told of the refusal before.
    private void told(UUID application, UUID notice, NoticeKind kind, Instant sentAt) {
        if (kind == NoticeKind.REFUSED) {
            var _ = desk.decide(
                    application,
                    found -> begin(found.office(), notice, LocalDate.ofInstant(sentAt, offices.zone(found.office()))));
        }
    }

    /// @param toldOn by the office's clock
    private CaseCommand.BeginObjection begin(String of, UUID notice, LocalDate toldOn) {
        return new CaseCommand.BeginObjection(
                notice, toldOn, holidays.workingDays(of), offices.zone(of), clock.instant());
    }
}
