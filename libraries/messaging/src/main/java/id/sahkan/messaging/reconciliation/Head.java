package id.sahkan.messaging.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many events of an aggregate its producer has published: `last` by now, `settled` by the instant asked about.
///
/// @param sealed the newest head that is sealed, where there is one
record Head(
        UUID aggregateId, long settled, long last, @Nullable Sealed sealed) {

    Head(UUID aggregateId, long settled, long last) {
        this(aggregateId, settled, last, null);
    }

    /// As `journal_seal` has it; the bytes travel as Base64.
    record Sealed(long version, byte[] hash, byte[] seal) {}
}
