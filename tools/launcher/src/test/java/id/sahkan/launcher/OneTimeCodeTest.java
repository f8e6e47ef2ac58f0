package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the vectors of RFC 6238, appendix B, of which an app shows the last six digits.
class OneTimeCodeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theDigitsAreThoseOfTheStandard(long second, String digits) {
        assertThat(OneTimeCode.at("12345678901234567890".getBytes(US_ASCII), Instant.ofEpochSecond(second)))
                .isEqualTo(digits);
    }

    @Test
    void aCodeIsGoodUntilTheNextHalfMinute() {
        assertThat(OneTimeCode.remaining(Instant.ofEpochSecond(59))).isEqualTo(Duration.ofSeconds(1));
        assertThat(OneTimeCode.remaining(Instant.ofEpochSecond(60))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void onlyStaffOfTheDemoHaveOneAndAnOldFolderSaysSo() {
        Installation installation = Installation.of(DataFolder.at(folder).prepare());
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        assertThatThrownBy(() -> CodeCommand.run(installation, "pemohon", clock))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("pemohon");
        assertThatThrownBy(() -> CodeCommand.run(installation, "verifikator", clock))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("older");

        DemoAccount.withRole("reviewer").codeSecret(installation.secrets());
        assertThat(CodeCommand.run(installation, "verifikator", clock)).isZero();
    }

    @Test
    void theSecondFactorIsRequiredOrOffAndNothingElse() {
        assertThat(SecondFactor.of(Map.of())).isEqualTo(SecondFactor.OFF);
        assertThat(SecondFactor.of(Map.of("SAHKAN_SECOND_FACTOR", "required"))).isEqualTo(SecondFactor.REQUIRED);
        assertThatThrownBy(() -> SecondFactor.of(Map.of("SAHKAN_SECOND_FACTOR", "yes")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("yes");
    }
}
