package id.sahkan.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every operation of the API description that a service has, with bodies, parameters and headers that are nearly right
/// or not at all. `MockMvc` holds each answer against the description; here it must not be a fault of ours either.
/// The same each time; another seed is `-Dfuzz.seed=`, more rounds `-Dfuzz.rounds=`.
public final class ApiFuzz {

    private static final int FEWEST_LIMITS = 50;

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final List<String> ROLES = List.of(
            "applicant",
            "reviewer",
            "decree-officer",
            "signatory",
            "auditor",
            "operator",
            "administrator",
            "editor",
            "nobody");
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "x",
            "0",
            "-1",
            "a".repeat(5_000),
            "\u0000",
            "\u202Eabc",
            "\uD83D\uDE00".repeat(40),
            "\uD83D",
            "<script>alert(1)</script>",
            "'; DROP TABLE journal; --",
            "${jndi:ldap://x}",
            "%n%s",
            "\r\nX: y",
            "2026-02-30",
            "+292278994-08-17T00:00:00Z",
            "0000-00-00T00:00:00Z",
            "9".repeat(400),
            "NaN",
            "../../etc/passwd",
            "\uFEFFjudul",
            "e\u0301\u0301\u0301");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "2147483648",
            "-9223372036854775809",
            "1e400",
            "0.1",
            "1e-400",
            "99999999999999999999999999999999999999999");
    private static final List<String> VERSIONS =
            List.of("\"1\"", "\"0\"", "\"-1\"", "1", "*", "W/\"1\"", "\"99999999999999999999\"", "\"1\", \"2\"", "\"");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded");

    private static final String UNKNOWN = "unexpected";

    private final MockMvc http;
    private final JsonNode description;
    private final List<Operation> operations;
    private final Random random = new Random(SEED);

    private record Operation(String method, String path, JsonNode schema, JsonNode described, JsonNode around) {}

    public ApiFuzz(MockMvc http, RequestMappingHandlerMapping mapping) {
        this.http = http;
        this.description = ApiContract.ofThisCheckout().description();
        Set<String> mapped = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(ApiFuzz::shape)
                .collect(Collectors.toSet());
        this.operations = description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replace("/api/operations/{service}", "/api/operations"),
                                method.getValue().at("/requestBody/content/application~1json/schema"),
                                method.getValue(),
                                path.getValue())))
                .filter(operation -> mapped.contains(shape(operation.path())))
                .toList();
    }

    private static String shape(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    /// How many operations of the description this service has.
    public int operations() {
        return operations.size();
    }

    /// @return what went wrong, with the request that did it
    public List<String> faults(int rounds) {
        List<String> faults = new ArrayList<>();
        for (int round = 0; round < Integer.getInteger("fuzz.rounds", rounds); round++) {
            for (Operation operation : operations) {
                String said = "";
                try {
                    MockHttpServletRequestBuilder request = request(operation);
                    said = operation.method() + " " + operation.path();
                    MvcResult result = http.perform(request).andReturn();
                    int status = result.getResponse().getStatus();
                    if (status == 500 || status > 503) {
                        faults.add(said + ": " + status + " " + asked(result));
                    }
                } catch (AssertionError notAsDescribed) {
                    if (!isOnlyIgnored(String.valueOf(notAsDescribed.getMessage()))) {
                        faults.add(said + ": " + notAsDescribed.getMessage());
                    }
                } catch (Exception thrown) {
                    faults.add(said + ": " + thrown);
                }
            }
        }
        return faults;
    }

    /// By `in:name`, as [FuzzContract#thing] says.
    @FunctionalInterface
    public interface Things {
        Map<String, String> of(String operation) throws Exception;
    }

    /// Refuses a limit that is other on paper than in code.
    ///
    /// @param unreached operations that refuse for another reason before they look at what is sent
    /// @param things what has to be there for an operation before it looks at what is sent, by its name
    public void requireLimits(Set<String> unreached, Things things) {
        ApiLimits.Result limits = limits(things);
        if (limits.sent() < FEWEST_LIMITS || !limits.findings().isEmpty()) {
            throw new AssertionError(limits.sent() + " limits asked, other on paper than in code:\n  "
                    + String.join("\n  ", limits.findings()));
        }
        if (!limits.unreached().keySet().equals(unreached)) {
            throw new AssertionError("not looked at what was sent: "
                    + String.join("\n  ", limits.unreached().values()) + "\nexpected was " + unreached);
        }
    }

    /// Each limit from both sides, with a caller who may ask.
    private ApiLimits.Result limits(Things things) {
        var sender = new ApiLimits.Sender() {
            @Override
            public ApiLimits.Answer send(ApiLimits.Request request) {
                return ApiFuzz.this.send(request);
            }

            @Override
            public Map<String, String> thing(ApiLimits.Operation operation) {
                try {
                    return things.of(operation.name());
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        };
        return new ApiLimits(description, sender)
                .tried(operations.stream()
                        .map(operation -> new ApiLimits.Operation(
                                operation.method(),
                                operation.path(),
                                operation.described(),
                                Stream.concat(
                                                operation
                                                        .around()
                                                        .path("parameters")
                                                        .valueStream(),
                                                operation
                                                        .described()
                                                        .path("parameters")
                                                        .valueStream())
                                        .map(this::resolved)
                                        .filter(parameter -> operation.path().contains("{service}")
                                                || !parameter
                                                        .path("name")
                                                        .asString()
                                                        .equals("service"))
                                        .toList()))
                        .toList());
    }

    private ApiLimits.Answer send(ApiLimits.Request asked) {
        ApiLimits.Operation operation = asked.operation();
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), ApiLimits.address(asked));
        List<String> roles = operation
                .described()
                .path("x-roles")
                .valueStream()
                .map(JsonNode::asString)
                .map(role -> role.equals("any") ? "applicant" : role)
                .toList();
        if (!roles.isEmpty()) {
            request.header("Authorization", "Bearer " + TestToken.of("l-0", roles.toArray(String[]::new)));
        }
        asked.parameters().forEach((name, value) -> {
            if (name.startsWith("header:")) {
                request.header(name.substring("header:".length()), value);
            }
        });
        if (asked.body() != null) {
            request.contentType("application/json").content(JsonMapper.shared().writeValueAsBytes(asked.body()));
        }
        try {
            return answer(http.perform(request).andReturn().getResponse(), List.of());
        } catch (AssertionError notAsDescribed) {
            return new ApiLimits.Answer(0, "", Map.of(), List.of(String.valueOf(notAsDescribed.getMessage())));
        } catch (Exception thrown) {
            return new ApiLimits.Answer(0, "", Map.of(), List.of(thrown.toString()));
        }
    }

    private static ApiLimits.Answer answer(MockHttpServletResponse response, List<String> differences) {
        JsonNode problem = JsonMapper.shared().missingNode();
        if (String.valueOf(response.getContentType()).startsWith("application/problem+json")) {
            problem = JsonMapper.shared().readTree(response.getContentAsByteArray());
        }
        Map<String, String> fields = new TreeMap<>();
        fields.put(named(problem.path("field")), problem.path("code").asString(""));
        problem.path("errors")
                .forEach(error -> fields.put(
                        named(error.path("field")), error.path("code").asString("")));
        fields.remove("");
        return new ApiLimits.Answer(response.getStatus(), problem.path("code").asString(""), fields, differences);
    }

    /// Without the place in a list.
    private static String named(JsonNode field) {
        return field.asString("").replaceAll("\\[[^]]*]", "");
    }

    /// What a service does not know it ignores: only a test that means what it sends is told of it.
    private static boolean isOnlyIgnored(String differences) {
        List<String> each = differences.lines().skip(1).toList();
        return !each.isEmpty() && each.stream().allMatch(line -> line.contains(": property '" + UNKNOWN + "' is not "));
    }

    private static String asked(MvcResult result) {
        byte[] body = result.getRequest().getContentAsByteArray();
        return result.getRequest().getQueryString() + " "
                + (body == null ? "" : new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8));
    }

    private MockHttpServletRequestBuilder request(Operation operation) {
        StringBuilder path = new StringBuilder();
        var variable = VARIABLE.matcher(operation.path());
        while (variable.find()) {
            variable.appendReplacement(path, "");
            path.append(encoded(
                    random.nextInt(3) > 0
                            ? new UUID(0, random.nextInt(3)).toString()
                            : random.nextBoolean() ? pick(List.of("1", "0", "-1", "99999999999999999999")) : word()));
        }
        variable.appendTail(path);
        if (random.nextInt(2) == 0) {
            path.append("?")
                    .append(pick(List.of(
                            "q", "size", "cursor", "limit", "page", "state", "mine", "periodId", "sort", "lang")))
                    .append("=")
                    .append(encoded(random.nextBoolean() ? word() : pick(NUMBERS)));
        }
        var request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), URI.create(path.toString()));
        if (random.nextInt(12) > 0) {
            request.header("Authorization", "Bearer " + TestToken.of("f-" + random.nextInt(3), pick(ROLES)));
        }
        if (random.nextInt(3) > 0) {
            request.header("If-Match", pick(VERSIONS));
        }
        if (random.nextInt(3) > 0) {
            request.header(
                    "Idempotency-Key", random.nextBoolean() ? UUID.randomUUID().toString() : header(word()));
        }
        if (random.nextInt(6) == 0) {
            request.header("Accept", pick(List.of("garbage", "image/png", "*/*;q=x", "text/html", "application/json")));
        }
        if (!operation.schema().isMissingNode()) {
            request.contentType(random.nextInt(8) == 0 ? pick(TYPES) : "application/json")
                    .content(body(operation));
        }
        return request;
    }

    private byte[] body(Operation operation) {
        if (random.nextInt(10) == 0) {
            return pick(List.of("", "{", "[".repeat(3_000), "null", "\"\"", "{\"a\":1}{", "\uFEFF{}", "[1]"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        byte[] json = JsonMapper.shared().writeValueAsBytes(value(operation.schema(), 0));
        if (random.nextInt(20) == 0) {
            json[random.nextInt(json.length)] = (byte) 0xFF;
        }
        return json;
    }

    /// As the schema wants it, most of the time.
    private JsonNode value(JsonNode unresolved, int depth) {
        JsonMapper json = JsonMapper.shared();
        JsonNode schema = resolved(unresolved);
        if ((depth > 0 && random.nextInt(8) == 0) || depth > 6) {
            return odd();
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return value(
                        schema.path(choice)
                                .path(random.nextInt(schema.path(choice).size())),
                        depth);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        JsonNode type = schema.path("type");
        String kind = type.isArray() ? type.path(0).asString() : type.asString("object");
        return switch (kind) {
            case "string" -> json.valueToTree(text(schema));
            case "integer", "number" -> json.valueToTree(random.nextInt(200));
            case "boolean" -> json.valueToTree(random.nextBoolean());
            case "array" -> {
                ArrayNode array = json.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(schema.path("items"), depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = json.createObjectNode();
                List<JsonNode> parts = new ArrayList<>(List.of(schema));
                schema.path("allOf").forEach(part -> parts.add(resolved(part)));
                for (JsonNode part : parts) {
                    part.path("properties").properties().forEach(property -> {
                        if (random.nextInt(8) > 0) {
                            object.set(property.getKey(), value(property.getValue(), depth + 1));
                        }
                    });
                }
                if (random.nextInt(10) == 0) {
                    object.set(UNKNOWN, odd());
                }
                yield object;
            }
        };
    }

    private String text(JsonNode schema) {
        if (random.nextInt(5) == 0) {
            return word();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(0, random.nextInt(3)).toString();
            case "date" -> "2026-11-%02d".formatted(random.nextInt(35));
            case "date-time" -> "2026-11-%02dT02:00:00Z".formatted(1 + random.nextInt(31));
            case "uri" -> "https://media.example/";
            case "email" -> "rina@media.example";
            default -> "Kata " + random.nextInt(9);
        };
    }

    private JsonNode odd() {
        JsonMapper json = JsonMapper.shared();
        return switch (random.nextInt(7)) {
            case 0 -> json.nullNode();
            case 1 -> json.createObjectNode();
            case 2 -> json.createArrayNode();
            case 3 -> json.readTree(pick(NUMBERS));
            case 4 -> json.valueToTree(random.nextBoolean());
            case 5 -> json.createArrayNode().add(json.createArrayNode().add(json.createObjectNode()));
            default -> json.valueToTree(word());
        };
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(description.at(reference.substring(1)));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// What a server lets through as a header.
    private static String header(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }

    private String word() {
        return pick(WORDS);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
