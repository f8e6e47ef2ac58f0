package id.sahkan.applicant.company;

/// How an outlet stands with the account that names it.
sealed interface OutletState {

    /// The account has none of this key, these words or this id.
    record Unregistered() implements OutletState {}

    /// @param inUse whether a draft or an application is of it
    record Registered(MediaOutlet outlet, boolean inUse) implements OutletState {}
}
