package id.sahkan.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Each limit of the API description from both sides: a value just outside it is refused at that field, and one just
/// inside is not refused because of it. Whoever reads a limit may rely on it, and whoever writes one has it in code.
final class ApiLimits {

    private static final String REFUSED_INPUT = "validation-failed";
    /// Codes at a field that say of its form alone that it is wrong; what a rule refuses of a value in form has a code
    /// of its own.
    private static final Set<String> OF_FORM = Set.of(
            "required",
            "too-long",
            "too-short",
            "out-of-range",
            "invalid-value",
            "invalid-parameter",
            "too-many-lines",
            "text-invalid",
            "unknown-reason");
    private static final Set<Integer> LOGIN = Set.of(401, 403);
    private static final Set<Integer> NOT_LOOKED_AT = Set.of(401, 403, 404, 409, 412, 428, 503);
    private static final String EXAMPLE = "example";
    private static final String OFFICE = "office";
    private static final int DEEPEST = 8;

    /// Longer, more and larger than anything that has a limit: where the description names none, none refuses it.
    private static final int NO_LIMIT = 20_001;

    private static final Map<String, String> SAMPLES = Map.of(
            "date", "2026-03-01",
            "date-time", "2026-03-01T02:00:00Z",
            "uri", "https://media.example/",
            "email", "rina@media.example",
            "binary", "x",
            "password", "rahasia");
    private static final Map<String, String> NO_SAMPLES =
            Map.of("date", "2026-02-30", "date-time", "2026-03-01", "uuid", "no-uuid", "uri", "no uri", "email", "no");

    /// Some of each pattern that is described, and some that are of none.
    private static final List<String> WORDS = List.of(
            "kata",
            "Kata",
            "KATA-1",
            "KATA_1",
            "kata-1",
            "#0a1b2c",
            "1".repeat(13),
            "1".repeat(16),
            "a".repeat(64),
            "2027",
            "K7QF-9M2X-4TRD",
            "?!");

    private final JsonNode description;
    private final Sender sender;

    /// One operation as a service has it.
    record Operation(String method, String path, JsonNode described, List<JsonNode> parameters) {

        String name() {
            return method + " " + path;
        }
    }

    /// @param parameters by `in:name`
    record Request(
            Operation operation,
            Map<String, String> parameters,
            @Nullable JsonNode body) {}

    /// @param fields that the problem names, each with its code
    record Answer(int status, String code, Map<String, String> fields, List<String> differences) {

