package id.sahkan.applicant.company;

/// How a company stands with the account that names it.
sealed interface CompanyState {

    /// The account has none of this key, this NIB or this id.
    record Unregistered() implements CompanyState {}

    record Registered(PressCompany company) implements CompanyState {}
}
