package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ApiContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One fault has one word, one status and one sentence, at the door and behind it.
class GatewayProblemTest {

    private final ApiContract contract = ApiContract.ofThisCheckout();
    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @EnumSource(GatewayProblem.class)
    void everyProblemIsOneThatAnyOperationMayAnswer(GatewayProblem problem) {
        assertThat(contract.codes())
                .containsEntry(problem.code(), problem.status().value());
        assertThat(contract.commonProblems()).contains(problem.code());
    }

    @ParameterizedTest
    @EnumSource(GatewayProblem.class)
    void everyProblemIsSaidAsTheServicesSayIt(GatewayProblem problem) throws IOException {
        for (Language language : Language.values()) {
            String asTheServices = words("http", language).getProperty(problem.code());
            assertThat(sentences.detail(problem, language))
                    .isNotBlank()
                    .isEqualTo(
                            words("gateway", language).containsKey(problem.code())
                                    ? words("gateway", language).getProperty(problem.code())
                                    : asTheServices);
            assertThat(sentences.title(problem, language)).isNotBlank();
        }
    }

    @Test
    void bothLanguagesSayTheSameAndNothingTwice() throws IOException {
        Set<Object> said = words("gateway", Language.INDONESIAN).keySet();
        assertThat(said)
                .isEqualTo(words("gateway", Language.ENGLISH).keySet())
                .doesNotContainAnyElementsOf(words("http", Language.INDONESIAN).keySet());
    }

    private static Properties words(String part, Language language) throws IOException {
        var words = new Properties();
        String file = "/problems/" + part + "_" + language.code() + ".properties";
        try (InputStream open = GatewayProblemTest.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(open, StandardCharsets.UTF_8));
        }
        return words;
    }
}
