package id.sahkan.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts about what the office's editors publish, and about what partners show of it. Aggregate: the release or the
/// evidence. Words and people stay in the service.
public sealed interface NewsroomEvent extends DomainEvent {

    UUID releaseId();

    /// Begun or changed; whatever check there was does not count any more.
    record ReleaseWritten(UUID releaseId, String office) implements NewsroomEvent {}

    record ReleaseChecked(UUID releaseId, String office) implements NewsroomEvent {}

    /// @param embargoUntil before this instant partners alone have it
    record ReleasePublished(
            UUID releaseId, String office, @Nullable Instant embargoUntil) implements NewsroomEvent {}

    /// Other words wait for a second editor; what was published stays meanwhile.
    record CorrectionProposed(UUID releaseId, String office) implements NewsroomEvent {}

    record CorrectionDeclined(UUID releaseId, String office) implements NewsroomEvent {}

    record ReleaseCorrected(UUID releaseId, String office) implements NewsroomEvent {}

    /// @param published whether anybody outside of the office has had it
    record ReleaseWithdrawn(UUID releaseId, String office, boolean published) implements NewsroomEvent {}

    record EvidenceFiled(UUID releaseId, UUID evidenceId, UUID applicationId) implements NewsroomEvent {}

    record EvidenceAccepted(UUID releaseId, UUID evidenceId, UUID applicationId) implements NewsroomEvent {}

    record EvidenceReturned(UUID releaseId, UUID evidenceId, UUID applicationId) implements NewsroomEvent {}

    /// It counts for nothing any more, and waits for an editor as it did before it was accepted.
    record EvidenceReopened(UUID releaseId, UUID evidenceId, UUID applicationId) implements NewsroomEvent {}
}
