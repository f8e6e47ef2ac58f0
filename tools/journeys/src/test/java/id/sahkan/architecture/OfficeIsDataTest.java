package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which office it is stands in its table and nowhere in the product: no source names a city or a clock.
class OfficeIsDataTest {

    private static final Path ROOT = Path.of("../..");

    private static final List<String> PRODUCT = List.of(
            "applicant-service/src/main",
            "verification-service/src/main",
            "decree-service/src/main",
            "notification-service/src/main",
            "gateway/src/main",
            "libraries",
            "web/src",
            "web/public",
            "deploy/grafana");

    /// The table of Indonesia's zones, once in each language.
    private static final Set<String> ZONES = Set.of("IndonesianZone.java", "web/src/text/time.ts");

    /// What an installation is at its very first start, and what is made from the description of the API.
    private static final Set<String> DATA = Set.of("first-start.yml", "web/src/api/schema.d.ts");

    private static final Set<String> TEXT =
            Set.of(".java", ".ts", ".tsx", ".css", ".html", ".json", ".yml", ".properties", ".sql", ".ftl");

    private static final Pattern OF_ONE_OFFICE = Pattern.compile(
            "(?i:pekanbaru|diskominfo)|Asia/(?:Jakarta|Pontianak|Makassar|Jayapura)|\\bWI(?:B|TA|T)\\b");

    @Test
    void noSourceNamesTheOfficesCityOrClock() throws IOException {
        List<String> found = new ArrayList<>();
        int looked = 0;
        for (String folder : PRODUCT) {
            for (Path file : files(ROOT.resolve(folder))) {
                looked++;
                found.addAll(named(ROOT.relativize(file).toString(), Files.readString(file)));
            }
        }
        assertThat(looked).isGreaterThan(700);
        assertThat(found).isEmpty();
    }

    @Test
    void aCityOrAClockInASourceIsFoundAndInTheTableOrTheFirstStartItIsNot() {
        assertThat(named("a/Letter.java", "class Letter {\n  String office = \"Dinas Kota Pekanbaru\";\n}"))
                .containsExactly("a/Letter.java:2 says Pekanbaru");
        assertThat(named("a/Clock.java", "ZoneId.of(\"Asia/Jakarta\")")).hasSize(1);
        assertThat(named("web/src/text/id.ts", "'app.footer': 'Jam server (WIB).'"))
                .hasSize(1);
        assertThat(named("a/b.sql", "-- DISKOMINFO")).hasSize(1);
        assertThat(named("a/Word.java", "WITH entry AS (SELECT 1)")).isEmpty();
        assertThat(named("libraries/contracts/IndonesianZone.java", "\"Asia/Jakarta\", \"WIB\""))
                .isEmpty();
        assertThat(named("a/src/main/resources/first-start.yml", "region: Kota Pekanbaru"))
                .isEmpty();
    }

    private static List<String> named(String file, String text) {
        if (Stream.concat(ZONES.stream(), DATA.stream()).anyMatch(file::endsWith)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int at = number;
            OF_ONE_OFFICE.matcher(line).results().forEach(word -> found.add(file + ":" + at + " says " + word.group()));
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> TEXT.stream().anyMatch(file.toString()::endsWith))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/src/test/")
                            && !file.toString().contains("/node_modules/"))
                    .toList();
        }
    }
}
