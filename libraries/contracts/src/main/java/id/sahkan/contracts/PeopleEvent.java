package id.sahkan.contracts;

/// Facts about the people of the office. Aggregate: the person, by the id of the account.
public sealed interface PeopleEvent extends DomainEvent {

    /// Reviews no longer: was disabled, or does not have the role any more. What they had taken is anybody's again.
    record ReviewerLeft(String reviewerId) implements PeopleEvent {}
}
