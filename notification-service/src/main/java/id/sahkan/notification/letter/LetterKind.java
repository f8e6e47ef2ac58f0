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
                    NAMING_REVOKED -> false;
        };
    }
}