        /// The code at this field, if it is refused: a problem may name it from further within.
        String at(List<String> names) {
            String whole = "." + String.join(".", names);
            return fields.entrySet().stream()
                    .filter(field -> whole.endsWith("." + field.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
    }

    @FunctionalInterface
    interface Sender {
        Answer send(Request request);

        /// What a request of this operation is about, by `in:name`: variables of the path, and the version that the
        /// thing has now.
        default Map<String, String> thing(Operation operation) {
            return Map.of();
        }
    }

    /// @param findings limits that are other on paper than in code
    /// @param unreached operations of which a limit came to nothing, each with a refusal that was first
    public record Result(int sent, List<String> findings, Map<String, String> unreached) {}

    private final List<String> findings = new ArrayList<>();
    private final Map<String, String> unreached = new TreeMap<>();
    private int sent;

    ApiLimits(JsonNode description, Sender sender) {
        this.description = description;
        this.sender = sender;
    }

    Result tried(List<Operation> operations) {
        for (Operation operation : operations) {
            operation.parameters().forEach(parameter -> parameter(operation, parameter));
            JsonNode body = body(operation);
            if (!body.isMissingNode()) {
                limits(
                        body,
                        List.of(),
                        0,
                        (path, schema) -> edges(schema, (limit, edge) -> {
                            Request request = new Request(operation, parameters(operation), valid(body, path, edge, 0));
                            judge(request, false, named(path), limit + " " + shown(edge.value()), edge);
                        }));
            }
        }
        return new Result(sent, List.copyOf(findings), Collections.unmodifiableMap(unreached));
    }

    private void parameter(Operation operation, JsonNode parameter) {
        String name = parameter.path("name").asString();
        String in = parameter.path("in").asString();
        edges(resolved(parameter.path("schema")), (limit, edge) -> {
            String value = edge.value().isString()
                    ? edge.value().asString()
                    : edge.value().toString();
            if (value.isBlank() || edge.value().isArray()) {
                return;
            }
            Map<String, String> parameters = parameters(operation);
            parameters.put(in + ":" + name, value);
            JsonNode body = body(operation);
            Request request =
                    new Request(operation, parameters, body.isMissingNode() ? null : valid(body, List.of(), null, 0));
            judge(request, true, List.of(name), limit + " " + shown(edge.value()), edge);
        });
    }

    private void judge(Request request, boolean ofParameter, List<String> names, String limit, Edge edge) {
        sent++;
        Answer answer = sender.send(request);
        String said = request.operation().name() + ": " + String.join(".", names) + " " + limit + " "
                + (edge.inside() ? "(inside)" : "(outside)") + " -> " + answer.status() + " " + answer.code()
                + (answer.fields().isEmpty() ? "" : " at " + answer.fields());
        if (!answer.differences().isEmpty()) {
            findings.add(said + ": " + String.join("; ", answer.differences()));
        } else if (answer.status() == 500) {
            findings.add(said);
        } else if (edge.inside()) {
            String code = answer.at(names);
            if (answer.status() >= 400 && (limit.startsWith(EXAMPLE) ? !code.isEmpty() : OF_FORM.contains(code))) {
                findings.add(said);
            }
        } else if (answer.status() < 400) {
            findings.add(said);
        } else if (names.getLast().equals(OFFICE) && answer.status() == 404) {
            // what is no office at all is none of the caller's, as any other
        } else if (ofParameter ? LOGIN.contains(answer.status()) : NOT_LOOKED_AT.contains(answer.status())) {
            unreached.put(request.operation().name(), said);
        } else if (answer.code().equals(REFUSED_INPUT)
                && !answer.fields().containsKey("body")
                && answer.fields().keySet().stream().noneMatch(field -> names.contains(last(field)))) {
            unreached.put(request.operation().name(), said);
        }
    }

    /// @param inside whether the description allows it
    record Edge(boolean inside, JsonNode value) {}

    private void edges(JsonNode schema, BiConsumer<String, Edge> each) {
        JsonMapper json = JsonMapper.shared();
        if (schema.has("enum")) {
            schema.path("enum").forEach(word -> each.accept("enum", new Edge(true, word)));
            each.accept("enum", new Edge(false, json.valueToTree("NO_SUCH_WORD")));
            return;
        }
        schema.path("examples").forEach(example -> each.accept(EXAMPLE, new Edge(true, example)));
        String format = schema.path("format").asString("");
        if (NO_SAMPLES.containsKey(format)) {
            each.accept("format", new Edge(true, string(schema)));
            each.accept("format", new Edge(false, json.valueToTree(NO_SAMPLES.get(format))));
        }
        if (schema.has("pattern")) {
            words(schema, true).forEach(word -> each.accept("pattern", new Edge(true, json.valueToTree(word))));
            words(schema, false).forEach(word -> each.accept("pattern", new Edge(false, json.valueToTree(word))));
            return;
        }
        if (isFreeText(schema)) {
            each.accept("no maxLength", new Edge(true, json.valueToTree(text(schema, NO_LIMIT))));
        }
        if (schema.has("maxLength")) {
            int most = schema.path("maxLength").asInt();
            each.accept("maxLength", new Edge(true, json.valueToTree(text(schema, most))));
            each.accept("maxLength", new Edge(false, json.valueToTree(text(schema, most + 1))));
        }
        int least = schema.path("minLength").asInt();
        if (least == 0 && isText(schema) && format.isEmpty()) {
            each.accept("no minLength", new Edge(true, json.valueToTree("")));
        }
        if (least > 0) {
            each.accept("minLength", new Edge(true, json.valueToTree(text(schema, least))));
            each.accept("minLength", new Edge(false, json.valueToTree("a".repeat(least - 1))));
        }
        for (String limit : List.of("minimum", "maximum")) {
            if (schema.has(limit)) {
                long last = schema.path(limit).asLong();
                each.accept(limit, new Edge(true, json.valueToTree(last)));
                each.accept(limit, new Edge(false, json.valueToTree(last + (limit.equals("minimum") ? -1 : 1))));
            }
        }
        if (isOf(schema, "integer") && !moves(schema) && !schema.has("minimum")) {
            each.accept("no minimum", new Edge(true, json.valueToTree(-NO_LIMIT)));
        }
        if (isOf(schema, "integer") && !moves(schema) && !schema.has("maximum")) {
            each.accept("no maximum", new Edge(true, json.valueToTree(Integer.MAX_VALUE)));
        }
        if (isOf(schema, "array") && !schema.has("minItems")) {
            each.accept("no minItems", new Edge(true, json.createArrayNode()));
        }
        if (isOf(schema, "array") && !moves(schema) && !schema.has("maxItems")) {
            each.accept("no maxItems", new Edge(true, items(schema, 1_001)));
        }
        for (String limit : List.of("minItems", "maxItems")) {
            if (schema.has(limit)) {
                int last = schema.path(limit).asInt();
                int beyond = last + (limit.equals("minItems") ? -1 : 1);
                each.accept(limit, new Edge(true, items(schema, last)));
                if (beyond >= 0) {
                    each.accept(limit, new Edge(false, items(schema, beyond)));
                }
            }
        }
    }

    private static boolean isOf(JsonNode schema, String type) {
        return schema.path("type").asString("").equals(type)
                || schema.path("type")
                        .valueStream()
                        .anyMatch(one -> one.asString("").equals(type));
    }

    private static boolean isText(JsonNode schema) {
        return isOf(schema, "string");
    }

    /// `x-moving`: its limits move with the day or are a setting, and are said in words.
    private static boolean moves(JsonNode schema) {
        return schema.path("x-moving").asBoolean();
    }

    private static boolean isFreeText(JsonNode schema) {
        return isText(schema)
                && !schema.has("maxLength")
                && schema.path("format").asString("").isEmpty();
    }

    private ArrayNode items(JsonNode schema, int count) {
        ArrayNode items = JsonMapper.shared().createArrayNode();
        for (int i = 0; i < count; i++) {
            items.add(valid(schema.path("items"), List.of(), null, 0));
        }
        return items;
    }

    private static String text(JsonNode schema, int length) {
        String begun = SAMPLES.getOrDefault(schema.path("format").asString(""), "");
        return begun.length() >= length ? "a".repeat(length) : begun + "a".repeat(length - begun.length());
    }

    private Map<String, String> parameters(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode parameter : operation.parameters()) {
            String in = parameter.path("in").asString();
            if (in.equals("path") || parameter.path("required").asBoolean()) {
                JsonNode value = valid(parameter.path("schema"), List.of(), null, 0);
                String name = parameter.path("name").asString();
                values.put(
                        in + ":" + name,
                        name.equals("If-Match") ? "\"0\"" : value.isString() ? value.asString() : value.toString());
            }
        }
        values.putAll(sender.thing(operation));
        return values;
    }

    private JsonNode body(Operation operation) {
        return operation.described().at("/requestBody/content/application~1json/schema");
    }

    /// One step from a value to one within it: a property's name, an item, or the choice of an alternative.
    private record Step(@Nullable String property, int choice) {}

    private static final Step ITEM = new Step(null, -1);

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private static List<String> named(List<Step> path) {
        List<String> names =
                path.stream().map(Step::property).flatMap(Stream::ofNullable).toList();
        return names.isEmpty() ? List.of("body") : names;
    }

    private void limits(JsonNode unresolved, List<Step> path, int depth, BiConsumer<List<Step>, JsonNode> each) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode schema = resolved(unresolved);
        each.accept(path, schema);
        schema.path("properties")
                .properties()
                .forEach(property ->
                        limits(property.getValue(), with(path, new Step(property.getKey(), -1)), depth + 1, each));
        if (schema.has("items")) {
            limits(schema.path("items"), with(path, ITEM), depth + 1, each);
        }
        schema.path("allOf").forEach(part -> limits(part, path, depth + 1, each));
        for (String choices : List.of("oneOf", "anyOf")) {
            for (int i = 0; i < schema.path(choices).size(); i++) {
                limits(schema.path(choices).path(i), with(path, new Step(null, i)), depth + 1, each);
            }
        }
    }

