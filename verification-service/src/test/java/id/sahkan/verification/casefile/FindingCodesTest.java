package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.verification.rule.FindingCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a check may find and what a reviewer may say stands in the API description, word for word.
class FindingCodesTest {

    private static final JsonNode SCHEMAS = YAMLMapper.builder()
            .build()
            .readTree(Path.of("..", "gateway", "openapi.yaml").toFile())
            .path("components")
            .path("schemas");

    @Test
    void theDescriptionKnowsEveryFindingAndEveryReason() {
        List<String> findings =
                Arrays.stream(FindingCode.values()).map(Enum::name).toList();
        Set<String> reasons = new TreeSet<>(findings);
        reasons.addAll(ReasonCodes.BY_PERSON.keySet());
        reasons.add(ReasonCodes.BEYOND_QUOTA);

        Set<String> given = new TreeSet<>(reasons);
        given.removeIf(reason -> !ReasonCodes.isGivenByPeople(reason));

        assertThat(words("GivenReasonCode")).containsExactlyInAnyOrderElementsOf(given);
        assertThat(words("FindingCode")).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(words("ReasonCode")).containsExactlyInAnyOrderElementsOf(reasons);
        assertThat(reasons)
                .allSatisfy(reason -> assertThat(ReasonCodes.label(reason)).isPresent());
    }

    private static List<String> words(String schema) {
        return Stream.of(SCHEMAS.path(schema).path("enum"))
                .flatMap(words -> words.valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
