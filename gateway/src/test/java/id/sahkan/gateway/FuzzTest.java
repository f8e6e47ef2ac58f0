package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ApiContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Every operation of the description with what nobody sends by accident: whatever it is, the gateway has no fault of
/// its own, and what it refuses it refuses with a problem that the description names. The same each time;
/// another seed is `-Dfuzz.seed=`, more rounds `-Dfuzz.rounds=`.
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 8);

    private static final List<String> VERBS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "FOO", "PROPFIND");
    private static final List<String> PIECES = List.of(
            "x",
            "0",
            "-1",
            "%00",
            "%ff",
            "%e2%82",
            "..%2f..%2finternal",
            "%2e%2e",
            "a;b=c",
            "{id}",
            "%",
            "%zz",
            "<script>",
            "a".repeat(3_900),
            "%F0%9F%98%80",
            "\u00e9",
            "a b",
            "a\\b",
            "|",
            "//",
            "*",
            "'--");
    private static final List<String> HEADERS = List.of(
            "Accept: garbage",
            "Accept: */*;q=x",
            "Accept: ,",
            "Accept: text/html",
            "Accept: image/png",
            "Accept-Language: *;q=9",
            "Accept-Language: \u00ff\u00fe",
            "Accept-Encoding: gzip;q=0, br;q=x",
            "Content-Type: json",
            "Content-Type: application/json; charset=none",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: ",
            "Cookie: SESSION=x; SESSION=y; XSRF-TOKEN=",
            "Cookie: SESSION=%00; =; ;;",
            "Cookie: SIGN-IN-000000000000=AAAA",
            "Authorization: Bearer",
            "Authorization: Bearer a.b.c",
            "Authorization: Basic ====",
            "Authorization: ",
            "X-XSRF-TOKEN: %",
            "X-Request-Id: \t",
            "traceparent: 00-x-y-z",
            "traceparent: 00-00000000000000000000000000000000-0000000000000000-00",
            "If-Match: *",
            "If-None-Match: W/\"x",
            "If-Modified-Since: yesterday",
            "Range: bytes=9-1",
            "Origin: null",
            "Origin: http://[::1",
            "Access-Control-Request-Method: FOO",
            "Expect: 100-continue",
            "Expect: something",
            "Upgrade: websocket",
            "Upgrade: h2c",
            "Forwarded: for=\"[::1",
            "X-Forwarded-For: , ,",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: gopher",
            "X-HTTP-Method-Override: DELETE",
            "Host: evil.example",
            "Transfer-Encoding: gzip",
            "Content-Length: +1",
            "Content-Length: 99999999999999999999",
            "X-Large: " + "a".repeat(11_000),
            "Idempotency-Key: ");
    private static final List<byte[]> BODIES = List.of(
            new byte[0],
            bytes("{}"),
            bytes("{"),
            bytes("[".repeat(5_000)),
            bytes("null"),
            bytes("\"\u0000\""),
            bytes("--\r\n--"),
            bytes("_csrf=%zz&a=%"),
            new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});

    static final FakeIdentity IDENTITY = new FakeIdentity();
    static final Stub SERVICE = new Stub("any");
    static RunningGateway gateway;

    private final ApiContract contract = ApiContract.ofThisCheckout();
    private final Random random = new Random(SEED);

    private record Operation(String method, String path) {}

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(
                IDENTITY,
                SERVICE,
                Map.of(
                        "sahkan.rates.times", "1000",
                        // A body that was announced and never comes is waited for; here not for long.
                        "sahkan.connection.body-window", "500ms"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        IDENTITY.close();
        SERVICE.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whateverIsSentIsAnsweredAsTheDescriptionSays() throws IOException {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(50);
        var faults = new ArrayList<String>();
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Operation operation : operations) {
                String request = request(operation);
                byte[] body = pick(BODIES);
                boolean announced = request.contains("Content-Length:") || request.contains("Transfer-Encoding:");
                try (var wire = new RawConnection(gateway.port())) {
                    // The connection ends with the answer: HEAD says a length and sends nothing.
                    var answer = wire.write(request + "Connection: close\r\n"
                                    + (announced ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n")
                            .write(body)
                            .answer();
                    sent++;
                    String fault = fault(request, answer);
                    if (!fault.isEmpty()) {
                        faults.add(fault + " for " + request.substring(0, Math.min(300, request.length())) + " -> "
                                + answer);
                    }
                }
            }
        }
        assertThat(faults).as("of %d requests with seed %d", sent, SEED).isEmpty();
        assertThat(sent).isGreaterThanOrEqualTo(500);
    }

    /// So that it would be seen.
    @Test
    void whatIsNotAsTheDescriptionSaysIsFound() {
        String problem = "content-type: application/problem+json";
        assertThat(fault("GET / ", new RawConnection.Answer(0, "", ""))).isEqualTo("no answer");
        assertThat(fault("GET / ", new RawConnection.Answer(500, problem, "{\"code\":\"internal-error\"}")))
                .isEqualTo("a fault of ours");
        assertThat(fault("GET / ", new RawConnection.Answer(400, "content-type: text/html", "<h1>Bad Request</h1>")))
                .isEqualTo("not a problem");
        assertThat(fault("GET / ", new RawConnection.Answer(400, problem, "{\"code\":\"not-found\"}")))
                .isEqualTo("not in the description: not-found");
        assertThat(fault("GET / ", new RawConnection.Answer(404, problem, "{\"code\":\"not-found\"}")))
                .isEmpty();
    }

    private String request(Operation operation) {
        String method = random.nextInt(4) == 0 ? pick(VERBS) : operation.method();
        String path = operation.path();
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", random.nextBoolean() ? "0190-x" : quoted(pick(PIECES)));
            path = path.replace("{id}", "id");
        }
        if (random.nextInt(3) == 0) {
            path += "?" + pick(List.of("q", "size", "returnTo", "", "a[]", "state", "lang")) + "=" + pick(PIECES);
        }
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        List<String> headers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            headers.add(pick(HEADERS));
        }
        if (headers.stream().noneMatch(header -> header.startsWith("Host:")) && random.nextInt(30) > 0) {
            headers.addFirst("Host: localhost");
        }
        if (random.nextInt(3) == 0 && headers.stream().noneMatch(header -> header.startsWith("Authorization"))) {
            headers.add("Authorization: Bearer " + IDENTITY.accessToken(FakeIdentity.ISSUER, 300));
        }
        headers.forEach(header -> request.append(header).append("\r\n"));
        return request.toString();
    }

    private static String quoted(String piece) {
        return piece.replace("\\", "\\\\").replace("$", "\\$");
    }

    /// Nothing where all is well.
    private String fault(String request, RawConnection.Answer answer) {
        if (answer.status() == 0) {
            return "no answer";
        }
        if (answer.status() >= 500) {
            return "a fault of ours";
        }
        if (answer.status() < 400 || request.startsWith("HEAD")) {
            return "";
        }
        boolean page = answer.headers().contains("content-type: text/html") && request.contains("Accept: text/html");
        if (page) {
            return "";
        }
        if (!answer.headers().contains("content-type: application/problem+json")) {
            return "not a problem";
        }
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        String code = problem.path("code").asString("");
        return contract.codes().containsKey(code) && contract.codes().get(code) == answer.status()
                ? ""
                : "not in the description: " + code;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<Operation> operations() throws IOException {
        JsonNode description = YAMLMapper.builder().build().readTree(Files.readAllBytes(Path.of("openapi.yaml")));
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .map(method -> new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
    }
}
