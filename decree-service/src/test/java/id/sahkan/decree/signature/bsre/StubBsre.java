package id.sahkan.decree.signature.bsre;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.signature.LocalSigner;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.SigningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Behaves as the signing service of the state does as far as others have seen it: one PDF for each call, signed with
/// a key of a test authority; 500 for what is no PDF; 401 for another account; and it may stop at any moment.
public final class StubBsre implements AutoCloseable {

    public static final String USER = "dinas-contoh";
    public static final String PASSWORD = "sandi-layanan-uji";
    public static final String EMAIL = "kepala@contoh.example";
    public static final String NIK = "1471000000009001";
    public static final String PASSPHRASE = "frasa-rahasia-Kepala-9!";
    public static final String CODE = "904517";

    /// What it does from now on.
    public enum Mood {
        WELL,
        NOT_REGISTERED,
        NO_CERTIFICATE,
        EXPIRED,
        SUSPENDED,
        /// The certificate ends between the two calls.
        EXPIRED_AT_SIGNING,
        REFUSES_ACCOUNT,
        /// For a reason that nobody has seen yet.
        REFUSES_CALL,
        /// Nobody is there.
        AWAY,
        /// It signs, and the answer never comes.
        SILENT,
        /// It signs, and the connection breaks.
        HANGS_UP,
        GATEWAY_TIMEOUT,
        BROKEN,
        /// It answers with something that it was not given.
        ANOTHER_FILE,
        NOTHING,
        NO_JSON
    }

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final LocalSigner signer;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<byte[]> signed = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;
    private volatile @Nullable CountDownLatch gate;

    /// @param keystore the key of the signatory at the service
    public StubBsre(Path keystore, String password) {
        signer = new LocalSigner(keystore, password);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v2/user/check/status", x -> answering(x, this::status));
        server.createContext("/api/v2/sign/pdf", x -> answering(x, this::sign));
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void is(Mood now) {
        mood = now;
        gate = null;
        calls.set(0);
        signed.clear();
    }

    /// The next calls are held until the latch is open.
    public CountDownLatch held() {
        var latch = new CountDownLatch(1);
        gate = latch;
        return latch;
    }

    /// How often it was asked to sign.
    public int calls() {
        return calls.get();
    }

    /// What it has signed, answered or not.
    public List<byte[]> signed() {
        return List.copyOf(signed);
    }

    private interface Work {
        void on(HttpExchange exchange, JsonNode body) throws IOException, InterruptedException;
    }

    private void answering(HttpExchange x, Work work) throws IOException {
        try (x) {
            JsonNode body = json.readTree(x.getRequestBody().readAllBytes());
            String account = "Basic "
                    + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            if (mood == Mood.REFUSES_ACCOUNT
                    || !account.equals(x.getRequestHeaders().getFirst("Authorization"))) {
                answer(x, 401, Map.of("error", "Unauthorized"));
                return;
            }
            work.on(x, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void status(HttpExchange x, JsonNode body) throws IOException {
        if (mood == Mood.AWAY) {
            return; // closed without a word
        }
        if (mood == Mood.NOT_REGISTERED || !known(body)) {
            answer(x, 200, Map.of("status_code", 2011, "status", "NOT_REGISTERED", "message", "User belum terdaftar"));
        } else if (mood == Mood.NO_CERTIFICATE) {
            answer(x, 200, Map.of("status_code", 2021, "status", "NO_CERTIFICATE", "message", "Belum ada sertifikat"));
        } else if (mood == Mood.EXPIRED) {
            answer(x, 200, Map.of("status_code", 2022, "status", "EXPIRED", "message", "Sertifikat habis"));
        } else if (mood == Mood.SUSPENDED) {
            answer(x, 200, Map.of("status_code", 2023, "status", "SUSPEND", "message", "Sertifikat ditangguhkan"));
        } else {
            answer(x, 200, Map.of("status_code", 1111, "status", "ISSUE", "message", "Sertifikat aktif"));
        }
    }

    private static boolean known(JsonNode body) {
        return EMAIL.equals(body.path("email").asString(""))
                || NIK.equals(body.path("nik").asString(""));
    }

    private void sign(HttpExchange x, JsonNode body) throws IOException, InterruptedException {
        calls.incrementAndGet();
        CountDownLatch wait = gate;
        if (wait != null) {
            wait.await();
        }
        if (mood == Mood.BROKEN) {
            answer(x, 500, Map.of("error", "Internal Server Error"));
            return;
        }
        if (mood == Mood.GATEWAY_TIMEOUT) {
            answer(x, 504, Map.of("error", "Gateway Timeout"));
            return;
        }
        if (mood == Mood.REFUSES_CALL) {
            answer(x, 400, Map.of("status_code", 9999, "error", "Bad Request"));
            return;
        }
        if (mood == Mood.EXPIRED_AT_SIGNING) {
            answer(x, 400, Map.of("status_code", 2032, "error", "Certificate expired"));
            return;
        }
        if (!PASSPHRASE.equals(body.path("passphrase").asString(""))
                && !CODE.equals(body.path("totp").asString(""))) {
            answer(x, 400, Map.of("status_code", 2031, "error", "Passphrase anda salah"));
            return;
        }
        byte[] document = Base64.getDecoder().decode(body.path("file").path(0).asString(""));
        byte[] result;
        try (var _ = Loader.loadPDF(document)) {
            result = signer.sign(
                    document,
                    new Signer.Request(Instant.now(), "Kepala Contoh", "Penetapan", "Contoh", DecreeFixtures.told()));
        } catch (IOException | SigningException | RuntimeException unreadable) {
            answer(x, 500, Map.of("error", "Internal Server Error"));
            return;
        }
        signed.add(result);
        switch (mood) {
            case SILENT -> new CountDownLatch(1).await();
            case HANGS_UP -> {} // closed without a word
            case ANOTHER_FILE -> answer(x, 200, Map.of("time", 1, "file", List.of(new byte[] {1, 2, 3})));
            case NOTHING -> answer(x, 200, Map.of("time", 1, "file", List.of()));
            case NO_JSON -> {
                x.getResponseHeaders().set("Content-Type", "text/html");
                send(x, 200, "<html>".getBytes(StandardCharsets.UTF_8));
            }
            default -> answer(x, 200, Map.of("time", 812, "file", List.of(result)));
        }
    }

    private void answer(HttpExchange x, int status, Map<String, ?> body) throws IOException {
        x.getResponseHeaders().set("Content-Type", "application/json");
        send(x, status, json.writeValueAsBytes(body));
    }

    private static void send(HttpExchange x, int status, byte[] body) throws IOException {
        x.sendResponseHeaders(status, body.length);
        x.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
