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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sentences of problems in all modules: what two services say alike is written once, in `http`.
class SentencesTest {

    /// What is wrong, then what to do; or what to do alone, which begins with it.
    private static final Pattern SAYS_WHAT_TO_DO = Pattern.compile(
            ".*[.;:] \\S.*|(Choose|Enter|Give|Send|State|Write|Isi|Kirim|Pilih|Sertakan|Tulis) .*", Pattern.DOTALL);

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
        assertThat(twice(Map.of("here", Set.of("a-code", "own"), "there", Set.of("a-code", "another"))))
                .containsExactly("a-code");
    }

    @Test
    void everySentenceSaysWhatToDo() {
        for (String language : List.of("id", "en")) {
            assertThat(silent(sentences(language))).as(language).isEmpty();
        }
    }

    @Test
    void aSentenceThatLeavesItsReaderAloneIsFound() {
        assertThat(silent(Map.of(
                        "a", "A NIB has 13 digits.",
                        "b", "A NIB has 13 digits. Check it.",
                        "c", "Write the NIB in 13 digits.")))
                .containsExactly("a");
    }

    private static Set<String> silent(Map<String, String> sentences) {
        return sentences.entrySet().stream()
                .filter(one -> !SAYS_WHAT_TO_DO.matcher(one.getValue()).matches())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> twice(Map<String, Set<String>> bundles) {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        bundles.values().stream()
                .flatMap(Set::stream)
                .filter(key -> !seen.add(key))
                .forEach(twice::add);
        return twice;
    }

    /// Keys by the name of their bundle.
    static Map<String, Set<String>> bundles(String language) {
        Map<String, Set<String>> keys = new TreeMap<>();
        properties(language).forEach((bundle, sentences) -> keys.put(bundle, sentences.stringPropertyNames()));
        return keys;
    }

    private static Map<String, String> sentences(String language) {
        Map<String, String> all = new TreeMap<>();
        properties(language)
                .values()
                .forEach(one -> one.stringPropertyNames().forEach(key -> all.put(key, one.getProperty(key))));
        return all;
    }

    private static Map<String, Properties> properties(String language) {
        Map<String, Properties> bundles = new TreeMap<>();
        for (String folder : Product.FOLDERS.values()) {
            Path problems = Path.of("../..", folder, "src", "main", "resources", "problems");
            // The gateway answers instead of the services, with the same words: see its own test.
            if (Files.isDirectory(problems) && !folder.equals("gateway")) {
                String end = "_" + language + ".properties";
                try (Stream<Path> files = Files.list(problems)) {
                    files.filter(file -> file.toString().endsWith(end))
                            .forEach(file ->
                                    bundles.put(file.getFileName().toString().replace(end, ""), read(file)));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return bundles;
    }

    private static Properties read(Path file) {
        var sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences;
    }
}
