package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Whoever wrote a client by the released description (`docs/api/released.yaml`) can keep it: what was promised is
/// still there. A release copies `gateway/openapi.yaml` over it; CONTRIBUTING says when.
class ApiCompatibilityTest {

    /// An answer may get words that it did not have; the description tells its readers to expect them.
    private static final OpenApiDiffOptions GROWING = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Path ROOT = Path.of("..", "..");

    /// Where the released description said otherwise than the released code did.
    private record Mistake(List<String> at, String reason) {}

    @Test
    void whatWasReleasedStillHolds() {
        assertThat(breaks(corrected(released(), current(), mistakes()), current()))
                .isEmpty();
    }

    @Test
    void onlyMistakesThatStandInTheWayAreExcused() {
        List<Mistake> mistakes = mistakes();
        assertThat(mistakes).allSatisfy(mistake -> assertThat(mistake.reason()).isNotBlank());
        assertThat(unneeded(released(), current(), mistakes)).isEmpty();
    }

    @Test
    void aLimitThatTheCodeAlwaysHadCanBeWrittenDown() {
        ObjectNode now = released();
        at(now, "components", "schemas", "OperatorReason").put("maxLength", 5);
        Mistake limit = new Mistake(
                List.of("components", "schemas", "OperatorReason", "maxLength"), "an example: the code had it");
        Mistake other = new Mistake(
                List.of("components", "schemas", "OperatorReason", "minLength"), "an example: nothing was changed");
        assertThat(breaks(released(), now)).isNotEmpty();
        assertThat(breaks(corrected(released(), now, List.of(limit)), now)).isEmpty();
        assertThat(unneeded(released(), now, List.of(limit))).isEmpty();
        assertThat(unneeded(released(), now, List.of(limit, other))).containsExactly(other);
    }

    @Test
    void aPatternOfAParameterCanBeWrittenDown() {
        ObjectNode now = released();
        ObjectNode size = at(now, "components", "parameters", "Size", "schema");
        size.put("maximum", 20);
        Mistake limit = new Mistake(List.of("components", "parameters", "Size", "schema", "maximum"), "an example");
        assertThat(breaks(released(), now)).isNotEmpty();
        assertThat(breaks(corrected(released(), now, List.of(limit)), now)).isEmpty();
    }

    private static List<Mistake> mistakes() {
        JsonNode entries =
                YAML.readTree(Path.of("src/test/resources/paper-was-wrong.yaml").toFile());
        return entries.valueStream()
                .map(entry -> new Mistake(
                        entry.path("at").valueStream().map(JsonNode::asString).toList(),
                        entry.path("reason").asString("")))
                .toList();
    }

    private static List<Mistake> unneeded(ObjectNode before, ObjectNode after, List<Mistake> mistakes) {
        return mistakes.stream()
                .filter(mistake -> {
                    List<Mistake> others =
                            mistakes.stream().filter(other -> other != mistake).toList();
                    return breaks(corrected(before, after, others), after).isEmpty();
                })
                .toList();
    }

    /// As it would have been released without the mistakes: there it says what it says now.
    private static ObjectNode corrected(ObjectNode before, ObjectNode after, List<Mistake> mistakes) {
        ObjectNode corrected = before.deepCopy();
        for (Mistake mistake : mistakes) {
            List<String> parent = mistake.at().subList(0, mistake.at().size() - 1);
            String last = mistake.at().getLast();
            JsonNode now = found(after, parent).path(last);
            ObjectNode place = (ObjectNode) found(corrected, parent);
            if (now.isMissingNode()) {
                place.remove(last);
            } else {
                place.set(last, now);
            }
        }
        return corrected;
    }

