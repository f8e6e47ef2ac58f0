package id.sahkan.notification.notice;

import id.sahkan.notification.bounce.BounceSettings;
import id.sahkan.notification.bounce.ReturnAddress;
import id.sahkan.notification.letter.Language;
import id.sahkan.notification.letter.Letter;
import id.sahkan.notification.notice.SmtpReply.Stage;
import id.sahkan.telemetry.Traces;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands one letter to the mail server. The same notice always has the same Message-ID: should a letter leave twice
/// because we died in between, the reader's mailbox can tell. A connection that has taken a letter is kept for the next
/// one, until the server ends it (RFC 5321: after five minutes at the earliest).
@Component
class SmtpClient implements DisposableBean {

    private final JavaMailSenderImpl mail;
    private final Queue<Transport> idle = new ConcurrentLinkedQueue<>();
    private final MailSettings settings;
    private final Optional<ReturnAddress> returnAddress;
    private final Clock clock;
    private final Traces traces;

    SmtpClient(JavaMailSenderImpl mail, MailSettings settings, BounceSettings bounces, Clock clock, Traces traces) {
        this.mail = mail;
        this.settings = settings;
        this.returnAddress = bounces.returnAddress();
        this.clock = clock;
        this.traces = traces;
    }

    SmtpReply send(UUID noticeId, String email, Language language, Letter letter) {
        return traces.step("send mail").call(() -> hand(noticeId, email, language, letter));
    }

    private SmtpReply hand(UUID noticeId, String email, Language language, Letter letter) {
        Transport connection = null;
        try {
            InternetAddress to = new InternetAddress(email, true);
            MimeMessage message = message(noticeId, to, language, letter);
            connection = connection();
            connection.sendMessage(message, new Address[] {to});
            idle.add(connection);
            return new SmtpReply.Taken();
        } catch (AddressException _) {
            return new SmtpReply.AddressRefused(SmtpReply.BAD_SYNTAX);
        } catch (MessagingException failure) {
            if (connection != null) {
                close(connection);
            }
            return said(failure);
        }
    }

    private Transport connection() throws MessagingException {
        for (Transport kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isConnected()) {
                return kept;
            }
            close(kept);
        }
        Transport fresh = mail.getSession()
                .getTransport(Objects.requireNonNullElse(mail.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL));
        try {
            fresh.connect(mail.getHost(), mail.getPort(), mail.getUsername(), mail.getPassword());
            return fresh;
        } catch (MessagingException refused) {
            // said before a letter, and thrown without its code
            int code = fresh instanceof SMTPTransport smtp ? smtp.getLastReturnCode() : 0;
            close(fresh);
            throw code >= SmtpReply.PERMANENT ? new AuthenticationFailedException("refused before a letter") : refused;
        }
    }

    private static void close(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException _) {
            // Whoever is gone need not be told.
        }
    }

    @Override
    public void destroy() {
        idle.forEach(SmtpClient::close);
    }

    private MimeMessage message(UUID noticeId, InternetAddress to, Language language, Letter letter)
            throws MessagingException {
        SMTPMessage message = new SMTPMessage(mail.getSession());
        returnAddress.ifPresent(address -> message.setEnvelopeFrom(address.with(noticeId)));
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to);
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language.code());
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        // after saving, which gives each message another one
        message.setHeader("Message-ID", "<notice-" + noticeId + "@" + settings.messageDomain() + ">");
        return message;
    }

    private static SmtpReply said(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException sent; cause = sent.getNextException()) {
            switch (cause) {
                case SMTPAddressFailedException said -> {
                    return SmtpReply.refusal(Stage.RECIPIENT, said.getReturnCode(), String.valueOf(said.getMessage()));
                }
                case SMTPSenderFailedException said -> {
                    return SmtpReply.refusal(Stage.SENDER, said.getReturnCode(), String.valueOf(said.getMessage()));
                }
                case SendFailedException said
                when said.getCause() instanceof AddressException -> {
                    return new SmtpReply.AddressRefused(SmtpReply.BAD_SYNTAX);
                }
                // one of a recipient or of the sender has that as its next
                case SMTPSendFailedException said
                when said.getNextException() == null -> {
                    Stage stage = said.getCommand().startsWith("MAIL") ? Stage.SENDER : Stage.CONTENT;
                    return SmtpReply.refusal(stage, said.getReturnCode(), String.valueOf(said.getMessage()));
                }
                case AuthenticationFailedException _ -> {
                    return new SmtpReply.NotAllowed();
                }
                default -> {}
            }
        }
        return new SmtpReply.Unavailable();
    }
}
