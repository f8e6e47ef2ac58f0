package id.sahkan.notification.notice;

import id.sahkan.http.ServiceUnavailableException;
import id.sahkan.notification.contact.Contact;
import id.sahkan.notification.contact.Contacts;
import id.sahkan.notification.contact.PeriodWords;
import id.sahkan.notification.letter.Language;
import id.sahkan.notification.letter.Letter;
import id.sahkan.notification.letter.LetterKind;
import id.sahkan.notification.letter.Letters;
import id.sahkan.notification.letter.Sender;
import id.sahkan.notification.letter.Subject;
import id.sahkan.notification.notice.NoticeCommand.Full;
import id.sahkan.notification.notice.NoticeCommand.Impossible;
import id.sahkan.notification.notice.NoticeCommand.Postponed;
import id.sahkan.notification.notice.NoticeCommand.Returned;
import id.sahkan.notification.notice.NoticeCommand.Superseded;
import id.sahkan.notification.notice.NoticeCommand.Taken;
import id.sahkan.notification.notice.NoticeCommand.Withheld;
import id.sahkan.notification.partner.PartnerStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// One attempt: asks for the address, writes the letter and hands it to the mail server. Nothing is locked meanwhile.
@Component
class NoticeMailer {

    /// After that the office has to know of a letter that our mail server does not let out.
    private static final Duration LONGEST_WITHHELD = Duration.ofDays(5);

    private final Contacts contacts;
    private final SmtpClient smtp;
    private final PartnerStore partners;
    private final NoticeFacts facts;
    private final URI publicUrl;
    private final Clock clock;

    NoticeMailer(
            Contacts contacts,
            SmtpClient smtp,
            PartnerStore partners,
            NoticeFacts facts,
            MailSettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.smtp = smtp;
        this.partners = partners;
        this.facts = facts;
        this.publicUrl = settings.publicUrl();
        this.clock = clock;
    }

    NoticeCommand attempt(DueNotice notice) {
        Instant now = clock.instant();
        // a correction and a withdrawal are for whoever has the text, also when they are no partner any more
        if (notice.kind() == LetterKind.RELEASE_PUBLISHED && !partners.isInForce(notice.applicationId(), now)) {
            return new Superseded(now, "no-partner-any-more");
        }
        if (facts.isOver(notice)) {
            return new Superseded(now, "over");
        }
        if (notice.kind() == LetterKind.COMPLETION_REQUESTED
                && !now.isBefore(Instant.parse(notice.params().getOrDefault("dueAt", Instant.MAX.toString())))) {
            // nobody can keep it any more, and nobody was told: the office has to see that
            return new Impossible(now, "past-due");
        }
        Optional<Contact> contact;
        Map<String, String> params = notice.params();
        try {
            contact = contacts.of(notice.applicationId());
            if (notice.kind().isOfPeriod()) {
                Optional<PeriodWords> words = words(params);
                if (words.isEmpty()) {
                    return new Impossible(clock.instant(), "period-unknown");
                }
                params = with(params, words.get());
            }
        } catch (ServiceUnavailableException _) {
            return new Postponed(clock.instant(), "contact-unavailable");
        }
        Map<String, String> said = params;
        return contact.filter(found -> !found.email().isBlank())
                .map(found -> send(notice, found, said))
                .orElseGet(() -> new Impossible(clock.instant(), "recipient-unknown"));
    }

    private Optional<PeriodWords> words(Map<String, String> params) {
        return contacts.ofPeriod(
                UUID.fromString(params.getOrDefault("periodId", "")),
                Long.parseLong(params.getOrDefault("periodVersion", "")));
    }

    private static Map<String, String> with(Map<String, String> params, PeriodWords words) {
        var more = new HashMap<>(params);
        more.put("periodTitle", words.title());
        more.put("periodReason", words.reason());
        return Map.copyOf(more);
    }

    private static String page(DueNotice notice) {
        return notice.kind().isOfRelease()
                ? "/siaran/" + notice.params().get("releaseId")
                : "/permohonan/" + notice.applicationId();
    }

    private NoticeCommand send(DueNotice notice, Contact contact, Map<String, String> params) {
        Sender sender = notice.sender();
        if (sender == null) {
            // what applicant-service says of the office is still on its way
            return new Postponed(clock.instant(), "contact-unavailable");
        }
        Language language = sender.to(Language.of(contact.language()));
        Letter letter = new Letters(sender)
                .write(
                        new Subject(notice.kind(), contact.number(), contact.outletName(), params),
                        language,
                        contact.name(),
                        publicUrl + page(notice));
        SmtpReply reply = smtp.send(notice.id(), contact.email(), language, letter);
        Instant now = clock.instant();
        return switch (reply) {
            case SmtpReply.Taken _ -> new Taken(now);
            // as if it had come back: somebody of the office has to tell them
            case SmtpReply.AddressRefused(String status) -> new Returned(now, status);
            case SmtpReply.MailboxFull _ -> new Full(now, "mailbox-full");
            case SmtpReply.LetterRefused _ -> new Impossible(now, "letter-refused");
            case SmtpReply.NotAllowed _ ->
                now.isBefore(notice.since().plus(LONGEST_WITHHELD))
                        ? new Withheld(now, "not-allowed")
                        : new Impossible(now, "not-allowed");
            case SmtpReply.Unavailable _ -> new Postponed(now, "mail-unavailable");
        };
    }
}
