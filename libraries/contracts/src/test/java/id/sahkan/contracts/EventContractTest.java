package id.sahkan.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Today's records against what has been released.
class EventContractTest {

    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    record Version(EventType type, int number) {

        Schema schema() throws IOException {
            return REGISTRY.getSchema(Files.readString(Released.HERE.schema(type, number)));
        }

        ObjectNode golden() {
            return (ObjectNode) JsonMapper.shared()
                    .readTree(Released.HERE.golden(type, number).toFile());
        }

        DomainEvent decoded(JsonNode json) {
            return EventCodec.decode(json.toString().getBytes(UTF_8), type.eventClass());
        }

        @Override
        public String toString() {
            return Schemas.fileName(type, number);
        }
    }

    static Stream<EventType> events() {
        return EventTypes.ALL.stream();
    }

    static Stream<Version> versions() {
        return events().flatMap(type -> Released.versions(type).mapToObj(number -> new Version(type, number)));
    }

    @BeforeAll
    static void addNewVersions() throws IOException {
        if (Released.UPDATE) {
            Released.HERE.addNewVersions();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theNewestSchemaIsWhatTodaysRecordWrites(EventType type) throws IOException {
        Path file = Released.HERE.schema(type, type.version());

        assertThat(Schemas.of(type))
                .as("%s is released: leave it, and add a version", file)
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void todaysConsumersReadTheGoldenSampleOfEveryVersion(Version version) throws IOException {
        ObjectNode golden = version.golden();

        DomainEvent event = version.decoded(golden);

        if (version.number() == version.type().version()) {
            assertThat(JsonMapper.shared().readTree(EventCodec.encode(event))).isEqualTo(golden);
        }
        for (int other : Released.versions(version.type()).toArray()) {
            assertThat(new Version(version.type(), other).schema().validate(golden))
                    .as("schema of version %d", other)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aFieldThatIsNotKnownYetIsPassedOver(Version version) throws IOException {
        ObjectNode later = version.golden();
        addToEveryObject(later);

        assertThat(version.decoded(later)).isEqualTo(version.decoded(version.golden()));
        assertThat(version.schema().validate(later)).isEmpty();
    }

    private static void addToEveryObject(JsonNode node) {
        node.values().forEach(EventContractTest::addToEveryObject);
        if (node instanceof ObjectNode object) {
            object.putObject("fieldOfALaterVersion").put("any", 1);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aSampleWithoutAMandatoryFieldFailsSchemaAndConsumer(Version version) throws IOException {
        ObjectNode without = version.golden();
        without.remove(without.propertyNames().iterator().next());

        assertThat(version.schema().validate(without)).isNotEmpty();
        assertThatThrownBy(() -> version.decoded(without)).isInstanceOf(EventFormatException.class);
    }

    @Test
    void everySchemaAndSampleBelongsToAnEvent() throws IOException {
        List<String> expected = versions().map(Version::toString).toList();

        assertThat(names(Path.of("src/main/resources/schemas"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(names(Path.of("src/test/resources/golden"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
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
                        + "`ce_subject` the aggregate, `ce_sequence` its place among the published events of it; the key is the application. What is internal stays in\nits service's journal; older records of it may stand in a topic.\n"
                        + events()
                                .collect(Collectors.groupingBy(
                                        EventType::topic, java.util.LinkedHashMap::new, Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(topic -> "\n## `" + topic.getKey()
                                        + "`\n\n| name | version | | what happened |\n|---|---|---|---|\n"
                                        + topic.getValue().stream()
                                                .map(type ->
                                                        "| [`%s`](../libraries/contracts/src/main/resources/schemas/%s) | %d | %s | %s |\n"
                                                                .formatted(
                                                                        type.name(),
                                                                        Schemas.fileName(type),
                                                                        type.version(),
                                                                        type.published() ? "published" : "internal",
                                                                        type.about()))
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining());
        if (Released.UPDATE) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
