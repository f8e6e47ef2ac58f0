package id.sahkan.applicant.requirement;

/// How far a set of an office has come.
sealed interface RequirementSetState {

    /// The office has none of this name.
    record Unbegun() implements RequirementSetState {}

    /// @param newest the version that a period takes from now on
    record Begun(SetVersion newest) implements RequirementSetState {}
}
