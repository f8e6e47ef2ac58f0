package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.RepeatedRequests.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RepeatedRequestsTest {

    private static final String BEGIN = "POST /api/periods";
    private static final String COPY = "POST /api/periods/{id}/copy";
    private static final String PREVIEW = "POST /api/newsroom/preview";

    /// What no service answers for itself alone.
    private static final Map<String, String> OF_NO_SERVICE = Map.of(
            "POST /logout", "a session that has ended is not there to end",
            "POST /api/operations/{service}/parked/release", "OperationsTest of messaging asks it twice",
            "POST /api/operations/{service}/parked/discard", "OperationsTest of messaging asks it twice",
            "POST /api/operations/{service}/republish",
                    "sends once more on purpose; consumers drop what they have seen",
            "POST /api/operations/{service}/reconciliation", "looks, and keeps that it has looked");

    private static final Answer MADE = new Answer(201, "\"1\"", "{\"id\":1}");

    @Test
    void everyOtherOperationIsOfAServiceThatAsksItTwice() {
        JsonNode description = YAMLMapper.builder()
                .build()
                .readTree(Path.of("..", "..", "gateway", "openapi.yaml").toFile());
        Set<String> others = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(one -> Set.of("post", "put", "patch", "delete").contains(one.getKey()))
                        .forEach(one -> others.add(one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(others).hasSizeGreaterThan(90);
        for (String service : List.of("applicant", "verification", "decree", "notification")) {
            AccessMatrix.of(description, service)
                    .operations()
                    .forEach(one -> others.remove(one.method() + " " + one.path()));
        }
        assertThat(others).isEqualTo(new TreeSet<>(OF_NO_SERVICE.keySet()));
    }

    @Test
    void whatWasMadeIsThere() {
        assertThat(RepeatedRequests.differences(MADE, new Answer(200, "\"1\"", "{\"id\":1}")))
                .isEmpty();
        assertThat(RepeatedRequests.differences(new Answer(204, "", ""), new Answer(204, "", "")))
                .isEmpty();
    }

    @Test
    void somethingElseIsNoRepeat() {
        assertThat(RepeatedRequests.differences(MADE, new Answer(201, "\"1\"", "{\"id\":2}")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("the status is 201 and not 200");
        assertThat(RepeatedRequests.differences(new Answer(200, "\"1\"", "{}"), new Answer(200, "\"2\"", "{}")))
                .containsExactly("the version is \"2\" and not \"1\"");
        assertThat(RepeatedRequests.differences(
                        new Answer(200, "", "{}"), new Answer(409, "", "{\"code\":\"already-exists\"}")))
                .hasSize(2);
    }

    @Test
    void aNewOperationIsDecidedAbout() {
        Map<String, String> kept = Map.of(PREVIEW, "keeps nothing");
        assertThat(RepeatedRequests.undecided(List.of(BEGIN, PREVIEW), kept, Set.of(BEGIN)))
                .isEmpty();
        assertThat(RepeatedRequests.undecided(List.of(BEGIN, COPY, PREVIEW), kept, Set.of(BEGIN)))
                .containsExactly(COPY + ": nobody has said what a repeat does");
        assertThat(RepeatedRequests.undecided(List.of(BEGIN), kept, Set.of(BEGIN, COPY)))
                .containsExactly(PREVIEW + ": a reason that is none", COPY + ": is not described");
        assertThat(RepeatedRequests.undecided(List.of(PREVIEW), kept, Set.of(PREVIEW)))
                .containsExactly(PREVIEW + ": a reason that is none");
    }
}
