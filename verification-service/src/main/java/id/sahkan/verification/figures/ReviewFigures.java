package id.sahkan.verification.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the review of a period goes.
///
/// @param waiting cases that nobody has decided yet, with those that were returned
/// @param decidedLately since `paceSince`
/// @param paceSince when the last five working days of the office began
/// @param doneBy when the last would be decided at the pace of those days, on the office's working days alone; null
/// while nothing waits or nothing was decided lately
/// @param doneEarliest and `doneLatest`: between them it falls in four of five cases, if the pace stays; null where
///     too few were decided to tell
record ReviewFigures(
        Instant at,
        long waiting,
        long decidedLately,
        Instant paceSince,
        @Nullable Instant doneBy,
        @Nullable Instant doneEarliest,
        @Nullable Instant doneLatest,
        List<Span> spans,
        List<Load> reviewers,
        List<Cause> reasons) {

    enum Part {
        /// From the receipt until the automatic checks are done.
        CHECKING,
        /// From then on until a reviewer begins.
        QUEUE,
        /// Until the reviewer decides or returns it.
        REVIEW,
        /// Until a returned one is sent again.
        COMPLETION
    }

    /// How long cases stayed in one part of their way; of those that have left it.
    ///
    /// @param medianSeconds half took less
    /// @param p90Seconds nine of ten took less
    record Span(Part part, long count, long medianSeconds, long p90Seconds) {}

    record Load(String name, long open, long decided) {}

    /// Why cases were refused or returned.
    record Cause(String reasonCode, @Nullable String requirementCode, long count) {}
}
