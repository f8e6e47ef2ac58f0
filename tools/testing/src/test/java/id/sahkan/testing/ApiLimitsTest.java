package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A service that takes names of 3 to 5 letters, three items at most, pages up to 200 and days, described well and not.
class ApiLimitsTest {

    private static final String DESCRIPTION = """
            parameters:
              - { name: size, in: query, schema: { type: integer, maximum: 200 } }
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [name, day]
                    properties:
                      name: { type: string, minLength: 3, maxLength: 5 }
                      day: { type: string, format: date }
                      kind: { type: string, enum: [A, B] }
                      parts: { type: array, maxItems: 3, items: { $ref: '#/components/schemas/Part' } }
            components:
              schemas:
                Part: { type: object, required: [colour], properties: { colour: { type: string, minLength: 1 } } }
            """;

    @Test
    void limitsThatAreTheSameOnPaperAndInCodePass() {
        ApiLimits.Result result = tried(DESCRIPTION, ApiLimitsTest::service);
        assertThat(result.findings()).isEmpty();
        assertThat(result.unreached()).isEmpty();
        assertThat(result.sent()).isEqualTo(18);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            more letters on paper  | maxLength: 5             | maxLength: 6              | name maxLength
            fewer letters on paper | maxLength: 5             | maxLength: 4              | name maxLength
            a shorter one on paper | minLength: 3             | minLength: 2              | name minLength
            a longer one on paper  | minLength: 3             | minLength: 4              | name minLength
            larger pages on paper  | maximum: 200             | maximum: 201              | size maximum
            smaller pages on paper | maximum: 200             | maximum: 199              | size maximum
            more items on paper    | maxItems: 3              | maxItems: 4               | parts maxItems
            fewer items on paper   | maxItems: 3              | maxItems: 2               | parts maxItems
            a word more on paper   | enum: [A, B]             | enum: [A, B, C]           | kind enum
            another format         | format: date             | format: date-time         | day format
            no longest on paper    | , maxLength: 5           | ''                        | name no maxLength
            no shortest on paper   | minLength: 3,            | ''                        | name no minLength
            no largest on paper    | , maximum: 200           | ''                        | size no maximum
            no most on paper       | maxItems: 3,             | ''                        | parts no maxItems
            another example        | format: date             | format: date, examples: [30-11-2026] | day
            a pattern on paper     | minLength: 3, maxLength: 5 | pattern: '^[A-Z]'       | name pattern
            """)
    void aLimitThatIsOtherInCodeIsFound(String what, String right, String wrong, String found) {
        String described = DESCRIPTION.replace(right, wrong);
        assertThat(described).isNotEqualTo(DESCRIPTION);
        assertThat(tried(described, ApiLimitsTest::service).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains(found));
    }

    @Test
    void aFaultIsFoundAndAnotherRefusalThatCameFirstIsNamed() {
        assertThat(tried(DESCRIPTION, _ -> new ApiLimits.Answer(500, "internal-error", Map.of(), List.of()))
                        .findings())
                .hasSize(18);
        assertThat(tried(DESCRIPTION, _ -> new ApiLimits.Answer(404, "not-found", Map.of(), List.of()))
                        .unreached())
                .containsOnlyKeys("POST /api/things");
    }

    private static ApiLimits.Result tried(String description, ApiLimits.Sender service) {
        JsonNode described = YAMLMapper.builder().build().readTree(description);
        return new ApiLimits(described, service)
                .tried(List.of(new ApiLimits.Operation(
                        "POST",
                        "/api/things",
                        described,
                        described.path("parameters").valueStream().toList())));
    }

    private static ApiLimits.Answer service(ApiLimits.Request request) {
        if (Integer.parseInt(request.parameters().getOrDefault("query:size", "50")) > 200) {
            return new ApiLimits.Answer(400, "invalid-parameter", Map.of("size", "invalid-parameter"), List.of());
        }
        JsonNode body = Objects.requireNonNull(request.body());
        String name = body.path("name").asString();
        if (name.length() < 3 || name.length() > 5) {
            return refused("name");
        }
        if (!body.path("day").asString().matches("2026-0[13]-[0-9]{2}")) {
            return refused("day");
        }
        if (!Set.of("A", "B").contains(body.path("kind").asString("A"))) {
            return refused("kind");
        }
        if (body.path("parts").size() > 3) {
            return refused("parts");
        }
        return body.path("parts")
                        .valueStream()
                        .anyMatch(part -> part.path("colour").asString().isEmpty())
                ? refused("colour")
                : new ApiLimits.Answer(200, "", Map.of(), List.of());
    }

    private static ApiLimits.Answer refused(String field) {
        return new ApiLimits.Answer(422, "validation-failed", Map.of(field, "out-of-range"), List.of());
    }
}
