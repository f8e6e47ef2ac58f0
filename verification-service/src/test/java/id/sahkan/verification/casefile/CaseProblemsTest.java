package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseFixtures.AT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.messaging.Decision;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseProblemsTest {

    @ParameterizedTest
    @EnumSource(ReviewRefusal.class)
    void everyRefusalOfAReviewerIsAProblemWithTheSameCodeAndItsDetails(ReviewRefusal refusal) {
        var problem = CaseProblems.of(
                new Decision.Refused<>(refusal, Map.of("missing", "NIB")),
                new VersionedCase(CaseFixtures.queued(), 3, "Sari Verifikator", AT));
        assertThat(problem.code()).isEqualTo(refusal.code());
        assertThat(problem.member("missing")).isEqualTo("NIB");
    }
}
