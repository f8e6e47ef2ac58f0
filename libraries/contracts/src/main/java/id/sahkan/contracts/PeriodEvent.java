package id.sahkan.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a period, told once for each person whom it concerns. Aggregate: this telling; key: the application.
/// The period's words and the officer's reason stay where everybody reads them.
public sealed interface PeriodEvent extends DomainEvent {

    UUID applicationId();

    /// @param applicationId one of that person in that period; where there are several, a draft if there is one
    /// @param applicationNumber none while it is a draft
    /// @param office whose period it is
    /// @param periodVersion by which the change is found at the period
    /// @param closesAt from then on nothing is taken: of a cancelled period when it was cancelled
    /// @param scope whether it is for this application alone; since version 2, and null is for all
    record PeriodChangeTold(
            UUID applicationId,
            @Nullable String applicationNumber,
            String outletName,
            String applicantId,
            String office,
            UUID periodId,
            long periodVersion,
            PeriodChangeKind kind,
            Instant changedAt,
            Instant closesAt,
            @Nullable PeriodChangeScope scope)
            implements PeriodEvent {}

    enum PeriodChangeScope {
        ALL,
        ONE_APPLICATION
    }

    enum PeriodChangeKind {
        CHANGED,
        EXTENDED,
        CANCELLED
    }
}
