package id.sahkan.notification.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.OutletType;
import id.sahkan.notification.ServiceTest;
import id.sahkan.testing.ApiContract;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestKafka;
import id.sahkan.testing.TestToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The service's own port, and a real broker behind it.
@ServiceOnPostgres(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ServiceTest.Parts.class)
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveHttpTest {

    private static final List<String> TOPICS =
            List.of("sahkan.applicant", "sahkan.verification", "sahkan.decree", "sahkan.notification", "sahkan.hints");

    @TempDir
    static Path data;

    private static TestKafka kafka;
    private static KafkaProducer<byte[], byte[]> producer;

    @LocalServerPort
    int port;

    @Autowired
    LiveHub hub;

    @Autowired
    LiveOwners owners;

    @Autowired
    JdbcClient jdbc;

    private LiveFeed feed;
    private final UUID application = UUID.randomUUID();
    private final List<Page> open = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void startBroker() throws Exception {
        kafka = new TestKafka(data);
        kafka.start();
        for (String topic : TOPICS) {
            kafka.createTopic(topic);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stopBroker() {
        producer.close();
        kafka.stop();
    }

    @BeforeEach
    void feed() {
        feed = new LiveFeed(hub, owners, Map.of("bootstrap.servers", kafka.bootstrap()), TOPICS, 4096);
    }

    @AfterEach
    void stop() {
        feed.stop();
        open.forEach(Page::close);
    }

    private void tells(String topic, String type, UUID key, byte[] payload) throws Exception {
        tells(topic, "id." + topic + "." + type, key.toString(), payload);
    }

    private static void tells(String topic, String type, String key, byte[] payload) throws Exception {
        var told = new ProducerRecord<>(topic, key.getBytes(UTF_8), payload);
        Map.of("ce_type", type, "ce_subject", key, "ce_time", "2026-12-01T02:59:30Z")
                .forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
        producer.send(told).get();
    }

    private void submitted(UUID submitted, String person) throws Exception {
        tells(
                "sahkan.applicant",
                "application-submitted",
                submitted,
                EventCodec.encode(new ApplicationSubmitted(
                        submitted,
                        "KM-2027-0001",
                        UUID.randomUUID(),
                        "2027",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Riau Kabar",
                        "PT Riau Kabar Mandiri",
                        OutletType.ONLINE,
                        person,
                        1,
                        "0".repeat(64),
                        Instant.EPOCH,
                        true,
                        null)));
    }

    private Page opens(String person, String role, @Nullable String last) {
        var page = new Page(port, TestToken.of(person, role), last);
        open.add(page);
        assertThat(page.status).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> page.names().stream().anyMatch(name -> !name.equals("change")));
        return page;
    }

    private void begins() {
        feed.start();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    try (var page = new Page(port, TestToken.of("first", "reviewer"), null)) {
                        return page.status == 200;
                    }
                });
    }

    @Test
    void untilThereIsSomethingToTellACallerComesLater() {
        try (var page = new Page(port, TestToken.of("p-1", "applicant"), null)) {
            assertThat(page.status).isEqualTo(503);
        }
        try (var page = new Page(port, null, null)) {
            assertThat(page.status).isEqualTo(401);
        }
    }

    @Test
    void eachHearsOfTheirOwnWithinASecond() throws Exception {
        begins();
        Page owner = opens("p-1", "applicant", null);
        Page stranger = opens("p-2", "applicant", null);
        Page reviewer = opens("r-1", "reviewer", null);

        submitted(application, "p-1");
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(owner.told(application)).hasSize(1));
        assertThat(owner.told(application).getFirst())
                .isEqualTo("{\"kind\":\"application\",\"id\":\"" + application
                        + "\",\"type\":\"id.sahkan.applicant.application-submitted\",\"at\":\"2026-12-01T02:59:30Z\"}");
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reviewer.told(application)).hasSize(1));

        UUID earlier = UUID.randomUUID();
        jdbc.sql("INSERT INTO application VALUES (?, 'KM-2027-0002', 'Riau Kabar', 'p-1')")
                .param(earlier)
                .update();
        tells("sahkan.verification", "completion-requested", earlier, new byte[] {'{', '}'});
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(owner.told(earlier)).hasSize(1));
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reviewer.told(earlier)).hasSize(1));
        assertThat(stranger.names()).doesNotContain("change");

        // Who took a case leaves its service as a hint alone, and a hint may not say what others tell.
        UUID taken = UUID.randomUUID();
        tells("sahkan.hints", "id.sahkan.decree.application-named", taken.toString(), new byte[0]);
        tells("sahkan.hints", "id.sahkan.verification.review-started", taken.toString(), new byte[0]);
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reviewer.names().stream().filter("change"::equals))
                        .hasSize(3));
        assertThat(reviewer.told(taken)).as("nobody has said whose it is").isEmpty();
    }

    @Test
    void whatCameMeanwhileIsToldOnceAlsoAfterARestart() throws Exception {
        begins();
        Page reviewer = opens("r-2", "reviewer", null);
        submitted(application, "p-1");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(reviewer.told(application)).hasSize(1));
        reviewer.close();
        List<UUID> missed =
                IntStream.range(0, 30).mapToObj(_ -> UUID.randomUUID()).toList();
        for (UUID one : missed) {
            submitted(one, "p-1");
        }
        Page back = opens("r-2", "reviewer", reviewer.id);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(missed)
                        .allSatisfy(one -> assertThat(back.told(one)).hasSize(1)));
        assertThat(back.told(application)).isEmpty();

        feed.stop();
        await().atMost(Duration.ofSeconds(5)).until(() -> back.over);
        UUID late = UUID.randomUUID();
        submitted(late, "p-1");
        begins();
        Page restarted = opens("r-2", "reviewer", back.id);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(restarted.told(late)).hasSize(1));
        assertThat(restarted.names()).doesNotContain("reset");
        assertThat(restarted.told(missed.getFirst())).isEmpty();
    }

    /// Each page that is closed would otherwise look like a fault of ours in the log. The last one, for what it tells
    /// would be told again to those of the others.
    @Test
    @Order(Integer.MAX_VALUE)
    void whoClosesAPageLeavesNoFaultBehind(CapturedOutput said) throws Exception {
        begins();
        Page stays = opens("r-5", "reviewer", null);
        for (int turn = 0; turn < 5; turn++) {
            closed("r-4");
            UUID next = UUID.randomUUID();
            submitted(next, "p-1");
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(stays.told(next)).hasSize(1));
        }
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(said.getAll()).doesNotContain("request.failed"));
    }

    /// As a browser does that is closed: what it has not read is dropped with the connection.
    private void closed(String person) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(
                            ("GET /api/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                                            + TestToken.of(person, "reviewer") + "\r\n\r\n")
                                    .getBytes(UTF_8));
            assertThat(socket.getInputStream().readNBytes(12)).isEqualTo("HTTP/1.1 200".getBytes(UTF_8));
        }
    }

    @Test
    void whoComesFromAnotherLogAsksForEverything() {
        begins();
        assertThat(opens("r-3", "reviewer", "AQAAAAA").names()).contains("reset");
    }

    /// A browser's `EventSource` in thirty lines.
    private static final class Page implements AutoCloseable {

        final int status;
        final List<String> lines = new CopyOnWriteArrayList<>();
        volatile @Nullable String id;
        volatile boolean over;
        private final InputStream body;
        private final HttpClient client = HttpClient.newHttpClient();

        Page(int port, @Nullable String token, @Nullable String last) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/live"))
                    .header("Accept", "text/event-stream");
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            try {
                HttpResponse<InputStream> answer =
                        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                status = answer.statusCode();
                if (status == 200) {
                    assertThat(asDescribed(answer)).isEmpty();
                }
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(status == 200 ? "text/event-stream" : "application/problem+json");
                body = answer.body();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
            if (status == 200) {
                Thread.ofVirtual().start(this::read);
            }
        }

        /// What it goes on to say has no end that could be waited for.
        private static List<String> asDescribed(HttpResponse<InputStream> answer) {
            return ApiContract.ofThisCheckout()
                    .differences(new ApiContract.Exchange(
                            "GET",
                            "/api/live",
                            Map.of(),
                            Map.of(),
                            new byte[0],
                            answer.statusCode(),
                            answer.headers().map().entrySet().stream()
                                    .collect(Collectors.toMap(
                                            header -> header.getKey().toLowerCase(Locale.ROOT),
                                            header -> header.getValue().getFirst())),
                            new byte[0]));
        }

        private void read() {
            try (var reader = new java.io.BufferedReader(new java.io.InputStreamReader(body, UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    }
                    lines.add(line);
                }
            } catch (IOException _) {
                // closed here
            }
            over = true;
        }

        List<String> names() {
            return lines.stream()
                    .filter(line -> line.startsWith("event: "))
                    .map(line -> line.substring(7))
                    .toList();
        }

        List<String> told(UUID subject) {
            return lines.stream()
                    .filter(line -> line.startsWith("data: ") && line.contains(subject.toString()))
                    .map(line -> line.substring(6))
                    .toList();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
