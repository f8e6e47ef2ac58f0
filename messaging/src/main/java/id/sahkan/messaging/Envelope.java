package id.sahkan.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The CloudEvents 1.0 attributes of an event, as Kafka headers in binary content mode. `sequence` carries the version
/// of the aggregate and `subject` its id.
record Envelope(UUID id, String source, String type, UUID subject, Instant time, long sequence, String actor) {

    private static final String PREFIX = "ce_";

    Map<String, byte[]> toHeaders() {
        return Map.of(
                "content-type",
                bytes("application/json"),
                PREFIX + "specversion",
                bytes("1.0"),
                PREFIX + "id",
                bytes(id.toString()),
                PREFIX + "source",
                bytes(source),
                PREFIX + "type",
                bytes(type),
                PREFIX + "subject",
                bytes(subject.toString()),
                PREFIX + "time",
                bytes(time.toString()),
                PREFIX + "sequence",
                bytes(Long.toString(sequence)),
                PREFIX + "actor",
                bytes(actor));
    }

    /// @throws PoisonEventException when an attribute is absent or cannot be read
    static Envelope fromHeaders(Map<String, ?> headers) {
        try {
            var envelope = new Envelope(
                    UUID.fromString(text(headers, "id")),
                    text(headers, "source"),
                    text(headers, "type"),
                    UUID.fromString(text(headers, "subject")),
                    Instant.parse(text(headers, "time")),
                    Long.parseLong(text(headers, "sequence")),
                    text(headers, "actor"));
            if (envelope.sequence < 1) {
                throw new PoisonEventException("sequence below 1");
            }
            return envelope;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new PoisonEventException("an attribute of the event cannot be read");
        }
    }

    private static String text(Map<String, ?> headers, String attribute) {
        @Nullable Object value = headers.get(PREFIX + attribute);
        return switch (value) {
            case byte[] bytes -> new String(bytes, UTF_8);
            case String string -> string;
            case null, default -> throw new PoisonEventException("the event has no " + attribute);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
