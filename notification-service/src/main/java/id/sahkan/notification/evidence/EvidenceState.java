package id.sahkan.notification.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far an evidence of publication is. What was returned stays so, and its partner files
/// again; an acceptance can be taken back.
sealed interface EvidenceState {

    /// @param reopened when its acceptance was taken back
    record Filed(@Nullable Reopened reopened) implements EvidenceState {}

    /// Who took an acceptance back, and why.
    record Reopened(String reason, String by, String byName, Instant at) {}

    /// Counted.
    record Accepted(String by, String byName, Instant at) implements EvidenceState {}

    record Returned(String reason, String by, String byName, Instant at) implements EvidenceState {}
}
