package id.sahkan.verification.businessday;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a command changed of one day; it is kept for good.
record DayChange(@Nullable CalendarDay before, @Nullable CalendarDay after) {

    enum Act {
        ADDED,
        CHANGED,
        REMOVED
    }

    DayChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change has a before or an after");
        }
    }

    Act act() {
        if (before == null) {
            return Act.ADDED;
        }
        return after == null ? Act.REMOVED : Act.CHANGED;
    }

    LocalDate day() {
        return (after == null ? Objects.requireNonNull(before) : after).day();
    }
}
