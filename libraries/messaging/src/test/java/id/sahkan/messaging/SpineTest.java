package id.sahkan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.telemetry.Traces;
import id.sahkan.testing.TestKafka;
import id.sahkan.testing.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole spine with a real database and a real broker: from a commit in one place to a row in another.
class SpineTest {

    private static final String TOPIC = "sahkan.applicant";
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    static Path folder;

    private static TestKafka broker;
    private static ConfigurableApplicationContext application;
    private static JdbcClient jdbc;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        final Queue<Incoming> applied = new ConcurrentLinkedQueue<>();
        final Map<UUID, String> appliedIn = new ConcurrentHashMap<>();

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /// A service has its own of `http`; here nobody is asked.
        @Bean
        OAuth2ClientHttpRequestInterceptor serviceAccountToken() {
            return new OAuth2ClientHttpRequestInterceptor(_ -> null);
        }

        @Bean
        EventHandler remember(Traces traces) {
            return incoming -> {
                applied.add(incoming);
                appliedIn.put(incoming.aggregateId(), String.valueOf(traces.here()));
            };
        }
    }

    @BeforeAll
    static void start() throws Exception {
        broker = new TestKafka(folder.resolve("kafka"));
        broker.start();
        broker.createTopic(TOPIC);
        // The service starts without a broker and takes commands; what it commits leaves later.
        broker.stop();
        application = SpringApplication.run(
                Application.class,
                Stream.concat(
                                Stream.of(TestPostgres.fresh().settings()),
                                Stream.of(
                                        "spring.config.import=classpath:messaging.yml",
                                        "spring.main.banner-mode=off",
                                        "server.port=0",
                                        "management.endpoints.web.exposure.include=health,prometheus",
                                        "sahkan.messaging.source=applicant-service",
                                        "sahkan.messaging.produces=" + TOPIC,
                                        "sahkan.messaging.consumes=" + TOPIC,
                                        "spring.flyway.locations=classpath:db/messaging",
                                        "SAHKAN_KAFKA=" + broker.bootstrap(),
                                        "SAHKAN_KAFKA_PROTOCOL=PLAINTEXT"))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
        jdbc = application.getBean(JdbcClient.class);
        commit(List.of(UUID.randomUUID()), 1);
        broker.start();
    }

    @AfterAll
    static void stop() {
        application.close();
        broker.stop();
    }

    @Test
    void everyCommittedVersionArrivesOnceAndInOrderAlsoWhenTheBrokerWasAway() {
        List<UUID> applications =
                IntStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();
        for (long version = 1; version <= 10; version++) {
            commit(applications, version);
        }
        awaitApplied(applications, 10);

        broker.stop();
        for (long version = 11; version <= 20; version++) {
            commit(applications, version);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single())
                .isEqualTo(200);
        HealthIndicator health = application.getBean("relayHealthIndicator", HealthIndicator.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> health.health().getStatus(), Status.DOWN::equals);
        broker.start();

        awaitApplied(applications, 20);
        await().until(() -> health.health().getStatus(), Status.UP::equals);
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM outbox")
                        .query(Long.class)
                        .single())
                .isZero());
        assertThat(jdbc.sql("SELECT count(*) FROM parked_event")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(records())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.headers().toArray())
                        .extracting(header -> header.key() + "=" + new String(header.value()))
                        .contains(
                                "content-type=application/json",
                                "ce_specversion=1.0",
                                "ce_source=applicant-service",
                                "ce_type=id.sahkan.applicant.completion-submitted",
                                "ce_dataschema=https://sahkan.example/events/id.sahkan.applicant.completion-submitted.v1.json",
                                "ce_subject=" + new String(record.key())));
    }

    /// They may well arrive in one batch.
    @Test
    void eachEventIsAppliedInTheTraceOfTheClickThatCausedIt() {
        Traces traces = application.getBean(Traces.class);
        Map<UUID, String> clicks = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            clicks.put(id, traces.step("click", null).call(() -> {
                commit(List.of(id), 1);
                return String.valueOf(traces.here());
            }));
        }
        awaitApplied(List.copyOf(clicks.keySet()), 1);
        Map<UUID, String> appliedIn = application.getBean(Application.class).appliedIn;
        clicks.forEach((id, click) -> assertThat(appliedIn.get(id))
                .startsWith(click.substring(0, "00-".length() + 32))
                .as("a step of its own")
                .isNotEqualTo(click));
        assertThat(clicks.values().stream().map(click -> click.split("-")[1]).distinct())
                .hasSize(5);
    }

    @Test
    void operatorsAreAnsweredOverHttpAndNobodyActsWithoutAName() throws Exception {
        String operations =
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/api/operations";
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> parked = http.send(
                    HttpRequest.newBuilder(URI.create(operations + "/parked")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(parked.body()).isEqualTo("{\"items\":[],\"next\":null}");

            HttpResponse<String> republished = http.send(
                    HttpRequest.newBuilder(URI.create(operations + "/republish"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"since\":\"2026-11-23T09:00:00Z\",\"reason\":\"a test\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(republished.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void theServiceTellsHowItIsOverHttp() throws Exception {
        JsonNode overview = JsonMapper.shared()
                .readTree(get("/api/operations/overview", "*/*").body());
        assertThat(overview.get("service").stringValue()).isEqualTo("applicant-service");
        assertThat(overview.get("version").stringValue()).isEqualTo("unknown");
        assertThat(overview.get("stages")).isEmpty();
        assertThat(overview.get("spine").propertyNames())
                .containsExactlyInAnyOrder(
                        "unsent", "oldestUnsentSince", "leading", "trouble", "lagSeconds", "parked", "held");
        assertThat(overview.get("health").get("parts").valueStream())
                .anySatisfy(part -> assertThat(part)
                        .isEqualTo(JsonMapper.shared().readTree("{\"name\": \"db\", \"status\": \"UP\"}")))
                .allSatisfy(part -> assertThat(part.propertyNames()).containsExactlyInAnyOrder("name", "status"));
    }

    /// What Prometheus gets: the common label, buckets, the libraries' meters that the page names.
    @Test
    void theServiceIsMeasured() throws Exception {
        get("/api/operations/parked", "*/*");
        System.gc();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            HttpResponse<String> scrape = get("/actuator/prometheus", "application/openmetrics-text");
            assertThat(scrape.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/openmetrics-text");
            assertThat(scrape.body())
                    .endsWith("# EOF\n")
                    .contains("sahkan_relay_leading{service=\"applicant-service\"} 1.0")
                    .contains("sahkan_outbox_oldest_age_seconds{service=\"applicant-service\"}")
                    .contains("sahkan_held_oldest_age_seconds{service=\"applicant-service\"}")
                    .contains("sahkan_reconciliation_age_seconds{service=\"applicant-service\"}")
                    .containsPattern(
                            "http_server_requests_seconds_bucket\\{.*uri=\"/api/operations/parked\",le=\"0.5\"}");
            for (String name : metersOfLibraries()) {
                assertThat(scrape.body()).containsPattern("(?m)^" + name + "(_count|_bucket)?\\{");
            }
        });
    }

    private static List<String> metersOfLibraries() throws IOException {
        String page = Files.readString(Path.of("../..", "docs", "metrics.md"));
        List<String> names = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(page.substring(page.indexOf("## Of the libraries")))
                .results()
                .map(name -> name.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(5);
        return names;
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path))
                    .header("Accept", accept)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void commit(List<UUID> applications, long version) {
        Journal journal = application.getBean(Journal.class);
        application.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            for (UUID id : applications) {
                journal.append(id, version, AT, "someone", TestJournal.published(id, AT));
            }
        });
    }

    private static void awaitApplied(List<UUID> applications, long version) {
        Queue<Incoming> applied = application.getBean(Application.class).applied;
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(applications)
                        .allSatisfy(id -> assertThat(applied.stream()
                                        .filter(incoming ->
                                                incoming.aggregateId().equals(id))
                                        .map(Incoming::version))
                                .containsExactlyElementsOf(LongStream.rangeClosed(1, version)
                                        .boxed()
                                        .toList())));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, 12)
                    .mapToObj(number -> new TopicPartition(TOPIC, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return IntStream.range(0, 5)
                    .mapToObj(_ -> consumer.poll(Duration.ofMillis(500)))
                    .flatMap(records -> java.util.stream.StreamSupport.stream(records.spliterator(), false))
                    .toList();
        }
    }
}
