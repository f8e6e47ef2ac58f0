package id.sahkan.applicant.period;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A later close for one application of a period (ADR 48). For everybody else the window closes when it did.
///
/// @param reason as the officer wrote it: for the office and whose application it is
/// @param version of the period, as what was done last made it
public record SingleExtension(
        UUID id,
        UUID periodId,
        UUID applicationId,
        Instant closesAt,
        ReasonKind reasonKind,
        String reason,
        Status status,
        String askedBy,
        Instant askedAt,
        @Nullable Answered answered,
        long version) {

    public enum Status {
        ASKED,
        GRANTED,
        DECLINED
    }

    /// What everybody reads of why; so wide that it tells of nobody.
    public enum ReasonKind {
        OUTAGE,
        OFFICE_ERROR,
        OTHER_AUTHORITY,
        FORCE_MAJEURE,
        OTHER
    }

    /// @param reason of a refusal; empty where it was granted
    public record Answered(String by, Instant at, String reason) {}

    boolean asksTheSameAs(SingleExtension other) {
        return applicationId.equals(other.applicationId)
                && closesAt.equals(other.closesAt)
                && reasonKind == other.reasonKind
                && reason.equals(other.reason);
    }
}
