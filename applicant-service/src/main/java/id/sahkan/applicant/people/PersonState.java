package id.sahkan.applicant.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How somebody stands in the office.
sealed interface PersonState {

    Set<OfficeRole> roles();

    @Nullable
    Absence absence();

    /// Has not opened the letter and chosen a password yet.
    record Invited(Set<OfficeRole> roles, @Nullable Absence absence) implements PersonState {}

    record Active(Set<OfficeRole> roles, @Nullable Absence absence) implements PersonState {}

    /// Cannot sign in, and keeps the roles for a day of return.
    ///
    /// @param accepted whether the invitation was accepted before
    record Disabled(Set<OfficeRole> roles, @Nullable Absence absence, boolean accepted) implements PersonState {}

    default PersonState with(Set<OfficeRole> others) {
        return switch (this) {
            case Invited s -> new Invited(others, s.absence());
            case Active s -> new Active(others, s.absence());
            case Disabled s -> new Disabled(others, s.absence(), s.accepted());
        };
    }

    default PersonState with(@Nullable Absence other) {
        return switch (this) {
            case Invited s -> new Invited(s.roles(), other);
            case Active s -> new Active(s.roles(), other);
            case Disabled s -> new Disabled(s.roles(), other, s.accepted());
        };
    }
}
