package id.sahkan.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `gateway/openapi.yaml` held against what a service really answers, in whatever test it is asked: the status, the
/// headers and the fields (required and only these), the code of a problem, and what was accepted of a request.
///
/// Each operation names the codes of its own problems in `x-problems`; `x-common-problems` are those of any
/// operation, and `x-problem-codes` says which status goes with a code.
public final class ApiContract {

    private static final Set<String> OUTSIDE = Set.of("/internal", "/actuator", "/error");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /// Words for yes and no that Spring takes besides `true` and `false`; nobody is wrong who writes them.
    private static final Set<String> BOOLEANS = Set.of("1", "0", "on", "off", "yes", "no");

    /// Common to what changes something that was seen before.
    private static final Set<String> OF_A_VERSION =
            Set.of("precondition-required", "precondition-invalid", "version-conflict");

    /// Common to what reads something that was sent along.
    private static final Set<String> OF_A_BODY = Set.of("malformed-json", "malformed-multipart");

    /// How an answer came over, which is no matter of what it says.
    private static final Set<String> OF_TRANSPORT = Set.of(
            ":status", "connection", "content-length", "content-type", "date", "keep-alive", "transfer-encoding");

    private static final String PROBLEM = "application/problem+json";

    private final JsonNode description;
    private final JsonNode strict;
    /// Each takes longer to compile than a call to be answered.
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Integer> codes;
    /// The more a path says itself, the earlier.
    private final List<Template> templates;

    private record Template(String path, Pattern pattern, long variables) {

        private static Template of(String path) {
            return new Template(
                    path,
                    Pattern.compile(
                            VARIABLE.splitAsStream(path).map(Pattern::quote).collect(Collectors.joining("[^/]+"))
                                    + (path.endsWith("}") ? "[^/]+" : "")),
                    VARIABLE.matcher(path).results().count());
        }
    }

    /// Read once: the file is long, and most classes of tests ask for it.
    private static final class Read {

        private static final ApiContract OF_THIS_CHECKOUT = ofThisCheckout(Path.of(".."));
    }

    /// What went over the wire. Header names in lower case; a body is empty where there was none.
    public record Exchange(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> asked,
            byte[] sent,
            int status,
            Map<String, String> answered,
            byte[] received) {}

