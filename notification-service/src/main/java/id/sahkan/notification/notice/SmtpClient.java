package id.sahkan.notification.notice;

import id.sahkan.notification.letter.Language;
import id.sahkan.notification.letter.Letter;
import id.sahkan.telemetry.Traces;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands one letter to the mail server. The same notice always has the same Message-ID: should a letter leave twice
/// because we died in between, the reader's mailbox can tell.
@Component
class SmtpClient {

    private static final int PERMANENT = 500;

    private final JavaMailSender mail;
    private final MailSettings settings;
    private final Traces traces;

    SmtpClient(JavaMailSender mail, MailSettings settings, Traces traces) {
        this.mail = mail;
        this.settings = settings;
        this.traces = traces;
    }

    /// What the mail server said. No text of its own is kept: it quotes the address.
    enum Answer {
        TAKEN,
        ADDRESS_REFUSED,
        UNAVAILABLE
    }

    Answer send(UUID noticeId, String email, Language language, Letter letter) {
        return traces.step("send mail").call(() -> hand(noticeId, email, language, letter));
    }

    private Answer hand(UUID noticeId, String email, Language language, Letter letter) {
        try {
            mail.send(message(noticeId, new InternetAddress(email, true), language, letter));
            return Answer.TAKEN;
        } catch (AddressException _) {
            return Answer.ADDRESS_REFUSED;
        } catch (MailSendException failure) {
            return failure.getFailedMessages().values().stream().anyMatch(SmtpClient::refusesAddress)
                    ? Answer.ADDRESS_REFUSED
                    : Answer.UNAVAILABLE;
        } catch (MailException | MessagingException _) {
            return Answer.UNAVAILABLE;
        }
    }

    private MimeMessage message(UUID noticeId, InternetAddress to, Language language, Letter letter)
            throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        message.setHeader("Message-ID", "<notice-" + noticeId + "@" + settings.messageDomain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language.code());
        return message;
    }

    private static boolean refusesAddress(Exception failure) {
        for (Exception cause = failure; cause instanceof MessagingException sent; cause = sent.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT;
            }
            if (cause instanceof SendFailedException && cause.getCause() instanceof AddressException) {
                return true;
            }
        }
        return false;
    }
}
