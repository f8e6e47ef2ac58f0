package id.sahkan.applicant.document;

/// Why the guard will not keep a file. Becomes one problem `file-not-safe` with this reason.
final class UnsafeFile extends RuntimeException {

    enum Reason {
        JAVASCRIPT,
        LAUNCH_ACTION,
        EMBEDDED_FILE,
        XFA_FORM,
        ENCRYPTED,
        TRUNCATED,
        UNREADABLE,
        ACTIVE_CONTENT,
        TOO_MANY_PAGES,
        TOO_MANY_OBJECTS,
        INFLATES_TOO_FAR,
        IMAGE_TOO_LARGE,
        CHECK_TOOK_TOO_LONG
    }

    final Reason reason;

    UnsafeFile(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }
}
