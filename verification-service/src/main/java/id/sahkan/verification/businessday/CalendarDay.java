package id.sahkan.verification.businessday;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One answer for one day.
///
/// @param source what says so, such as the number of a decree
record CalendarDay(
        LocalDate day, DayKind kind, String name, @Nullable String source) {

    /// Whether both say the same of the day; where they have it from is another matter.
    boolean agreesWith(CalendarDay other) {
        return day.equals(other.day) && kind == other.kind && name.equalsIgnoreCase(other.name);
    }

    CalendarDay from(@Nullable String newSource) {
        return newSource == null ? this : new CalendarDay(day, kind, name, newSource);
    }
}
