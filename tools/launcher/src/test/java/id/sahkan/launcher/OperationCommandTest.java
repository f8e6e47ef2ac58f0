package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sahkan.launcher.Operation.Order;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Against answers written by hand in the place of the gateway.
class OperationCommandTest {

    private static final String TOKEN = "/realms/sahkan/protocol/openid-connect/token";
    private static final String AGGREGATE = "0f7c1a52-7a1c-4f1e-9b44-6d3f6c1d2a10";
    private static final Order TRY = new Order("to see", false);
    private static final Order DO = new Order("it was broken", true);

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, JsonNode> said = new HashMap<>();
    private final List<String> printed = new ArrayList<>();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort());
        given("POST " + TOKEN, 200, "{\"access_token\":\"t\"}");
        given("GET /api/operations/decree/parked/7", 200, """
                {"id":7,"kind":"POISON","reason":"not a readable CaseOpened","source":"verification-service",
                 "aggregateId":"%s","version":3,"eventId":null,"type":"id.sahkan.verification.case-opened",
                 "headers":{"ce_sequence":"3"},"payload":{"bytes":12,"sha256":"ab","structure":null}}
                """.formatted(AGGREGATE));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void given(String call, int status, String body) {
        answers.put(call, new Answer(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (call.startsWith("POST /api")) {
            said.put(call, JsonMapper.shared().readTree(body));
        }
        boolean signedIn = call.endsWith(TOKEN)
                || "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = signedIn ? answers.getOrDefault(call, new Answer(404, "")) : new Answer(401, "");
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int run(Operation asked) {
        return new OperationCommand(OperatorDoor.open(address, "operator", "secret"), printed::add).run(asked);
    }

    private String trouble(Operation asked) {
        return catchThrowableOfType(Trouble.class, () -> run(asked)).line();
    }

    @Test
    void everyPageOfTheListIsRead() {
        String stream = """
                {"id":%d,"source":%s,"aggregateId":%s,"expectedVersion":3,"records":2,"kind":"%s",
                 "since":"2026-11-24T09:00:00Z","reason":"why"}
                """;
        given(
                "GET /api/operations/decree/parked?limit=200&after=0",
                200,
                "{\"items\":["
                        + stream.formatted(4, "\"verification-service\"", "\"" + AGGREGATE + "\"", "POISON")
                        + "],\"next\":4}");
        given(
                "GET /api/operations/decree/parked?limit=200&after=4",
                200,
                "{\"items\":[" + stream.formatted(9, null, null, "UNREADABLE") + "],\"next\":null}");

        assertThat(run(new Operation.ListParked(Optional.of("decree")))).isZero();
        assertThat(printed)
                .containsExactly(
                        "decree        2 held back",
                        "       4  verification-service " + AGGREGATE
                                + ", waits for version 3: 2 records, POISON since 2026-11-24T09:00:00Z: why",
                        "       9  of no stream: 2 records, UNREADABLE since 2026-11-24T09:00:00Z: why");
    }

    @Test
    void aRecordIsShown() {
        assertThat(run(new Operation.Show("decree", 7))).isZero();
        assertThat(printed)
                .contains(
                        "kind             POISON",
                        "version          3",
                        "  ce_sequence    3",
                        "payload          12 bytes, SHA-256 ab",
                        "  not JSON")
                .noneMatch(line -> line.startsWith("eventId"));
    }

    @Test
    void aReleaseIsTriedUnlessItIsForReal() {
        String path = "POST /api/operations/decree/parked/release";
        given(path, 200, "{\"dryRun\":true,\"applied\":[3,4],\"duplicates\":1,\"remaining\":0,\"stoppedBy\":null}");

        assertThat(run(new Operation.Release("decree", 7, TRY))).isZero();
        assertThat(printed)
                .containsExactly(
                        "Would be applied: version 3, 4; duplicates: 1; still parked: 0.",
                        "Nothing was changed. The same with --yes does it.");
        assertThat(said.get(path))
                .isEqualTo(JsonMapper.shared()
                        .valueToTree(Map.of(
                                "source",
                                "verification-service",
                                "aggregateId",
                                AGGREGATE,
                                "reason",
                                "to see",
                                "dryRun",
                                true)));

        assertThat(run(new Operation.Release("decree", 7, DO))).isZero();
        assertThat(printed.getLast()).isEqualTo("Applied: version 3, 4; duplicates: 1; still parked: 0.");
        assertThat(said.get(path).path("dryRun").asBoolean(true)).isFalse();
    }

    @Test
    void aReleaseThatStopsSaysWhereAndIsNoSuccess() {
        given(
                "POST /api/operations/decree/parked/release",
                200,
                "{\"applied\":[],\"duplicates\":0,\"remaining\":2,\"stoppedBy\":{\"version\":3,\"reason\":\"poison\"}}");

        assertThat(run(new Operation.Release("decree", 7, DO))).isEqualTo(1);
        assertThat(printed)
                .containsExactly(
                        "Nothing was applied; duplicates: 0; still parked: 2.", "It stops at version 3: poison");

        printed.clear();
        assertThat(run(new Operation.Release("decree", 7, TRY))).isEqualTo(1);
        assertThat(printed)
                .as("--yes would do nothing either")
                .containsExactly(
                        "Nothing would be applied; duplicates: 0; still parked: 2.", "It stops at version 3: poison");
    }

    @Test
    void aRecordOfNoStreamCannotBeReleased() {
        given("GET /api/operations/decree/parked/8", 200, "{\"id\":8,\"source\":null,\"aggregateId\":null}");

        assertThat(trouble(new Operation.Release("decree", 8, DO)))
                .isEqualTo("Record 8 belongs to no stream that could go on. ./sahkan parked discard takes it out.");
    }

    @Test
    void aDiscardAndARepublishSayWhatTheyDid() {
        given("POST /api/operations/decree/parked/discard", 200, "{\"id\":7,\"version\":3,\"sha256\":\"ab\"}");
        given("POST /api/operations/decree/republish", 200, "{\"events\":12}");

        assertThat(run(new Operation.Discard("decree", 7, DO))).isZero();
        assertThat(run(new Operation.Republish("decree", Instant.EPOCH, Optional.empty(), TRY)))
                .isZero();
        assertThat(printed)
                .containsExactly(
                        "Taken out: record 7, version 3, SHA-256 ab.",
                        "Would be sent again: 12 events of decree.",
                        "Nothing was changed. The same with --yes does it.");
        assertThat(said.get("POST /api/operations/decree/republish").has("aggregateId"))
                .isFalse();
    }

    @Test
    void aRefusalIsOneLineThatSaysWhatToDo() {
        given(
                "POST /api/operations/decree/parked/discard",
                409,
                "{\"code\":\"only-copy\",\"detail\":\"This is the only copy.\"}");

        assertThat(trouble(new Operation.Discard("decree", 7, DO)))
                .isEqualTo("This is the only copy. ./sahkan republish sends it again.");
        assertThat(trouble(new Operation.Show("decree", 8)))
                .isEqualTo("The answer was 404. Is everything ready? ./sahkan status tells.");
    }

    @Test
    void nobodyAtTheDoorIsSaid() {
        answers.clear();
        assertThat(trouble(new Operation.Show("decree", 7)))
                .isEqualTo("The account operator cannot sign in (404). Is everything ready? ./sahkan status tells.");
        server.stop(0);
        assertThat(trouble(new Operation.Show("decree", 7)))
                .isEqualTo("The gateway does not answer. Is everything ready? ./sahkan status tells.");
    }
}
