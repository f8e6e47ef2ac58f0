package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseFixtures.AT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.messaging.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseProblemsTest {

    @ParameterizedTest
    @EnumSource(ReviewRefusal.class)
    void everyRefusalOfAReviewerIsAProblemWithTheSameCodeAndItsDetails(ReviewRefusal refusal) {
        var problem = CaseProblems.of(
                new Decision.Refused<>(refusal, Map.of("missing", "NIB")),
                new VersionedCase(CaseFixtures.queued(), 3, "Sari Verifikator", AT),
                () -> "sub-sari");
        assertThat(problem.code()).isEqualTo(refusal.code());
        assertThat(problem.member("missing")).isEqualTo("NIB");
    }

    @Test
    void whoChangedItIsAnAccountAndBesideItANameOfTheOfficeAlone() {
        var applicant = CaseFixtures.queued().application().applicantId();
        assertThat(changedBy("sub-sari", "Sari Verifikator")).isEqualTo("sub-sari Sari Verifikator");
        assertThat(changedBy(applicant, "Pemohon"))
                .as("as rows of before say it")
                .isEqualTo(applicant + " null");
        assertThat(changedBy(Change.SYSTEM, "")).isEqualTo(Change.SYSTEM + " null");
    }

    private static String changedBy(String actor, String name) {
        var problem = CaseProblems.of(
                new Decision.Refused<>(ReviewRefusal.CLAIMED_BY_ANOTHER, Map.of()),
                new VersionedCase(CaseFixtures.queued(), 3, name, AT),
                () -> actor);
        return problem.member("changedBy") + " " + problem.member("changedByName");
    }
}
