package id.sahkan.contracts;

import id.sahkan.contracts.EventTypes.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The AsyncAPI 3 description of all topics, made from [EventTypes], the released schemas and what each service says
/// that it writes and reads.
final class AsyncApi {

    /// One service and its topics, as its `application.yml` has them.
    record Service(String name, String sends, List<String> receives) {}

    private AsyncApi() {}

    static Map<String, Object> of(List<Service> services) {
        return map(
                "asyncapi",
                "3.0.0",
                "info",
                map(
                        "title",
                        "Events of Sahkan",
                        "version",
                        "1.0.0",
                        "description",
                        "Generated from `EventTypes`; a test compares. CloudEvents 1.0 in Kafka's binary mode. Delivery"
                                + " is at least once and in order per application; a consumer counts what it does not"
                                + " know and goes on. Only what somebody else acts on is published.",
                        "license",
                        map("name", "Apache-2.0")),
                "defaultContentType",
                "application/json",
                "channels",
                channels(),
                "operations",
                operations(services),
                "components",
                map(
                        "messages",
                        messages(),
                        "messageTraits",
                        map("cloudEvent", map("headers", envelope(), "bindings", map("kafka", key())))));
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (EventType type : EventTypes.PUBLISHED) {
            Object known = channels.computeIfAbsent(
                    channel(type.topic()), _ -> map("address", type.topic(), "messages", new LinkedHashMap<>()));
            Released.versions(type)
                    .forEach(version -> child(known, "messages")
                            .put(
                                    messageName(type, version),
                                    reference("components/messages/" + messageName(type, version))));
        }
        return channels;
    }

    private static Map<String, Object> operations(List<Service> services) {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Service service : services) {
            operations.put(service.name() + "-sends", operation("send", service.sends()));
            for (String topic : service.receives()) {
                operations.put(service.name() + "-receives-" + channel(topic), operation("receive", topic));
            }
        }
        return operations;
    }

    private static Map<String, Object> operation(String action, String topic) {
        return map("action", action, "channel", reference("channels/" + channel(topic)));
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (EventType type : EventTypes.PUBLISHED) {
            Released.versions(type)
                    .forEach(
                            version -> messages.put(messageName(type, version), message(type, payload(type, version))));
        }
        return messages;
    }

    private static Map<String, Object> message(EventType type, Map<String, Object> payload) {
        return map(
                "name",
                type.name(),
                "summary",
                type.about(),
                "traits",
                List.of(reference("components/messageTraits/cloudEvent")),
                "headers",
                map(
                        "type",
                        "object",
                        "properties",
                        map("ce_type", map("const", type.name()), "ce_dataschema", map("const", payload.get("$id")))),
                "payload",
                withoutAnnotations(payload));
    }

    private static Map<String, Object> envelope() {
        Map<String, Object> attributes = map(
                "ce_specversion",
                map("const", "1.0"),
                "ce_id",
                text("The event; the same when it is sent again.", "uuid"),
                "ce_source",
                map("type", "string", "description", "The service that tells it."),
                "ce_type",
                map("type", "string", "description", "The name of the event."),
                "ce_dataschema",
                text("The schema of the payload, and its version; absent means version 1.", "uri"),
                "ce_subject",
                text("The aggregate.", "uuid"),
                "ce_time",
                text("When it happened.", "date-time"),
                "ce_sequence",
                map(
                        "type",
                        "string",
                        "pattern",
                        "^[1-9][0-9]*$",
                        "description",
                        "Its place among the published events of the aggregate, without a gap."),
                "ce_actor",
                map("type", "string", "description", "Who did it: an account's id, or a service."));
        List<String> required = new ArrayList<>(attributes.keySet());
        required.remove("ce_dataschema");
        return map("type", "object", "properties", attributes, "required", required);
    }

    private static Map<String, Object> key() {
        return map("key", text("The aggregate: what stays in order.", "uuid"), "bindingVersion", "0.5.0");
    }

    private static Map<String, Object> text(String about, String format) {
        return map("type", "string", "format", format, "description", about);
    }

    private static Map<String, Object> payload(EventType type, int version) {
        return JsonMapper.shared()
                .readValue(
                        Released.HERE.schema(type, version).toFile(),
                        new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Map<String, Object> withoutAnnotations(Map<String, Object> schema) {
        Map<String, Object> bare = new LinkedHashMap<>(schema);
        List.of("$schema", "$id", "title", "description").forEach(bare::remove);
        return bare;
    }

    private static String messageName(EventType type, int version) {
        return type.name().substring(type.topic().length() + "id.".length() + 1) + "-v" + version;
    }

    private static String channel(String topic) {
        return topic.substring("sahkan.".length());
    }

    private static Map<String, Object> reference(String place) {
        return map("$ref", "#/" + place);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Object parent, String name) {
        return (Map<String, Object>) ((Map<String, Object>) parent).get(name);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            map.put((String) keysAndValues[index], keysAndValues[index + 1]);
        }
        return map;
    }
}
