package id.sahkan.messaging.operations;

import id.sahkan.contracts.Sha256;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Shows the shape of a record and nothing that could say who it is about: a poisoned record may hold anything.
final class Masking {

    private static final int LARGEST_SHOWN_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern HARMLESS = Pattern.compile("""
            [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\
            |[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,18}(Z|[+-][0-9]{2}:[0-9]{2}))?\
            |[A-Z][A-Z_]{0,39}\
            """);
    private static final Pattern PROPERTY_NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

    /// Wire names and sources: words between dots, dashes and slashes.
    private static final Pattern ENVELOPE_NAME = Pattern.compile("[a-z]+([.:/-]{1,3}[a-z0-9]+){1,12}|[0-9.]{1,9}");

    private Masking() {}

    /// What a payload is, by structure when it is JSON; always by length and digest.
    record Payload(int bytes, String sha256, @Nullable JsonNode structure) {}

    static Payload payload(byte[] payload) {
        return new Payload(payload.length, Sha256.hex(payload), structure(payload));
    }

    private static @Nullable JsonNode structure(byte[] payload) {
        if (payload.length == 0 || payload.length > LARGEST_SHOWN_BYTES) {
            return null;
        }
        try {
            return mask(JSON.readTree(payload));
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static JsonNode mask(JsonNode node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isObject()) {
            var masked = nodes.objectNode();
            node.properties().forEach(property -> masked.set(name(property.getKey()), mask(property.getValue())));
            return masked;
        }
        if (node.isArray()) {
            var masked = nodes.arrayNode();
            node.forEach(item -> masked.add(mask(item)));
            return masked;
        }
        if (node.isString()) {
            return nodes.stringNode(text(node.stringValue()));
        }
        // Ten digits and more may be the number of a person.
        if (node.isNumber() && node.asString().length() > 9) {
            return nodes.stringNode("(" + node.asString().length() + " digits)");
        }
        return node;
    }

    /// The name of a property or of a header.
    static String name(String property) {
        return PROPERTY_NAME.matcher(property).matches() ? property : "(" + property.length() + " characters)";
    }

    private static String text(String value) {
        return HARMLESS.matcher(value).matches() ? value : "(" + value.length() + " characters)";
    }

    /// The value of a header of the envelope.
    static String header(String value) {
        return ENVELOPE_NAME.matcher(value).matches() ? value : text(value);
    }
}
