package id.sahkan.verification.businessday;

import org.jspecify.annotations.Nullable;

/// What the calendar says of a day so far.
sealed interface DayState {

    /// An ordinary day.
    ///
    /// @param removedBy who took its last entry out, if it ever had one
    record Unmarked(@Nullable String removedBy) implements DayState {}

    record Marked(CalendarDay entry, String changedBy) implements DayState {}
}
