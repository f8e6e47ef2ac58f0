package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.ProblemCode;
import id.sahkan.http.SharedProblem;
import id.sahkan.testing.ProblemContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class ApplicantProblemTest implements ProblemContract {

    @Override
    public String bundle() {
        return "applicant";
    }

    /// Those that several services answer stand once, in `http`, and are asked for here.
    @Override
    public Map<String, Integer> codes() {
        return Stream.<ProblemCode>concat(
                        Arrays.stream(ApplicantProblem.values()), Arrays.stream(SharedProblem.values()))
                .collect(Collectors.toMap(ProblemCode::code, ProblemCode::status));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonToRefuseAFileSaysWhatToDoInItsOwnWords(Reason reason) throws IOException {
        for (String language : new String[] {"id", "en"}) {
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
    void oneFaultHasOneName() {
        assertThat(codes().keySet())
                .doesNotContainAnyElementsOf(Arrays.stream(CommonProblem.values())
                        .map(CommonProblem::code)
                        .toList());
    }

    private static Properties sentences(String language) throws IOException {
        var file = new ClassPathResource("problems/applicant_" + language + ".properties");
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
    }
}
