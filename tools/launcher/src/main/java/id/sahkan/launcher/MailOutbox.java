package id.sahkan.launcher;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/// A mail server that delivers nothing: every letter becomes a file that a person can look at.
public final class MailOutbox {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final String KEEPER = "outbox";

    private final Path folder;
    private final Clock clock;
    private final GreenMail server;
    private final AtomicLong counter = new AtomicLong();

    public MailOutbox(Path folder, int port, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public void start() {
        server.start();
        var users = server.getUserManager();
        try {
            GreenMailUser keeper = users.createUser(KEEPER + "@localhost", KEEPER, KEEPER);
            users.setMessageDeliveryHandler((message, recipient) -> keep(message, keeper));
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        server.stop();
    }

    private GreenMailUser keep(MovingMessage message, GreenMailUser keeper) throws MessagingException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.getMessage().writeTo(bytes);
            String name = STAMP.format(clock.instant()) + "-" + counter.incrementAndGet() + ".eml";
            Folders.writePrivate(folder.resolve(name), bytes.toByteArray());
            // What is a file need not be in memory too.
            server.purgeEmailFromAllMailboxes();
            return keeper;
        } catch (IOException | FolderException e) {
            throw new MessagingException("the letter cannot be kept", e);
        }
    }
}
