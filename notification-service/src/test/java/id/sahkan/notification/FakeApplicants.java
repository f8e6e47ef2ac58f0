package id.sahkan.notification;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The applicant-service's contact call, the fourth version of any period, and a token endpoint.
public final class FakeApplicants {

    private final Map<UUID, String> contacts = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger tokens = new AtomicInteger();
    public volatile boolean hanging;
    public volatile boolean refusesTheToken;
    public volatile @Nullable Headers lastRead;

    FakeApplicants() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::token);
        server.createContext("/internal/applications/", this::contact);
        server.createContext("/internal/periods/", this::period);
        server.createContext("/internal/pictures", this::picture);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void knows(UUID applicationId, String name, String email, String language, String website) {
        contacts.put(applicationId, """
                {"applicantId":"u-1","name":"%s","email":"%s","language":"%s",
                 "outletName":"Riau Kabar","number":"KM-2027-0001","website":"%s"}
                """.formatted(name, email, language, website));
    }

    public void knows(UUID applicationId, String name, String email, String language) {
        contacts.put(applicationId, """
                {"applicantId":"u-1","name":"%s","email":"%s","language":"%s",
                 "outletName":"Riau Kabar","number":"KM-2027-0001"}
                """.formatted(name, email, language));
    }

    /// Each token is another one.
    private void token(HttpExchange exchange) throws IOException {
        send(exchange, 200, """
                {"access_token":"t-%d","token_type":"Bearer","expires_in":300}
                """.formatted(tokens.incrementAndGet()));
    }

    private void contact(HttpExchange exchange) throws IOException {
        if (hanging) {
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        lastRead = exchange.getRequestHeaders();
        if (refusesTheToken) {
            send(exchange, 401, "{}");
            return;
        }
        String contact =
                contacts.get(UUID.fromString(exchange.getRequestURI().getPath().split("/")[3]));
        send(exchange, contact == null ? 404 : 200, contact == null ? "{}" : contact);
    }

    private void period(HttpExchange exchange) throws IOException {
        boolean known = exchange.getRequestURI().getPath().endsWith("/changes/4");
        send(
                exchange,
                known ? 200 : 404,
                known ? "{\"title\":\"Kerja sama media 2027\",\"reason\":\"Gangguan listrik\"}" : "{}");
    }

    /// Hands a JPEG back as both of its widths; what does not begin like one is none.
    private void picture(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        int from = body.indexOf("\u00ff\u00d8");
        byte[] file = from < 0
                ? new byte[0]
                : body.substring(from, body.lastIndexOf("\u00ff\u00d9") + 2).getBytes(StandardCharsets.ISO_8859_1);
        boolean jpeg = from >= 0;
        String drawn = Base64.getEncoder().encodeToString(file);
        send(
                exchange,
                jpeg ? 200 : 422,
                jpeg ? "{\"small\":\"" + drawn + "\",\"large\":\"" + drawn + "\"}" : "{\"code\":\"file-not-safe\"}");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    void stop() {
        released.countDown();
        server.stop(0);
    }
}
