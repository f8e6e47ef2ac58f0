package id.sahkan.notification.notice;

import id.sahkan.notification.letter.LetterKind;
import java.util.UUID;

/// Which notice it is, for what is told of it.
interface KnownNotice {

    UUID id();

    UUID applicationId();

    LetterKind kind();

    /// Found in the ledger, and on nobody's way.
    record Kept(UUID id, UUID applicationId, LetterKind kind) implements KnownNotice {}
}
