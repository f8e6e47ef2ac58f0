package id.sahkan.notification.letter;

/// What a letter tells. The names are those of the rows of notices and of what leaves this service about them.
public enum LetterKind {
    SUBMISSION_RECEIVED,
    COMPLETION_REQUESTED,
    COMPLETION_RECEIVED,
    RECOMMENDED,
    REFUSED,
    DECREED,
    OBJECTION_FILED,
    OBJECTION_UPHELD,
    OBJECTION_DISMISSED,
    NAMED_BY_AMENDMENT,
    ENTRY_CORRECTED,
    NAMING_REVOKED,
    PERIOD_CHANGED,
    PERIOD_EXTENDED,
    PERIOD_CANCELLED,
    RELEASE_PUBLISHED,
    RELEASE_CORRECTED,
    RELEASE_WITHDRAWN;

    /// About what the newsroom publishes, and not about an application: it is for those who are partners when it
    /// leaves.
    public boolean isOfRelease() {
        return switch (this) {
            case RELEASE_PUBLISHED, RELEASE_CORRECTED, RELEASE_WITHDRAWN -> true;
            case SUBMISSION_RECEIVED,
                    COMPLETION_REQUESTED,
                    COMPLETION_RECEIVED,
                    RECOMMENDED,
                    REFUSED,
                    DECREED,
                    OBJECTION_FILED,
                    OBJECTION_UPHELD,
                    OBJECTION_DISMISSED,
                    NAMED_BY_AMENDMENT,
                    ENTRY_CORRECTED,
                    NAMING_REVOKED,
                    PERIOD_CHANGED,
                    PERIOD_EXTENDED,
                    PERIOD_CANCELLED -> false;
        };
    }

    /// About what became of a period, to who has begun or sent an application in it.
    public boolean isOfPeriod() {
        return switch (this) {
            case PERIOD_CHANGED, PERIOD_EXTENDED, PERIOD_CANCELLED -> true;
            case SUBMISSION_RECEIVED,
                    COMPLETION_REQUESTED,
                    COMPLETION_RECEIVED,
                    RECOMMENDED,
                    REFUSED,
                    DECREED,
                    OBJECTION_FILED,
                    OBJECTION_UPHELD,
                    OBJECTION_DISMISSED,
                    NAMED_BY_AMENDMENT,
                    ENTRY_CORRECTED,
                    NAMING_REVOKED,
                    RELEASE_PUBLISHED,
                    RELEASE_CORRECTED,
                    RELEASE_WITHDRAWN -> false;
        };
    }

    /// Whether a time of the law may hang on it, so that whoever does not have it must be reached in another way. The
    /// others are read by everybody, or stand in the application.
    public boolean mustArrive() {
        return !isOfRelease() && !isOfPeriod();
    }
}
