package id.sahkan.decree.decree;

import static id.sahkan.decree.decree.DecreeExamples.AT;
import static id.sahkan.decree.decree.DecreeExamples.FIRST;
import static id.sahkan.decree.decree.DecreeExamples.REVIEWER;
import static id.sahkan.decree.decree.DecreeExamples.SECOND;
import static id.sahkan.decree.decree.DecreeExamples.SHA;
import static id.sahkan.decree.decree.DecreeExamples.SIGNATORY;
import static id.sahkan.decree.decree.DecreeExamples.TODAY;
import static id.sahkan.decree.decree.DecreeExamples.draft;
import static id.sahkan.decree.decree.DecreeExamples.drafted;
import static id.sahkan.decree.decree.DecreeExamples.entry;
import static id.sahkan.decree.decree.DecreeExamples.issued;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DecreeEvent.ApplicationCorrected;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.ApplicationRevoked;
import id.sahkan.contracts.DecreeEvent.DecreeAmended;
import id.sahkan.contracts.DecreeEvent.DecreeIssued;
import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.DecreeRevoked;
import id.sahkan.contracts.DecreeEvent.EntryField;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.decree.decree.DecreeChange.Correction;
import id.sahkan.decree.decree.DecreeChange.Revocation;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.http.Actor;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeDeciderTest {

    private static final Actor OTHER_OFFICER = new Actor("officer-2", "Petugas Lain");
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final UUID NEW = new UUID(1, 3);
    private static final Effect.Revoked BREACH = new Effect.Revoked(RevocationReason.OBLIGATION_BREACHED, null, null);

    private static Standing standing() {
        return new Standing(issued(), false, null, 0, List.of(entry(1), entry(2)), Set.of());
    }

    private static DecreeChange change(
            DecreeKind kind, List<Entry> added, List<Correction> corrected, List<Revocation> revoked) {
        return new DecreeChange(
                new UUID(9, 10),
                kind,
                "keberatan dikabulkan",
                null,
                added,
                corrected,
                revoked,
                OTHER_OFFICER,
                AT,
                1,
                "Kepala Dinas");
    }

    private static Correction tier(UUID application, int tier) {
        return new Correction(application, null, null, null, null, tier);
    }

    private static Correction reporter(UUID application, String name) {
        return new Correction(application, null, null, null, name, null);
    }

    private static DecreeChange amendment() {
        return change(DecreeKind.AMENDMENT, List.of(entry(3)), List.of(tier(ONE, 2)), List.of());
    }

    private static DecreeChange partial() {
        return change(DecreeKind.REVOCATION_IN_PART, List.of(), List.of(), List.of(new Revocation(TWO, BREACH)));
    }

    private static DecreeChange whole() {
        return change(DecreeKind.REVOCATION, List.of(), List.of(), List.of());
    }

    private static Draft made(DecreeChange asked) {
        return made(asked, standing());
    }

    private static Draft made(DecreeChange asked, Standing standing) {
        var decision = ChangeDecider.draft(asked, standing, TODAY);
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted<DecreeState, DecreeEvent>) decision).next().draft();
    }

    private static void refused(DecreeChange asked, Standing standing, DecreeRefusal why) {
        assertThat(ChangeDecider.draft(asked, standing, TODAY)).isEqualTo(new Refused<>(why));
    }

    private static void refused(DecreeChange asked, DecreeRefusal why, String field, UUID... about) {
        Map<String, Object> details = about.length == 0 ? Map.of() : Map.of("applicationIds", List.of(about));
        assertThat(ChangeDecider.draft(asked, standing(), TODAY)).isEqualTo(new Refused<>(why, details));
        assertThat(why.field()).isEqualTo(field);
    }

    @Test
    void anAmendmentNamesAndCorrects() {
        Draft draft = made(amendment());
        assertThat(draft.title())
                .isEqualTo("Perubahan atas Keputusan Kepala Dinas Nomor 000.4.3/1/DISKOMINFO/XII/2026 tentang"
                        + " Penetapan Media");
        assertThat(draft.validUntil()).isEqualTo(draft().validUntil());
        assertThat(draft.minutes()).isEqualTo(draft().minutes());
        assertThat(draft.named()).containsExactly(NEW);
        assertThat(draft.entries()).extracting(Entry::annexNumber).containsExactly(1, 2);
        assertThat(draft.entries().get(1).tier()).isEqualTo(2);
        assertThat(draft.entries().get(1).effect())
                .isEqualTo(new Effect.Corrected(new Effect.Was(null, null, null, null, 1)));
    }

    @Test
    void theSecondOfAKindSaysSo() {
        var again = new Standing(issued(), false, null, 1, List.of(entry(1)), Set.of());
        assertThat(made(change(DecreeKind.AMENDMENT, List.of(), List.of(tier(ONE, 3)), List.of()), again)
                        .title())
                .startsWith("Perubahan Kedua atas Keputusan");
        assertThat(made(change(DecreeKind.CORRECTION, List.of(), List.of(reporter(ONE, "Wartawati")), List.of()), again)
                        .title())
                .startsWith("Perbaikan Kedua Kesalahan Penulisan dalam Keputusan");
    }

    @Test
    void aRevocationOfTheWholeTakesOutWhoeverStands() {
        assertThat(made(whole()).entries())
                .extracting(Entry::effect)
                .containsOnly(new Effect.Revoked(RevocationReason.DECREE_REVOKED, null, null))
                .hasSize(2);
        var nobody = new Standing(issued(), false, null, 0, List.of(), Set.of(ONE, TWO));
        assertThat(made(whole(), nobody).entries()).isEmpty();
    }

    @Test
    void onlyWhatIsInForceIsChanged() {
        refused(amendment(), new Standing(drafted(), false, null, 0, List.of(), Set.of()), DecreeRefusal.NOT_IN_FORCE);
        refused(amendment(), new Standing(issued(), true, null, 0, List.of(), Set.of()), DecreeRefusal.NOT_IN_FORCE);
        assertThat(ChangeDecider.draft(
                        amendment(), standing(), draft().validUntil().plusDays(1)))
                .isEqualTo(new Refused<>(DecreeRefusal.NOT_IN_FORCE));
        refused(
                amendment(),
                new Standing(issued(), false, drafted(), 0, List.of(), Set.of()),
                DecreeRefusal.CHANGE_OPEN);
        var amended = new DecreeState.Issued(made(amendment()), SECOND, SIGNATORY, issued().signed());
        refused(partial(), new Standing(amended, false, null, 0, List.of(), Set.of()), DecreeRefusal.CHANGES_ANOTHER);
    }

    @Test
    void theSameChangeAgainIsTheDraftThatThereIs() {
        var open = new DecreeState.Drafted(made(partial()));
        var standing = new Standing(issued(), false, open, 0, List.of(entry(1), entry(2)), Set.of());
        assertThat(ChangeDecider.draft(partial(), standing, TODAY)).isEqualTo(new Decision.Already<>());
        refused(amendment(), standing, DecreeRefusal.CHANGE_OPEN);
        var discarded = new DecreeState.Discarded(made(partial()), OTHER_OFFICER);
        refused(
                partial(),
                new Standing(issued(), false, discarded, 0, List.of(entry(1), entry(2)), Set.of()),
                DecreeRefusal.CHANGE_OPEN);
    }

    @Test
    void nobodyIsNamedTwiceOrTakenOutWithoutBeingIn() {
        refused(
                change(DecreeKind.AMENDMENT, List.of(entry(2)), List.of(), List.of()),
                DecreeRefusal.ALREADY_NAMED,
                "added",
                TWO);
        refused(
                change(DecreeKind.AMENDMENT, List.of(entry(3), entry(3)), List.of(), List.of()),
                DecreeRefusal.ALREADY_NAMED,
                "added",
                NEW);
        refused(
                change(DecreeKind.AMENDMENT, List.of(), List.of(tier(NEW, 2)), List.of()),
                DecreeRefusal.CORRECTED_NOT_NAMED,
                "corrected",
                NEW);
        var stranger =
                change(DecreeKind.REVOCATION_IN_PART, List.of(), List.of(), List.of(new Revocation(NEW, BREACH)));
        refused(stranger, DecreeRefusal.REVOKED_NOT_NAMED, "revoked", NEW);
        assertThat(ChangeDecider.draft(
                        partial(), new Standing(issued(), false, null, 0, List.of(entry(1)), Set.of(TWO)), TODAY))
                .isEqualTo(new Refused<>(DecreeRefusal.ALREADY_REVOKED, Map.of("applicationIds", List.of(TWO))));
    }

    @Test
    void whatChangesNothingIsNoChange() {
        refused(change(DecreeKind.AMENDMENT, List.of(), List.of(), List.of()), DecreeRefusal.NOTHING_ADDED, "added");
        refused(
                change(DecreeKind.CORRECTION, List.of(), List.of(), List.of()),
                DecreeRefusal.NOTHING_CORRECTED,
                "corrected");
        refused(
                change(DecreeKind.REVOCATION_IN_PART, List.of(), List.of(), List.of()),
                DecreeRefusal.NOTHING_REVOKED,
                "revoked");
        refused(
                change(DecreeKind.AMENDMENT, List.of(), List.of(tier(ONE, 1)), List.of()),
                DecreeRefusal.NOTHING_CORRECTED,
                "corrected",
                ONE);
    }

    @Test
    void eachKindHasItsOwnContents() {
        List<Entry> added = List.of(entry(3));
        List<Revocation> revoked = List.of(new Revocation(ONE, BREACH));
        List<Correction> tiers = List.of(tier(ONE, 2));
        refused(change(DecreeKind.NAMING, added, List.of(), List.of()), DecreeRefusal.KIND_DOES_NOT_FIT, "kind");
        refused(change(DecreeKind.AMENDMENT, added, List.of(), revoked), DecreeRefusal.REVOKED_DOES_NOT_FIT, "revoked");
        refused(change(DecreeKind.CORRECTION, added, tiers, List.of()), DecreeRefusal.ADDED_DOES_NOT_FIT, "added");
        refused(
                change(DecreeKind.CORRECTION, List.of(), tiers, revoked),
                DecreeRefusal.REVOKED_DOES_NOT_FIT,
                "revoked");
        refused(
                change(DecreeKind.CORRECTION, List.of(), tiers, List.of()),
                DecreeRefusal.CORRECTED_DOES_NOT_FIT,
                "corrected");
        refused(
                change(DecreeKind.REVOCATION_IN_PART, added, List.of(), revoked),
                DecreeRefusal.ADDED_DOES_NOT_FIT,
                "added");
        refused(
                change(DecreeKind.REVOCATION_IN_PART, List.of(), tiers, revoked),
                DecreeRefusal.CORRECTED_DOES_NOT_FIT,
                "corrected");
        refused(change(DecreeKind.REVOCATION, added, List.of(), List.of()), DecreeRefusal.ADDED_DOES_NOT_FIT, "added");
        refused(
                change(DecreeKind.REVOCATION, List.of(), tiers, List.of()),
                DecreeRefusal.CORRECTED_DOES_NOT_FIT,
                "corrected");
        refused(
                change(DecreeKind.REVOCATION, List.of(), List.of(), revoked),
                DecreeRefusal.REVOKED_DOES_NOT_FIT,
                "revoked");
    }

    @Test
    void whoRecommendedMayNotDraftAndMinutesAreNotOfTomorrow() {
        DecreeChange a = amendment();
        var byReviewer = new DecreeChange(
                a.id(), a.kind(), a.ground(), null, a.added(), a.corrected(), a.revoked(), REVIEWER, AT, 1, a.office());
        refused(byReviewer, standing(), DecreeRefusal.REVIEWER_MAY_NOT_DRAFT);
        var tomorrow = new DecreeChange(
                a.id(),
                a.kind(),
                a.ground(),
                new Draft.Reference("BA/9", TODAY.plusDays(1)),
                a.added(),
                a.corrected(),
                a.revoked(),
                OTHER_OFFICER,
                AT,
                1,
                a.office());
        refused(tomorrow, DecreeRefusal.MINUTES_IN_FUTURE, "minutesDate");
    }

    @Test
    void issuingTellsTheDecreeThatIsChangedAndEverybodyConcerned() {
        assertThat(events(amendment())).hasSize(4).first().isInstanceOf(DecreeIssued.class);
        assertThat(events(amendment()))
                .contains(
                        new DecreeAmended(
                                draft().id(), new UUID(9, 10), DecreeKind.AMENDMENT, number(), SECOND.decreedOn()),
                        new ApplicationNamed(
                                NEW,
                                new UUID(9, 10),
                                number(),
                                SECOND.publicCode(),
                                SECOND.decreedOn(),
                                1,
                                1,
                                FIRST.number().text()),
                        new ApplicationCorrected(
                                ONE,
                                new UUID(9, 10),
                                number(),
                                SECOND.publicCode(),
                                SECOND.decreedOn(),
                                2,
                                2,
                                FIRST.number().text(),
                                List.of(EntryField.TIER)));
        assertThat(events(partial()))
                .contains(new ApplicationRevoked(
                        TWO,
                        new UUID(9, 10),
                        number(),
                        SECOND.publicCode(),
                        SECOND.decreedOn(),
                        1,
                        FIRST.number().text(),
                        RevocationReason.OBLIGATION_BREACHED));
        assertThat(events(whole()))
                .contains(new DecreeRevoked(draft().id(), new UUID(9, 10), number(), SECOND.decreedOn()));
    }

    private static String number() {
        return SECOND.number().text();
    }

    private static List<DecreeEvent> events(DecreeChange asked) {
        Decision<DecreeState, DecreeEvent> decision = DecreeDecider.decide(
                new Numbered(made(asked), SECOND, SIGNATORY, null, null),
                new DecreeCommand.Confirm(AT, SIGNATORY, SHA, "Kepala", "Kepala Dinas", true));
        return ((Accepted<DecreeState, DecreeEvent>) decision).events();
    }

    @Test
    void theRemarkSaysWhatHappens() {
        assertThat(Remarks.of(new Effect.Named())).isEqualTo("Ditambahkan");
        assertThat(Remarks.of(new Effect.Corrected(new Effect.Was("Riau Kabr", null, null, "Budi", 2))))
                .isEqualTo("Semula: nama media “Riau Kabr”; wartawan “Budi”; klasifikasi 2");
        assertThat(Remarks.of(new Effect.Revoked(
                        RevocationReason.OBLIGATION_BREACHED,
                        "tidak menyampaikan bukti tayang",
                        new Draft.Reference("BA/7", LocalDate.of(2027, 3, 2)))))
                .isEqualTo("Dicabut: tidak melaksanakan kewajiban, yaitu tidak menyampaikan bukti tayang;"
                        + " Berita Acara Klarifikasi Nomor BA/7 tanggal 2 Maret 2027");
        assertThat(Remarks.of(new Effect.Revoked(RevocationReason.OTHER, "ganti nama", null)))
                .isEqualTo("Dicabut: ganti nama");
    }
}
