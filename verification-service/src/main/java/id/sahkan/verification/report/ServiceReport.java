package id.sahkan.verification.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What offices compare: how many applications, what became of them, and how long it took. It names nobody, and no
/// number in it is under [SmallCounts#SMALLEST], nor can one be computed from it.
///
/// @param office its word for itself in addresses; null until it was told
/// @param zone in which years begin
/// @param countedOn the day on which it was counted
/// @param smallest below which no count is told
/// @param years the latest first
record ServiceReport(@Nullable String office, String zone, LocalDate countedOn, int smallest, List<Year> years) {

    /// Applications that were received in one year.
    ///
    /// @param received null where there were fewer than can be told; then nothing else is told either
    /// @param outcomes how they stand
    /// @param rounds how often they were returned for completion
    /// @param refusalReasons in how many refused applications each was given; one may have several
    /// @param objections how many object or objected to their refusal; null: some, but fewer than can be told
    record Year(
            int year,
            @Nullable Long received,
            List<Count> outcomes,
            List<Count> outletTypes,
            List<Count> rounds,
            List<Time> times,
            List<Count> refusalReasons,
            @Nullable Long objections) {}

    /// @param of one code, or several whose numbers are told together because one of them alone is too small
    record Count(List<String> of, long count) {}

    /// @param medianHours half took less; null where fewer than five are known
    /// @param p90Hours nine of ten took less; null where fewer than ten are known
    record Time(
            Part part,
            @Nullable Double medianHours,
            @Nullable Double p90Hours) {}

    enum Part {
        /// From the receipt until the automatic checks are done.
        CHECKING,
        /// From then on until a reviewer begins.
        QUEUE,
        /// Until the reviewer decides or returns it.
        REVIEW,
        /// Until a returned one is sent again.
        COMPLETION,
        /// From the receipt until it is decided, with everything between.
        DECISION
    }
}
