package id.sahkan.notification.evidence;

import java.time.Instant;

/// What an editor says to an evidence, and when.
sealed interface EvidenceCommand {

    String editor();

    String editorName();

    Instant at();

    record Accept(String editor, String editorName, Instant at) implements EvidenceCommand {}

    /// Takes an acceptance back.
    record Reopen(String reason, String editor, String editorName, Instant at) implements EvidenceCommand {}

    record Return(String reason, String editor, String editorName, Instant at) implements EvidenceCommand {}
}