    private static List<Step> with(List<Step> path, Step step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    /// What the schema wants and no more, on the way to `edge` at the end of `path`.
    private JsonNode valid(JsonNode unresolved, List<Step> path, @Nullable Edge edge, int depth) {
        if (path.isEmpty() && edge != null) {
            return edge.value();
        }
        JsonMapper json = JsonMapper.shared();
        JsonNode schema = resolved(unresolved);
        for (String choices : List.of("oneOf", "anyOf")) {
            if (schema.has(choices)) {
                boolean chosen = !path.isEmpty() && path.getFirst().choice() >= 0;
                return valid(
                        schema.path(choices).path(chosen ? path.getFirst().choice() : 0),
                        chosen ? path.subList(1, path.size()) : path,
                        edge,
                        depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.path("allOf").size() == 1 && !schema.has("properties")) {
            return valid(schema.path("allOf").path(0), path, edge, depth + 1);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asString() : type.asString("object")) {
            case "string" -> string(schema);
            case "integer", "number" -> json.valueToTree(schema.path("minimum").asLong(1));
            case "boolean" -> json.valueToTree(true);
            case "array" -> {
                ArrayNode array = json.createArrayNode();
                boolean on = !path.isEmpty() && path.getFirst().equals(ITEM);
                for (int i = Math.max(on ? 1 : 0, schema.path("minItems").asInt()); i > 0; i--) {
                    array.add(
                            on && i == 1
                                    ? valid(schema.path("items"), path.subList(1, path.size()), edge, depth + 1)
                                    : valid(schema.path("items"), List.of(), null, depth + 1));
                }
                yield array;
            }
            default -> object(schema, path, edge, depth);
        };
    }

    private ObjectNode object(JsonNode schema, List<Step> path, @Nullable Edge edge, int depth) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        String wanted = path.isEmpty() ? null : path.getFirst().property();
        // `x-with`: what has to stand beside a property, so that it says something
        List<Map.Entry<String, JsonNode>> with = new ArrayList<>();
        for (JsonNode part : Stream.concat(
                        Stream.of(schema), schema.path("allOf").valueStream().map(this::resolved))
                .toList()) {
            Set<String> required =
                    part.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
            part.path("properties").properties().forEach(property -> {
                boolean on = property.getKey().equals(wanted);
                if (on) {
                    property.getValue().path("x-with").properties().forEach(with::add);
                }
                if (on || (required.contains(property.getKey()) && depth < DEEPEST)) {
                    object.set(
                            property.getKey(),
                            on
                                    ? valid(property.getValue(), path.subList(1, path.size()), edge, depth + 1)
                                    : valid(property.getValue(), List.of(), null, depth + 1));
                }
            });
        }
        with.forEach(beside -> object.set(beside.getKey(), beside.getValue()));
        return object;
    }

    private static JsonNode string(JsonNode schema) {
        JsonMapper json = JsonMapper.shared();
        String format = schema.path("format").asString("");
        if (schema.has("examples")) {
            return schema.path("examples").path(0);
        }
        if (format.equals("uuid")) {
            return json.valueToTree(UUID.randomUUID().toString());
        }
        if (SAMPLES.containsKey(format)) {
            return json.valueToTree(SAMPLES.get(format));
        }
        if (schema.has("pattern")) {
            return json.valueToTree(words(schema, true).getFirst());
        }
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        int least = schema.path("minLength").asInt();
        String word = "kata".length() >= least ? "kata" : "k".repeat(least);
        return json.valueToTree(word.substring(0, Math.min(word.length(), most)));
    }

    private static List<String> words(JsonNode schema, boolean matching) {
        Pattern pattern = Pattern.compile(schema.path("pattern").asString());
        List<String> words = WORDS.stream()
                .filter(word -> pattern.matcher(word).find() == matching)
                .toList();
        if (words.isEmpty()) {
            throw new IllegalStateException("no word for " + pattern);
        }
        return words;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(description.at(reference.substring(1)));
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 20) + "… (" + text.length() + ")";
    }

    /// As a URI, with its query.
    static URI address(Request request) {
        String path = request.operation().path();
        StringBuilder query = new StringBuilder();
        for (var parameter : request.parameters().entrySet()) {
            String[] name = parameter.getKey().split(":", 2);
            String value = java.net.URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            switch (name[0].toLowerCase(Locale.ROOT)) {
                case "path" -> path = path.replace("{" + name[1] + "}", value);
                case "query" ->
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name[1])
                            .append('=')
                            .append(value);
                default -> {}
            }
        }
        return URI.create(path + query);
    }
}
