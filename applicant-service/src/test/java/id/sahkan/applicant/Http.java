package id.sahkan.applicant;

import static org.awaitility.Awaitility.await;

import id.sahkan.testing.ApiContract;
import id.sahkan.testing.RepeatedRequests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A caller: plain HTTP against the running service.
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final ApiContract CONTRACT = ApiContract.ofThisCheckout();

    private final int port;
    private final String token;
    private final List<String> headers = new ArrayList<>();

    Http(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public record Answer(
            int status, JsonNode json, String etag, byte[] bytes, String contentType, HttpHeaders headers) {

        public String code() {
            return json.path("code").asString();
        }

        public String id() {
            return json.path("id").asString();
        }
    }

    public Http with(String name, String value) {
        Http more = new Http(port, token);
        more.headers.addAll(headers);
        more.headers.add(name);
        more.headers.add(value);
        return more;
    }

    public Http key() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Http match(Answer answer) {
        return with("If-Match", answer.etag());
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    /// What is answered when nobody has to wait for a drawing any more.
    public Answer drawn(String path) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> get(path), answer -> !answer.code().equals("page-not-drawn-yet"));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer upload(String path, String fileName, byte[] file, String fields) {
        String boundary = "boundary" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (file != null) {
            part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", "application/octet-stream", file);
        }
        if (fields != null) {
            part(body, boundary, "name=\"fields\"", "application/json", fields.getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send("PUT", path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    /// A file and why it is sent, as a form of its own.
    public Answer attach(String path, String fileName, byte[] file, String reason) {
        String boundary = "boundary" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (file != null) {
            part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", "application/octet-stream", file);
        }
        if (reason != null) {
            part(body, boundary, "name=\"reason\"", "text/plain", reason.getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send("POST", path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    /// @param parts by their names; what begins with `{` is JSON, everything else a file
    public Answer uploadAll(String path, Map<String, byte[]> parts) {
        String boundary = "boundary" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, content) -> {
            boolean stated = content.length > 0 && content[0] == '{';
            String file = stated ? "" : "; filename=\"" + name + ".pdf\"";
            String type = stated ? "application/json" : "application/octet-stream";
            part(body, boundary, "name=\"" + name + "\"" + file, type, content);
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send("PUT", path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String type, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: " + type
                + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    public Answer send(String method, String path, byte[] body, String contentType) {
        Answer answer = sent(method, path, body, contentType);
        RepeatedRequests.answered(
                method,
                URI.create(path).getRawPath(),
                repeatable(answer),
                () -> repeatable(sent(method, path, body, contentType)));
        return answer;
    }

    private static RepeatedRequests.Answer repeatable(Answer answer) {
        return new RepeatedRequests.Answer(
                answer.status(), answer.etag(), new String(answer.bytes(), StandardCharsets.UTF_8));
    }

    private Answer sent(String method, String path, byte[] body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpRequest sent = request.build();
            HttpResponse<byte[]> received = CLIENT.send(sent, BodyHandlers.ofByteArray());
            hold(sent, body == null ? new byte[0] : body, received);
            return answer(received);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Every call of every test is held against the API description. An operator's orders are refused by `messaging`,
    /// whose own tests hold them.
    private static void hold(HttpRequest sent, byte[] body, HttpResponse<byte[]> received) {
        String path = sent.uri().getRawPath();
        if (path.startsWith("/api/operations/") && !sent.method().equals("GET")) {
            return;
        }
        List<String> differences = CONTRACT.differences(new ApiContract.Exchange(
                sent.method(),
                atTheGateway(path),
                UriComponentsBuilder.fromUri(sent.uri())
                        .build()
                        .getQueryParams()
                        .toSingleValueMap(),
                firstOf(sent.headers()),
                body,
                received.statusCode(),
                firstOf(received.headers()),
                received.body()));
        if (!differences.isEmpty()) {
            throw new AssertionError("not as gateway/openapi.yaml says:\n  " + String.join("\n  ", differences));
        }
    }

    /// The gateway names the service in the path of an operator's door.
    private static String atTheGateway(String path) {
        return path.replaceFirst("^/api/operations/", "/api/operations/applicant/");
    }

    private static Map<String, String> firstOf(HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().getFirst(),
                        (first, _) -> first));
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode json = type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode();
        String etag = response.headers().firstValue("ETag").orElse("");
        return new Answer(response.statusCode(), json, etag, response.body(), type, response.headers());
    }
}
