package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decree that waits for a signature, as its signatory sees it before they open it.
///
/// @param since when it was drafted
/// @param failure why the last attempt ended
/// @param draftedByCaller who drafted it does not sign it
record WaitingDecree(
        UUID id,
        long version,
        UUID periodId,
        String title,
        DecreeKind kind,
        DecreeView.StateName state,
        @Nullable String number,
        Instant since,
        @Nullable String failure,
        boolean handedOut,
        @Nullable String changesNumber,
        String drafterName,
        boolean draftedByCaller,
        int entryCount,
        List<Count> tiers,
        List<Count> outletTypes,
        List<Count> effects) {

    /// @param of a tier, a type of outlet or an effect
    record Count(String of, int count) {}
}
