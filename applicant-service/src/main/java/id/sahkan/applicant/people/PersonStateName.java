package id.sahkan.applicant.people;

/// A state as it is called outside.
enum PersonStateName {
    INVITED,
    ACTIVE,
    DISABLED;

    static PersonStateName of(PersonState state) {
        return switch (state) {
            case PersonState.Invited _ -> INVITED;
            case PersonState.Active _ -> ACTIVE;
            case PersonState.Disabled _ -> DISABLED;
        };
    }
}
