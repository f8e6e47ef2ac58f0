package id.sahkan.decree.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.testing.ProblemContract;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecreeProblemTest implements ProblemContract {

    @Override
    public String bundle() {
        return "decree";
    }

    @Override
    public Map<String, Integer> codes() {
        return Arrays.stream(DecreeProblem.values())
                .collect(Collectors.toMap(DecreeProblem::code, DecreeProblem::status));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PASSPHRASE_BLOCKED, PT1H",
                "DOCUMENT_REFUSED, PT1M",
                "SIGNER_UNREACHABLE, PT1M",
                "RETURNED_NOT_TAKEN, -",
                "ARCHIVE_UNAVAILABLE, PT5S",
                "WRONG_PASSPHRASE, -",
            })
    void eachSaysHowLongToWaitWhereWaitingHelps(DecreeProblem problem, @Nullable Duration wait) {
        assertThat(problem.retryAfter()).isEqualTo(wait);
    }
}
