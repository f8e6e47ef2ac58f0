package id.sahkan.decree.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ApiContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecreeProblemTest {

    private final ApiContract contract = ApiContract.ofThisCheckout();

    @ParameterizedTest
    @EnumSource(DecreeProblem.class)
    void everyProblemIsDescribed(DecreeProblem problem) {
        assertThat(contract.codes()).containsEntry(problem.code(), problem.status());
        assertThat(contract.problems()).contains(problem.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyProblemHasASentence(String language) {
        Set<String> said = new TreeSet<>(sentences("decree", language).stringPropertyNames());
        said.addAll(sentences("http", language).stringPropertyNames());
        assertThat(said)
                .containsAll(Arrays.stream(DecreeProblem.values())
                        .map(DecreeProblem::code)
                        .toList());
        assertThat(sentences("decree", language).values()).doesNotContain("");
    }

    @Test
    void bothLanguagesSayTheSameAndNothingTwice() {
        assertThat(sentences("decree", "id").keySet())
                .isEqualTo(sentences("decree", "en").keySet())
                .doesNotContainAnyElementsOf(sentences("http", "id").keySet());
    }

    private static Properties sentences(String part, String language) {
        var sentences = new Properties();
        String file = "/problems/" + part + "_" + language + ".properties";
        try (InputStream open = DecreeProblemTest.class.getResourceAsStream(file)) {
            sentences.load(new InputStreamReader(open, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
