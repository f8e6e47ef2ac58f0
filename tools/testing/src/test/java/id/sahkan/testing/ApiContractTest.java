package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// One answer that is as described, and an offender of each kind.
class ApiContractTest {

    private static final ApiContract CONTRACT =
            ApiContract.of(YAMLMapper.builder().build().readTree("""
            openapi: 3.1.0
            x-problem-codes: { not-found: 404, thing-broken: 409, elsewhere: 409, precondition-required: 428, malformed-json: 400 }
            x-common-problems: [not-found, precondition-required, malformed-json]
            x-common-headers: { Cache-Control: { schema: { type: string, const: no-store } }, Trace-Id: { schema: { type: string } } }
            paths:
              /api/things/{id}:
                put:
                  x-problems: [thing-broken]
                  parameters:
                    - { name: Key, in: header, required: true, schema: { type: string, minLength: 8 } }
                    - { name: size, in: query, schema: { type: integer, maximum: 200 } }
                  requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Input' } } } }
                  responses:
                    '200':
                      headers:
                        ETag: { schema: { type: string } }
                        Retry-After: { required: false, schema: { type: integer } }
                      content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
                get:
                  responses: { '200': { description: The thing } }
                delete:
                  parameters: [{ name: If-Match, in: header, schema: { type: string } }]
                  responses: { '204': { description: It is gone } }
            components:
              schemas:
                Problem:
                  type: object
                  required: [status, code]
                  properties: { status: { type: integer }, code: { type: string }, changedBy: { type: string } }
                Input: { type: object, required: [name], properties: { name: { type: string } } }
                Part:
                  type: object
                  required: [colour]
                  properties:
                    colour: { type: string }
                    day: { type: string, format: date }
                    at: { type: string, format: date-time }
                    id: { type: string, format: uuid }
                    page: { type: string, format: uri }
                Thing:
                  allOf:
                    - $ref: '#/components/schemas/Input'
                    - type: object
                      required: [part]
                      properties: { part: { oneOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] } }
            """));

    private static final String AS_DESCRIBED = "{\"name\":\"a\",\"part\":{\"colour\":\"red\"}}";

    @Test
    void whatIsAsDescribedPasses() {
        assertThat(answer(200, AS_DESCRIBED)).isEmpty();
        assertThat(answer(200, "{\"name\":\"a\",\"part\":null}")).isEmpty();
        assertThat(problem(409, "thing-broken")).isEmpty();
        assertThat(problem(404, "not-found")).isEmpty();
    }

    @Test
    void anUnknownCodeIsFound() {
        assertThat(problem(409, "elsewhere")).singleElement().asString().contains("elsewhere is not one of");
    }

    @Test
    void aCodeWithAnotherStatusIsFound() {
        assertThat(problem(422, "thing-broken")).singleElement().asString().contains("goes with 409");
    }

    /// Common codes are common to operations of a kind: whoever sends no version is not told to send one.
    @Test
    void aCommonCodeOfAnotherKindOfOperationIsFound() {
        assertThat(refusal("DELETE", 428, "precondition-required")).isEmpty();
        assertThat(refusal("GET", 428, "precondition-required"))
                .singleElement()
                .asString()
                .contains("takes no If-Match");
        assertThat(refusal("PUT", 400, "malformed-json")).isEmpty();
        assertThat(refusal("GET", 400, "malformed-json"))
                .singleElement()
                .asString()
                .contains("takes no body");
    }

    private static List<String> refusal(String method, int status, String code) {
        return CONTRACT.differences(new ApiContract.Exchange(
                method,
                "/api/things/1",
                Map.of(),
                Map.of(),
                new byte[0],
                status,
                Map.of("content-type", "application/problem+json"),
                bytes("{\"status\":%d,\"code\":\"%s\"}".formatted(status, code))));
    }

    @Test
    void aNameWhereAnAccountIsSaidIsFound() {
        String refused = "{\"status\":409,\"code\":\"thing-broken\",\"changedBy\":\"%s\"}";
        assertThat(exchange(409, "application/problem+json", refused.formatted("sub-rina")))
                .isEmpty();
        assertThat(exchange(409, "application/problem+json", refused.formatted("Rina Administrator")))
                .singleElement()
                .asString()
                .contains("changedByName");
    }

    @Test
    void aFieldTooManyIsFound() {
        assertThat(answer(200, "{\"name\":\"a\",\"part\":null,\"more\":1}")).isNotEmpty();
        assertThat(answer(200, "{\"name\":\"a\",\"part\":{\"colour\":\"red\",\"more\":1}}"))
                .isNotEmpty();
        assertThat(exchange(404, "application/problem+json", "{\"status\":404,\"code\":\"not-found\",\"more\":1}"))
                .isNotEmpty();
    }

