package id.sahkan.decree.decree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a draft says otherwise than the one before it, and by which decision of a reviewer.
///
/// @param against the draft before
record DraftDifference(UUID against, Instant draftedAt, List<Line> added, List<Line> removed, List<Line> changed) {

    /// Who decides on an application.
    private static final String REVIEWER = "reviewer";

    /// @param decidedAt when it was recommended; null where the draft names nobody or is from before decisions were
    /// kept
    /// @param decidedBy the role of who decided
    record Line(
            UUID applicationId,
            String applicationNumber,
            String outletName,
            int tier,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            List<Change> changes) {}

    record Change(String field, String from, String to) {}

    /// A draft with its decisions.
    record Side(Draft draft, List<FrozenDecision> decisions) {

        private Map<UUID, FrozenDecision> byApplication() {
            return decisions.stream().collect(Collectors.toMap(FrozenDecision::applicationId, Function.identity()));
        }
    }

    static DraftDifference of(Side before, Side now) {
        Map<UUID, FrozenDecision> decided = before.byApplication();
        Map<UUID, FrozenDecision> decidedNow = now.byApplication();
        Map<UUID, Entry> gone = before.draft().entries().stream()
                .collect(Collectors.toMap(Entry::applicationId, Function.identity(), (one, _) -> one));
        var added = new ArrayList<Line>();
        var changed = new ArrayList<Line>();
        for (Entry entry : now.draft().entries()) {
            Entry was = gone.remove(entry.applicationId());
            FrozenDecision by = decidedNow.get(entry.applicationId());
            if (was == null) {
                added.add(line(entry, by, List.of()));
            } else {
                List<Change> changes = changes(was, entry, decided.get(entry.applicationId()), by);
                if (!changes.isEmpty()) {
                    changed.add(line(entry, by, changes));
                }
            }
        }
        List<Line> removed = before.draft().entries().stream()
                .filter(entry -> gone.containsKey(entry.applicationId()))
                .map(entry -> line(entry, decided.get(entry.applicationId()), List.of()))
                .toList();
        return new DraftDifference(before.draft().id(), before.draft().draftedAt(), added, removed, changed);
    }

    private static Line line(Entry entry, @Nullable FrozenDecision by, List<Change> changes) {
        return new Line(
                entry.applicationId(),
                entry.applicationNumber(),
                entry.outletName(),
                entry.tier(),
                by == null ? null : by.recommendedAt(),
                by == null ? null : REVIEWER,
                changes);
    }

    private static List<Change> changes(
            Entry was, Entry is, @Nullable FrozenDecision decided, @Nullable FrozenDecision decidedNow) {
        var changes = new ArrayList<Change>();
        compare(changes, "tier", was.tier(), is.tier());
        compare(changes, "outletName", was.outletName(), is.outletName());
        compare(changes, "companyName", was.companyName(), is.companyName());
        compare(changes, "responsibleEditor", was.responsibleEditor(), is.responsibleEditor());
        compare(changes, "reporter", was.reporter(), is.reporter());
        compare(changes, "effect", DecreeRows.nameOf(was.effect()), DecreeRows.nameOf(is.effect()));
        if (decided != null && decidedNow != null) {
            compare(changes, "dossierVersion", decided.dossierVersion(), decidedNow.dossierVersion());
        }
        return changes;
    }

    private static void compare(List<Change> changes, String field, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            changes.add(new Change(field, String.valueOf(was), String.valueOf(is)));
        }
    }
}
