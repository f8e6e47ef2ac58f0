package id.sahkan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sahkan.contracts.AsyncApi.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// `docs/asyncapi.yaml` is what the code does, and it is AsyncAPI.
class AsyncApiTest {

    private static final Path PAGE = Path.of("../../docs/asyncapi.yaml");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    @Test
    void thePageIsTrue() throws IOException {
        String page = YAML.writeValueAsString(AsyncApi.of(services()));
        if (Released.UPDATE) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("write it with -Dupdate.docs=true")
                .isEqualTo(page);
    }

    @Test
    void thePageIsAsyncApi() throws IOException {
        assertThat(faults(page())).isEmpty();
        assertThat(danglingReferences(page())).isEmpty();
    }

    @Test
    void anOperationWithoutAnActionIsNotAsyncApi() throws IOException {
        ObjectNode page = page();
        ((ObjectNode) page.at("/operations/decree-service-sends")).remove("action");

        assertThat(faults(page)).anyMatch(fault -> fault.contains("action"));
    }

    @Test
    void aMessageWithAWrongSchemaIsNotAsyncApi() throws IOException {
        ObjectNode page = page();
        ((ObjectNode) page.at("/components/messages/decree-issued-v1/payload")).put("required", "number");

        assertThat(faults(page)).isNotEmpty();
    }

    @Test
    void aReferenceToNothingIsSeen() throws IOException {
        ObjectNode page = page();
        ((ObjectNode) page.at("/components/messages")).remove("decree-issued-v1");

        assertThat(danglingReferences(page)).containsExactly("#/components/messages/decree-issued-v1");
    }

    @Test
    void everyTopicIsSentByOneService() throws IOException {
        assertThat(services().stream().map(Service::sends))
                .containsExactlyElementsOf(EventTypes.ALL.stream()
                        .map(EventTypes.EventType::topic)
                        .distinct()
                        .toList());
    }

    private static ObjectNode page() throws IOException {
        return (ObjectNode) YAML.readTree(PAGE.toFile());
    }

    private static List<Service> services() throws IOException {
        return Stream.of("applicant", "verification", "decree", "notification")
                .map(name -> YAML.readTree(Path.of("../../" + name + "-service/src/main/resources/application.yml")
                                .toFile())
                        .at("/sahkan/messaging"))
                .map(messaging -> new Service(
                        messaging.path("source").asString(),
                        messaging.path("produces").asString(),
                        List.of(messaging.path("consumes").asString().split(","))))
                .toList();
    }

    private static List<String> faults(JsonNode page) throws IOException {
        try (InputStream file = new GZIPInputStream(
                Files.newInputStream(Path.of("src/test/resources/asyncapi/3.0.0-without-id.json.gz")))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JsonMapper.shared().readTree(file));
            return schema.validate(page).stream().map(Error::toString).toList();
        }
    }

    private static List<String> danglingReferences(JsonNode page) {
        return page.findValuesAsString("$ref").stream()
                .filter(reference -> page.at(reference.substring(1)).isMissingNode())
                .toList();
    }
}
