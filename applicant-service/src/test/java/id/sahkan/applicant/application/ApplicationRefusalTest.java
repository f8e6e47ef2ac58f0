package id.sahkan.applicant.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.http.Problem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationRefusalTest {

    private static final Set<ApplicationRefusal> OF_THE_OFFICE =
            EnumSet.of(ApplicationRefusal.NOT_FILED, ApplicationRefusal.CONTRADICTS_OUTCOME);

    @ParameterizedTest
    @EnumSource(ApplicationRefusal.class)
    void everyRefusalIsAnsweredByItsCodeWithWhatItSays(ApplicationRefusal refusal) {
        if (OF_THE_OFFICE.contains(refusal)) {
            return;
        }
        Problem problem = ApplicantProblem.refusal(refusal, Map.of("missing", Set.of("NIB")));
        assertThat(problem.code()).isEqualTo(refusal.code());
        assertThat(problem.getStatusCode().is4xxClientError()).isTrue();
        assertThat(problem.member("missing")).isEqualTo(Set.of("NIB"));
    }

    /// Nobody waits for an answer to an event: what it contradicts is parked.
    @ParameterizedTest
    @EnumSource(ApplicationRefusal.class)
    void onlyTheOfficeIsRefusedWithoutAnAnswer(ApplicationRefusal refusal) {
        boolean toAnApplicant = ApplicationFixtures.everyState().stream()
                .flatMap(state -> ApplicationFixtures.everyCommand().stream()
                        .filter(ApplicationCommand.FromApplicant.class::isInstance)
                        .map(command -> ApplicationDecider.decide(state, command)))
                .anyMatch(decision ->
                        decision instanceof id.sahkan.messaging.Decision.Refused(var code, var _) && code == refusal);
        assertThat(toAnApplicant && OF_THE_OFFICE.contains(refusal)).isFalse();
    }
}
