package id.sahkan.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Whether the consumers of every version read what the producers of every other version write.
///
/// A producer writes only what its schema lists, and a consumer passes over what its own does not list: so a field that
/// may be absent can come and go, and nothing else can. (A general checker takes an open object for a promise about
/// every field that is not listed, and refuses even an added optional one.) A keyword that is not understood here is a
/// break too: what cannot be judged does not pass.
final class Compatibility {

    private static final Set<String> UNDERSTOOD = Set.of(
            "$schema",
            "$id",
            "title",
            "description",
            "type",
            "format",
            "enum",
            "properties",
            "required",
            "items",
            "anyOf");

    private final List<String> breaks = new ArrayList<>();
    private final String pair;

    private Compatibility(String pair) {
        this.pair = pair;
    }

    /// Every version against every other in both directions, not only against its neighbour; empty when all is well.
    ///
    /// @param versions the schemas of one event, version 1 first
    static List<String> breaks(List<JsonNode> versions) {
        List<String> all = new ArrayList<>();
        for (int reader = 0; reader < versions.size(); reader++) {
            for (int writer = 0; writer < versions.size(); writer++) {
                var check = new Compatibility("v%d reads v%d: ".formatted(reader + 1, writer + 1));
                check.read("", versions.get(reader), versions.get(writer));
                all.addAll(check.breaks);
            }
        }
        return all;
    }

    private void read(String at, JsonNode reader, JsonNode writer) {
        mustBeUnderstood(at, reader);
        if (isNullable(writer) && !isNullable(reader)) {
            report(at, "may be null");
        }
        JsonNode wanted = withoutNull(reader);
        JsonNode written = withoutNull(writer);
        String type = wanted.path("type").asString("");
        if (type.isEmpty() || !wanted.path("type").equals(written.path("type"))) {
            report(at, "is of another type");
            return;
        }
        if (wanted.has("format") && !wanted.get("format").equals(written.path("format"))) {
            report(at, "is of another format");
        }
        if (wanted.has("enum") && !offered(wanted).containsAll(offered(written))) {
            report(at, "may have a value that is not known");
        } else if (wanted.has("enum") && !written.has("enum")) {
            report(at, "may have any value");
        }
        switch (type) {
            case "object" -> readFields(at, wanted, written);
            case "array" -> read(at + "/*", wanted.path("items"), written.path("items"));
            default -> {}
        }
    }

    private void readFields(String at, JsonNode wanted, JsonNode written) {
        Set<JsonNode> always = Set.copyOf(written.path("required").values());
        for (JsonNode field : wanted.path("required").values()) {
            if (!always.contains(field)) {
                report(at + "/" + field.asString(), "may be absent");
            }
        }
        for (var field : wanted.path("properties").properties()) {
            JsonNode other = written.path("properties").path(field.getKey());
            if (!other.isMissingNode()) {
                read(at + "/" + field.getKey(), field.getValue(), other);
            }
        }
    }

    private void mustBeUnderstood(String at, JsonNode schema) {
        for (String keyword : schema.propertyNames()) {
            if (!UNDERSTOOD.contains(keyword) || (keyword.equals("anyOf") && !isNullable(schema))) {
                report(at, "uses '" + keyword + "', which this check does not understand");
            }
        }
        if (isNullable(schema)) {
            mustBeUnderstood(at, withoutNull(schema));
        }
    }

    private static boolean isNullable(JsonNode schema) {
        JsonNode choices = schema.path("anyOf");
        return choices.size() == 2 && choices.path(1).path("type").asString("").equals("null");
    }

    private static JsonNode withoutNull(JsonNode schema) {
        return isNullable(schema) ? schema.path("anyOf").path(0) : schema;
    }

    private static List<JsonNode> offered(JsonNode schema) {
        return List.copyOf(schema.path("enum").values());
    }

    private void report(String at, String problem) {
        breaks.add(pair + (at.isEmpty() ? "/" : at) + " " + problem);
    }
}
