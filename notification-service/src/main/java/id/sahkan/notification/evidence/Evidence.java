package id.sahkan.notification.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An evidence as it stands.
///
/// @param reopened when its acceptance was taken back, also after it was decided again
record Evidence(
        UUID id,
        UUID releaseId,
        String releaseTitle,
        UUID applicationId,
        String outletName,
        String office,
        EvidenceState state,
        EvidenceState.@Nullable Reopened reopened,
        EvidenceKind kind,
        LocalDate shownOn,
        @Nullable String edition,
        @Nullable String url,
        @Nullable String fileSha256,
        @Nullable String fileName,
        @Nullable Long fileSize,
        @Nullable String words,
        List<EvidenceFlag> flags,
        Instant filedAt,
        String changedBy,
        Instant changedAt,
        long version) {

    EvidenceDecider.Of of() {
        return new EvidenceDecider.Of(id, releaseId, applicationId);
    }
}
