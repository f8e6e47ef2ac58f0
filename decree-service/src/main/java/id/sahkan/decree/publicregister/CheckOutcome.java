package id.sahkan.decree.publicregister;

/// What somebody hears who checks a decree.
enum CheckOutcome {
    VALID,
    /// In force, and another decree has changed it.
    CHANGED,
    REVOKED,
    EXPIRED,
    NOT_YET,
    UNKNOWN;

    static CheckOutcome of(OnDay.Standing standing) {
        return switch (standing) {
            case VALID -> VALID;
            case CHANGED -> CHANGED;
            case REVOKED -> REVOKED;
            case EXPIRED -> EXPIRED;
            case NOT_YET_IN_FORCE, NOT_YET_PUBLISHED -> NOT_YET;
        };
    }
}
