package id.sahkan.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes spans as Zipkin does, and keeps them.
final class TraceStore implements AutoCloseable {

    private final Queue<JsonNode> spans = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    TraceStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/api/v2/spans", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream body = exchange.getRequestBody();
            JsonMapper.shared()
                    .readTree(zipped ? new GZIPInputStream(body) : body)
                    .forEach(spans::add);
            exchange.sendResponseHeaders(202, -1);
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENABLED",
                "true",
                "MANAGEMENT_TRACING_EXPORT_ZIPKIN_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v2/spans");
    }

    List<JsonNode> all() {
        return List.copyOf(spans);
    }

    List<JsonNode> of(String traceId) {
        return spans.stream()
                .filter(span -> span.path("traceId").asString().equals(traceId))
                .toList();
    }

    /// Each span of a trace as `program: what it did`.
    List<String> steps(String traceId) {
        return of(traceId).stream()
                .map(span -> span.at("/localEndpoint/serviceName").asString() + ": "
                        + span.path("name").asString())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
