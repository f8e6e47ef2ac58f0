package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which office it is stands in its table and nowhere in what is delivered: no source, no resource and no deployment
/// names a city or a clock. The demo's data (`tools/sample`), tests and docs do.
class OfficeIsDataTest {

    private static final Path ROOT = Path.of("../..");

    /// Made, fetched, written for people, or a test.
    private static final Set<String> ELSEWHERE =
            Set.of("target", "node_modules", ".git", ".sahkan", "docs", "src/test", "web/test", "tools/sample");

    /// The tables of Indonesia's zones: in each language, and what is told of them.
    private static final Set<String> ZONES =
            Set.of("IndonesianZone.java", "web/src/text/time.ts", "gateway/openapi.yaml", "web/src/api/schema.d.ts");

    private static final Set<String> TEXT = Set.of(
            ".java",
            ".ts",
            ".tsx",
            ".mjs",
            ".css",
            ".html",
            ".json",
            ".yml",
            ".yaml",
            ".properties",
            ".sql",
            ".ftl",
            ".xml",
            ".sh",
            ".conf",
            ".template");

    /// A script has no ending.
    private static final Pattern SCRIPT = Pattern.compile("[a-z-]+");

    private static final Pattern CITY = Pattern.compile("(?i:pekanbaru|diskominfo)");
    private static final Pattern CLOCK =
            Pattern.compile("Asia/(?:Jakarta|Pontianak|Makassar|Jayapura)|\\bWI(?:B|TA|T)\\b");

    @Test
    void nothingDeliveredNamesTheOfficesCityOrClock() throws IOException {
        List<String> found = new ArrayList<>();
        Set<String> looked = new TreeSet<>();
        for (Path file : files(ROOT)) {
            String name = ROOT.relativize(file).toString();
            looked.add(name);
            found.addAll(named(name, Files.readString(file)));
        }
        assertThat(looked)
                .hasSizeGreaterThan(1300)
                .contains(
                        "applicant-service/src/main/resources/first-start.yml",
                        "tools/launcher/src/main/java/id/sahkan/launcher/OutboxPage.java",
                        "tools/bench/src/main/java/id/sahkan/bench/Bench.java",
                        "web/src/text/id.ts",
                        "docker-compose.yml",
                        "deploy/compose/make-env",
                        "deploy/kubernetes/base/config.yaml",
                        "gateway/keycloak/sahkan-realm.json",
                        "sahkan")
                .anyMatch(name -> name.startsWith("deploy/grafana/dashboards/"))
                .anyMatch(name -> name.endsWith(".sql"));
        assertThat(found).isEmpty();
    }

    @Test
    void aCityOrAClockIsFoundAndInTheTableOfClocksOnlyTheCity() {
        assertThat(named("a/Letter.java", "class Letter {\n  String office = \"Dinas Kota Pekanbaru\";\n}"))
                .containsExactly("a/Letter.java:2 says Pekanbaru");
        assertThat(named("a/Clock.java", "ZoneId.of(\"Asia/Jakarta\")")).hasSize(1);
        assertThat(named("web/src/text/id.ts", "'app.footer': 'Jam server (WIB).'"))
                .hasSize(1);
        assertThat(named("a/b.sql", "-- DISKOMINFO")).hasSize(1);
        assertThat(named("a/src/main/resources/first-start.yml", "region: Kota Pekanbaru"))
                .hasSize(1);
        assertThat(named("a/Word.java", "WITH entry AS (SELECT 1)")).isEmpty();
        assertThat(named("libraries/contracts/IndonesianZone.java", "\"Asia/Jakarta\", \"WIB\""))
                .isEmpty();
        assertThat(named("gateway/openapi.yaml", "examples: [Asia/Jakarta, Pekanbaru]"))
                .hasSize(1);
    }

    private static List<String> named(String file, String text) {
        boolean table = ZONES.stream().anyMatch(file::endsWith);
        List<String> found = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int at = number;
            Stream.of(CITY, CLOCK)
                    .filter(words -> !table || words == CITY)
                    .flatMap(words -> words.matcher(line).results())
                    .forEach(word -> found.add(file + ":" + at + " says " + word.group()));
        }
        return found;
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = root.relativize(folder);
                return ELSEWHERE.stream().anyMatch(name::endsWith) || name.startsWith("tools/journeys")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (TEXT.stream().anyMatch(name::endsWith)
                        || SCRIPT.matcher(name).matches()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
