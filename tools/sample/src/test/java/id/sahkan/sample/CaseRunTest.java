package id.sahkan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseRunTest {

    private final List<SampleCase> cases = SampleCases.at(Instant.parse("2026-11-23T05:00:00Z"));

    @Test
    void aCaseThatEndsAsWantedHasNoDifference() {
        var run = decreed(1, 1);
        assertThat(run.row().asWanted()).isTrue();
        assertThat(run.row().happened()).isEqualTo("accepted, tier 1");
    }

    @Test
    void anotherTierIsADifference() {
        assertThat(decreed(1, 2).row().differences()).containsExactly("wanted tier 1, got 2");
    }

    @Test
    void aFaultThatWasNotNoticedIsADifferenceEvenIfTheEndIsRight() {
        var run = decreed(10, 2);
        run.sentBack();
        assertThat(run.row().differences()).containsExactly("not found: ANNUAL_TAX_OLD");
    }

    @Test
    void aFindingThatMustNotBeIsADifference() {
        var run = decreed(20, 2);
        run.saw(List.of("UKW_BIRTH_DATE_DIFFERS"));
        assertThat(run.row().differences()).containsExactly("wrongly found: UKW_BIRTH_DATE_DIFFERS");
    }

    @Test
    void aFaultyCaseThatWasAcceptedIsADifference() {
        assertThat(decreed(26, 3).row().differences()).contains("wanted refused: ISSUE_GAP", "not found: ISSUE_GAP");
    }

    @Test
    void aRecommendationWithoutADecreeIsNotTheEnd() {
        var run = new CaseRun(cases.get(0));
        run.tier(1);
        run.state("RECOMMENDED");
        assertThat(run.row().happened()).startsWith("left RECOMMENDED");
        assertThat(run.row().asWanted()).isFalse();
    }

    @Test
    void theLateCaseMustBeRefusedByTheWindow() {
        var run = new CaseRun(cases.get(27));
        run.state("DRAFT");
        assertThat(new CaseRun(cases.get(27)).row().asWanted()).isFalse();
        run.refusedByWindow();
        assertThat(run.row().asWanted()).isTrue();
    }

    @Test
    void theReportCountsAndNamesWhatDiffers() {
        var report = new SampleReport(
                List.of(decreed(1, 1).row(), decreed(2, 3).row()),
                List.of(),
                Duration.ofSeconds(95),
                "000.4.3/1/DISKOMINFO/XI/2026",
                Path.of("sk.pdf"),
                new SampleReport.Beside(
                        "Kota Contoh",
                        List.of(decreed(1, 1).row(), decreed(3, 1).row()),
                        List.of(),
                        "100/1/2026"));
        var out = new ByteArrayOutputStream();
        report.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Kota Contoh: 2 accepted; decree 100/1/2026 ✓")
                .contains("1 ✓ 1 ✗ in 95 s")
                .contains("✗ wanted tier 1, got 3")
                .contains("Decree 000.4.3/1/DISKOMINFO/XI/2026: sk.pdf");
        assertThat(report.exitCode()).isEqualTo(1);
    }

    private CaseRun decreed(int number, int tier) {
        var run = new CaseRun(cases.get(number - 1));
        run.tier(tier);
        run.state("DECREED");
        return run;
    }
}
