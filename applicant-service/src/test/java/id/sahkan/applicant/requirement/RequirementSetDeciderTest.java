package id.sahkan.applicant.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.requirement.RequirementSetCommand.Begin;
import id.sahkan.applicant.requirement.RequirementSetCommand.Change;
import id.sahkan.applicant.requirement.RequirementSetState.Begun;
import id.sahkan.applicant.requirement.RequirementSetState.Unbegun;
import id.sahkan.http.Actor;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequirementSetDeciderTest {

    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final Actor SRI = new Actor("subject-1", "Sri");
    private static final Actor BUDI = new Actor("subject-2", "Budi");
    private static final RequirementSet NOTHING = new RequirementSet(List.of());
    private static final RequirementSet TAKEN =
            new RequirementSet(List.of(), new SetVersion.Reference(new UUID(7, 5), "Lain", 1));

    @Test
    void aNewNameIsASet() {
        SetVersion first = version(1, NOTHING, "Awal", SRI);
        assertThat(RequirementSetDecider.decide(new Unbegun(), new Begin(first)))
                .isEqualTo(new Accepted<>(new Begun(first), first));
    }

    @Test
    void aTakenNameIsARepeatOnlyOfTheSamePersonWithTheSameWords() {
        SetVersion there = version(1, NOTHING, "Awal", SRI);
        assertThat(begin(there, NOTHING, "Awal", SRI)).isEqualTo(new Already<>());
        var taken = new Refused<RequirementSetState, SetVersion>(RequirementSetRefusal.ALREADY_EXISTS);
        assertThat(begin(there, NOTHING, "Awal", BUDI)).isEqualTo(taken);
        assertThat(begin(there, NOTHING, "Lain", SRI)).isEqualTo(taken);
        assertThat(begin(there, TAKEN, "Awal", SRI)).isEqualTo(taken);
        assertThat(begin(version(2, NOTHING, "Awal", SRI), NOTHING, "Awal", SRI))
                .isEqualTo(taken);
        assertThat(begin(version(1, NOTHING, "Awal", null), NOTHING, "Awal", SRI))
                .isEqualTo(taken);
    }

    @Test
    void anotherListIsAVersionMore() {
        SetVersion next = version(2, TAKEN, "Rapat", BUDI);
        assertThat(change(version(1, NOTHING, "Awal", SRI), 1, TAKEN, "Rapat", BUDI))
                .isEqualTo(new Accepted<>(new Begun(next), next));
    }

    @Test
    void theSameListIsARepeatOfTheChangeThatMadeItAndElseNoVersion() {
        SetVersion there = version(2, TAKEN, "Rapat", SRI);
        assertThat(change(there, 1, TAKEN, "Rapat", SRI)).isEqualTo(new Already<>());
        var same = new Refused<RequirementSetState, SetVersion>(RequirementSetRefusal.REQUIREMENT_SET_SAME);
        assertThat(change(there, 2, TAKEN, "Rapat", SRI)).isEqualTo(same);
        assertThat(change(there, 1, TAKEN, "Rapat", BUDI)).isEqualTo(same);
        assertThat(change(there, 1, TAKEN, "Lain", SRI)).isEqualTo(same);
        assertThat(RequirementSetDecider.decide(new Unbegun(), new Change(1, TAKEN, "Rapat", SRI, AT)))
                .isEqualTo(new Refused<>(RequirementSetRefusal.NOT_FOUND));
    }

    private static Decision<RequirementSetState, SetVersion> begin(
            SetVersion there, RequirementSet requirements, String reason, Actor by) {
        return RequirementSetDecider.decide(new Begun(there), new Begin(version(1, requirements, reason, by)));
    }

    private static Decision<RequirementSetState, SetVersion> change(
            SetVersion there, long seen, RequirementSet requirements, String reason, Actor by) {
        return RequirementSetDecider.decide(new Begun(there), new Change(seen, requirements, reason, by, AT));
    }

    private static SetVersion version(int number, RequirementSet requirements, String reason, @Nullable Actor by) {
        return new SetVersion(new UUID(7, 6), "first", "Media", false, number, requirements, reason, AT, by);
    }
}
