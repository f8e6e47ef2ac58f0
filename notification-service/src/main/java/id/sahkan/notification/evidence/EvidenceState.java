package id.sahkan.notification.evidence;

import java.time.Instant;

/// How far an evidence of publication is. What was decided stays decided: whoever was returned files again.
sealed interface EvidenceState {

    record Filed() implements EvidenceState {}

    /// Counted.
    record Accepted(String by, String byName, Instant at) implements EvidenceState {}

    record Returned(String reason, String by, String byName, Instant at) implements EvidenceState {}
}