    private ApiContract(JsonNode description) {
        this.description = description;
        this.strict = description.deepCopy();
        close(strict.path("components").path("schemas"));
        this.codes = description.path("x-problem-codes").properties().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, code -> code.getValue().asInt()));
        this.templates = description
                .path("paths")
                .propertyStream()
                .map(path -> Template.of(path.getKey()))
                .sorted(Comparator.comparingLong(Template::variables))
                .toList();
    }

    /// Of this checkout, from a service's own folder.
    public static ApiContract ofThisCheckout() {
        return Read.OF_THIS_CHECKOUT;
    }

    /// @param root the checkout's folder
    public static ApiContract ofThisCheckout(Path root) {
        ApiContract contract = of(YAMLMapper.builder()
                .build()
                .readTree(root.resolve("gateway/openapi.yaml").toFile()));
        ApiSightings.described(
                contract.operations().map(Operation::name).toList(),
                contract.codes().keySet());
        return contract;
    }

    static ApiContract of(JsonNode description) {
        return new ApiContract(description);
    }

    /// @return one line for each difference; none where it is as described, or no matter of this description
    public List<String> differences(Exchange exchange) {
        if (OUTSIDE.stream().anyMatch(exchange.path()::startsWith)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Optional<String> template = template(exchange.path());
        JsonNode operation = template.map(path -> description
                        .path("paths")
                        .path(path)
                        .path(exchange.method().toLowerCase(java.util.Locale.ROOT)))
                .orElse(description.path("nowhere"));
        if (isDescribedPage(operation, exchange)) {
            return List.of();
        }
        if (exchange.status() >= 400) {
            problem(operation, exchange, found);
        } else if (operation.isMissingNode()) {
            found.add("is not described");
        } else {
            ApiSightings.success(exchange.method(), template.orElseThrow());
            success(operation, exchange, found);
            request(template.orElseThrow(), operation, exchange, found);
        }
        return found.stream()
                .map(difference -> exchange.method() + " " + template.orElse(exchange.path()) + " " + exchange.status()
                        + ": " + difference)
                .toList();
    }

    /// As the description names it: `POST /api/periods/{id}/copy`.
    Optional<String> operation(String method, String path) {
        return template(path).map(found -> method + " " + found);
    }

    /// What of a body is not as it is described for a success of this operation.
    ///
    /// @param path as it is described, with its variables
    public List<String> ofBody(String method, String path, JsonNode body) {
        JsonNode schema = resolved(description
                        .path("paths")
                        .path(path)
                        .path(method.toLowerCase(java.util.Locale.ROOT))
                        .path("responses")
                        .path("200"))
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode()
                ? List.of(method + " " + path + " is not described")
                : validate(schema, body).stream()
                        .map(difference -> method + " " + path + " " + difference)
                        .toList();
    }

    /// Codes that an operation names.
    public Set<String> problems() {
        return operations()
                .flatMap(operation -> words(operation.described().path("x-problems")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode description() {
        return description;
    }

    /// The status that goes with each code.
    public Map<String, Integer> codes() {
        return codes;
    }

    public Set<String> commonProblems() {
        return words(description.path("x-common-problems"));
    }

    private record Operation(String name, JsonNode described) {}

    private Stream<Operation> operations() {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry ->
                                Set.of("get", "post", "put", "delete", "patch").contains(entry.getKey()))
                        .map(entry -> new Operation(
                                entry.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                entry.getValue())));
    }

    /// A refusal that people read is a page where the operation says so.
    private static boolean isDescribedPage(JsonNode operation, Exchange exchange) {
        return exchange.status() >= 400
                && exchange.answered().getOrDefault("content-type", "").startsWith("text/html")
                && operation
                        .path("responses")
                        .path(String.valueOf(exchange.status()))
                        .path("content")
                        .has("text/html");
    }

    private void problem(JsonNode operation, Exchange exchange, List<String> found) {
        String type = exchange.answered().getOrDefault("content-type", "nothing");
        if (!type.startsWith(PROBLEM)) {
            found.add("is no problem but " + type);
            return;
        }
        JsonNode body = read(exchange.received());
        String code = body.path("code").asString("");
        ApiSightings.problem(code);
        if (!words(operation.path("x-problems")).contains(code)) {
            if (!commonProblems().contains(code)) {
                found.add("the code " + code + " is not one of the operation's x-problems, nor common");
            } else if (OF_A_VERSION.contains(code) && !operation.isMissingNode() && !takesVersion(operation)) {
                found.add("the code " + code + " of an operation that takes no If-Match");
            } else if (OF_A_BODY.contains(code) && !operation.isMissingNode() && !operation.has("requestBody")) {
                found.add("the code " + code + " of an operation that takes no body");
            }
        }
        if (!Integer.valueOf(exchange.status()).equals(codes().get(code))) {
            found.add("the code " + code + " goes with " + codes().get(code));
        }
        if (body.path("status").asInt() != exchange.status()) {
            found.add("the body says status " + body.path("status").asInt());
        }
        if (body.path("changedBy").asString("").contains(" ")) {
            found.add("changedBy is an account's id; a name is changedByName");
        }
        found.addAll(validate(reference("Problem"), body));
    }

    private boolean takesVersion(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .anyMatch(parameter -> parameter.path("name").asString().equalsIgnoreCase("If-Match"));
    }

    private void success(JsonNode operation, Exchange exchange, List<String> found) {
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(exchange.status())));
        if (response.isMissingNode()) {
            found.add("this status is not described");
            return;
        }
        headers(response, exchange, found);
        JsonNode contents = response.path("content");
        if (contents.isMissingNode()) {
            if (exchange.received().length > 0) {
                found.add("has a body that is not described");
            }
            return;
        }
        String type =
                exchange.answered().getOrDefault("content-type", "nothing").replaceAll(";.*", "");
        JsonNode content = contents.path(type);
        if (content.isMissingNode()) {
            found.add("answers " + type + ", described is "
                    + contents.propertyStream().map(Map.Entry::getKey).toList());
        } else if (type.endsWith("json")) {
            found.addAll(validate(content.path("schema"), read(exchange.received())));
        }
    }

    /// What is promised is sent, and what has a meaning is promised: by the answer itself, or by `x-common-headers`
    /// for any answer, there with the one value that nobody needs to be told of again.
    private void headers(JsonNode response, Exchange exchange, List<String> found) {
        Map<String, JsonNode> promised = byName(response.path("headers"));
        Map<String, JsonNode> common = byName(description.path("x-common-headers"));
        promised.forEach((name, header) -> {
            String value = exchange.answered().get(name);
            if (value != null) {
                validate(header.path("schema"), valueOf(header.path("schema"), value))
                        .forEach(difference -> found.add("the header " + name + ": " + difference));
            } else if (header.path("required").asBoolean(true)) {
                found.add("the header " + name + " is missing");
            }
        });
        exchange.answered().forEach((name, value) -> {
            if (!promised.containsKey(name)
                    && !OF_TRANSPORT.contains(name)
                    && !(common.containsKey(name)
                            && validate(
                                            common.get(name).path("schema"),
                                            valueOf(common.get(name).path("schema"), value))
                                    .isEmpty())) {
                found.add("the header " + name + " is not described: " + value);
            }
        });
    }

    private Map<String, JsonNode> byName(JsonNode headers) {
        return headers.properties().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header -> resolved(header.getValue())));
    }

    /// What was accepted must be what may be sent.
    private void request(String path, JsonNode operation, Exchange exchange, List<String> found) {
        Stream.concat(
                        description.path("paths").path(path).path("parameters").valueStream(),
                        operation.path("parameters").valueStream())
                .map(this::resolved)
                .forEach(parameter -> parameter(parameter, exchange, found));
        JsonNode body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (exchange.asked().getOrDefault("content-type", "").startsWith("application/json")
                && exchange.sent().length > 0) {
            if (body.isMissingNode()) {
                found.add("accepts a body that is not described");
            } else {
                validate(body, read(exchange.sent())).forEach(difference -> found.add("accepted " + difference));
            }
        }
    }

    private void parameter(JsonNode parameter, Exchange exchange, List<String> found) {
        String name = parameter.path("name").asString();
        String given = switch (parameter.path("in").asString()) {
            case "query" -> filled(exchange.query().get(name));
            case "header" -> exchange.asked().get(name.toLowerCase(java.util.Locale.ROOT));
            default -> null;
        };
        if (given == null) {
            if (parameter.path("required").asBoolean()
                    && !parameter.path("in").asString().equals("path")) {
                found.add("accepted without the required " + name);
            }
            return;
        }
        JsonNode schema = parameter.path("schema");
        validate(schema, valueOf(schema, given))
                .forEach(difference -> found.add("accepted " + name + " although " + difference));
    }

    private static JsonNode valueOf(JsonNode schema, String given) {
        return switch (schema.path("type").asString("string")) {
            case "boolean" ->
                BOOLEANS.contains(given)
                        ? JsonMapper.shared().valueToTree(true)
                        : read(given.getBytes(StandardCharsets.UTF_8));
            case "integer", "number" -> read(given.getBytes(StandardCharsets.UTF_8));
            default -> JsonMapper.shared().valueToTree(given);
        };
    }

    /// An empty field of a form is no value.
    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private List<String> validate(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", strict.path("components"));
        ObjectNode position = closed(schema.deepCopy());
        position.properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
        return schemas.getSchema(SchemaLocation.of("urn:sahkan:" + schema.hashCode()), whole);
    }

    /// Only what is described: everywhere that a value stands, not in the parts that a schema is composed of.
    private static ObjectNode closed(JsonNode schema) {
        ObjectNode position = (ObjectNode) schema;
        close(position);
        if (!position.has("additionalProperties")) {
            position.put("unevaluatedProperties", false);
        }
        return position;
    }

    private static void close(JsonNode node) {
        node.propertyStream().forEach(entry -> {
            switch (entry.getKey()) {
                case "properties" ->
                    entry.getValue().valueStream().filter(JsonNode::isObject).forEach(ApiContract::closed);
                case "items" -> {
                    if (entry.getValue().isObject()) {
                        closed(entry.getValue());
                    }
                }
                case "allOf", "oneOf", "anyOf" -> entry.getValue().valueStream().forEach(ApiContract::close);
                default -> {
                    if (entry.getValue().isObject()) {
                        close(entry.getValue());
                    }
                }
            }
        });
    }

    private Optional<String> template(String path) {
        return templates.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .map(Template::path)
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }

    private static ObjectNode reference(String schema) {
        return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(byte[] json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().missingNode();
        }
    }
}
