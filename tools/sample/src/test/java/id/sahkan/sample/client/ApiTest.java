package id.sahkan.sample.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private record Named(String name) {}

    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMillis(10), Duration.ofSeconds(3), false);
    private static final String TOKEN = "/realms/sahkan/protocol/openid-connect/token";

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestClock clock = new TestClock();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = listening(0);
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        client.close();
    }

    @Test
    void theTokenIsKeptUntilShortlyBeforeItEnds() {
        grantTokensOf(300);
        server.createContext("/api/me", exchange -> answer(exchange, 200, "{}"));
        var api = signedIn();

        api.get("/api/me");
        clock.advance(Duration.ofSeconds(200));
        api.get("/api/me");
        assertThat(tokens).hasValue(1);
        clock.advance(Duration.ofSeconds(80));
        api.get("/api/me");

        assertThat(seen).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
    }

    @Test
    void aTokenThatIsNoLongerTakenIsReplacedOnce() {
        grantTokensOf(300);
        server.createContext("/api/me", exchange -> {
            var stale = "Bearer token-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, stale ? 401 : 200, "{}");
        });
        assertThat(signedIn().get("/api/me").status()).isEqualTo(200);
        assertThat(seen).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void whoIsAskedToSignInAgainDoesSoOnce() {
        grantTokensOf(300);
        server.createContext("/api/decrees/1/issue", exchange -> {
            var old = "Bearer token-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, old ? 403 : 200, "{\"code\":\"sign-in-again\"}");
        });
        server.createContext("/api/never", exchange -> answer(exchange, 403, "{\"code\":\"forbidden\"}"));
        var api = signedIn();
        assertThat(api.send(Call.post("/api/decrees/1/issue", Map.of())).status())
                .isEqualTo(200);
        assertThatThrownBy(() -> api.get("/api/never")).isInstanceOf(ProblemException.class);
        assertThat(seen).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() {
        server.createContext(TOKEN, exchange -> {
            tokens.incrementAndGet();
            answer(exchange, 401, "{\"error\":\"invalid_grant\"}");
        });
        assertThatThrownBy(() -> signedIn().get("/api/me")).isInstanceOf(ProblemException.class);
        assertThat(tokens).hasValue(1);
    }

    @Test
    void aRestartInTheMiddleIsSurvived() {
        var left = new AtomicInteger(3);
        server.createContext(
                "/api/applications/1/submission",
                exchange -> answer(exchange, left.getAndDecrement() > 0 ? 503 : 201, "{\"number\":\"1\"}"));
        var receipt = anonymous()
                .send(Call.post("/api/applications/1/submission", Map.of()).idempotent("key-0001"));
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(seen).hasSize(4);
    }

    @Test
    void aServerThatIsNotThereYetIsAwaited() throws Exception {
        var port = server.getAddress().getPort();
        server.stop(0);
        var starter = Thread.ofVirtual().start(() -> {
            Pause.of(Duration.ofMillis(200));
            server = listening(port);
            server.createContext("/api/periods", exchange -> answer(exchange, 200, "{\"items\":[],\"total\":0}"));
        });
        var api = new Api(URI.create("http://localhost:" + port), client, null, SHORT);
        assertThat(api.all("/api/periods", Named.class)).isEmpty();
        starter.join();
    }

    @Test
    void onlyRepeatableCallsAreSentAgainAfterAnUncertainAnswer() {
        server.createContext("/api/companies", exchange -> answer(exchange, 504, ""));
        assertThatThrownBy(() -> anonymous().send(Call.post("/api/companies", Map.of())))
                .isInstanceOf(ProblemException.class);
        assertThat(seen).hasSize(1);
        assertThatThrownBy(() ->
                        anonymous().send(Call.post("/api/companies", Map.of()).ifMatch("\"1\"")))
                .isInstanceOf(ProblemException.class);
        assertThat(seen).hasSizeGreaterThan(3);
    }

    @Test
    void aRefusalCarriesItsCodeAndItsExtras() {
        var problem = """
                {"type":"https://sahkan.example/problems/documents-missing","status":422,"code":"documents-missing",
                 "detail":"Ada syarat yang belum lengkap.","missing":["AHU_DECREE"]}""";
        server.createContext("/api/applications/1/submission", exchange -> answer(exchange, 422, problem));
        assertThatThrownBy(() -> anonymous().send(Call.post("/api/applications/1/submission", Map.of())))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.is("documents-missing")).isTrue();
                    assertThat(refused.detail()).startsWith("Ada syarat");
                    assertThat(refused.list("missing")).containsExactly("AHU_DECREE");
                });
        assertThat(seen).hasSize(1);
    }

    @Test
    void aRefusalThatIsNoProblemStillTellsItsStatus() {
        server.createContext("/api/me", exchange -> answer(exchange, 404, "<html>"));
        assertThatThrownBy(() -> anonymous().get("/api/me")).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isEqualTo("no-code");
        });
    }

    @Test
    void listsAreReadPageByPage() {
        server.createContext("/api/outlets", exchange -> {
            var page = exchange.getRequestURI().getQuery().contains("page=0") ? "A" : "B";
            var item = "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"name\":\"%s\"}".formatted(page);
            answer(exchange, 200, "{\"items\":[" + item + "],\"total\":2}");
        });
        assertThat(anonymous().all("/api/outlets", Named.class))
                .extracting(Named::name)
                .containsExactly("A", "B");
    }

    @Test
    void anUploadIsOneFormWithFileAndFields() {
        var bodies = new CopyOnWriteArrayList<String>();
        server.createContext("/api/applications/1/documents/DEED", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.getResponseHeaders().add("ETag", "\"8\"");
            answer(exchange, 200, "{\"state\":\"DRAFT\"}");
        });
        var file = new PaperFile("deed.pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F'});
        var call = Call.upload("/api/applications/1/documents/DEED", file, Map.of("number", "07"));
        assertThat(anonymous().send(call.ifMatch("\"7\"")).etag()).isEqualTo("\"8\"");
        assertThat(bodies)
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains(
                                "name=\"file\"; filename=\"deed.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n")
                        .contains("name=\"fields\"\r\nContent-Type: application/json\r\n\r\n{\"number\":\"07\"}\r\n"));
    }

    private Api anonymous() {
        return new Api(base(), client, null, SHORT);
    }

    private Api signedIn() {
        var source = new PasswordGrant(client, base().resolve(TOKEN), "sahkan-sample", "contoh-01", "secret", clock);
        return new Api(base(), client, source, SHORT);
    }

    private void grantTokensOf(int seconds) {
        server.createContext(
                TOKEN,
                exchange -> send(
                        exchange,
                        200,
                        "{\"access_token\":\"token-%d\",\"expires_in\":%d}"
                                .formatted(tokens.incrementAndGet(), seconds)));
    }

    private URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, int status, String body) {
        seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, String body) {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpServer listening(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T05:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }
}
