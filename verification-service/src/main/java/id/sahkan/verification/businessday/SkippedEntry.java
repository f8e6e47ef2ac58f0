package id.sahkan.verification.businessday;

/// A place in a file that says nothing that can be taken.
///
/// @param line where it begins, from 1
/// @param text what stands there, cut short
record SkippedEntry(int line, Reason reason, String text) {

    enum Reason {
        LINE_UNREADABLE,
        EVENT_NOT_CLOSED,
        DATE_MISSING,
        DATE_UNREADABLE,
        END_BEFORE_START,
        EVENT_TOO_LONG,
        NOT_ALL_DAY,
        REPEATS,
        CANCELLED,
        OBSERVANCE,
        NAME_MISSING,
        NAME_UNREADABLE,
        KIND_UNKNOWN,
        DAY_TOO_EARLY,
        DAY_TOO_FAR,
        DAY_NOT_OFF,
        DAY_TWICE
    }
}
