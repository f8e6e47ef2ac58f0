package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decree as one line of the list; its annex is read with the decree itself.
record DecreeSummary(
        UUID id,
        String office,
        long version,
        UUID periodId,
        String title,
        DecreeKind kind,
        DecreeView.StateName state,
        @Nullable String number,
        @Nullable String publicCode,
        int entryCount,
        @Nullable LocalDate decreedOn,
        LocalDate validUntil) {}
