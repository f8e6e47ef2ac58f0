package id.sahkan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;

class ServiceClientsTest {

    private static final byte[] PERSONAL = "{\"name\":\"Rina\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void anAnswerIsGivenOn() {
        assertThat(ServiceClients.ask("it", () -> "answer")).contains("answer");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(ServiceClients.ask("it", () -> null)).isEmpty();
        assertThat(ServiceClients.ask("it", () -> {
                    throw refused(HttpStatus.NOT_FOUND);
                }))
                .isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(refused(HttpStatus.UNAUTHORIZED), "it refused the token"),
                Arguments.of(refused(HttpStatus.FORBIDDEN), "it does not answer"),
                Arguments.of(
                        HttpServerErrorException.create(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "Rina",
                                HttpHeaders.EMPTY,
                                PERSONAL,
                                StandardCharsets.UTF_8),
                        "it does not answer"),
                Arguments.of(new ResourceAccessException("Rina", new IOException("Rina")), "it does not answer"),
                Arguments.of(new OAuth2AuthorizationException(new OAuth2Error("Rina")), "there is no token for it"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatMayBeThereLaterIsSaidWithoutAWordOfTheAnswer(RuntimeException fault, String message) {
        assertThatThrownBy(() -> ServiceClients.ask("it", () -> {
                    throw fault;
                }))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessage(message)
                .hasNoCause();
    }

    @Test
    void aFaultOfOurOwnIsNoAbsence() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServiceClients.ask("it", () -> {
                    throw new IllegalStateException("ours");
                }));
    }

    public interface Neighbour {
        @GetExchange("/one")
        ResponseEntity<String> one();
    }

    /// Whoever answers in a service's place sends our token, and what we would ask, nowhere else.
    @Test
    void aCallFollowsNoRedirect() throws IOException {
        var led = new AtomicInteger();
        HttpServer elsewhere = answering(exchange -> {
            led.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        HttpServer neighbour = answering(exchange -> {
            exchange.getResponseHeaders().set("Location", address(elsewhere) + "/one");
            exchange.sendResponseHeaders(302, -1);
        });
        try {
            var settings = new Binder(new MapConfigurationPropertySource(Map.of(
                    "sahkan.neighbour.url",
                    address(neighbour),
                    "sahkan.neighbour.connect-timeout",
                    "10s",
                    "sahkan.neighbour.read-timeout",
                    "10s",
                    "sahkan.endless.url",
                    address(neighbour))));
            var clients = new ServiceClients(
                    RestClient.builder(), new OAuth2ClientHttpRequestInterceptor(_ -> null), settings);
            assertThatThrownBy(() -> clients.create(Neighbour.class, "nobody"))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> clients.create(Neighbour.class, "endless"))
                    .as("every call has an end")
                    .isInstanceOf(BindException.class);
            assertThat(clients.create(Neighbour.class, "neighbour")
                            .one()
                            .getStatusCode()
                            .value())
                    .isEqualTo(302);
            assertThat(led).hasValue(0);
        } finally {
            neighbour.stop(0);
            elsewhere.stop(0);
        }
    }

    /// An issuer that accepts a connection and says nothing: whoever waits for it is let go.
    @Test
    void anIssuerThatHangsIsWaitedForNoLongerThanAgreed() throws IOException {
        var until = new CountDownLatch(1);
        HttpServer issuer = answering(_ -> waitFor(until));
        var asked = new AtomicInteger();
        HttpServer neighbour = answering(exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        try {
            var account = new ServiceAccount(URI.create(address(issuer)), "a-service", "secret");
            var clients = new ServiceClients(
                    RestClient.builder(), ServiceClients.token(account, Duration.ofMillis(200)), new Binder());
            Duration limit = Duration.ofSeconds(10);
            Neighbour api = clients.create(Neighbour.class, URI.create(address(neighbour)), limit, limit);
            assertThatExceptionOfType(ServiceUnavailableException.class)
                    .isThrownBy(() -> assertTimeoutPreemptively(limit, () -> ServiceClients.ask("it", api::one)));
            assertThat(asked).as("without a token nobody is asked").hasValue(0);
        } finally {
            until.countDown();
            issuer.stop(0);
            neighbour.stop(0);
        }
    }

    private static void waitFor(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The issuer may have forgotten a token before its time; the next call is made with another.
    @Test
    void aTokenThatIsRefusedIsForgotten() throws IOException {
        var given = new AtomicInteger();
        HttpServer issuer = answering(exchange -> {
            byte[] answer = ("{\"access_token\":\"token-" + given.incrementAndGet()
                            + "\",\"token_type\":\"Bearer\",\"expires_in\":600}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        });
        HttpServer neighbour = answering(exchange -> exchange.sendResponseHeaders(
                "Bearer token-2".equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401, -1));
        try {
            var account = new ServiceAccount(URI.create(address(issuer)), "a-service", "secret");
            Duration limit = Duration.ofSeconds(10);
            Neighbour api = ServiceClients.of(RestClient.builder(), account)
                    .create(Neighbour.class, URI.create(address(neighbour)), limit, limit);
            assertThatExceptionOfType(ServiceUnavailableException.class)
                    .isThrownBy(() -> ServiceClients.ask("it", api::one));
            assertThat(ServiceClients.ask("it", api::one)).isPresent();
            assertThat(given).hasValue(2);
        } finally {
            issuer.stop(0);
            neighbour.stop(0);
        }
    }

    /// Nor does any other client of a service: all are Java's own, which follows none unless it is told to.
    @Test
    void noClientIsToldToFollow() throws IOException {
        for (String part : List.of(
                "gateway",
                "applicant-service",
                "verification-service",
                "decree-service",
                "notification-service",
                "libraries/http",
                "libraries/messaging")) {
            try (Stream<Path> sources = Files.walk(Path.of("../..", part, "src/main/java"))) {
                List<Path> files = sources.filter(file -> file.toString().endsWith(".java"))
                        .toList();
                assertThat(files)
                        .hasSizeGreaterThan(10)
                        .allSatisfy(file -> assertThat(Files.readString(file))
                                .as(file.toString())
                                .doesNotContain(
                                        "followRedirect", "HttpURLConnection", "SimpleClientHttpRequestFactory"));
            }
        }
    }

    private static HttpServer answering(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static HttpClientErrorException refused(HttpStatus status) {
        return HttpClientErrorException.create(status, "Rina", HttpHeaders.EMPTY, PERSONAL, StandardCharsets.UTF_8);
    }
}
