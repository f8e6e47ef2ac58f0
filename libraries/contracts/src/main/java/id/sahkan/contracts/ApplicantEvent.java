package id.sahkan.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts about an application as its applicant makes it. Aggregate: the application.
public sealed interface ApplicantEvent extends DomainEvent {

    UUID applicationId();

    record ApplicationDrafted(UUID applicationId, UUID periodId, UUID outletId, String applicantId)
            implements ApplicantEvent {}

    record DocumentAttached(
            UUID applicationId, String requirementCode, String sha256, String contentType, long sizeBytes)
            implements ApplicantEvent {}

    /// Several at once; what was there already is not among them.
    record DocumentsAttached(UUID applicationId, List<AttachedFact> documents) implements ApplicantEvent {}

    record DocumentRemoved(UUID applicationId, String requirementCode) implements ApplicantEvent {}

    /// The first submission inside the window. `complete` is false when mandatory documents are knowingly absent.
    ///
    /// @param office whose period it is; said by nobody before there was a second, and then it is the first
    record ApplicationSubmitted(
            UUID applicationId,
            String applicationNumber,
            UUID periodId,
            String periodCode,
            UUID companyId,
            UUID outletId,
            String outletName,
            String companyName,
            OutletType outletType,
            String applicantId,
            int dossierVersion,
            String dossierDigest,
            Instant receivedAt,
            boolean complete,
            @Nullable String office)
            implements ApplicantEvent {}

    /// An attempt outside the window: refused, and kept.
    record SubmissionRefused(UUID applicationId, String code, Instant attemptedAt, Instant opensAt, Instant closesAt)
            implements ApplicantEvent {}

    record CompletionOpened(UUID applicationId, List<String> requirementCodes, Instant dueAt)
            implements ApplicantEvent {}

    record CompletionSubmitted(
            UUID applicationId, int dossierVersion, String dossierDigest, Instant receivedAt, boolean complete)
            implements ApplicantEvent {}

    record ApplicationWithdrawn(UUID applicationId, Instant withdrawnAt) implements ApplicantEvent {}

    record ApplicationReopened(UUID applicationId) implements ApplicantEvent {}

    record OutcomeRecorded(UUID applicationId, Outcome outcome) implements ApplicantEvent {}

    record AttachedFact(String requirementCode, String sha256, String contentType, long sizeBytes) {}

    enum Outcome {
        RECOMMENDED,
        REFUSED,
        DECREED
    }
}
