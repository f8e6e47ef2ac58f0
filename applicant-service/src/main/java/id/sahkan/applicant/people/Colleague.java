package id.sahkan.applicant.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of the office, as the directory knows them.
///
/// @param account with which they sign in
/// @param accepted whether a password was chosen
record Colleague(
        UUID id,
        String account,
        String name,
        String email,
        Set<OfficeRole> roles,
        boolean enabled,
        boolean accepted,
        boolean oneTimeCode) {

    PersonState state(@Nullable Absence absence) {
        if (!enabled) {
            return new PersonState.Disabled(roles, absence, accepted);
        }
        return accepted ? new PersonState.Active(roles, absence) : new PersonState.Invited(roles, absence);
    }

    boolean works() {
        return enabled && accepted;
    }

    @Override
    public String toString() {
        return "Colleague[" + id + "]";
    }
}
