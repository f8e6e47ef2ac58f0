package id.sahkan.applicant.period;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step in the life of a period, as it is kept for good. Whoever made it and when stands beside it.
///
/// @param reason as the officer wrote it; empty where none is asked for
/// @param fields from what to what
/// @param askedBy who asked, where a second officer answered
public record PeriodChange(
        Kind kind,
        String reason,
        List<FieldChange> fields,
        @Nullable String askedBy) {

    PeriodChange(Kind kind, String reason, List<FieldChange> fields) {
        this(kind, reason, fields, null);
    }

    PeriodChange(Kind kind) {
        this(kind, "", List.of());
    }

    public enum Kind {
        PREPARED(false),
        EDITED(false),
        ANNOUNCED(true),
        CHANGED(true),
        EXTENSION_ASKED(false),
        EXTENSION_DECLINED(false),
        EXTENDED(true),
        IN_REVIEW(true),
        DECIDED(true),
        ARCHIVED(true),
        CANCELLED(true);

        private final boolean isPublic;

        Kind(boolean isPublic) {
            this.isPublic = isPublic;
        }

        boolean isPublic() {
            return isPublic;
        }
    }

    /// Instants in UTC, days as they are written; null where there was or is nothing.
    public record FieldChange(
            String field, @Nullable String from, @Nullable String to) {}
}