    @Test
    void aMissingFieldIsFound() {
        assertThat(answer(200, "{\"name\":\"a\"}")).isNotEmpty();
    }

    @Test
    void aMissingHeaderIsFound() {
        assertThat(CONTRACT.differences(new ApiContract.Exchange(
                        "PUT",
                        "/api/things/1",
                        Map.of(),
                        Map.of("key", "12345678"),
                        new byte[0],
                        200,
                        Map.of("content-type", "application/json"),
                        bytes(AS_DESCRIBED))))
                .singleElement()
                .asString()
                .contains("the header etag is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-11-30, 30-11-2026",
        "at, 2026-11-30T02:00:00Z, 2026-11-30 02:00",
        "id, 0199b1de-0000-7000-8000-000000000000, 17",
        "page, https://media.example/, media example"
    })
    void anotherFormatIsFound(String field, String right, String wrong) {
        String part = "{\"name\":\"a\",\"part\":{\"colour\":\"red\",\"%s\":\"%s\"}}";
        assertThat(answer(200, part.formatted(field, right))).isEmpty();
        assertThat(answer(200, part.formatted(field, wrong))).isNotEmpty();
    }

    @Test
    void aHeaderThatIsNotDescribedIsFound() {
        assertThat(headers(Map.of("etag", "\"1\"", "cache-control", "no-store", "trace-id", "1", "retry-after", "5")))
                .isEmpty();
        assertThat(headers(Map.of("etag", "\"1\"", "content-disposition", "inline")))
                .singleElement()
                .asString()
                .contains("content-disposition is not described");
        assertThat(headers(Map.of("etag", "\"1\"", "cache-control", "max-age=60")))
                .singleElement()
                .asString()
                .contains("cache-control is not described");
        assertThat(headers(Map.of("etag", "\"1\"", "retry-after", "soon")))
                .singleElement()
                .asString()
                .contains("retry-after");
    }

    private static List<String> headers(Map<String, String> headers) {
        var answered = new java.util.HashMap<>(headers);
        answered.put("content-type", "application/json");
        return CONTRACT.differences(new ApiContract.Exchange(
                "PUT",
                "/api/things/1",
                Map.of(),
                Map.of("key", "12345678"),
                new byte[0],
                200,
                answered,
                bytes(AS_DESCRIBED)));
    }

    @Test
    void aBodyAloneIsHeldToo() {
        assertThat(CONTRACT.ofBody("PUT", "/api/things/{id}", json(AS_DESCRIBED)))
                .isEmpty();
        assertThat(CONTRACT.ofBody("PUT", "/api/things/{id}", json("{\"name\":\"a\",\"part\":null,\"more\":1}")))
                .isNotEmpty();
        assertThat(CONTRACT.ofBody("PUT", "/api/nothing", json(AS_DESCRIBED)))
                .singleElement()
                .asString()
                .contains("not described");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void aLimitThatTheServiceDoesNotKnowIsFound() {
        assertThat(accepted(Map.of("key", "1234567"), Map.of(), ""))
                .singleElement()
                .asString()
                .contains("Key");
        assertThat(accepted(Map.of("key", "12345678"), Map.of("size", "999"), ""))
                .singleElement()
                .asString()
                .contains("size");
        assertThat(accepted(Map.of(), Map.of(), "")).singleElement().asString().contains("required Key");
        assertThat(accepted(Map.of("key", "12345678"), Map.of(), "{\"name\":\"a\",\"more\":1}"))
                .isNotEmpty();
    }

    @Test
    void anotherStatusOrDoorIsFound() {
        assertThat(answer(201, AS_DESCRIBED)).singleElement().asString().contains("not described");
        assertThat(exchange(404, "text/html", "<html>"))
                .singleElement()
                .asString()
                .contains("no problem");
    }

    private static List<String> accepted(Map<String, String> headers, Map<String, String> query, String body) {
        var asked = new java.util.HashMap<>(headers);
        asked.put("content-type", "application/json");
        return CONTRACT.differences(new ApiContract.Exchange(
                "PUT",
                "/api/things/1",
                query,
                asked,
                bytes(body),
                200,
                Map.of("content-type", "application/json", "etag", "\"1\""),
                bytes(AS_DESCRIBED)));
    }

    private static List<String> answer(int status, String body) {
        return exchange(status, "application/json", body);
    }

    private static List<String> problem(int status, String code) {
        return exchange(status, "application/problem+json", "{\"status\":%d,\"code\":\"%s\"}".formatted(status, code));
    }

    private static List<String> exchange(int status, String type, String body) {
        return CONTRACT.differences(new ApiContract.Exchange(
                "PUT",
                "/api/things/1",
                Map.of(),
                Map.of("key", "12345678"),
                new byte[0],
                status,
                Map.of("content-type", type, "etag", "\"1\""),
                bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
