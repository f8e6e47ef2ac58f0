package id.sahkan.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.unit.DataSize;

/// A mailbox to which letters come back, on a real IMAP server, and what arrives in it.
@TestComponent
public class MailboxStand implements DisposableBean {

    public static final String ADDRESS = "kembali@sahkan.example";

    private static final String PASSWORD = "rahasia";

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final GreenMailUser user;
    private final ReportDesk desk;
    private final BounceMetrics metrics;

    MailboxStand(ReportDesk desk, BounceMetrics metrics) {
        this.desk = desk;
        this.metrics = metrics;
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    @Override
    public void destroy() {
        server.stop();
    }

    public void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    public void visit() {
        mailbox(server.getImap().getPort()).visit();
        desk.match();
    }

    /// One at a port where somebody takes the connection and says nothing.
    public void visit(int port) {
        mailbox(port).visit();
        desk.match();
    }

    /// The server refuses to hand out the message with this number, and goes on.
    public void visitThatMayNotFetch(int number, String answer) throws Exception {
        try (var before = new ServerSocket(0)) {
            Thread between = Thread.ofVirtual().start(() -> refuseToFetch(number, answer, before));
            visit(before.getLocalPort());
            assertThat(between.join(Duration.ofSeconds(5))).isTrue();
        }
    }

    private void refuseToFetch(int number, String answer, ServerSocket before) {
        try (Socket client = before.accept();
                Socket real = new Socket("localhost", server.getImap().getPort())) {
            Thread back = Thread.ofVirtual().start(() -> pass(real, client));
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean refused = line.contains(" FETCH " + number + " ") && line.contains("BODY");
                String[] words = line.split(" ", 2);
                (refused ? client : real)
                        .getOutputStream()
                        .write(((refused ? words[0] + " " + answer + " broken" : line) + "\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
            real.shutdownOutput();
            back.join(Duration.ofSeconds(2));
        } catch (IOException | InterruptedException gone) {
            // the visit is over
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // the visit is over
        }
    }

    /// Reads and takes, and dies before it can say so.
    public void visitAndDie() {
        try {
            new Mailbox(
                            settings(server.getImap().getPort()),
                            report -> {
                                desk.hear(report);
                                throw new IllegalStateException("died");
                            },
                            metrics)
                    .visit();
        } catch (IllegalStateException died) {
            // as meant
        }
    }

    private Mailbox mailbox(int port) {
        return new Mailbox(settings(port), desk::hear, metrics);
    }

    private static BounceSettings settings(int port) {
        return new BounceSettings(
                ADDRESS,
                "imap://localhost:" + port,
                ADDRESS,
                PASSWORD,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                50,
                DataSize.ofKilobytes(256),
                10);
    }

    public void arrives(String message) throws MessagingException {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    /// Those that nobody has looked at.
    public long unseen() throws MessagingException {
        return flags().stream()
                .filter(flags -> !flags.contains(Flags.Flag.SEEN))
                .count();
    }

    /// Those that were left for a person.
    public long left() throws MessagingException {
        return flags().stream()
                .filter(flags -> flags.contains(Flags.Flag.FLAGGED))
                .count();
    }

    private List<Flags> flags() throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (var store = session.getStore("imap")) {
            store.connect("localhost", server.getImap().getPort(), ADDRESS, PASSWORD);
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                List<Flags> all = new ArrayList<>();
                for (Message message : folder.getMessages()) {
                    all.add(message.getFlags());
                }
                return all;
            }
        }
    }

    public static String addressOf(UUID notice) {
        return ReturnAddress.of(ADDRESS).with(notice);
    }

    /// As a mail server writes it, with what strangers may put into it.
    public static String report(String to, String action, String status, String returned) {
        return """
                Return-Path: <>
                Delivered-To: %s
                From: MAILER-DAEMON@mx.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Date: Tue, 1 Dec 2026 10:00:02 +0700
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="BOUND"

                --BOUND
                Content-Type: text/plain

                I'm sorry: rina@kabar.example does not want you.

                --BOUND
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; rina@kabar.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 rina@kabar.example unknown

                --BOUND
                Content-Type: text/rfc822-headers

                From: sahkan@sahkan.example
                To: rina@kabar.example
                %sSubject: Permohonan Anda

                --BOUND--
                """.formatted(to, to, action, status, returned);
    }
}
