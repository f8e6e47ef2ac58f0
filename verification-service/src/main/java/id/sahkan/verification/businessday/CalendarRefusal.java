package id.sahkan.verification.businessday;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why an entry is refused, and at which field it is told. The codes never change.
enum CalendarRefusal implements RefusalCode {
    DAY_TOO_EARLY("day-too-early", "day"),
    DAY_TOO_FAR("day-too-far", "day"),
    DAY_TAKEN("day-taken", "day"),
    DAY_NOT_OFF("day-not-off", "kind"),
    /// There is no entry of that day, or not any more.
    NO_ENTRY("not-found", null);

    private final String code;
    private final @Nullable String field;

    CalendarRefusal(String code, @Nullable String field) {
        this.code = code;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
