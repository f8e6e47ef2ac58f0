package id.sahkan.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ApiContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class VerificationProblemTest {

    private static final ApiContract DESCRIPTION = ApiContract.ofThisCheckout();

    @ParameterizedTest
    @EnumSource(VerificationProblem.class)
    void eachIsDescribedWithItsStatusAndNamedByAnOperation(VerificationProblem problem) {
        assertThat(DESCRIPTION.codes()).containsEntry(problem.code(), problem.status());
        assertThat(DESCRIPTION.problems()).contains(problem.code());
    }

    @ParameterizedTest
    @EnumSource(VerificationProblem.class)
    void eachSaysWhatToDoInBothLanguages(VerificationProblem problem) {
        String indonesian = sentence("id", problem);
        assertThat(indonesian).isNotBlank();
        assertThat(sentence("en", problem)).isNotBlank().isNotEqualTo(indonesian);
    }

    /// Of a field of a request, not of an answer as a whole.
    private static final Set<String> OF_A_FIELD = Set.of(
            "calendar-file-empty",
            "calendar-file-too-long",
            "calendar-file-unreadable",
            "colleague-not-reviewer",
            "day-not-off",
            "day-taken",
            "day-too-early",
            "day-too-far",
            "hand-over-to-self",
            "import-not-whole");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(sentences("id").stringPropertyNames())
                .isEqualTo(sentences("en").stringPropertyNames())
                .containsAll(OF_A_FIELD)
                .filteredOn(key -> !OF_A_FIELD.contains(key))
                .isSubsetOf(Arrays.stream(VerificationProblem.values())
                        .map(VerificationProblem::code)
                        .toList());
    }

    /// What more than one service says stands in `http`.
    private static String sentence(String language, VerificationProblem problem) {
        return sentences(language)
                .getProperty(problem.code(), sentences("http", language).getProperty(problem.code()));
    }

    private static Properties sentences(String language) {
        return sentences("verification", language);
    }

    private static Properties sentences(String part, String language) {
        try {
            var file = new ClassPathResource("problems/" + part + "_" + language + ".properties");
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
