package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sentences of problems in all modules: what two services say alike is written once, in `http`.
class SentencesTest {

    /// One word with a sentence of each service: which types are taken differs.
    private static final Set<String> OF_EACH_SERVICE = Set.of("file-type-not-allowed");

    @Test
    void aKeyStandsInOneBundle() {
        for (String language : List.of("id", "en")) {
            assertThat(twice(bundles(language))).as(language).isEmpty();
        }
    }

    @Test
    void everyBundleSpeaksBothLanguages() {
        Map<String, Set<String>> english = bundles("en");
        assertThat(bundles("id")).hasSizeGreaterThan(5).isEqualTo(english);
    }

    @Test
    void aKeyThatStandsTwiceIsFound() {
        assertThat(twice(Map.of("here", Set.of("a-code", "own"), "there", Set.of("a-code", "file-type-not-allowed"))))
                .containsExactly("a-code");
    }

    private static Set<String> twice(Map<String, Set<String>> bundles) {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        bundles.values().stream()
                .flatMap(Set::stream)
                .filter(key -> !seen.add(key))
                .forEach(twice::add);
        twice.removeAll(OF_EACH_SERVICE);
        return twice;
    }

    /// Keys by the name of their bundle.
    static Map<String, Set<String>> bundles(String language) {
        Map<String, Set<String>> bundles = new TreeMap<>();
        for (String folder : Product.FOLDERS.values()) {
            Path problems = Path.of("../..", folder, "src", "main", "resources", "problems");
            // The gateway answers instead of the services, with the same words: see its own test.
            if (Files.isDirectory(problems) && !folder.equals("gateway")) {
                String end = "_" + language + ".properties";
                try (Stream<Path> files = Files.list(problems)) {
                    files.filter(file -> file.toString().endsWith(end))
                            .forEach(file ->
                                    bundles.put(file.getFileName().toString().replace(end, ""), keys(file)));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return bundles;
    }

    private static Set<String> keys(Path file) {
        var sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences.stringPropertyNames();
    }
}
