package id.sahkan.decree.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the office tells somebody whose application it refused, in the form that was in use that day.
///
/// @param address of the page on which the same stands
/// @param announcement of the period, whose requirements were looked at
/// @param refusedAt the instant of the decision; `refusedOn` is its day at the office
/// @param objectUntil the last day; none while it does not run, because nobody was told yet
/// @param howToObject as the period declares it
public record RefusalLetter(
        DecreeForm form,
        String address,
        String applicationNumber,
        String outlet,
        String company,
        LocalDate receivedOn,
        @Nullable String period,
        DecreeDocument.Reference announcement,
        Instant refusedAt,
        LocalDate refusedOn,
        @Nullable LocalDate objectUntil,
        List<Reason> reasons,
        @Nullable String howToObject) {

    public RefusalLetter {
        reasons = List.copyOf(reasons);
    }

    /// @param requirement none where it is not about a single paper
    /// @param asked what the announcement says of it
    /// @param why in the words of the list of reasons
    /// @param found in the reviewer's own words
    public record Reason(
            @Nullable String requirement,
            @Nullable String asked,
            String why,
            @Nullable String found) {}
}
