package id.sahkan.notification.notice;

import id.sahkan.notification.letter.LetterKind;
import java.util.UUID;

/// Which notice it is, for what is told of it.
interface KnownNotice {

    UUID id();

    UUID applicationId();

    LetterKind kind();

    /// How often the office had it sent once more.
    int requeued();

    /// Found in the ledger, and on nobody's way.
    record Kept(UUID id, UUID applicationId, LetterKind kind, int requeued) implements KnownNotice {}
}
