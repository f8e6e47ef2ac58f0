package id.sahkan.applicant.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// What an administrator does to somebody of the office.
sealed interface PersonCommand {

    Instant at();

    /// @param self whether the administrator means themselves
    /// @param anotherAdministrator whether somebody else administrates the office, and can sign in
    record ChangeRoles(Set<OfficeRole> roles, boolean self, boolean anotherAdministrator, Instant at)
            implements PersonCommand {}

    /// Out of this office, and of no other.
    ///
    /// @param elsewhere whether the account is of another office as well
    record Leave(boolean self, boolean anotherAdministrator, boolean elsewhere, Instant at) implements PersonCommand {}

    record InviteAgain(Instant at) implements PersonCommand {}

    /// @param elsewhere whether the account is of another office as well, which would lose it
    record Disable(boolean self, boolean anotherAdministrator, boolean elsewhere, Instant at)
            implements PersonCommand {}

    record Enable(Instant at) implements PersonCommand {}

    /// @param today in the zone of the office
    /// @param standInWorks whether the one who is named is somebody else of the office who can sign in
    record BeAbsent(Absence absence, LocalDate today, boolean standInWorks, Instant at) implements PersonCommand {}

    record Return(Instant at) implements PersonCommand {}
}
