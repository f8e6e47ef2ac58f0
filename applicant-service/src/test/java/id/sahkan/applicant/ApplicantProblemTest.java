package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.http.CommonProblem;
import id.sahkan.testing.ApiContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicantProblemTest {

    private static final ApiContract CONTRACT = ApiContract.ofThisCheckout();

    @ParameterizedTest
    @EnumSource(ApplicantProblem.class)
    void everyCodeHasASentenceInBothLanguages(ApplicantProblem problem) throws IOException {
        String indonesian = sentence("id", problem);
        assertThat(indonesian).isNotBlank();
        assertThat(sentence("en", problem)).isNotBlank().isNotEqualTo(indonesian);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonToRefuseAFileSaysWhatToDoInItsOwnWords(Reason reason) throws IOException {
        for (String language : List.of("applicant_id", "applicant_en")) {
            Properties sentences = sentences(language);
            String own = sentences.getProperty("file-not-safe." + reason);
            assertThat(own).isNotBlank().isNotEqualTo(sentences.getProperty("file-not-safe"));
            assertThat(sentences.stringPropertyNames().stream()
                            .filter(key -> key.startsWith("file-not-safe"))
                            .map(sentences::getProperty)
                            .filter(own::equals))
                    .hasSize(1);
        }
        assertThat(Files.readString(Path.of("../gateway/openapi.yaml")))
                .containsPattern("enum: \\[HEIC, .*\\b" + reason + "\\b");
    }

    @Test
    void bothLanguagesHaveTheSameSentencesAndNoneOfTheCommonOnes() throws IOException {
        Set<Object> indonesian = sentences("applicant_id").keySet();
        assertThat(sentences("applicant_en").keySet()).isEqualTo(indonesian);
        Set<Object> twice = new HashSet<>(sentences("http_id").keySet());
        twice.retainAll(indonesian);
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ApplicantProblem.class)
    void everyCodeIsDescribedWithItsStatus(ApplicantProblem problem) {
        assertThat(CONTRACT.codes()).containsEntry(problem.code(), problem.status());
        Set<String> named = new TreeSet<>(CONTRACT.problems());
        named.addAll(CONTRACT.commonProblems());
        assertThat(named).contains(problem.code());
    }

    @Test
    void oneFaultHasOneName() {
        assertThat(Arrays.stream(ApplicantProblem.values()).map(ApplicantProblem::code))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Arrays.stream(CommonProblem.values())
                        .map(CommonProblem::code)
                        .toList());
    }

    /// What more than one service says stands in `http`.
    private static String sentence(String language, ApplicantProblem problem) throws IOException {
        String common = sentences("http_" + language).getProperty(problem.code());
        return sentences("applicant_" + language).getProperty(problem.code(), common);
    }

    private static Properties sentences(String name) throws IOException {
        try (InputStream file =
                ApplicantProblemTest.class.getClassLoader().getResourceAsStream("problems/" + name + ".properties")) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return sentences;
        }
    }
}
