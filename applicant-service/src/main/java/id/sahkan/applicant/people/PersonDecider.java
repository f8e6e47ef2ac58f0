package id.sahkan.applicant.people;

import id.sahkan.applicant.people.PersonChange.Kind;
import id.sahkan.applicant.people.PersonCommand.BeAbsent;
import id.sahkan.applicant.people.PersonCommand.ChangeRoles;
import id.sahkan.applicant.people.PersonCommand.Disable;
import id.sahkan.applicant.people.PersonCommand.Enable;
import id.sahkan.applicant.people.PersonCommand.InviteAgain;
import id.sahkan.applicant.people.PersonCommand.Leave;
import id.sahkan.applicant.people.PersonCommand.Return;
import id.sahkan.applicant.people.PersonState.Active;
import id.sahkan.applicant.people.PersonState.Disabled;
import id.sahkan.applicant.people.PersonState.Invited;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.util.Set;

/// What may be done to somebody of the office: nobody changes what they may do themselves, and the office is never
/// without somebody who administrates it.
final class PersonDecider {

    static final int LONGEST_ABSENCE_YEARS = 2;

    private PersonDecider() {}

    private record Given(PersonState state, PersonCommand command) {}

    static Decision<PersonState, PersonChange> decide(PersonState state, PersonCommand command) {
        return switch (new Given(state, command)) {
            case Given(var some, ChangeRoles c) -> changeRoles(some, c);
            case Given(var some, Leave c) -> leave(some, c);

            case Given(Invited s, InviteAgain _) -> accepted(Kind.INVITED_AGAIN, s, s);
            case Given(Active _, InviteAgain _) -> new Refused<>(PersonRefusal.NOT_INVITED);
            case Given(Disabled _, InviteAgain _) -> new Refused<>(PersonRefusal.NOT_INVITED);

            case Given(Invited s, Disable c) -> disable(s, new Disabled(s.roles(), s.absence(), false), c);
            case Given(Active s, Disable c) -> disable(s, new Disabled(s.roles(), s.absence(), true), c);
            case Given(Disabled _, Disable _) -> new Already<>();

            case Given(Invited _, Enable _) -> new Already<>();
            case Given(Active _, Enable _) -> new Already<>();
            case Given(Disabled s, Enable _) ->
                accepted(
                        Kind.ENABLED,
                        s,
                        s.accepted() ? new Active(s.roles(), s.absence()) : new Invited(s.roles(), s.absence()));

            case Given(var some, BeAbsent c) -> beAbsent(some, c);
            case Given(var some, Return _) ->
                some.absence() == null ? new Already<>() : accepted(Kind.RETURNED, some, some.with((Absence) null));
        };
    }

    private static Decision<PersonState, PersonChange> changeRoles(PersonState state, ChangeRoles command) {
        if (state.roles().equals(command.roles())) {
            return new Already<>();
        }
        if (command.self()) {
            return new Refused<>(PersonRefusal.OWN_ROLES);
        }
        if (!command.anotherAdministrator()
                && state instanceof Active
                && state.roles().contains(OfficeRole.ADMINISTRATOR)
                && !command.roles().contains(OfficeRole.ADMINISTRATOR)) {
            return new Refused<>(PersonRefusal.NO_ADMINISTRATOR_LEFT);
        }
        return accepted(Kind.ROLES_CHANGED, state, state.with(command.roles()));
    }

    private static Decision<PersonState, PersonChange> leave(PersonState state, Leave command) {
        if (command.self()) {
            return new Refused<>(PersonRefusal.OWN_ACCOUNT);
        }
        if (!command.elsewhere()) {
            return new Refused<>(PersonRefusal.NO_OTHER_OFFICE);
        }
        if (!command.anotherAdministrator()
                && state instanceof Active
                && state.roles().contains(OfficeRole.ADMINISTRATOR)) {
            return new Refused<>(PersonRefusal.LAST_ADMINISTRATOR);
        }
        return accepted(Kind.LEFT, state, state.with(Set.of()).with((Absence) null));
    }

    private static Decision<PersonState, PersonChange> disable(PersonState state, Disabled next, Disable command) {
        if (command.self()) {
            return new Refused<>(PersonRefusal.OWN_ACCOUNT);
        }
        if (!command.anotherAdministrator()
                && state instanceof Active
                && state.roles().contains(OfficeRole.ADMINISTRATOR)) {
            return new Refused<>(PersonRefusal.LAST_ADMINISTRATOR);
        }
        if (command.elsewhere()) {
            return new Refused<>(PersonRefusal.PERSON_OF_ANOTHER_OFFICE);
        }
        return accepted(Kind.DISABLED, state, next);
    }

    private static Decision<PersonState, PersonChange> beAbsent(PersonState state, BeAbsent command) {
        Absence absence = command.absence();
        if (absence.equals(state.absence())) {
            return new Already<>();
        }
        if (absence.until().isBefore(absence.from())) {
            return new Refused<>(PersonRefusal.ABSENCE_BACKWARD);
        }
        if (absence.until().isBefore(command.today())) {
            return new Refused<>(PersonRefusal.ABSENCE_OVER);
        }
        if (absence.until().isAfter(command.today().plusYears(LONGEST_ABSENCE_YEARS))
                || absence.from().isBefore(command.today().minusYears(LONGEST_ABSENCE_YEARS))) {
            return new Refused<>(PersonRefusal.ABSENCE_TOO_LONG);
        }
        if (absence.standIn() != null && !command.standInWorks()) {
            return new Refused<>(PersonRefusal.STAND_IN_UNKNOWN);
        }
        return accepted(Kind.ABSENT, state, state.with(absence));
    }

    private static Decision<PersonState, PersonChange> accepted(Kind kind, PersonState before, PersonState after) {
        return new Accepted<>(after, PersonChange.of(kind, before, after));
    }
}
