package id.sahkan.applicant.period;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a period is in its life. Whether an announced one is open or closed is told by its window.
public sealed interface PeriodState {

    PeriodTerms terms();

    /// Known to the office alone, and edited freely.
    record Prepared(PeriodTerms terms) implements PeriodState {}

    /// @param asked an extension that waits for a second officer
    record Announced(PeriodTerms terms, @Nullable AskedExtension asked) implements PeriodState {}

    /// The window has closed for good: no extension opens it again.
    sealed interface Finishing extends PeriodState {}

    record InReview(PeriodTerms terms) implements Finishing {}

    record Decided(PeriodTerms terms) implements Finishing {}

    /// Nothing happens to it any more.
    sealed interface Ended extends PeriodState {}

    record Archived(PeriodTerms terms) implements Ended {}

    record Cancelled(PeriodTerms terms, String reason) implements Ended {}

    /// @param interruptions records of the ledger because of which it is asked for
    record AskedExtension(
            Instant closesAt,
            String reason,
            List<RecordedInterruption> interruptions,
            String askedBy,
            Instant askedAt) {}
}
