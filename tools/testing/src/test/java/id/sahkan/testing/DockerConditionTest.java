package id.sahkan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DockerConditionTest {

    private static final Optional<String> ABSENT = Optional.of("no Docker engine answers");

    @Test
    void withoutAnEngineATestIsSkippedAndSaysWhy() {
        var result = DockerCondition.decide("SomeIT", ABSENT, false);
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).contains("no Docker engine answers");
    }

    @Test
    void whereDockerIsRequiredItsAbsenceIsAFailure() {
        assertThatThrownBy(() -> DockerCondition.decide("SomeIT", ABSENT, true))
                .hasMessageContaining("require.docker")
                .hasMessageContaining("no Docker engine answers");
    }

    @Test
    void withTheImagesItRuns() {
        assertThat(DockerCondition.decide("SomeIT", Optional.empty(), true).isDisabled())
                .isFalse();
    }
}
