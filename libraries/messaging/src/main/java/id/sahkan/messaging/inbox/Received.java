package id.sahkan.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.telemetry.Traces;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One Kafka record of a polled batch.
public record Received(String topic, int partition, long offset, Map<String, Object> headers, byte[] payload) {

    /// Where the event came about, if its record says so. Nothing depends on it.
    @Nullable
    String traceparent() {
        return switch (headers.get(Traces.TRACEPARENT)) {
            case byte[] bytes -> new String(bytes, UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }
}
