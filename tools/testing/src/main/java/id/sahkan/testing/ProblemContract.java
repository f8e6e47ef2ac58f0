package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What every part of a service promises of the problems that it answers: each is described with its status, is named
/// by an operation, and has a sentence in both languages, its own or that of `http`.
public interface ProblemContract {

    /// As in `problems/NAME_id.properties`.
    String bundle();

    /// Every code with its status.
    Map<String, Integer> codes();

    @Test
    default void everyCodeIsDescribedWithItsStatusAndNamedByAnOperation() {
        assertThat(codes()).isNotEmpty();
        assertThat(undescribed(codes())).isEmpty();
    }

    @Test
    default void everyCodeHasASentenceInBothLanguages() {
        assertThat(unsaid(codes().keySet())).isEmpty();
    }

    @Test
    default void bothLanguagesSayTheSameAndNothingThatIsSaidByAll() {
        Properties indonesian = sentences(bundle(), "id");
        assertThat(indonesian.keySet())
                .isEqualTo(sentences(bundle(), "en").keySet())
                .doesNotContainAnyElementsOf(sentences("http", "id").keySet());
        assertThat(indonesian.values()).doesNotContain("");
        assertThat(sentences(bundle(), "en").values()).doesNotContain("");
    }

    @Test
    default void aCodeThatNobodyDescribesOrSaysIsFound() {
        assertThat(undescribed(Map.of("nobody-knows-this", 409, "not-found", 409)))
                .containsExactlyInAnyOrder(
                        "nobody-knows-this is not described as 409", "not-found is not described as 409");
        assertThat(unsaid(Set.of("nobody-knows-this", "not-found"))).containsExactly("nobody-knows-this");
    }

    private static List<String> undescribed(Map<String, Integer> codes) {
        ApiContract description = ApiContract.ofThisCheckout();
        Set<String> named = new TreeSet<>(description.problems());
        named.addAll(description.commonProblems());
        List<String> faults = new ArrayList<>();
        codes.forEach((code, status) -> {
            if (!Objects.equals(description.codes().get(code), status)) {
                faults.add(code + " is not described as " + status);
            } else if (!named.contains(code)) {
                faults.add(code + " is of no operation");
            }
        });
        return faults;
    }

    /// Without a sentence, or with the same words in both languages.
    private List<String> unsaid(Set<String> codes) {
        Properties indonesian = sentences("http", "id");
        Properties english = sentences("http", "en");
        indonesian.putAll(sentences(bundle(), "id"));
        english.putAll(sentences(bundle(), "en"));
        return codes.stream()
                .filter(code -> indonesian.getProperty(code, "").isBlank()
                        || english.getProperty(code, "").isBlank()
                        || indonesian.getProperty(code, "").equals(english.getProperty(code, "")))
                .sorted()
                .toList();
    }

    private static Properties sentences(String bundle, String language) {
        String file = "/problems/" + bundle + "_" + language + ".properties";
        try (InputStream open = ProblemContract.class.getResourceAsStream(file)) {
            var sentences = new Properties();
            sentences.load(new InputStreamReader(Objects.requireNonNull(open, file), StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