    private static JsonNode found(JsonNode api, List<String> path) {
        JsonNode node = api;
        for (String step : path) {
            node = node.isArray()
                    ? node.valueStream()
                            .filter(item -> item.path("name").asString("").equals(step))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("no " + step + " of " + path))
                    : node.path(step);
        }
        return node;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aChangeThatBreaksAClientIsFound(String what, Consumer<ObjectNode> change) {
        ObjectNode changed = released();
        change.accept(changed);
        assertThat(changed).isNotEqualTo(released());
        assertThat(breaks(released(), changed)).isNotEmpty();
    }

    static Stream<Arguments> aChangeThatBreaksAClientIsFound() {
        return Stream.of(
                change(
                        "an operation is gone",
                        api -> at(api, "paths", "/api/periods").remove("get")),
                change(
                        "a field of an answer is gone",
                        api -> at(api, "components", "schemas", "StreamStop", "properties")
                                .remove("reason")),
                change(
                        "a field of an answer became optional",
                        api -> at(api, "components", "schemas", "StreamStop")
                                .withArray("required")
                                .remove(0)),
                change(
                        "a field of an answer has another type",
                        api -> at(api, "components", "schemas", "StreamStop", "properties", "version")
                                .put("type", "string")),
                change(
                        "a request needs a new field",
                        api -> at(api, "components", "schemas", "DiscardInput")
                                .withArray("required")
                                .add("dryRun")),
                change(
                        "a request's limit is narrower",
                        api -> at(api, "components", "schemas", "OperatorReason")
                                .put("maxLength", 5)),
                change(
                        "a request's word is not taken any more",
                        api -> at(api, "components", "schemas", "CaseState")
                                .withArray("enum")
                                .remove(0)),
                change(
                        "a parameter is asked for",
                        api -> at(api, "paths", "/api/cases", "get")
                                .withArray("parameters")
                                .addObject()
                                .put("name", "new")
                                .put("in", "query")
                                .put("required", true)
                                .putObject("schema")
                                .put("type", "string")),
                change("a code is gone", api -> at(api, "x-problem-codes").remove("version-conflict")),
                change(
                        "a code has another status",
                        api -> at(api, "x-problem-codes").put("version-conflict", 400)));
    }

    private static Arguments change(String what, Consumer<ObjectNode> change) {
        return Arguments.of(what, change);
    }

    private static ObjectNode at(JsonNode api, String... path) {
        JsonNode node = api;
        for (String step : path) {
            node = node.path(step);
        }
        return (ObjectNode) node;
    }

    private static ObjectNode released() {
        return (ObjectNode) YAML.readTree(ROOT.resolve("docs/api/released.yaml").toFile());
    }

    private static ObjectNode current() {
        return (ObjectNode) YAML.readTree(ROOT.resolve("gateway/openapi.yaml").toFile());
    }

    private static List<String> breaks(ObjectNode before, ObjectNode after) {
        List<String> found = new ArrayList<>();
        before.path("x-problem-codes").properties().forEach(code -> {
            if (!code.getValue().equals(after.path("x-problem-codes").path(code.getKey()))) {
                found.add("code " + code.getKey());
            }
        });
        ChangedOpenApi difference = OpenApiCompare.fromContents(as30(before), as30(after), null, GROWING);
        if (difference.isIncompatible()) {
            found.add(rendered(difference));
        }
        return found;
    }

    private static String rendered(ChangedOpenApi difference) {
        var text = new ByteArrayOutputStream();
        new ConsoleRender().render(difference, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    /// The library compares the words of version 3.0 more closely than those of 3.1: `type: [X, null]` becomes
    /// `nullable`.
    private static String as30(ObjectNode api) {
        ObjectNode copy = api.deepCopy();
        copy.put("openapi", "3.0.3");
        older(copy);
        return copy.toString();
    }

    private static void older(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get("type") instanceof ArrayNode types) {
                types.forEach(type -> {
                    if (type.asString().equals("null")) {
                        object.put("nullable", true);
                    } else {
                        object.set("type", type);
                    }
                });
            }
            object.remove(List.of("examples", "const"));
        }
        node.forEach(ApiCompatibilityTest::older);
    }
}
