package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.EventTypes;
import id.sahkan.contracts.VerificationEvent;
import org.junit.jupiter.api.Test;

class HistoryCodeTest {

    @Test
    void everythingThatCanHappenToACaseHasOneWord() {
        assertThat(EventTypes.ALL.stream()
                        .filter(type -> VerificationEvent.class.isAssignableFrom(type.eventClass()))
                        .map(type -> HistoryCode.of(type.name())))
                .containsOnly(HistoryCode.values())
                .contains(HistoryCode.values());
    }

    @Test
    void whatTheTableDoesNotKnowIsNotGuessed() {
        assertThatThrownBy(() -> HistoryCode.of("id.sahkan.verification.case-closed"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoActedIsSaidInAWordAndNotInAName() {
        assertThat(ActorKind.of(Change.SYSTEM, "sub-applicant")).isEqualTo(ActorKind.SYSTEM);
        assertThat(ActorKind.of("sub-applicant", "sub-applicant")).isEqualTo(ActorKind.APPLICANT);
        assertThat(ActorKind.of("sub-sari", "sub-applicant")).isEqualTo(ActorKind.OFFICE);
    }
}
