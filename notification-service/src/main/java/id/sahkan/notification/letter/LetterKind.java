package id.sahkan.notification.letter;

/// What a letter tells. The names are those of the rows of notices and of what leaves this service about them.
public enum LetterKind {
    SUBMISSION_RECEIVED(About.APPLICATION),
    COMPLETION_REQUESTED(About.APPLICATION),
    COMPLETION_RECEIVED(About.APPLICATION),
    RECOMMENDED(About.APPLICATION),
    REFUSED(About.APPLICATION),
    DECREED(About.APPLICATION),
    OBJECTION_FILED(About.APPLICATION),
    OBJECTION_UPHELD(About.APPLICATION),
    OBJECTION_DISMISSED(About.APPLICATION),
    NAMED_BY_AMENDMENT(About.APPLICATION),
    ENTRY_CORRECTED(About.APPLICATION),
    NAMING_REVOKED(About.APPLICATION),
    PERIOD_CHANGED(About.PERIOD),
    PERIOD_EXTENDED(About.PERIOD),
    PERIOD_CANCELLED(About.PERIOD),
    RELEASE_PUBLISHED(About.RELEASE),
    RELEASE_CORRECTED(About.RELEASE),
    RELEASE_WITHDRAWN(About.RELEASE);

    private enum About {
        APPLICATION,
        PERIOD,
        RELEASE
    }

    private final About about;

    LetterKind(About about) {
        this.about = about;
    }

    /// About what the newsroom publishes, and not about an application: it is for those who are partners when it
    /// leaves.
    public boolean isOfRelease() {
        return about == About.RELEASE;
    }

    /// About what became of a period, to who has begun or sent an application in it.
    public boolean isOfPeriod() {
        return about == About.PERIOD;
    }

    /// Whether a time of the law may hang on it, so that whoever does not have it must be reached in another way. The
    /// others are read by everybody, or stand in the application.
    public boolean mustArrive() {
        return about == About.APPLICATION;
    }
}
