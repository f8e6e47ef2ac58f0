package id.sahkan.applicant.people;

import static id.sahkan.applicant.people.OfficeRole.ADMINISTRATOR;
import static id.sahkan.applicant.people.OfficeRole.AUDITOR;
import static id.sahkan.applicant.people.OfficeRole.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.people.PersonChange.Kind;
import id.sahkan.applicant.people.PersonCommand.BeAbsent;
import id.sahkan.applicant.people.PersonCommand.ChangeRoles;
import id.sahkan.applicant.people.PersonCommand.Disable;
import id.sahkan.applicant.people.PersonCommand.Enable;
import id.sahkan.applicant.people.PersonCommand.InviteAgain;
import id.sahkan.applicant.people.PersonCommand.Return;
import id.sahkan.applicant.people.PersonState.Active;
import id.sahkan.applicant.people.PersonState.Disabled;
import id.sahkan.applicant.people.PersonState.Invited;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonDeciderTest {

    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final UUID COLLEAGUE = UUID.fromString("00000000-0000-4000-8000-000000000007");
    private static final Active REVIEWS = new Active(Set.of(REVIEWER), null);
    private static final Active ADMINISTRATES = new Active(Set.of(ADMINISTRATOR), null);

    private static Decision<PersonState, PersonChange> roles(
            PersonState state, Set<OfficeRole> roles, boolean self, boolean another) {
        return PersonDecider.decide(state, new ChangeRoles(roles, self, another, AT));
    }

    private static Decision<PersonState, PersonChange> absent(PersonState state, Absence absence, boolean works) {
        return PersonDecider.decide(state, new BeAbsent(absence, TODAY, works, AT));
    }

    private static Absence days(String from, String until) {
        return new Absence(LocalDate.parse(from), LocalDate.parse(until), COLLEAGUE);
    }

    private static void refused(Decision<PersonState, PersonChange> decision, PersonRefusal why) {
        assertThat(decision).isEqualTo(new Refused<PersonState, PersonChange>(why));
    }

    @Test
    void aChangeSaysFromWhatToWhat() {
        var next = new Active(Set.of(REVIEWER, AUDITOR), null);
        assertThat(roles(REVIEWS, Set.of(REVIEWER, AUDITOR), false, true))
                .isEqualTo(new Accepted<PersonState, PersonChange>(
                        next, PersonChange.of(Kind.ROLES_CHANGED, REVIEWS, next)));
        assertThat(PersonChange.of(Kind.ROLES_CHANGED, REVIEWS, next).after().roles())
                .containsExactly("reviewer", "auditor");
    }

    @Test
    void theSameRolesAgainAreNoChangeEvenOfOneself() {
        assertThat(roles(ADMINISTRATES, Set.of(ADMINISTRATOR), true, false)).isInstanceOf(Already.class);
    }

    @Test
    void nobodyChangesTheirOwnRolesOrDisablesThemselves() {
        refused(roles(ADMINISTRATES, Set.of(ADMINISTRATOR, REVIEWER), true, true), PersonRefusal.OWN_ROLES);
        refused(PersonDecider.decide(ADMINISTRATES, new Disable(true, true, false, AT)), PersonRefusal.OWN_ACCOUNT);
    }

    @Test
    void theOfficeIsNeverWithoutAnAdministrator() {
        refused(roles(ADMINISTRATES, Set.of(REVIEWER), false, false), PersonRefusal.NO_ADMINISTRATOR_LEFT);
        refused(
                PersonDecider.decide(ADMINISTRATES, new Disable(false, false, false, AT)),
                PersonRefusal.LAST_ADMINISTRATOR);
        assertThat(roles(ADMINISTRATES, Set.of(REVIEWER), false, true)).isInstanceOf(Accepted.class);
        assertThat(roles(ADMINISTRATES, Set.of(ADMINISTRATOR, REVIEWER), false, false))
                .isInstanceOf(Accepted.class);
        // Whoever has not accepted yet, or is disabled, is none to lose.
        var invited = new Invited(Set.of(ADMINISTRATOR), null);
        assertThat(PersonDecider.decide(invited, new Disable(false, false, false, AT)))
                .isInstanceOf(Accepted.class);
        assertThat(roles(new Disabled(Set.of(ADMINISTRATOR), null, true), Set.of(REVIEWER), false, false))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void oneOfficeDisablesNoAccountOfAnothers() {
        refused(
                PersonDecider.decide(REVIEWS, new Disable(false, true, true, AT)),
                PersonRefusal.PERSON_OF_ANOTHER_OFFICE);
        assertThat(PersonDecider.decide(new Disabled(Set.of(REVIEWER), null, true), new Disable(false, true, true, AT)))
                .isInstanceOf(Already.class);
    }

    @Test
    void whoeverIsEnabledAgainStandsAsBefore() {
        for (PersonState before : new PersonState[] {REVIEWS, new Invited(Set.of(REVIEWER), null)}) {
            var disabled = (Accepted<PersonState, PersonChange>)
                    PersonDecider.decide(before, new Disable(false, true, false, AT));
            assertThat(PersonDecider.decide(disabled.next(), new Disable(false, true, false, AT)))
                    .isInstanceOf(Already.class);
            var enabled = (Accepted<PersonState, PersonChange>) PersonDecider.decide(disabled.next(), new Enable(AT));
            assertThat(enabled.next()).isEqualTo(before);
            assertThat(PersonDecider.decide(before, new Enable(AT))).isInstanceOf(Already.class);
        }
    }

    @Test
    void aLetterIsSentAgainToThoseWhoWaitForOne() {
        assertThat(PersonDecider.decide(new Invited(Set.of(REVIEWER), null), new InviteAgain(AT)))
                .isInstanceOf(Accepted.class);
        refused(PersonDecider.decide(REVIEWS, new InviteAgain(AT)), PersonRefusal.NOT_INVITED);
        refused(
                PersonDecider.decide(new Disabled(Set.of(REVIEWER), null, false), new InviteAgain(AT)),
                PersonRefusal.NOT_INVITED);
    }

    @Test
    void anAbsenceLiesAheadAndItsStandInWorks() {
        Absence week = days("2026-11-24", "2026-11-24");
        assertThat(absent(REVIEWS, week, true)).isInstanceOf(Accepted.class);
        assertThat(absent(new Active(Set.of(REVIEWER), week), week, true)).isInstanceOf(Already.class);
        refused(absent(REVIEWS, days("2026-11-25", "2026-11-24"), true), PersonRefusal.ABSENCE_BACKWARD);
        refused(absent(REVIEWS, days("2026-11-01", "2026-11-23"), true), PersonRefusal.ABSENCE_OVER);
        refused(absent(REVIEWS, days("2026-11-24", "2028-11-25"), true), PersonRefusal.ABSENCE_TOO_LONG);
        refused(absent(REVIEWS, days("1900-01-01", "2026-11-30"), true), PersonRefusal.ABSENCE_TOO_LONG);
        refused(absent(REVIEWS, week, false), PersonRefusal.STAND_IN_UNKNOWN);
        assertThat(absent(REVIEWS, new Absence(TODAY, TODAY, null), false)).isInstanceOf(Accepted.class);
    }

    @Test
    void whoeverIsBackIsBackOnce() {
        var away = new Active(Set.of(REVIEWER), days("2026-11-24", "2026-11-30"));
        assertThat(PersonDecider.decide(away, new Return(AT)))
                .isEqualTo(new Accepted<PersonState, PersonChange>(
                        REVIEWS, PersonChange.of(Kind.RETURNED, away, REVIEWS)));
        assertThat(PersonDecider.decide(REVIEWS, new Return(AT))).isInstanceOf(Already.class);
    }
}
