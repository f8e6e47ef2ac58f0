package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to change in a decree that was issued.
///
/// @param id of the decree that is drafted
/// @param minutes on what it rests; those of the first decree where none are given
/// @param added rows of applications that were recommended since; their numbers do not count yet
record DecreeChange(
        UUID id,
        DecreeKind kind,
        String ground,
        Draft.@Nullable Reference minutes,
        List<Entry> added,
        List<Correction> corrected,
        List<Revocation> revoked,
        Actor drafter,
        Instant at,
        int formVersion,
        String office) {

    DecreeChange {
        added = List.copyOf(added);
        corrected = List.copyOf(corrected);
        revoked = List.copyOf(revoked);
    }

    /// What is null stays as it is.
    record Correction(
            UUID applicationId,
            @Nullable String outletName,
            @Nullable String companyName,
            @Nullable String responsibleEditor,
            @Nullable String reporter,
            @Nullable Integer tier) {

        @Override
        public String toString() {
            return "Correction[" + applicationId + "]";
        }
    }

    record Revocation(UUID applicationId, Effect.Revoked effect) {}
}
