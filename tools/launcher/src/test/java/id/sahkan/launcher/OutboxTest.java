package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    @TempDir
    Path folder;

    private Ports ports;
    private Path outbox;
    private MailOutbox mail;
    private OutboxPage page;

    @BeforeEach
    void start() {
        ports = Ports.choose(folder.resolve("ports.properties"), 0);
        outbox = Folders.createPrivate(folder.resolve("outbox"));
        mail = new MailOutbox(outbox, ports.of(Port.SMTP), Clock.systemUTC());
        page = new OutboxPage(outbox, ports.of(Port.OUTBOX));
        mail.start();
        page.start();
    }

    @AfterEach
    void stop() {
        page.stop();
        mail.stop();
    }

    private void send(String subject, String content, String type) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(ports.of(Port.SMTP)));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("sahkan@sahkan.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("pemohon@sahkan.example"));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(new Date(1_700_000_000_000L));
        message.setContent(content, type + "; charset=utf-8");
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, HttpRequest.newBuilder());
    }

    private String get(String path, String languages) throws Exception {
        return get(path, HttpRequest.newBuilder().header("Accept-Language", languages))
                .body();
    }

    private HttpResponse<String> get(String path, HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + ports.of(Port.OUTBOX) + path);
            return client.send(request.uri(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private long kept() throws Exception {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.count();
        }
    }

    @Test
    void aMailBecomesAFileAndAPageThatTrustsNothingInIt() throws Exception {
        assertThat(get("/").body()).contains("Belum ada surat");
        send(
                "Tanda terima <script>alert(1)</script>",
                "Selamat & <b>siang</b> http://localhost:8080/x?a=1&b=2\n",
                "text/plain");
        await().until(() -> kept() == 1);
        String list = get("/").body();
        assertThat(list)
                .contains("Tanda terima &lt;script&gt;", "pemohon@sahkan.example", "15 November 2023, 05.13.20 WIB")
                .doesNotContain("<script");
        String path = list.replaceAll("(?s).*href=\"(/surat/[^\"]+)\".*", "$1");
        HttpResponse<String> letter = get(path);
        assertThat(letter.body())
                .contains(
                        "Selamat &amp; &lt;b&gt;siang",
                        "<a href=\"http://localhost:8080/x?a=1&amp;b=2\" rel=\"noreferrer\">")
                .doesNotContain("<b>siang");
        assertThat(letter.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(get(path + ".eml").body()).contains("To: pemohon@sahkan.example");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowserAndIndonesianOtherwise() throws Exception {
        for (String indonesian : new String[] {"id", "id-ID,en;q=0.8", "fr", "*", "en;q=0.2,id;q=0.9", "=;q=x", "in"}) {
            assertThat(get("/", indonesian)).as(indonesian).contains("<html lang=\"id\">", "Belum ada surat");
        }
        for (String english : new String[] {"en", "en-GB,id;q=0.5", "fr,en;q=0.5,id;q=0.1"}) {
            assertThat(get("/", english)).as(english).contains("<html lang=\"en\">", "No letter yet");
        }
        send("", "Selamat siang\n", "text/plain");
        await().until(() -> kept() == 1);
        String list = get("/", "en");
        String path = list.replaceAll("(?s).*href=\"(/surat/[^\"]+)\".*", "$1");
        String all = list + get(path, "en") + get("/surat/20260101-000000-000-1", "en") + get("/nothing", "en");
        assertThat(all)
                .contains(
                        "15 November 2023, 05:13:20 WIB",
                        "(no subject)",
                        "All letters",
                        "There is no such letter.",
                        "There is no such page.",
                        "Selamat siang")
                .doesNotContain(
                        "Kotak",
                        "Waktu",
                        "Kepada",
                        "Perihal",
                        "Dari",
                        "tanpa",
                        "Semua",
                        "Unduh",
                        "Surat di",
                        "Tidak",
                        "tidak");
        assertThat(get(path, "id")).contains("Semua surat", "Unduh berkas surat", "15 November 2023, 05.13.20 WIB");
    }

    @Test
    void htmlIsShownInASandbox() throws Exception {
        send("Verifikasi", "<p onclick=\"x\">Klik</p>", "text/html");
        await().until(() -> kept() == 1);
        String path = get("/").body().replaceAll("(?s).*href=\"(/surat/[^\"]+)\".*", "$1");
        assertThat(get(path).body())
                .contains("<iframe sandbox title=\"Isi surat\" srcdoc=\"&lt;p onclick=&quot;x&quot;&gt;Klik");
    }

    @Test
    void otherPathsAndOtherHostsGetNothing() throws Exception {
        assertThat(get("/surat/..%2F..%2Fsecrets").statusCode()).isEqualTo(404);
        assertThat(get("/surat/20260101-000000-000-1").statusCode()).isEqualTo(404);
        try (Socket socket = new Socket("127.0.0.1", ports.of(Port.OUTBOX))) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }
}
