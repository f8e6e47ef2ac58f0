package id.sahkan.applicant.requirement;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sahkan.http.Checks;
import id.sahkan.http.TypedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A set outside of the system: JSON by a published schema. What comes in is held to it before anything reads it.
@Component
class SetDocument {

    static final String FORMAT = "sahkan.requirements/1";

    private static final int MOST_ERRORS = 100;
    private static final Pattern STEP = Pattern.compile("/([^/]*)");
    private static final Map<String, String> CODES = Map.of(
            "required", "required",
            "additionalProperties", "property-unknown",
            "maxLength", "too-long",
            "minLength", "required",
            "minItems", "out-of-range",
            "maxItems", "out-of-range",
            "minimum", "out-of-range",
            "maximum", "out-of-range");

    private final JsonMapper json;
    private final byte[] text;
    private final Schema schema;
    private final String id;

    SetDocument(JsonMapper json) throws IOException {
        this.json = json;
        try (InputStream file = new ClassPathResource("schemas/requirement-set.schema.json").getInputStream()) {
            this.text = file.readAllBytes();
        }
        String written = new String(text, StandardCharsets.UTF_8);
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(written);
        this.id = json.readTree(written).path("$id").asString();
    }

    byte[] schema() {
        return text.clone();
    }

    /// @param name empty where the document gives none
    record Read(String name, RequirementSet requirements) {}

    /// Refused are at their fields everything that the schema forbids, then what no set may be.
    Read read(JsonNode document) {
        Checks checks = new Checks();
        schema.validate(document).stream()
                .limit(MOST_ERRORS)
                .forEach(error -> checks.reject(field(error), code(error)));
        checks.throwIfAny();
        List<RequirementInput> items =
                json.convertValue(document.path("requirements"), new TypeReference<List<RequirementInput>>() {});
        return new Read(document.path("name").asString(""), RequirementInput.toSet(new ArrayList<>(items)));
    }

    byte[] write(SetVersion version) {
        ObjectNode document =
                json.createObjectNode().put("$schema", id).put("format", FORMAT).put("name", version.name());
        ArrayNode items = document.putArray("requirements");
        for (Requirement requirement : version.requirements().requirements()) {
            ObjectNode item = json.valueToTree(requirement);
            if (requirement.hint().id().isEmpty()) {
                item.remove("hint");
            }
            items.add(item);
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    /// As this system names fields: `/requirements/3/code` is `requirements[3].code`.
    private static String field(Error error) {
        StringBuilder field = new StringBuilder();
        STEP.matcher(error.getInstanceLocation().toString())
                .results()
                .map(step -> step.group(1))
                .forEach(step -> {
                    if (step.matches("\\d+")) {
                        field.append('[').append(step).append(']');
                    } else {
                        dotted(field, step);
                    }
                });
        String property = error.getProperty();
        if (property != null && TypedText.isPlain(property)) {
            dotted(field, property);
        }
        return field.isEmpty() ? "document" : field.toString();
    }

    private static void dotted(StringBuilder field, String step) {
        field.append(field.isEmpty() ? "" : ".").append(step);
    }

    private static String code(Error error) {
        String last = error.getInstanceLocation().toString();
        if (error.getKeyword().equals("pattern")) {
            return last.endsWith("/key") ? "field-key-invalid" : "requirement-code-invalid";
        }
        return CODES.getOrDefault(error.getKeyword(), "invalid-value");
    }
}
