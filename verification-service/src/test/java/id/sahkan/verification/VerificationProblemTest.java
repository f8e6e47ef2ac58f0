package id.sahkan.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ProblemContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class VerificationProblemTest implements ProblemContract {

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

    @Override
    public String bundle() {
        return "verification";
    }

    @Override
    public Map<String, Integer> codes() {
        return Arrays.stream(VerificationProblem.values())
                .collect(Collectors.toMap(VerificationProblem::code, VerificationProblem::status));
    }

    @Test
    void nothingIsSaidThatIsNeitherAnAnswerNorOfAField() throws IOException {
        var file = new EncodedResource(
                new ClassPathResource("problems/verification_id.properties"), StandardCharsets.UTF_8);
        Properties sentences = PropertiesLoaderUtils.loadProperties(file);
        assertThat(sentences.stringPropertyNames())
                .containsAll(OF_A_FIELD)
                .filteredOn(key -> !OF_A_FIELD.contains(key))
                .isSubsetOf(codes().keySet());
    }
}
