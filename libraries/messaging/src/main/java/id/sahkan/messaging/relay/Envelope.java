package id.sahkan.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.messaging.CauseCode;
import id.sahkan.messaging.PoisonEventException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The CloudEvents 1.0 attributes of an event, as Kafka headers in binary content mode. `subject` is the aggregate, and
/// `sequence` the event's place among the published ones of it, from 1 and without a gap.
/// `dataschema` names the schema of the payload, and with it the version that the payload was written with.
public record Envelope(
        UUID id,
        String source,
        String type,
        int payloadVersion,
        UUID subject,
        Instant time,
        long sequence,
        String actor) {

    private static final String PREFIX = "ce_";
    private static final String SCHEMAS = "https://sahkan.example/events/";
    private static final Pattern SCHEMA_VERSION = Pattern.compile("\\.v([1-9][0-9]{0,8})\\.json$");
    private static final int LONGEST_ATTRIBUTE = 250;

    public Map<String, byte[]> toHeaders() {
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
                PREFIX + "dataschema",
                bytes(SCHEMAS + type + ".v" + payloadVersion + ".json"),
                PREFIX + "subject",
                bytes(subject.toString()),
                PREFIX + "time",
                bytes(time.toString()),
                PREFIX + "sequence",
                bytes(Long.toString(sequence)),
                PREFIX + "actor",
                bytes(actor));
    }

    /// What stands in a record of `topic`. A topic is written by one service, which names itself and tells events of
    /// its own: whoever got at the broker with the credentials of one service cannot speak for another.
    ///
    /// @throws PoisonEventException when an attribute is absent, cannot be read, or is of another service
    public static Envelope received(String topic, Map<String, ?> headers) {
        Envelope envelope = fromHeaders(headers);
        if (!envelope.source.equals(topic.substring(topic.indexOf('.') + 1) + "-service")
                || !envelope.type.startsWith("id." + topic + ".")) {
            throw new PoisonEventException(CauseCode.ENVELOPE, "the event is not of the service of its topic");
        }
        return envelope;
    }

    /// @throws PoisonEventException when an attribute is absent or cannot be read
    public static Envelope fromHeaders(Map<String, ?> headers) {
        try {
            var envelope = new Envelope(
                    UUID.fromString(text(headers, "id")),
                    text(headers, "source"),
                    text(headers, "type"),
                    payloadVersion(headers),
                    UUID.fromString(text(headers, "subject")),
                    Instant.parse(text(headers, "time")),
                    Long.parseLong(text(headers, "sequence")),
                    text(headers, "actor"));
            if (envelope.sequence < 1) {
                throw new PoisonEventException(CauseCode.ENVELOPE, "sequence below 1");
            }
            return envelope;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new PoisonEventException(CauseCode.ENVELOPE, "an attribute of the event cannot be read");
        }
    }

    private static String text(Map<String, ?> headers, String attribute) {
        @Nullable Object value = headers.get(PREFIX + attribute);
        String text = switch (value) {
            case byte[] bytes -> new String(bytes, UTF_8);
            case String string -> string;
            case null, default -> throw new PoisonEventException(CauseCode.ENVELOPE, "the event has no " + attribute);
        };
        if (text.length() > LONGEST_ATTRIBUTE || text.chars().anyMatch(Character::isISOControl)) {
            throw new PoisonEventException(
                    CauseCode.ENVELOPE, "attribute " + attribute + " of the event cannot be read");
        }
        return text;
    }

    /// Absent in events that were written before there was a second version of anything.
    private static int payloadVersion(Map<String, ?> headers) {
        if (!headers.containsKey(PREFIX + "dataschema")) {
            return 1;
        }
        Matcher version = SCHEMA_VERSION.matcher(text(headers, "dataschema"));
        if (!version.find()) {
            throw new PoisonEventException(CauseCode.ENVELOPE, "the schema of the event has no version");
        }
        return Integer.parseInt(version.group(1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
