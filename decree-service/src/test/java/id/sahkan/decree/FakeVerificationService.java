package id.sahkan.decree;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// Answers as the verification service does, over real HTTP: every case is refused but two.
public final class FakeVerificationService {

    public static final UUID UNDER_REVIEW = new UUID(0, 2);
    public static final UUID UNKNOWN = new UUID(0, 3);

    /// Whose case each is; the first office's where nothing is said.
    public final Map<UUID, String> offices = new ConcurrentHashMap<>();
    /// Whose an application is; the same person's where nothing is said.
    public final Map<UUID, String> owners = new ConcurrentHashMap<>();
    public final AtomicBoolean away = new AtomicBoolean();
    public final List<String> tokens = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public FakeVerificationService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/cases/", this::outcome);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void outcome(HttpExchange x) throws IOException {
        tokens.add(String.valueOf(x.getRequestHeaders().getFirst("Authorization")));
        String path = x.getRequestURI().getPath();
        String refusal = path.contains(UNDER_REVIEW.toString()) ? "null" : """
                {"decidedAt":"2026-11-25T03:00:00Z","objectUntil":"2026-12-28T16:59:59Z","reasons":[
                 {"requirementCode":"NIB","requirementLabel":{"id":"Nomor Induk Berusaha","en":"Business number"},
                  "reasonCode":"NOT_VALID","reasonLabel":{"id":"Tidak sah atau tidak berlaku","en":"Not valid"},
                  "note":"NIB tercatat atas nama perusahaan lain."},
                 {"requirementCode":null,"requirementLabel":null,"reasonCode":"NOT_ELIGIBLE",
                  "reasonLabel":{"id":"Tidak memenuhi ketentuan","en":"Not eligible"},"note":null}]}""";
        String office = offices.entrySet().stream()
                .filter(one -> path.contains(one.getKey().toString()))
                .map(one -> "\"office\":\"" + one.getValue() + "\",")
                .findFirst()
                .orElse("");
        String owner = owners.entrySet().stream()
                .filter(one -> path.contains(one.getKey().toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("applicant-7");
        byte[] bytes = """
                {%s"applicantId":"%s","number":"PM-2027/0042","periodId":"00000000-0000-0000-0000-000000000008",
                 "outletName":"Kabar Ditolak","companyName":"PT Kabar Contoh",
                 "receivedAt":"2026-11-20T03:00:00Z","refusal":%s}""".formatted(office, owner, refusal).getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().set("Content-Type", "application/json");
        int status = away.get() ? 503 : path.contains(UNKNOWN.toString()) ? 404 : 200;
        x.sendResponseHeaders(status, bytes.length);
        try (var out = x.getResponseBody()) {
            out.write(bytes);
        }
    }
}
