package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.http.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a decree will say, and the form in which it does; fixed from the moment of drafting.
///
/// @param office the key of the office whose decree it is
/// @param change none where the decree names partners and changes no other
record Draft(
        UUID id,
        String office,
        UUID periodId,
        String title,
        int budgetYear,
        Reference announcement,
        Reference minutes,
        LocalDate validUntil,
        List<Entry> entries,
        Actor drafter,
        Instant draftedAt,
        int formVersion,
        @Nullable Change change) {

    Draft {
        entries = List.copyOf(entries);
        if (entries.isEmpty() && change == null) {
            throw new IllegalArgumentException("a decree that names partners names at least one");
        }
    }

    DecreeKind kind() {
        return change == null ? DecreeKind.NAMING : change.kind();
    }

    /// Whether it is the same draft but for its own identity and instant.
    boolean saysTheSameAs(Draft other) {
        return equals(new Draft(
                id,
                other.office,
                other.periodId,
                other.title,
                other.budgetYear,
                other.announcement,
                other.minutes,
                other.validUntil,
                other.entries,
                other.drafter,
                draftedAt,
                other.formVersion,
                other.change));
    }

    /// Those whom this decree names, as far as it names anybody.
    List<UUID> named() {
        return entries.stream()
                .filter(entry -> entry.effect() instanceof Effect.Named)
                .map(Entry::applicationId)
                .toList();
    }

    /// Another official document, by number and date.
    record Reference(String number, LocalDate date) {}
}
