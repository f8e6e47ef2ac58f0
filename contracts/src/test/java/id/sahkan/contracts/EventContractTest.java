package id.sahkan.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.sahkan.contracts.EventTypes.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A released schema and its golden sample never change; a new version adds files beside them.
class EventContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path PAGE = Path.of("../docs/events.md");
    private static final boolean UPDATE = Boolean.getBoolean("update.docs");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<EventType> events() {
        return EventTypes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaIsTheReleasedOne(EventType type) throws IOException {
        Path file = SCHEMAS.resolve(Schemas.fileName(type));
        if (UPDATE && !Files.exists(file)) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, Schemas.of(type));
        }

        assertThat(Schemas.of(type))
                .as("%s is released: leave it, and add a version", file)
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void todaysConsumersReadTheGoldenSample(EventType type) throws IOException {
        Path file = GOLDEN.resolve(Schemas.fileName(type));
        if (UPDATE && !Files.exists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, Samples.of(type.eventClass()) + "\n");
        }
        byte[] golden = Files.readAllBytes(file);

        DomainEvent event = EventCodec.decode(golden, type.eventClass());

        assertThat(JsonMapper.shared().readTree(EventCodec.encode(event)))
                .isEqualTo(JsonMapper.shared().readTree(golden));
        assertThat(schema(type).validate(JsonMapper.shared().readTree(golden))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSampleWithoutAMandatoryFieldFailsSchemaAndConsumer(EventType type) throws IOException {
        JsonNode golden = JsonMapper.shared().readTree(Files.readAllBytes(GOLDEN.resolve(Schemas.fileName(type))));
        String first = golden.propertyNames().iterator().next();
        ObjectNode without = (ObjectNode) golden.deepCopy();
        without.remove(first);

        assertThat(schema(type).validate(without)).isNotEmpty();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> EventCodec.decode(without.toString().getBytes(UTF_8), type.eventClass())))
                .isInstanceOf(EventFormatException.class);
    }

    @Test
    void noReleasedSchemaIsWithoutItsEvent() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            events().map(Schemas::fileName).toList());
        }
    }

    @Test
    void noEventHasAFieldForPersonalData() {
        List<String> personal = List.of("nik", "npwp", "phone", "mail", "address", "bank", "birth", "note", "name");
        List<String> legalEntities = List.of("outletName", "companyName");
        assertThat(EventTypes.ALL)
                .allSatisfy(type -> assertThat(type.eventClass().getRecordComponents())
                        .extracting(component -> component.getName())
                        .filteredOn(name -> !legalEntities.contains(name))
                        .noneMatch(
                                name -> personal.stream().anyMatch(name.toLowerCase(java.util.Locale.ROOT)::contains)));
    }

    @Test
    void thePageOfEventsIsTrue() throws IOException {
        String page =
                "# Events\n\nGenerated from `EventTypes`; a test compares. CloudEvents 1.0 in Kafka's binary mode: `ce_type` is the name,\n"
                        + "`ce_subject` the aggregate, `ce_sequence` its version; the key is the application.\n"
                        + events()
                                .collect(Collectors.groupingBy(
                                        EventType::topic, java.util.LinkedHashMap::new, Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(topic -> "\n## `" + topic.getKey()
                                        + "`\n\n| name | version | what happened |\n|---|---|---|\n"
                                        + topic.getValue().stream()
                                                .map(type ->
                                                        "| [`%s`](../contracts/src/main/resources/schemas/%s) | %d | %s |\n"
                                                                .formatted(
                                                                        type.name(),
                                                                        Schemas.fileName(type),
                                                                        type.version(),
                                                                        type.about()))
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining());
        if (UPDATE) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static Schema schema(EventType type) throws IOException {
        return REGISTRY.getSchema(Files.readString(SCHEMAS.resolve(Schemas.fileName(type))));
    }
}
