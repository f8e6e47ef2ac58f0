package id.sahkan.notification.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ApiContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsroomProblemTest {

    private static final ApiContract CONTRACT = ApiContract.ofThisCheckout();

    @ParameterizedTest
    @EnumSource(NewsroomProblem.class)
    void everyCodeHasASentenceInBothLanguagesAndIsDescribed(NewsroomProblem problem) throws IOException {
        String indonesian = sentence("id", problem);
        assertThat(indonesian).isNotBlank();
        assertThat(sentence("en", problem)).isNotBlank().isNotEqualTo(indonesian);
        assertThat(CONTRACT.codes()).containsEntry(problem.code(), problem.status());
        assertThat(CONTRACT.problems()).contains(problem.code());
    }

    @Test
    void bothLanguagesHaveTheSameSentencesAndNoneOfTheCommonOnes() throws IOException {
        Set<Object> indonesian = sentences("newsroom_id").keySet();
        assertThat(sentences("newsroom_en").keySet()).isEqualTo(indonesian);
        Set<Object> twice = new HashSet<>(sentences("http_id").keySet());
        twice.retainAll(indonesian);
        assertThat(twice).isEmpty();
    }

    /// What more than one service says stands in `http`.
    private static String sentence(String language, NewsroomProblem problem) throws IOException {
        String common = sentences("http_" + language).getProperty(problem.code());
        return sentences("newsroom_" + language).getProperty(problem.code(), common);
    }

    private static Properties sentences(String name) throws IOException {
        try (InputStream file =
                NewsroomProblemTest.class.getClassLoader().getResourceAsStream("problems/" + name + ".properties")) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return sentences;
        }
    }
}
