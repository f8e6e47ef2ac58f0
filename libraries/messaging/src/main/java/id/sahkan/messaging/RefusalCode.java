package id.sahkan.messaging;

import org.jspecify.annotations.Nullable;

/// Why a decider refuses: a word that never changes. Which HTTP status goes with it is a matter of the edge.
public interface RefusalCode {

    String code();

    /// The field of the request that is at fault; none where it is the command as a whole.
    default @Nullable String field() {
        return null;
    }
}
