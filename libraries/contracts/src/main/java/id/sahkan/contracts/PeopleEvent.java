package id.sahkan.contracts;

import org.jspecify.annotations.Nullable;

/// Facts about the people of the office. Aggregate: the person, by the id of the account.
public sealed interface PeopleEvent extends DomainEvent {

    /// Reviews no longer: was disabled, or does not have the role any more. What they had taken is anybody's again.
    ///
    /// @param office the key of the office that they left; said by nobody in the first version, and then it is any
    record ReviewerLeft(String reviewerId, @Nullable String office) implements PeopleEvent {}
}
