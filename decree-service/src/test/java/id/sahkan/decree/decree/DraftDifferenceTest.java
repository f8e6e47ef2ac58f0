package id.sahkan.decree.decree;

import static id.sahkan.decree.decree.DecreeExamples.AT;
import static id.sahkan.decree.decree.DecreeExamples.draft;
import static id.sahkan.decree.decree.DecreeExamples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.decree.decree.DraftDifference.Change;
import id.sahkan.decree.decree.DraftDifference.Line;
import id.sahkan.decree.decree.DraftDifference.Side;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftDifferenceTest {

    @Test
    void whatIsAddedRemovedAndChangedIsToldWithItsDecision() {
        Entry other =
                entry(2).corrected(new DecreeChange.Correction(entry(2).applicationId(), null, null, null, "Lain", 3));
        var difference = DraftDifference.of(
                new Side(of(entry(1), entry(2)), List.of(decision(1, 1), decision(2, 1))),
                new Side(of(other, entry(3)), List.of(decision(2, 2), decision(3, 1))));

        assertThat(difference.added()).extracting(Line::outletName).containsExactly("Riau Kabar 3");
        assertThat(difference.added().getFirst().decidedAt()).isEqualTo(AT);
        assertThat(difference.added().getFirst().decidedBy()).isEqualTo("reviewer");
        assertThat(difference.removed()).extracting(Line::outletName).containsExactly("Riau Kabar 1");
        assertThat(difference.changed().getFirst().changes())
                .containsExactly(
                        new Change("tier", "1", "3"),
                        new Change("reporter", "Wartawan", "Lain"),
                        new Change("effect", "NAMED", "CORRECTED"),
                        new Change("dossierVersion", "1", "2"));
    }

    @Test
    void theSameIsNoDifference() {
        var side = new Side(draft(), List.of(decision(1, 1)));
        var difference = DraftDifference.of(side, side);
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    /// Whatever of it is changed behind our back is seen.
    @Test
    void theDigestHoldsEachRowAndEachDecision() {
        List<Entry> rows = List.of(entry(1), entry(2));
        List<FrozenDecision> decisions = List.of(decision(1, 1), decision(2, 1));
        String frozen = FrozenSet.sha256(rows, decisions);
        assertThat(frozen).matches("[0-9a-f]{64}");
        assertThat(FrozenSet.sha256(rows.reversed(), decisions.reversed())).isEqualTo(frozen);
        assertThat(List.of(
                        FrozenSet.sha256(List.of(entry(1)), decisions),
                        FrozenSet.sha256(List.of(entry(1), entry(2).numbered(3)), decisions),
                        FrozenSet.sha256(rows, List.of(decision(1, 1), decision(2, 2))),
                        FrozenSet.sha256(rows, List.of(decision(1, 1)))))
                .doesNotContain(frozen)
                .doesNotHaveDuplicates();
    }

    private static FrozenDecision decision(int n, int version) {
        return new FrozenDecision(new UUID(1, n), version, 1, "reviewer-1", AT);
    }

    private static Draft of(Entry... entries) {
        Draft d = draft();
        return new Draft(
                d.id(),
                d.office(),
                d.periodId(),
                d.title(),
                d.budgetYear(),
                d.announcement(),
                d.minutes(),
                d.validUntil(),
                List.of(entries),
                d.drafter(),
                d.draftedAt(),
                d.formVersion(),
                null);
    }
}
