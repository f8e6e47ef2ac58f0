package id.sahkan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.EventTypes.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Full and transitive: the versions of an event, and made-up histories that must be refused or allowed.
class CompatibilityTest {

    private static final Path HISTORIES = Path.of("src/test/resources/histories");

    static Stream<EventType> events() {
        return EventTypes.ALL.stream();
    }

    static Stream<Path> histories() throws IOException {
        try (Stream<Path> files = Files.list(HISTORIES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyVersionIsReadByTheConsumersOfEveryOther(EventType type) {
        List<JsonNode> versions = Released.versions(type)
                .mapToObj(version -> json(Released.HERE.schema(type, version)))
                .toList();

        assertThat(Compatibility.breaks(versions)).isEmpty();
    }

    /// Each file holds the versions of an event and the exact breaks that they are.
    @ParameterizedTest
    @MethodSource("histories")
    void aHistoryBreaksWhatItSays(Path file) {
        JsonNode history = json(file);

        assertThat(Compatibility.breaks(List.copyOf(history.path("versions").values())))
                .containsExactlyElementsOf(history.path("breaks").values().stream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
