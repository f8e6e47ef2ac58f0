package id.sahkan.notification.notice;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.contracts.PeriodEvent.PeriodChangeTold;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.notification.office.Offices;
import id.sahkan.notification.partner.PartnerStore;
import org.springframework.stereotype.Component;

/// Writes down whom to tell; somebody else tells them. Events of one application from different services have no mutual
/// order: a notice may be here before its application is known, and then waits for it.
@Component
class NoticeInbox implements EventHandler {

    private final ApplicationStore applications;
    private final NoticeStore notices;
    private final Offices office;
    private final PartnerStore partners;
    private final NoticeCounters counters;

    NoticeInbox(
            ApplicationStore applications,
            NoticeStore notices,
            Offices office,
            PartnerStore partners,
            NoticeCounters counters) {
        this.applications = applications;
        this.notices = notices;
        this.office = office;
        this.partners = partners;
        this.counters = counters;
    }

    @Override
    public void handle(Incoming incoming) {
        if (incoming.event() instanceof ApplicationSubmitted submitted) {
            applications.add(submitted);
        }
        if (incoming.event() instanceof PeriodChangeTold told) {
            applications.add(told);
        }
        if (incoming.event() instanceof ApplicationRecommended recommended) {
            applications.check(recommended);
        }
        if (incoming.event() instanceof OfficeChanged changed) {
            office.hear(changed);
        }
        partners.hear(incoming.event());
        if (NoticeRules.of(incoming).map(notices::add).orElse(false)) {
            counters.shown();
        }
    }
}
