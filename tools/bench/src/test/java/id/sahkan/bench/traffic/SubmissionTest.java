package id.sahkan.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.NoAnswerException;
import id.sahkan.sample.client.PasswordGrant;
import id.sahkan.sample.client.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service that fails, hangs up and only then answers: the client must neither give up nor use another key.
class SubmissionTest {

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final Tally tally = new Tally();
    private final Draft draft = new Draft(UUID.randomUUID(), "\"3\"", 0, UUID.randomUUID());
    private HttpServer server;
    private HttpClient http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":300}"));
        server.start();
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    @Test
    void aFailedSubmissionIsSentAgainUnderTheSameKey() throws Exception {
        server.createContext("/api/applications", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            switch (keys.size()) {
                case 1 -> answer(exchange, 503, "{}");
                case 2 -> exchange.close();
                default -> answer(exchange, 201, "{\"number\":\"N-1\",\"digest\":\"d\"}");
            }
        });

        var receipt = applicants(Duration.ofSeconds(30)).submit(draft);

        assertThat(receipt.number()).isEqualTo("N-1");
        assertThat(keys).hasSize(3).containsOnly(draft.idempotencyKey().toString());
        assertThat(tally.counts().repeated()).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotSentAgain() {
        server.createContext("/api/applications", exchange -> {
            keys.add("");
            answer(exchange, 422, "{\"code\":\"window-closed\"}");
        });

        assertThatThrownBy(() -> applicants(Duration.ofSeconds(30)).submit(draft))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("window-closed");
        assertThat(keys).hasSize(1);
    }

    @Test
    void whoNeverAnswersIsGivenUpWhenPatienceEnds() {
        server.createContext("/api/applications", exchange -> answer(exchange, 500, "{}"));

        assertThatThrownBy(() -> applicants(Duration.ofMillis(150)).submit(draft))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("status 500");
    }

    private Applicants applicants(Duration patience) {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var tokens = new PasswordGrant(http, base.resolve("/token"), "client", "pemohon", "secret", Clock.systemUTC());
        var manners = new TrafficSettings(1, Duration.ofSeconds(10), patience, 1);
        var api = new Api(base, http, tokens, manners.client(), tally.repeated::increment);
        return new Applicants(List.of(api), tally, UUID.randomUUID());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
