package id.sahkan.notification.live;

import java.util.Locale;
import java.util.Set;

/// What has changed. Applicants are told of what is theirs, and everybody of the office as such.
enum LiveKind {
    APPLICATION,
    CASE,
    DECREE,
    NOTICE,
    OFFICE,
    /// Of the newsroom: that there is something, and never which release.
    RELEASE,
    /// Something moved, for whoever watches over the services and not over applications.
    OPERATIONS;

    private static final Set<String> DESKS =
            Set.of("reviewer", "decree-officer", "signatory", "administrator", "auditor");

    /// Who of the office is told.
    Set<String> roles() {
        return switch (this) {
            case APPLICATION, CASE, DECREE -> DESKS;
            // who tells an applicant in another way when a letter came back
            case NOTICE -> Set.of("reviewer", "administrator", "auditor");
            case OFFICE -> Set.of();
            case RELEASE -> Set.of("editor", "auditor", "administrator");
            case OPERATIONS -> Set.of("operator");
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
