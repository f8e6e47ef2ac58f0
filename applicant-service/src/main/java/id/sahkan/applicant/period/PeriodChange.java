package id.sahkan.applicant.period;

import id.sahkan.contracts.PeriodEvent.PeriodChangeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /// Not what differs, but a record of the ledger of interruptions: from when to when.
    static final String INTERRUPTION = "interruption";

    /// The records of the ledger because of which it made the window longer; none of a change that did not.
    List<RecordedInterruption> compensated() {
        return kind != Kind.EXTENDED
                ? List.of()
                : fields.stream()
                        .filter(change -> change.field().equals(INTERRUPTION))
                        .filter(change -> change.from() != null && change.to() != null)
                        .map(change ->
                                new RecordedInterruption(Instant.parse(change.from()), Instant.parse(change.to())))
                        .toList();
    }

    /// By how much it made the window longer.
    Duration extendedBy() {
        return fields.stream()
                .filter(change -> change.field().equals("closesAt"))
                .filter(change -> change.from() != null && change.to() != null)
                .map(change -> Duration.between(Instant.parse(change.from()), Instant.parse(change.to())))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /// Whether the window had closed already when this made it longer.
    boolean reopened(Instant at) {
        return (kind == Kind.EXTENDED || kind == Kind.CHANGED)
                && fields.stream()
                        .filter(change -> change.field().equals("closesAt") && change.from() != null)
                        .anyMatch(change -> !at.isBefore(Instant.parse(change.from())));
    }

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
        SINGLE_EXTENSION_ASKED(false),
        SINGLE_EXTENSION_DECLINED(false),
        SINGLE_EXTENDED(true),
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

        /// As what it is told to those with an application in the period; the others are for who looks.
        Optional<PeriodChangeKind> toldAs() {
            return switch (this) {
                case CHANGED -> Optional.of(PeriodChangeKind.CHANGED);
                case EXTENDED -> Optional.of(PeriodChangeKind.EXTENDED);
                case CANCELLED -> Optional.of(PeriodChangeKind.CANCELLED);
                // told to one alone, by the desk
                case SINGLE_EXTENDED -> Optional.empty();
                case PREPARED,
                        EDITED,
                        ANNOUNCED,
                        EXTENSION_ASKED,
                        EXTENSION_DECLINED,
                        SINGLE_EXTENSION_ASKED,
                        SINGLE_EXTENSION_DECLINED,
                        IN_REVIEW,
                        DECIDED,
                        ARCHIVED -> Optional.empty();
            };
        }
    }

    /// Instants in UTC, days as they are written; null where there was or is nothing.
    public record FieldChange(
            String field, @Nullable String from, @Nullable String to) {}
}
