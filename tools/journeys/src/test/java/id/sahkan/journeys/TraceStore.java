package id.sahkan.journeys;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Takes spans by OTLP over HTTP, as any trace store does, and keeps them.
final class TraceStore implements AutoCloseable {

    private final Queue<KeptSpan> spans = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /// A span with the program that it comes from; as text it is all that was sent.
    record KeptSpan(Resource program, Span span) {

        String service() {
            return program.getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(attribute -> attribute.getValue().getStringValue())
                    .findFirst()
                    .orElseThrow();
        }

        String name() {
            return span.getName();
        }

        String traceId() {
            return hex(span.getTraceId());
        }

        String id() {
            return hex(span.getSpanId());
        }

        /// Empty for the first span of a trace.
        String parentId() {
            return hex(span.getParentSpanId());
        }

        private static String hex(ByteString id) {
            return HexFormat.of().formatHex(id.toByteArray());
        }
    }

    TraceStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            for (ResourceSpans program : request.getResourceSpansList()) {
                for (ScopeSpans scope : program.getScopeSpansList()) {
                    scope.getSpansList().forEach(span -> spans.add(new KeptSpan(program.getResource(), span)));
                }
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
    }

    List<KeptSpan> all() {
        return List.copyOf(spans);
    }

    List<KeptSpan> of(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    /// Each span of a trace as `program: what it did`.
    List<String> steps(String traceId) {
        return of(traceId).stream()
                .map(span -> span.service() + ": " + span.name())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
