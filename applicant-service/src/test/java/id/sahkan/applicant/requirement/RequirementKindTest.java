package id.sahkan.applicant.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.RequirementKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The published list of kinds, and everybody who repeats it.
class RequirementKindTest {

    private static final List<String> KINDS =
            Arrays.stream(RequirementKind.values()).map(Enum::name).toList();

    @Test
    void theDescriptionOfTheApiHasThemAll() throws IOException {
        JsonNode api = new YAMLMapper().readTree(Files.readString(Path.of("..", "gateway", "openapi.yaml")));
        assertThat(api.at("/components/schemas/RequirementKind/enum").values())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(KINDS);
    }

    @Test
    void theClientSaysWhichStatementsAreReadAsTheyAre() throws IOException {
        String client = Files.readString(Path.of("..", "web", "src", "period-editor", "kinds.ts"));
        Map<String, List<String>> told = Pattern.compile("(?m)^  ([A-Z_]+): \\[(.*)],$")
                .matcher(client)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> Stream.of(row.group(2).split("[', ]+"))
                                .filter(key -> !key.isEmpty())
                                .toList()));
        assertThat(told)
                .isEqualTo(Arrays.stream(RequirementKind.values())
                        .collect(Collectors.toMap(Enum::name, RequirementKind::reads)));
    }

    @Test
    void whatTheCatalogueAsksForIsToldToItsChecks() throws IOException {
        var catalogue = new DefaultCatalogue(new JsonMapper()).requirements().requirements();
        assertThat(catalogue).extracting(Requirement::kind).contains(RequirementKind.values());
        for (Requirement item : catalogue) {
            assertThat(item.kind()).as(item.code()).isEqualTo(RequirementKind.ofCode(item.code()));
            assertThat(item.fields().stream().map(FieldDefinition::key))
                    .as(item.code())
                    .containsAll(item.kind().reads());
        }
    }
}
