package id.sahkan.decree.registerlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A witness as everybody may read it.
///
/// @param size of the log that it has signed last
/// @param refusedSince since when it says no to what is shown here
record RegisterWitness(
        String name,
        String key,
        long size,
        @Nullable Instant seenAt,
        @Nullable Instant refusedSince,
        Witness.@Nullable Refusal refusal) {

    record All(List<RegisterWitness> witnesses) {}

    static RegisterWitness of(WitnessStore.Kept kept) {
        return new RegisterWitness(
                kept.name(), kept.key(), kept.size(), kept.seenAt(), kept.refusedAt(), kept.refusal());
    }
}
