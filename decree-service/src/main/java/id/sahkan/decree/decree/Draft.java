package id.sahkan.decree.decree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a decree will say, and the form in which it does; fixed from the moment of drafting.
record Draft(
        UUID id,
        UUID periodId,
        String title,
        int budgetYear,
        Reference announcement,
        Reference minutes,
        LocalDate validUntil,
        List<Entry> entries,
        Person drafter,
        Instant draftedAt,
        int formVersion) {

    Draft {
        entries = List.copyOf(entries);
    }

    /// Another official document, by number and date.
    record Reference(String number, LocalDate date) {}
}
