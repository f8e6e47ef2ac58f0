package id.sahkan.notification.notice;

import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.Steps;
import id.sahkan.notification.contact.Contact;
import id.sahkan.notification.contact.ContactUnavailableException;
import id.sahkan.notification.contact.Contacts;
import id.sahkan.notification.letter.Letters;
import id.sahkan.notification.letter.Subject;
import id.sahkan.notification.letter.Tongue;
import id.sahkan.notification.notice.Delivery.Decision;
import id.sahkan.notification.notice.Delivery.Report;
import id.sahkan.notification.notice.NotificationMetrics.Step;
import id.sahkan.telemetry.LogEvent;
import id.sahkan.telemetry.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what is due and not done, one letter at a time. An attempt is counted before it begins, so that a letter that
/// kills the process does not do so for ever; nothing is locked while the mail server is being talked to.
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final String ACTOR = "system:notification-service";
    private static final long FIRST_VERSION = 1;

    private final NoticeStore notices;
    private final Contacts contacts;
    private final Postbox postbox;
    private final Letters letters;
    private final Journal journal;
    private final NoticeMetrics metrics;
    private final Steps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DeliverySettings settings;
    private final MailSettings mail;
    private final Traces traces;

    Courier(
            NoticeStore notices,
            Contacts contacts,
            Postbox postbox,
            Journal journal,
            NoticeMetrics metrics,
            Steps steps,
            PlatformTransactionManager transactions,
            Clock clock,
            DeliverySettings settings,
            MailSettings mail,
            Traces traces) {
        this.notices = notices;
        this.contacts = contacts;
        this.postbox = postbox;
        this.letters = new Letters(mail.office());
        this.journal = journal;
        this.metrics = metrics;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.settings = settings;
        this.mail = mail;
        this.traces = traces;
    }

    @Scheduled(initialDelayString = "${sahkan.delivery.interval}", fixedDelayString = "${sahkan.delivery.interval}")
    void round() {
        while (deliverNext()) {
            // until nothing is due
        }
    }

    boolean deliverNext() {
        Optional<NoticeStore.Due> due = notices.claim(clock.instant(), settings.lease());
        due.ifPresent(notice -> traces.step("deliver notice", notice.traceparent())
                .about(notice.applicationId())
                .run(() -> report(notice, attempt(notice))));
        return due.isPresent();
    }

    private Report attempt(NoticeStore.Due due) {
        Optional<Contact> found;
        try {
            found = contacts.of(due.applicationId());
        } catch (ContactUnavailableException _) {
            return new Report.Postponed(clock.instant(), "contact-unavailable");
        }
        if (found.isEmpty() || found.get().email().isBlank()) {
            return new Report.Impossible(clock.instant(), "recipient-unknown");
        }
        return send(due, found.get());
    }

    private Report send(NoticeStore.Due due, Contact contact) {
        Tongue tongue = Tongue.of(contact.language());
        var letter = letters.write(
                new Subject(due.kind(), contact.number(), contact.outletName(), due.params()),
                tongue,
                contact.name(),
                mail.publicUrl() + "/permohonan/" + due.applicationId());
        Postbox.Answer answer = postbox.send(due.id(), contact.email(), tongue, letter);
        Instant now = clock.instant();
        return switch (answer) {
            case TAKEN -> new Report.Taken(now);
            case ADDRESS_REFUSED -> new Report.Impossible(now, "address-refused");
            case UNAVAILABLE -> new Report.Postponed(now, "mail-unavailable");
        };
    }

    /// State and journal change together. The row is locked: whoever held an earlier lease and comes late finds it
    /// ended.
    private void report(NoticeStore.Due due, Report report) {
        transaction.executeWithoutResult(_ -> {
            Delivery now = notices.lock(due.id());
            switch (Deliveries.decide(now, report, settings.retryPolicy())) {
                case Decision.Next(Delivery next) -> {
                    notices.save(due.id(), next, failureOf(report));
                    event(due, next)
                            .ifPresent(event -> journal.appendAll(java.util.List.of(new Journal.Entry(
                                    due.id(), due.applicationId(), FIRST_VERSION, report.at(), ACTOR, event))));
                    metrics.mailed(next);
                    if (next instanceof Delivery.Sent(Instant sentAt)) {
                        steps.took(Step.NOTICE, due.since(), sentAt);
                    }
                }
                case Decision.Already _ ->
                    LogEvent.NOTICE_REPORTED_LATE
                            .to(LOG)
                            .addKeyValue("noticeId", due.id())
                            .log();
            }
        });
        if (failureOf(report) != null) {
            LogEvent.NOTICE_NOT_SENT
                    .to(LOG)
                    .addKeyValue("noticeId", due.id())
                    .addKeyValue("attempt", due.attempts())
                    .addKeyValue("code", failureOf(report))
                    .log();
        }
    }

    private static Optional<NotificationEvent> event(NoticeStore.Due due, Delivery next) {
        return switch (next) {
            case Delivery.Pending _ -> Optional.empty();
            case Delivery.Sent(Instant sentAt) ->
                Optional.of(new NotificationEvent.NoticeSent(
                        due.applicationId(), due.id(), due.kind(), Channel.EMAIL, sentAt));
            case Delivery.Failed(Instant _, String code) ->
                Optional.of(new NotificationEvent.NoticeFailed(
                        due.applicationId(), due.id(), due.kind(), Channel.EMAIL, code));
        };
    }

    private static @org.jspecify.annotations.Nullable String failureOf(Report report) {
        return switch (report) {
            case Report.Taken _ -> null;
            case Report.Postponed(Instant _, String code) -> code;
            case Report.Impossible(Instant _, String code) -> code;
        };
    }
}
