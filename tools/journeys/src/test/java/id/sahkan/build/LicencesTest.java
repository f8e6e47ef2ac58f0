package id.sahkan.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LicencesTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final JsonMapper JSON = new JsonMapper();

    /// Every module that becomes a program, and so lists what is in it. The measurements are nobody's to run but ours.
    static Stream<Path> programs() throws IOException {
        List<Path> programs = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("tools"))) {
            try (Stream<Path> modules = Files.list(folder)) {
                modules.filter(module -> mentions(module.resolve("pom.xml"), "spring-boot-maven-plugin")
                                || mentions(module.resolve("pom.xml"), "<mainClass>id.sahkan"))
                        .filter(module -> !module.endsWith("bench"))
                        .forEach(programs::add);
            }
        }
        assertThat(programs).hasSizeGreaterThanOrEqualTo(6).contains(ROOT.resolve("tools/launcher"));
        return programs.stream();
    }

    private static boolean mentions(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramShipsOnlyWhatWeMayAndWant(Path program) throws IOException {
        Path list = program.resolve("target/classes/META-INF/sbom/application.cdx.json");
        assumeThat(list)
                .as("SKIPPED: the program is not packed (./mvnw package or verify)")
                .exists();
        JsonNode sbom = json(list);

        assertThat(sbom.path("components").size()).isGreaterThan(50);
        assertThat(Licences.violations(sbom)).isEmpty();
    }

    @Test
    void theBrowserGetsOnlyWhatWeMayShip() throws IOException {
        JsonNode lock = json(ROOT.resolve("web/package-lock.json"));

        assertThat(lock.path("packages").size()).isGreaterThan(50);
        assertThat(Licences.violationsOfNpm(lock)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            org.example | some   | 1          | [{"license":{"id":"GPL-3.0-only"}}]                                 | 1
            org.example | some   | 1          | [{"license":{"name":"Our own terms"}}]                              | 1
            org.example | some   | 1          | []                                                                  | 1
            org.example | some   | 1          | [{"expression":"GPL-3.0-only OR MIT"}]                              | 0
            org.example | some   | 1          | [{"license":{"id":"GPL-2.0-only"}},{"license":{"id":"EPL-2.0"}}]    | 0
            org.example | some   | 1          | [{"license":{"name":"Bouncy Castle Licence"}}]                      | 1
            org.example | some   | 2-SNAPSHOT | [{"license":{"id":"MIT"}}]                                          | 1
            log4j       | log4j  | 1.2.17     | [{"license":{"id":"Apache-2.0"}}]                                   | 1
            """)
    void whatMayNotShipIsFound(String group, String name, String version, String licences, int found) {
        JsonNode sbom = JSON.readTree("""
                {"components": [{"group": "%s", "name": "%s", "version": "%s", "licenses": %s}]}
                """.formatted(group, name, version, licences));

        assertThat(Licences.violations(sbom)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"license": "AGPL-3.0-only"}              | 1
            {}                                        | 1
            {"license": "MPL-2.0", "dev": true}       | 0
            {"license": "(MIT OR GPL-3.0-only)"}      | 0
            """)
    void whatTheBrowserMayNotGetIsFound(String entry, int found) {
        JsonNode lock = JSON.readTree("{\"packages\": {\"\": {}, \"node_modules/some\": %s}}".formatted(entry));

        assertThat(Licences.violationsOfNpm(lock)).hasSize(found);
    }

    private static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }
}
