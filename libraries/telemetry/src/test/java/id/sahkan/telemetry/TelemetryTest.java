package id.sahkan.telemetry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings that every program imports, with a store for traces beside it.
@ExtendWith(OutputCaptureExtension.class)
class TelemetryTest {

    private static final String NIK = "1471010101019001";
    private static final UUID APPLICATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Map<String, String> ARRIVED = new ConcurrentHashMap<>();
    private static HttpServer store;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Program {

        @Bean
        InMemorySpanExporter kept() {
            return InMemorySpanExporter.create();
        }
    }

    @BeforeAll
    static void openStore() throws IOException {
        store = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        store.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            ARRIVED.merge(exchange.getRequestURI().getPath(), new String(body, ISO_8859_1), String::concat);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        store.start();
    }

    @AfterAll
    static void closeStore() {
        store.stop(0);
    }

    @BeforeEach
    void forget() {
        ARRIVED.clear();
    }

    @Test
    void aLineIsJsonWithEventTraceAndApplicationAndNamesNobody(CapturedOutput output) {
        try (var program = start()) {
            Traces traces = program.getBean(Traces.class);
            Logger log = LoggerFactory.getLogger("id.sahkan.Somebody");
            traces.step("step", null)
                    .about(APPLICATION)
                    .run(() -> LogEvent.EVENT_PARKED
                            .to(log)
                            .addKeyValue("reason", "Key (nik)=(" + NIK + ")")
                            .addKeyValue("kind", "POISON")
                            .addKeyValue("number", Long.parseLong(NIK))
                            .setCause(new IllegalStateException("to rina@kabar.example"))
                            .log());
        }
        JsonNode line = output.getOut()
                .lines()
                .filter(said -> said.contains("event.parked"))
                .map(said -> JsonMapper.shared().readTree(said))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("event").asString()).isEqualTo("event.parked");
        assertThat(line.path("level").asString()).isEqualTo("WARN");
        assertThat(line.path("service").asString()).isEqualTo("somebody");
        assertThat(line.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(line.path("applicationId").asString()).isEqualTo(APPLICATION.toString());
        assertThat(line.path("kind").asString()).isEqualTo("POISON");
        assertThat(line.path("reason").asString()).isEqualTo("Key (nik)=([number])");
        assertThat(line.path("stack_trace").asString()).contains("IllegalStateException: to [e-mail]");
        assertThat(line.toString()).doesNotContain(NIK, "rina@");
    }

    @Test
    void nobodyWritesALineOfTheirOwnIntoALog(CapturedOutput output) {
        String forged = "kind\r\n{\"event\":\"forged\"}\n\u2028{\"event\":\"forged\"}\u001b[2J";
        try (var program = start()) {
            assertThat(program.isRunning()).isTrue();
            LogEvent.EVENT_PARKED
                    .to(LoggerFactory.getLogger("id.sahkan.Somebody"))
                    .addKeyValue("reason", forged)
                    .setCause(new IllegalStateException(forged))
                    .log();
        }
        List<String> lines =
                output.getOut().lines().filter(said -> said.contains("forged")).toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).doesNotContain("\u001b");
        assertThat(JsonMapper.shared().readTree(lines.getFirst()).path("event").asString())
                .isEqualTo("event.parked");
    }

    @Test
    void laterWorkGoesOnInTheTraceItCameFromAndOneOfManyOriginsIsLinkedToAll() {
        try (var program = start()) {
            Traces traces = program.getBean(Traces.class);
            String first = traces.step("first", null).call(traces::here);
            String second = traces.step("second", null).call(traces::here);
            traces.step("later", first).about(APPLICATION).run(() -> {});
            traces.step("of both").linkedTo(List.of(first, second, "no trace")).run(() -> {});
            traces.step("of nothing readable", "00-xyz").run(() -> {});

            assertThat(named(program, "later")).satisfies(later -> {
                assertThat(later.getTraceId()).isEqualTo(traceId(first));
                assertThat(later.getParentSpanId()).isEqualTo(first.split("-")[2]);
                assertThat(later.getAttributes().asMap().toString()).contains(APPLICATION.toString());
            });
            assertThat(named(program, "of both")).satisfies(both -> {
                assertThat(both.getTraceId()).isNotIn(traceId(first), traceId(second));
                assertThat(both.getLinks())
                        .extracting(link -> link.getSpanContext().getTraceId())
                        .containsExactly(traceId(first), traceId(second));
            });
            assertThat(named(program, "of nothing readable")
                            .getParentSpanContext()
                            .isValid())
                    .isFalse();
        }
    }

    @Test
    void ofAFaultOnlyItsKindLeavesAndNoTagNamesAPerson() {
        try (var program = start()) {
            var tracer = program.getBean(Tracer.class);
            var span = tracer.nextSpan()
                    .name("fault")
                    .tag("who", "rina@kabar.example")
                    .start();
            span.error(new IllegalStateException("nik " + NIK));
            span.end();
            SpanData fault = named(program, "fault");
            assertThat(fault.getEvents().toString()).contains("IllegalStateException");
            assertThat(fault.getAttributes() + "" + fault.getEvents() + fault.getStatus())
                    .doesNotContain(NIK, "rina@");
        }
    }

    @Test
    void whatIsNotSampledDoesNotLeaveAndTellsSoToTheNext() {
        try (var program = start("--SAHKAN_TRACE_SAMPLING=0.0")) {
            Traces traces = program.getBean(Traces.class);
            String origin = traces.step("quiet", null).call(traces::here);
            assertThat(origin).as("bit 0: sampled").matches(".*-0[02]");
            traces.step("quiet too", origin).run(() -> {});
            traces.step("asked for", origin.replaceAll("..$", "01")).run(() -> {});
            assertThat(program.getBean(SdkTracerProvider.class)
                            .forceFlush()
                            .join(10, TimeUnit.SECONDS)
                            .isSuccess())
                    .isTrue();
            assertThat(program.getBean(InMemorySpanExporter.class).getFinishedSpanItems())
                    .extracting(SpanData::getName)
                    .containsExactly("asked for");
        }
    }

    @Test
    void tracesGoToAStoreByOtlpWhenOneIsSet() {
        String traceparent;
        try (var program = start("--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                + store.getAddress().getPort() + "/v1/traces")) {
            Traces traces = program.getBean(Traces.class);
            traceparent = traces.step("seen", null).call(traces::here);
        }
        String idOnTheWire = new String(HexFormat.of().parseHex(traceId(traceparent)), ISO_8859_1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(ARRIVED.getOrDefault("/v1/traces", "")).contains("seen", "somebody", idOnTheWire));
    }

    @Test
    void whereNoStoreIsSetNothingLeaves() {
        try (var program = start()) {
            program.getBean(Traces.class).step("kept", null).run(() -> {});
            assertThat(program.getBeanNamesForType(io.opentelemetry.sdk.trace.export.SpanExporter.class))
                    .containsExactly("kept");
        }
    }

    private static SpanData named(ConfigurableApplicationContext program, String name) {
        var kept = program.getBean(InMemorySpanExporter.class);
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> kept.getFinishedSpanItems().stream()
                                .filter(span -> span.getName().equals(name))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static String traceId(String traceparent) {
        return traceparent.split("-")[1];
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var application = new SpringApplication(Program.class);
        application.setWebApplicationType(org.springframework.boot.WebApplicationType.NONE);
        return application.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "--spring.config.import=classpath:telemetry.yml",
                                "--spring.application.name=somebody",
                                "--spring.main.banner-mode=off"),
                        java.util.stream.Stream.of(settings))
                .toArray(String[]::new));
    }
}
