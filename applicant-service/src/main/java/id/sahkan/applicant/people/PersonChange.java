package id.sahkan.applicant.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was done to somebody, from what to what; it is kept for good and names nobody but by an id.
///
/// @param before none of somebody who is new
record PersonChange(Kind kind, @Nullable Side before, Side after) {

    enum Kind {
        INVITED,
        INVITED_AGAIN,
        JOINED,
        LEFT,
        ROLES_CHANGED,
        DISABLED,
        ENABLED,
        ABSENT,
        RETURNED
    }

    record Side(
            PersonStateName state,
            List<String> roles,
            @Nullable Absence absence) {

        static Side of(PersonState state) {
            return new Side(PersonStateName.of(state), OfficeRole.words(state.roles()), state.absence());
        }
    }

    static PersonChange of(Kind kind, PersonState before, PersonState after) {
        return new PersonChange(kind, Side.of(before), Side.of(after));
    }
}
