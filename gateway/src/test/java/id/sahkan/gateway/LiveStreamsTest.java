package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Streams through a real gateway, from a service that has little to say. The limit of an answer is a second here, and
/// the service says something three times as often.
@Timeout(60)
class LiveStreamsTest {

    static final FakeIdentity IDENTITY = new FakeIdentity();
    static final Stub SERVICE = new Stub("notification");
    static final Murmuring STREAMS = new Murmuring();
    static RunningGateway gateway;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        gateway = gateway();
    }

    private static RunningGateway gateway() {
        return new RunningGateway(
                IDENTITY,
                SERVICE,
                Map.of("sahkan.addresses.notification", STREAMS.url(), "sahkan.limits.answer", "1s"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        STREAMS.close();
        IDENTITY.close();
        SERVICE.close();
    }

    @AfterEach
    void leave() {
        client.shutdownNow();
        await().atMost(Duration.ofSeconds(10)).until(() -> STREAMS.open.get() == 0);
    }

    private HttpRequest.Builder request(RunningGateway through, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + through.port() + path))
                .header("Authorization", "Bearer " + IDENTITY.accessToken(FakeIdentity.ISSUER, 300))
                .header("Accept", "text/event-stream");
    }

    private HttpResponse<InputStream> open(RunningGateway through, String path, String... headers) throws Exception {
        var request = request(through, path);
        HttpResponse<InputStream> answer = client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return answer;
    }

    private static String line(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null && line.isEmpty()) {
            line = reader.readLine();
        }
        return String.valueOf(line);
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsSentIsThereAtOnceAndTheStreamStaysForLongerThanAnAnswerMayTake() throws Exception {
        try (var reader = reader(open(gateway, "/api/live"))) {
            long begun = System.nanoTime();
            for (int i = 0; i < 12; i++) {
                long sentAt = Long.parseLong(line(reader).substring("data: ".length()));
                assertThat(System.nanoTime() - sentAt).isLessThan(TimeUnit.MILLISECONDS.toNanos(700));
            }
            assertThat(System.nanoTime() - begun).isGreaterThan(TimeUnit.SECONDS.toNanos(3));
        }
    }

    @Test
    void whereTheClientWasIsHandedOnAndItsCookiesAreNot() throws Exception {
        open(gateway, "/api/live?after=abc", "Last-Event-ID", "AQx_-", "Cookie", "SESSION=x")
                .body()
                .close();
        Headers seen = STREAMS.seen.getLast();
        assertThat(seen.getFirst("Last-Event-ID")).isEqualTo("AQx_-");
        assertThat(seen.containsKey("Cookie")).isFalse();
        assertThat(seen.getFirst("Authorization")).startsWith("Bearer ");
        assertThat(STREAMS.asked.getLast()).isEqualTo("/api/live?after=abc");
    }

    @Test
    void theServiceHearsSoonThatAClientHasLeft() throws Exception {
        InputStream body = open(gateway, "/api/live").body();
        await().atMost(Duration.ofSeconds(5)).until(() -> STREAMS.open.get() == 1);
        body.close();
        await().atMost(Duration.ofSeconds(3)).until(() -> STREAMS.open.get() == 0);
    }

    @Test
    void manyOpenStreamsKeepNobodyElseWaiting() throws Exception {
        for (int i = 0; i < 300; i++) {
            var _ = open(gateway, "/api/live");
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> STREAMS.open.get() == 300);
        HttpResponse<String> other =
                client.send(request(gateway, "/api/notices").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatFallsSilentIsGivenUp() throws Exception {
        try (var reader = reader(open(gateway, "/api/live?silent"))) {
            assertThat(line(reader)).startsWith("data: ");
            long begun = System.nanoTime();
            try {
                assertThat(reader.readLine())
                        .satisfiesAnyOf(
                                line -> assertThat(line).isNull(),
                                line -> assertThat(line).isEmpty());
                assertThat(line(reader)).isEqualTo("null");
            } catch (IOException cut) {
                assertThat(cut).isNotNull();
            }
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(5));
        }
    }

    @Test
    void streamsAreNotTimedAsAnswers() throws Exception {
        open(gateway, "/api/live").body().close();
        await().atMost(Duration.ofSeconds(3)).until(() -> STREAMS.open.get() == 0);
        assertThat(gateway.registry()
                        .find("http.server.requests")
                        .tag("uri", LiveStreams.PATH)
                        .timers())
                .isEmpty();
    }

    /// The server would wait thirty seconds for what is open.
    @Test
    void aGatewayThatStopsEndsItsStreamsAtOnce() throws Exception {
        List<BufferedReader> readers = new ArrayList<>();
        long begun;
        try (var stopping = gateway()) {
            for (int i = 0; i < 20; i++) {
                readers.add(reader(open(stopping, "/api/live")));
            }
            begun = System.nanoTime();
        }
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(10));
        for (BufferedReader reader : readers) {
            String line = line(reader);
            while (line.startsWith("data: ")) {
                line = line(reader);
            }
            assertThat(line).isEqualTo("null");
        }
    }

    /// Says the time three times a second until nobody listens.
    static final class Murmuring implements AutoCloseable {

        final List<Headers> seen = new CopyOnWriteArrayList<>();
        final List<String> asked = new CopyOnWriteArrayList<>();
        final AtomicInteger open = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final HttpServer server;

        Murmuring() {
            try {
                server = HttpServer.create(new InetSocketAddress("localhost", 0), 1000);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api/live", this::murmur);
            server.createContext("/api/notices", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });
            server.start();
        }

        private void murmur(HttpExchange exchange) throws IOException {
            seen.add(exchange.getRequestHeaders());
            asked.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            open.incrementAndGet();
            boolean silent = "silent".equals(exchange.getRequestURI().getQuery());
            try (var body = exchange.getResponseBody()) {
                do {
                    body.write(("data: " + System.nanoTime() + "\n\n").getBytes(StandardCharsets.UTF_8));
                    body.flush();
                } while (!closed.await(silent ? 4000 : 300, TimeUnit.MILLISECONDS));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                open.decrementAndGet();
            }
        }

        String url() {
            return "http://localhost:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            closed.countDown();
            server.stop(0);
        }
    }
}
