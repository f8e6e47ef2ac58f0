package id.sahkan.applicant.requirement;

import id.sahkan.applicant.requirement.RequirementSetCommand.Begin;
import id.sahkan.applicant.requirement.RequirementSetCommand.Change;
import id.sahkan.applicant.requirement.RequirementSetState.Begun;
import id.sahkan.applicant.requirement.RequirementSetState.Unbegun;
import id.sahkan.http.Actor;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;

/// A name is begun once; a change that says something else is a version more. What is decided is that version.
final class RequirementSetDecider {

    private RequirementSetDecider() {}

    private record Given(RequirementSetState state, RequirementSetCommand command) {}

    static Decision<RequirementSetState, SetVersion> decide(RequirementSetState state, RequirementSetCommand command) {
        return switch (new Given(state, command)) {
            case Given(Unbegun _, Begin begin) -> accepted(begin.first());
            case Given(Begun begun, Begin begin) -> again(begun.newest(), begin.first());

            case Given(Unbegun _, Change _) -> new Refused<>(RequirementSetRefusal.NOT_FOUND);
            case Given(Begun begun, Change change) -> change(begun.newest(), change);
        };
    }

    private static Decision<RequirementSetState, SetVersion> again(SetVersion there, SetVersion first) {
        return there.number() == 1 && there.says(first.requirements(), first.reason(), first.by())
                ? new Already<>()
                : new Refused<>(RequirementSetRefusal.ALREADY_EXISTS);
    }

    /// It is a repeat only of the change of the same version.
    private static Decision<RequirementSetState, SetVersion> change(SetVersion there, Change change) {
        Actor by = change.by();
        if (change.seen() + 1 == there.number() && there.says(change.requirements(), change.reason(), by)) {
            return new Already<>();
        }
        return there.requirements().equals(change.requirements())
                ? new Refused<>(RequirementSetRefusal.REQUIREMENT_SET_SAME)
                : accepted(there.next(change.requirements(), change.reason(), change.at(), by));
    }

    private static Decision<RequirementSetState, SetVersion> accepted(SetVersion version) {
        return new Accepted<>(new Begun(version), version);
    }
}
