package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a signatory should know before a draft becomes a decree.
///
/// @param setSha256 of everybody whom it is about and every decision on which it rests; null of drafts from before
/// @param intact whether that is still so
/// @param outdated whom it names otherwise than was decided since
/// @param difference against the draft before it; null where there was none
/// @param notices what would be sent when it is issued
/// @param applicants to how many accounts
record DecreeReadiness(
        @Nullable String setSha256,
        boolean intact,
        List<FrozenSets.Outdated> outdated,
        @Nullable DraftDifference difference,
        List<Notices> notices,
        int applicants) {

    /// @param kind as the letters are called
    record Notices(String kind, int count) {}

    static List<Notices> notices(Draft draft) {
        Map<String, Integer> counts = new TreeMap<>();
        draft.entries().forEach(entry -> counts.merge(kind(draft.kind(), entry.effect()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> new Notices(one.getKey(), one.getValue()))
                .toList();
    }

    private static String kind(DecreeKind decree, Effect effect) {
        return switch (effect) {
            case Effect.Named _ -> decree == DecreeKind.NAMING ? "DECREED" : "NAMED_BY_AMENDMENT";
            case Effect.Corrected _ -> "ENTRY_CORRECTED";
            case Effect.Revoked _ -> "NAMING_REVOKED";
        };
    }

    /// Whose account is not known any more is counted by the application.
    static int applicants(Draft draft) {
        return draft.entries().stream()
                .map(entry ->
                        entry.applicantId() == null ? entry.applicationId().toString() : entry.applicantId())
                .collect(Collectors.toSet())
                .size();
    }
}
