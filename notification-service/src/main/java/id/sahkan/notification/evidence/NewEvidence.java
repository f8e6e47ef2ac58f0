package id.sahkan.notification.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a partner files: an address or a file.
///
/// @param applicationId for which outlet, where the partner says so
record NewEvidence(
        UUID releaseId,
        @Nullable UUID applicationId,
        EvidenceKind kind,
        LocalDate shownOn,
        @Nullable String edition,
        @Nullable PageAddress page,
        @Nullable String words,
        @Nullable FiledFile file) {

    /// @param type by content, never by what the sender said
    record FiledFile(String name, String type, String sha256, byte[] content) {}
}
