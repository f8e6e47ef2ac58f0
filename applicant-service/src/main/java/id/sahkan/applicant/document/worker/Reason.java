package id.sahkan.applicant.document.worker;

/// Why a file is refused, or one of its pages not drawn. Each has its own sentence in
/// `problems/applicant_*.properties`.
public enum Reason {
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
    IMAGE_FORMAT_UNKNOWN,
    EMBLEM_TOO_SMALL,
    EMBLEM_STRETCHED,
    EMBLEM_EMPTY,
    CHECK_TOOK_TOO_LONG,
    CHECK_NEEDED_TOO_MUCH
}
