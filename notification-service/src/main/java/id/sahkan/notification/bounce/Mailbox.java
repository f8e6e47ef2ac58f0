package id.sahkan.notification.bounce;

import id.sahkan.notification.bounce.BounceMetrics.Visit;
import id.sahkan.notification.bounce.ReadMessage.Left;
import id.sahkan.notification.bounce.ReadMessage.Reports;
import id.sahkan.notification.bounce.ReadMessage.Why;
import id.sahkan.telemetry.LogEvent;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mailbox to which letters come back, over IMAP. Nobody else reads it: what is marked as seen was looked at. A
/// report that was worked is marked only after it was committed, so that a crash between makes it read again, which
/// changes nothing; what was left is flagged, for a person.
final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final String INBOX = "INBOX";
    private static final Session LOCAL = Session.getInstance(new Properties());

    private final BounceSettings settings;
    private final ReportReader reader;
    private final Consumer<DeliveryReport> reports;
    private final BounceMetrics metrics;

    /// @param reports takes one, and has it committed when it returns
    Mailbox(BounceSettings settings, Consumer<DeliveryReport> reports, BounceMetrics metrics) {
        this.settings = settings;
        this.reader = new ReportReader(settings.returnAddress().orElse(null));
        this.reports = reports;
        this.metrics = metrics;
    }

    /// One batch, the oldest first.
    void visit() {
        try (Store store = connected()) {
            try (Folder folder = store.getFolder(folder())) {
                folder.open(Folder.READ_WRITE);
                read(folder);
            }
            metrics.visited(Visit.READ);
        } catch (MessagingException away) {
            metrics.visited(Visit.AWAY);
            LogEvent.MAILBOX_AWAY
                    .to(LOG)
                    .addKeyValue("cause", away.getClass().getSimpleName())
                    .log();
        }
    }

    private Store connected() throws MessagingException {
        URLName url = new URLName(settings.url());
        Store store = Session.getInstance(properties(url.getProtocol())).getStore(url.getProtocol());
        try {
            store.connect(url.getHost(), url.getPort(), settings.user(), settings.password());
            return store;
        } catch (MessagingException failed) {
            store.close();
            throw failed;
        }
    }

    private String folder() {
        String path = new URLName(settings.url()).getFile();
        return path == null || path.isBlank() ? INBOX : path;
    }

    private Properties properties(String protocol) {
        var properties = new Properties();
        String of = "mail." + protocol + ".";
        String timeout = Long.toString(settings.timeout().toMillis());
        properties.setProperty(
                of + "connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.setProperty(of + "timeout", timeout);
        properties.setProperty(of + "writetimeout", timeout);
        properties.setProperty(of + "ssl.checkserveridentity", "true");
        properties.setProperty(of + "partialfetch", "false");
        if (protocol.equals("imap")) {
            properties.setProperty(of + "starttls.enable", "true");
        }
        return properties;
    }

    private void read(Folder folder) throws MessagingException {
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Message[] batch = Arrays.copyOf(unseen, Math.min(unseen.length, settings.batch()));
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(batch, profile);
        for (Message message : batch) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            work(message);
        }
    }

    private void work(Message message) throws MessagingException {
        switch (opened(message)) {
            case Reports(DeliveryReport report) -> reports.accept(report);
            case Left(Why why) -> {
                message.setFlag(Flags.Flag.FLAGGED, true);
                metrics.left(why);
            }
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    /// What is opened was fetched whole before, and is read here: of a broken message a server may say anything.
    private ReadMessage opened(Message message) throws MessagingException {
        long largest = settings.largest().toBytes();
        byte[] fetched;
        try {
            if (message.getSize() > largest) {
                return new Left(Why.TOO_LARGE);
            }
            fetched = fetched(message);
        } catch (MessagingException refused) {
            if (!message.getFolder().isOpen()) {
                throw refused;
            }
            // the server goes on, and would say the same at every visit
            return new Left(Why.UNREADABLE);
        }
        if (fetched.length > largest) {
            return new Left(Why.TOO_LARGE);
        }
        // what the server does not hand out reads as nothing at all
        if (fetched.length == 0) {
            return new Left(Why.UNREADABLE);
        }
        try {
            return reader.read(new MimeMessage(LOCAL, new ByteArrayInputStream(fetched)));
        } catch (MessagingException | IOException | RuntimeException broken) {
            return new Left(Why.UNREADABLE);
        }
    }

    private static byte[] fetched(Message message) throws MessagingException {
        if (message instanceof IMAPMessage kept) {
            kept.setPeek(true);
        }
        var fetched = new ByteArrayOutputStream();
        try {
            message.writeTo(fetched);
        } catch (IOException away) {
            throw new MessagingException("not fetched", away);
        }
        return fetched.toByteArray();
    }
}
