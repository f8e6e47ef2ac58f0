package id.sahkan.decree.decree;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a decree stands with everything that has changed it since.
///
/// @param revoked as a whole
/// @param open what else changes it, and is not issued yet
/// @param earlier how many decrees of the same kind have changed it
/// @param entries who is a partner by it now
/// @param out applications that it named and that were taken out again
record Standing(
        DecreeState decree,
        boolean revoked,
        @Nullable DecreeState open,
        int earlier,
        List<Entry> entries,
        Set<UUID> out) {

    Standing {
        entries = List.copyOf(entries);
        out = Set.copyOf(out);
    }
}
