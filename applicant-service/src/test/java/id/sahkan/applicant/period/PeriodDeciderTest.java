package id.sahkan.applicant.period;

import static id.sahkan.applicant.period.PeriodFixtures.AFTER;
import static id.sahkan.applicant.period.PeriodFixtures.ASKED;
import static id.sahkan.applicant.period.PeriodFixtures.BEFORE;
import static id.sahkan.applicant.period.PeriodFixtures.CLOSES;
import static id.sahkan.applicant.period.PeriodFixtures.DECLARED;
import static id.sahkan.applicant.period.PeriodFixtures.INSIDE;
import static id.sahkan.applicant.period.PeriodFixtures.LATER;
import static id.sahkan.applicant.period.PeriodFixtures.NOTHING_ASKED;
import static id.sahkan.applicant.period.PeriodFixtures.change;
import static id.sahkan.applicant.period.PeriodFixtures.declaring;
import static id.sahkan.applicant.period.PeriodFixtures.terms;
import static id.sahkan.applicant.period.PeriodFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.period.PeriodChange.Kind;
import id.sahkan.applicant.period.PeriodCommand.Announce;
import id.sahkan.applicant.period.PeriodCommand.ApproveExtension;
import id.sahkan.applicant.period.PeriodCommand.AskExtension;
import id.sahkan.applicant.period.PeriodCommand.AskSingle;
import id.sahkan.applicant.period.PeriodCommand.BeginReview;
import id.sahkan.applicant.period.PeriodCommand.Cancel;
import id.sahkan.applicant.period.PeriodCommand.Change;
import id.sahkan.applicant.period.PeriodCommand.Edit;
import id.sahkan.applicant.period.PeriodCommand.GrantSingle;
import id.sahkan.applicant.period.PeriodState.Announced;
import id.sahkan.applicant.period.PeriodState.InReview;
import id.sahkan.applicant.period.PeriodState.Prepared;
import id.sahkan.applicant.period.SingleExtension.ReasonKind;
import id.sahkan.applicant.period.SingleExtension.Status;
import id.sahkan.applicant.period.SingleExtensionStore.Drafted;
import id.sahkan.applicant.requirement.FieldDefinition;
import id.sahkan.applicant.requirement.PaperRules;
import id.sahkan.applicant.requirement.PaperRules.FileType;
import id.sahkan.applicant.requirement.Requirement;
import id.sahkan.applicant.requirement.Requirement.Obligation;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.applicant.requirement.Text;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RankingCriterion;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodDeciderTest {

    private static final Path PAGE = Path.of("..", "docs", "states", "period.md");

    /// `-Dupdate.docs=true` rewrites the page.
    @Test
    void thePageShowsWhatTheDeciderDecides() throws IOException {
        String rendered = render();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, rendered);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/states/period.md differs: run this test with -Dupdate.docs=true and read the change")
                .isEqualTo(rendered);
    }

    @Test
    void thereIsOneFixtureForEveryStateAndCommand() {
        assertThat(PeriodFixtures.everyState().stream().map(Object::getClass).distinct())
                .hasSize(concrete(PeriodState.class));
        assertThat(PeriodFixtures.everyCommand().stream().map(Object::getClass).distinct())
                .hasSize(concrete(PeriodCommand.class));
    }

    private static int concrete(Class<?> type) {
        return type.isSealed()
                ? List.of(type.getPermittedSubclasses()).stream()
                        .mapToInt(PeriodDeciderTest::concrete)
                        .sum()
                : 1;
    }

    @Test
    void anExtensionTakesTwoOfficers() {
        Announced asked = (Announced)
                accepted(new Announced(terms(), null), ask(LATER, INSIDE)).next();
        assertThat(asked.terms().window().closesAt()).isEqualTo(CLOSES);
        assertThat(refusal(asked, new ApproveExtension("officer-1", null, INSIDE)))
                .isEqualTo(PeriodRefusal.SECOND_OFFICER_NEEDED);
        Accepted<PeriodState, PeriodChange> extended = accepted(asked, new ApproveExtension("officer-2", null, INSIDE));
        assertThat(extended.next().terms().window().closesAt()).isEqualTo(LATER);
        assertThat(extended.events())
                .containsExactly(new PeriodChange(
                        Kind.EXTENDED,
                        "Gangguan listrik",
                        List.of(new FieldChange("closesAt", CLOSES.toString(), LATER.toString())),
                        "officer-1"));
    }

    @Test
    void aWindowIsNeverShortenedNorMovedIntoThePastNorOverALaterStage() {
        Announced announced = new Announced(terms(), null);
        assertThat(refusal(announced, ask(CLOSES, INSIDE))).isEqualTo(PeriodRefusal.NOT_LATER);
        assertThat(refusal(announced, ask(CLOSES.minusSeconds(1), INSIDE))).isEqualTo(PeriodRefusal.NOT_LATER);
        assertThat(refusal(announced, ask(LATER, LATER))).isEqualTo(PeriodRefusal.CLOSES_IN_PAST);
        // The objections begin on the 21st.
        assertThat(refusal(announced, ask(Instant.parse("2026-12-21T01:00:00Z"), INSIDE)))
                .isEqualTo(PeriodRefusal.STAGES_BEFORE_CLOSING);
        accepted(announced, ask(Instant.parse("2026-12-20T17:00:00Z"), INSIDE));
    }

    @Test
    void whatHasWaitedTooLongIsNotApprovedAnyMore() {
        Announced asked = new Announced(terms(), ASKED);
        assertThat(refusal(asked, ask(LATER.plusSeconds(1), INSIDE))).isEqualTo(PeriodRefusal.EXTENSION_WAITS);
        assertThat(refusal(asked, new ApproveExtension("officer-2", null, LATER)))
                .isEqualTo(PeriodRefusal.CLOSES_IN_PAST);
        assertThat(refusal(asked, new BeginReview(false, null, AFTER))).isEqualTo(PeriodRefusal.EXTENSION_WAITS);
        assertThat(refusal(new Announced(terms(), null), new BeginReview(false, null, CLOSES.minusMillis(1))))
                .isEqualTo(PeriodRefusal.WINDOW_NOT_OVER);
    }

    @Test
    void forOneApplicationItTakesTwoOfficersAsWellAndTheWindowOfAllStands() {
        Announced announced = new Announced(terms(), null);
        Accepted<PeriodState, PeriodChange> asked = accepted(announced, askSingle(LATER, INSIDE));
        assertThat(asked.next()).isEqualTo(announced);
        assertThat(asked.events().getFirst().kind()).isEqualTo(Kind.SINGLE_EXTENSION_ASKED);
        assertThat(refusal(announced, grantSingle("officer-1", INSIDE))).isEqualTo(PeriodRefusal.SECOND_OFFICER_NEEDED);
        Accepted<PeriodState, PeriodChange> granted = accepted(announced, grantSingle("officer-2", INSIDE));
        assertThat(granted.next()).isEqualTo(announced);
        // Neither whose it is nor the officer's words: everybody reads this.
        assertThat(granted.events())
                .containsExactly(new PeriodChange(
                        Kind.SINGLE_EXTENDED,
                        "",
                        List.of(
                                new FieldChange("single.closesAt", CLOSES.toString(), LATER.toString()),
                                new FieldChange("single.reasonKind", null, "OUTAGE")),
                        "officer-1"));
        assertThat(granted.events().getFirst().extendedBy()).isEqualTo(Duration.ZERO);
    }

    @Test
    void forOneApplicationItIsNoLongerThanOneOfficerMayMakeItForAll() {
        Announced announced = new Announced(terms(), null);
        Instant latest = CLOSES.plus(Duration.ofDays(6));
        accepted(announced, askSingle(latest, AFTER));
        assertThat(refusal(announced, askSingle(latest.plusMillis(1), INSIDE)))
                .isEqualTo(PeriodRefusal.SINGLE_TOO_LONG);
        assertThat(refusal(announced, askSingle(latest, latest))).isEqualTo(PeriodRefusal.SINGLE_TOO_LATE);
        assertThat(refusal(announced, askSingle(LATER, BEFORE))).isEqualTo(PeriodRefusal.SINGLE_BEFORE_OPENING);
        assertThat(refusal(announced, askSingle(CLOSES, INSIDE))).isEqualTo(PeriodRefusal.NOT_LATER);
        assertThat(refusal(announced, askSingle(LATER, LATER))).isEqualTo(PeriodRefusal.CLOSES_IN_PAST);
        assertThat(refusal(announced, grantSingle("applicant-1", INSIDE))).isEqualTo(PeriodRefusal.SINGLE_OWN);
        assertThat(refusal(announced, new GrantSingle(PeriodFixtures.SINGLE, null, "officer-2", 6, INSIDE)))
                .isEqualTo(PeriodRefusal.SINGLE_UNKNOWN);
    }

    @Test
    void aReviewBeginsOnceNobodyMaySendTheirsAnyMore() {
        Announced announced = new Announced(terms(), null);
        assertThat(refusal(announced, new BeginReview(true, null, AFTER))).isEqualTo(PeriodRefusal.EXTENSION_WAITS);
        assertThat(refusal(announced, new BeginReview(false, LATER, LATER.minusMillis(1))))
                .isEqualTo(PeriodRefusal.WINDOW_NOT_OVER);
        accepted(announced, new BeginReview(false, LATER, LATER));
    }

    private static AskSingle askSingle(Instant closesAt, Instant at) {
        return new AskSingle(
                new SingleExtension(
                        new UUID(1, 1),
                        new UUID(1, 2),
                        new UUID(1, 3),
                        closesAt,
                        ReasonKind.OUTAGE,
                        "Unggahan gagal",
                        Status.ASKED,
                        "officer-1",
                        at,
                        null,
                        2),
                new Drafted("applicant-1", null),
                6);
    }

    private static GrantSingle grantSingle(String officer, Instant at) {
        return new GrantSingle(PeriodFixtures.SINGLE, new Drafted("applicant-1", Status.ASKED), officer, 6, at);
    }

    @Test
    void whatWasPreparedOnAnotherClockIsLookedThroughBeforeItIsAnnounced() {
        assertThat(refusal(new Prepared(terms()), new Announce(null, ZoneId.of("Asia/Makassar"), BEFORE)))
                .isEqualTo(PeriodRefusal.CLOCK_CHANGED);
    }

    @Test
    void aPeriodIsAnnouncedWhole() {
        assertThat(refusal(new Prepared(declaring(Declared.NOTHING)), new Announce(null, PeriodFixtures.ZONE, BEFORE)))
                .isEqualTo(PeriodRefusal.TEXT_MISSING);
        assertThat(refusal(
                        new Prepared(terms().aYearLater("KM-2028", PeriodFixtures.ZONE)),
                        new Announce(null, PeriodFixtures.ZONE, BEFORE)))
                .isEqualTo(PeriodRefusal.NUMBER_MISSING);
        assertThat(refusal(new Prepared(terms()), new Announce("KM-A", PeriodFixtures.ZONE, BEFORE)))
                .isEqualTo(PeriodRefusal.WINDOW_OVERLAPS);
        assertThat(refusal(new Prepared(terms()), new Announce(null, PeriodFixtures.ZONE, CLOSES)))
                .isEqualTo(PeriodRefusal.CLOSES_IN_PAST);
        assertThat(refusal(new Prepared(terms()), new Edit(titled("Lain"), NOTHING_ASKED, NOTHING_ASKED, CLOSES)))
                .isEqualTo(PeriodRefusal.CLOSES_IN_PAST);
    }

    /// Of a window that closes on 28 February, with objections from the 29th: in a year that has none they meet.
    @Test
    void whatIsAnnouncedHasItsStagesInOrder() {
        LocalDate last = LocalDate.of(2028, 2, 29);
        PeriodTerms leap = declaring(
                        new Declared(DECLARED.text(), null, last, last, null, null, null, null, null, null, null))
                .with(new Window(
                        Instant.parse("2028-02-14T01:00:00Z"),
                        Instant.parse("2028-02-28T09:00:00Z"),
                        PeriodFixtures.ZONE));
        accepted(new Prepared(leap), new Announce(null, PeriodFixtures.ZONE, BEFORE));
        PeriodTerms copy = numbered(leap.aYearLater("KM-2029", PeriodFixtures.ZONE));
        assertThat(refusal(new Prepared(copy), new Announce(null, PeriodFixtures.ZONE, BEFORE)))
                .isEqualTo(PeriodRefusal.OBJECTION_BEFORE_CLOSING);
        LocalDate day = LocalDate.of(2026, 12, 21);
        assertThat(refusal(stages(day.minusDays(11), day, null), new Announce(null, PeriodFixtures.ZONE, BEFORE)))
                .isEqualTo(PeriodRefusal.OBJECTION_BEFORE_CLOSING);
        assertThat(refusal(stages(null, null, day.minusDays(10)), new Announce(null, PeriodFixtures.ZONE, BEFORE)))
                .isEqualTo(PeriodRefusal.DECISION_BEFORE_CLOSING);
        assertThat(refusal(stages(day, day.minusDays(1), null), new Announce(null, PeriodFixtures.ZONE, BEFORE)))
                .isEqualTo(PeriodRefusal.OBJECTION_BACKWARD);
        assertThat(refusal(stages(day, day, day), new Announce(null, PeriodFixtures.ZONE, BEFORE)))
                .isEqualTo(PeriodRefusal.DECISION_BEFORE_OBJECTION);
        accepted(stages(day, day, day.plusDays(1)), new Announce(null, PeriodFixtures.ZONE, BEFORE));
    }

    private static Prepared stages(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable LocalDate decision) {
        return new Prepared(declaring(
                new Declared(DECLARED.text(), null, from, until, decision, null, null, null, null, null, null)));
    }

    private static PeriodTerms numbered(PeriodTerms terms) {
        return new PeriodTerms(
                terms.code(),
                terms.title(),
                terms().announcement(),
                terms.budgetYear(),
                terms.window(),
                terms.policy(),
                terms.declared());
    }

    @Test
    void aLongerWindowDoesNotMeetAnother() {
        AskExtension meets =
                new AskExtension(LATER, "Gangguan listrik", List.of(), List.of(), "officer-1", "KM-B", INSIDE);
        assertThat(refusal(new Announced(terms(), null), meets)).isEqualTo(PeriodRefusal.EXTENSION_OVERLAPS);
        // Another may have been announced since it was asked for.
        assertThat(refusal(new Announced(terms(), ASKED), new ApproveExtension("officer-2", "KM-B", INSIDE)))
                .isEqualTo(PeriodRefusal.EXTENSION_OVERLAPS);
    }

    @Test
    void onceItHasClosedNobodyMovesWhatDecidesWhoIsTaken() {
        Declared declared = DECLARED;
        List<Declared> moved = List.of(
                declaredWith(declared.decisionDate(), 41, declared.rankingRule()),
                declaredWith(declared.decisionDate(), declared.quota(), new PeriodText("Undian.", null)),
                declaredWith(LocalDate.of(2026, 12, 31), declared.quota(), declared.rankingRule()));
        for (Declared other : moved) {
            Change change = change(declaring(other), AFTER);
            for (PeriodState closed : List.of(new Announced(terms(), null), new InReview(terms()))) {
                assertThat(refusal(closed, change)).isEqualTo(PeriodRefusal.FROZEN);
            }
        }
        accepted(new Announced(terms(), null), change(declaring(moved.get(1)), INSIDE));
        accepted(new Announced(terms(), null), change(declaring(moved.get(2)), INSIDE));
        accepted(new InReview(terms()), change(titled("Lain"), AFTER));
    }

    @Test
    void whatIsFrozenDoesNotThawWhenTheWindowIsOpenedAgain() {
        PeriodChange late = accepted(new Announced(terms(), ASKED), new ApproveExtension("officer-2", null, AFTER))
                .events()
                .getFirst();
        assertThat(late.reopened(AFTER)).isTrue();
        assertThat(late.reopened(CLOSES)).as("at the close it is closed").isTrue();
        assertThat(late.reopened(INSIDE)).as("extended while it was open").isFalse();
        Announced open = new Announced(terms().with(terms().window().closingAt(LATER)), null);
        Change quota = change(
                declaring(declaredWith(DECLARED.decisionDate(), 41, DECLARED.rankingRule()))
                        .with(open.terms().window()),
                AFTER);
        assertThat(refusal(open, quota)).isEqualTo(PeriodRefusal.FROZEN_FROM_OPENING);
        assertThat(refusal(open, reopened(quota))).isEqualTo(PeriodRefusal.FROZEN);
        assertThat(refusal(open, reopened(asking(4, null, null, AFTER)))).isEqualTo(PeriodRefusal.FROZEN);
        accepted(open, reopened(change(titled("Lain").with(open.terms().window()), AFTER)));
    }

    @Test
    void onceItHasOpenedNobodyMovesTheQuotaOrWhatRanks() {
        Declared ranked = ranking(40, Map.of(OutletType.TV, 3), List.of(RankingCriterion.TIER));
        List<Declared> moved = List.of(
                ranking(41, Map.of(OutletType.TV, 3), List.of(RankingCriterion.TIER)),
                ranking(40, Map.of(OutletType.TV, 4), List.of(RankingCriterion.TIER)),
                ranking(40, null, List.of(RankingCriterion.TIER)),
                ranking(40, Map.of(OutletType.TV, 3), List.of(RankingCriterion.OUTLET_AGE, RankingCriterion.TIER)),
                ranking(40, Map.of(OutletType.TV, 3), List.of()),
                ranking(null, null, null));
        for (Declared other : moved) {
            Announced announced = new Announced(declaring(ranked), null);
            assertThat(refusal(announced, change(declaring(other), PeriodFixtures.OPENS)))
                    .isEqualTo(PeriodRefusal.FROZEN_FROM_OPENING);
            assertThat(refusal(announced, change(declaring(other), INSIDE)))
                    .isEqualTo(PeriodRefusal.FROZEN_FROM_OPENING);
            assertThat(refusal(announced, change(declaring(other), CLOSES))).isEqualTo(PeriodRefusal.FROZEN);
            accepted(announced, change(declaring(other), PeriodFixtures.OPENS.minusNanos(1000)));
        }
    }

    private static Declared ranking(
            @Nullable Integer quota,
            @Nullable Map<OutletType, Integer> byType,
            @Nullable List<RankingCriterion> criteria) {
        Declared as = declaredWith(DECLARED.decisionDate(), quota, DECLARED.rankingRule());
        return new Declared(
                as.text(),
                as.legalBasis(),
                as.objectionFrom(),
                as.objectionUntil(),
                as.decisionDate(),
                as.quota(),
                as.rankingRule(),
                as.officer(),
                as.complaints(),
                byType,
                criteria);
    }

    private static Change reopened(Change change) {
        return after(change, change.extendedBefore(), true);
    }

    private static Change after(Change change, Duration extendedBefore, boolean reopened) {
        return new Change(
                change.terms(),
                change.requirements(),
                change.before(),
                change.reason(),
                change.notExtended(),
                change.leastDays(),
                extendedBefore,
                reopened,
                change.overlapping(),
                change.at());
    }

    private static Declared declaredWith(
            @Nullable LocalDate decision, @Nullable Integer quota, @Nullable PeriodText rule) {
        return new Declared(
                DECLARED.text(),
                DECLARED.legalBasis(),
                DECLARED.objectionFrom(),
                DECLARED.objectionUntil(),
                decision,
                quota,
                rule,
                DECLARED.officer(),
                DECLARED.complaints(),
                null,
                null);
    }

    @Test
    void anEditSaysWhichPaperWasTakenAwayAndWhichIsAskedDifferently() {
        Requirement nib = paper("NIB", Obligation.MANDATORY, OutletType.ONLINE, OutletType.PRINT);
        RequirementSet before = new RequirementSet(List.of(nib, paper("TAX", Obligation.MANDATORY, OutletType.TV)));
        RequirementSet after = new RequirementSet(List.of(
                paper("NIB", Obligation.OPTIONAL, OutletType.ONLINE),
                new Requirement(
                        "NIB",
                        new Text("Izin", "NIB"),
                        nib.hint(),
                        nib.obligation(),
                        List.of(OutletType.PRINT),
                        FIELDS,
                        RequirementKind.ofCode("NIB"),
                        null,
                        new PaperRules(List.of(FileType.PDF), null, null, null, null, null)),
                paper("ISSN", Obligation.PREFERRED, OutletType.PRINT)));
        assertThat(accepted(new Prepared(terms()), new Edit(terms(), after, before, INSIDE))
                        .events()
                        .getFirst()
                        .fields())
                .containsExactly(
                        new FieldChange("requirements.NIB.ONLINE", "MANDATORY", "OPTIONAL"),
                        new FieldChange("requirements.NIB.label.id", "NIB", "Izin"),
                        new FieldChange("requirements.NIB.fields", "", "Nomor (teks, wajib)"),
                        new FieldChange("requirements.NIB.fields.en", "", "Number (text, required)"),
                        new FieldChange("requirements.NIB.fields.keys", "", "number"),
                        new FieldChange("requirements.NIB.asks", null, "Jenis berkas: PDF."),
                        new FieldChange("requirements.NIB.asks.en", null, "Type of file: PDF."),
                        new FieldChange("requirements.TAX.TV", "MANDATORY", null),
                        new FieldChange("requirements.ISSN.PRINT", null, "PREFERRED"));
    }

    @Test
    void whoAsksForAnotherPaperInAnOpenWindowGivesTimeOrSaysWhyNot() {
        Announced announced = new Announced(terms(), null);
        assertThat(refusal(announced, asking(0, null, null, INSIDE))).isEqualTo(PeriodRefusal.EXTENSION_NEEDED);
        assertThat(refusal(announced, asking(2, null, null, INSIDE))).isEqualTo(PeriodRefusal.EXTENSION_NEEDED);
        Accepted<PeriodState, PeriodChange> longer = accepted(announced, asking(3, null, null, INSIDE));
        assertThat(longer.next().terms().window().closesAt()).isEqualTo(CLOSES.plus(Duration.ofDays(3)));
        assertThat(longer.events().getFirst().fields())
                .containsExactly(
                        new FieldChange(
                                "closesAt",
                                CLOSES.toString(),
                                CLOSES.plus(Duration.ofDays(3)).toString()),
                        new FieldChange("requirements.ISSN.PRINT", null, "MANDATORY"));
        assertThat(longer.events().getFirst().extendedBy()).isEqualTo(Duration.ofDays(3));
        assertThat(accepted(announced, asking(0, "Berkas itu sudah ada pada semua.", null, INSIDE))
                        .events()
                        .getFirst()
                        .fields())
                .contains(new FieldChange("notExtended", null, "Berkas itu sudah ada pada semua."));
        // Before it opens there is time; after it has closed nothing more is asked; the objections begin on the 21st.
        accepted(announced, asking(0, null, null, BEFORE));
        assertThat(refusal(announced, asking(3, null, null, AFTER))).isEqualTo(PeriodRefusal.FROZEN);
        assertThat(refusal(new InReview(terms()), asking(0, null, null, AFTER))).isEqualTo(PeriodRefusal.FROZEN);
        assertThat(refusal(announced, asking(20, null, null, INSIDE))).isEqualTo(PeriodRefusal.CHANGE_OVER_STAGES);
        assertThat(refusal(announced, asking(3, null, "KM-B", INSIDE))).isEqualTo(PeriodRefusal.CHANGE_OVERLAPS);
    }

    @Test
    void aWindowAloneIsNotMadeLongerByOneOfficer() {
        PeriodTerms longer = terms().with(terms().window().closingAt(LATER));
        assertThat(refusal(new Announced(terms(), null), change(longer, INSIDE)))
                .isEqualTo(PeriodRefusal.EXTENSION_ALONE);
    }

    @Test
    void oneOfficerGivesNoMoreThanTwiceTheLeastDays() {
        Announced announced = new Announced(terms(), null);
        accepted(announced, asking(6, null, null, INSIDE));
        assertThat(refusal(announced, asking(7, null, null, INSIDE))).isEqualTo(PeriodRefusal.EXTENSION_TOO_LONG);
        assertThat(refusal(announced, asking(7, null, null, BEFORE))).isEqualTo(PeriodRefusal.EXTENSION_TOO_LONG);
    }

    @Test
    void norInSeveralChangesOneAfterTheOther() {
        Announced announced = new Announced(terms(), null);
        accepted(announced, after(asking(3, null, null, INSIDE), Duration.ofDays(3), false));
        assertThat(refusal(announced, after(asking(4, null, null, INSIDE), Duration.ofDays(3), false)))
                .isEqualTo(PeriodRefusal.EXTENSION_TOO_LONG);
        assertThat(refusal(announced, after(asking(3, null, null, INSIDE), Duration.ofDays(6), false)))
                .isEqualTo(PeriodRefusal.EXTENSION_TOO_LONG);
        // What is changed without days is no matter of days, whatever was given before.
        accepted(announced, after(asking(0, "Berkas itu sudah ada.", null, INSIDE), Duration.ofDays(7), false));
    }

    /// Whatever differs is told, and only an obligation, a field or a rule is a reason for days.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind     | kind        | OTHER                  | DEED                          | false
            label    | label.en    | Deed                   | The deed                      | false
            hint     | hint.id     | Asli                   | Asli, berwarna                | false
            order    | order       | Akta, NIB              | NIB, Akta                     | false
            example  | asks.en     | Example: A scan        | Example: A photo              | false
            english  | fields.en   | Kind (choice: One)     | Sort (choice: One)            | false
            choices  | fields      | Macam (pilihan: Satu)  | Macam (pilihan: Pertama)      | false
            key      | fields.keys | kind (1), until        | sort (1), until               | true
            value    | fields.keys | kind (1), until        | kind (2), until               | true
            required | fields      | Macam (pilihan: Satu)  | Macam (pilihan: Satu, wajib)  | true
            rule     | days        | Berlaku (until)        | Berlaku (till)                | true
            pages    | asks        |                        | Paling banyak 3 halaman.      | true
            twice    | order       | Akta, NIB              | Akta, Akta, NIB               | false
            """)
    void whateverIsAskedOtherwiseIsTold(String what, String part, @Nullable String from, String to, boolean time) {
        RequirementSet before = new RequirementSet(List.of(deed(""), nib()));
        RequirementSet after = new RequirementSet(
                switch (what) {
                    case "order" -> List.of(nib(), deed(""));
                    case "twice" -> List.of(onlyFor(OutletType.ONLINE), onlyFor(OutletType.TV), nib());
                    default -> List.of(deed(what), nib());
                });
        Change words = otherwise(terms(), after, before, INSIDE);
        Change longer = otherwise(
                terms().with(terms().window().closingAt(CLOSES.plus(Duration.ofDays(3)))), after, before, INSIDE);
        Announced announced = new Announced(terms(), null);
        assertThat(accepted(announced, time ? longer : words)
                        .events()
                        .getFirst()
                        .fields())
                .anySatisfy(change -> {
                    assertThat(change.field())
                            .isEqualTo(
                                    part.equals("order") ? RequirementChanges.ORDER : "requirements.AKTA_2027." + part);
                    assertThat(change.from() == null ? "" : change.from()).contains(from == null ? "" : from);
                    assertThat(change.to()).contains(to).isNotEqualTo(change.from());
                });
        assertThat(refusal(announced, time ? words : longer))
                .isEqualTo(time ? PeriodRefusal.EXTENSION_NEEDED : PeriodRefusal.EXTENSION_ALONE);
        assertThat(refusal(announced, otherwise(terms(), after, before, AFTER))).isEqualTo(PeriodRefusal.FROZEN);
    }

    private static Change otherwise(PeriodTerms terms, RequirementSet after, RequirementSet before, Instant at) {
        return new Change(terms, after, before, "Diperbaiki", null, 3, Duration.ZERO, false, null, at);
    }

    private static Requirement nib() {
        return paper("NIB", Obligation.MANDATORY, OutletType.ONLINE);
    }

    private static Requirement onlyFor(OutletType type) {
        Requirement deed = deed("");
        return new Requirement(
                deed.code(),
                deed.label(),
                deed.hint(),
                deed.obligation(),
                List.of(type),
                deed.fields(),
                deed.kind(),
                deed.example(),
                deed.rules());
    }

    /// @param otherwise the one thing of it that is not as it was
    private static Requirement deed(String otherwise) {
        String until = otherwise.equals("rule") ? "till" : "until";
        var choice = new FieldDefinition.Choice(
                otherwise.equals("value") ? "2" : "1",
                new Text(otherwise.equals("choices") ? "Pertama" : "Satu", "One"));
        return new Requirement(
                "AKTA_2027",
                new Text("Akta", otherwise.equals("label") ? "The deed" : "Deed"),
                new Text(otherwise.equals("hint") ? "Asli, berwarna" : "Asli", "Original"),
                Obligation.MANDATORY,
                List.of(OutletType.ONLINE, OutletType.TV),
                List.of(
                        new FieldDefinition(
                                otherwise.equals("key") ? "sort" : "kind",
                                FieldDefinition.Type.CHOICE,
                                new Text("Macam", otherwise.equals("english") ? "Sort" : "Kind"),
                                otherwise.equals("required"),
                                List.of(choice)),
                        date("until"),
                        date("till")),
                otherwise.equals("kind") ? RequirementKind.DEED : RequirementKind.OTHER,
                new Text("Pindaian", otherwise.equals("example") ? "A photo" : "A scan"),
                new PaperRules(
                        List.of(),
                        null,
                        otherwise.equals("pages") ? 3 : null,
                        null,
                        new PaperRules.ValidUntil(until, 0),
                        null));
    }

    private static FieldDefinition date(String key) {
        return new FieldDefinition(key, FieldDefinition.Type.DATE, new Text("Berlaku", "Valid"), false, null);
    }

    private static Change asking(int days, @Nullable String notExtended, @Nullable String overlapping, Instant at) {
        Window window = terms().window();
        return new Change(
                days == 0
                        ? terms()
                        : terms().with(window.closingAt(window.closesAt().plus(Duration.ofDays(days)))),
                new RequirementSet(List.of(paper("ISSN", Obligation.MANDATORY, OutletType.PRINT))),
                NOTHING_ASKED,
                "Diminta Dewan Pers",
                notExtended,
                3,
                Duration.ZERO,
                false,
                overlapping,
                at);
    }

    private static final List<FieldDefinition> FIELDS =
            List.of(new FieldDefinition("number", FieldDefinition.Type.TEXT, new Text("Nomor", "Number"), true, null));

    private static Requirement paper(String code, Obligation obligation, OutletType... types) {
        return new Requirement(
                code,
                new Text(code, code),
                new Text("", ""),
                obligation,
                List.of(types),
                List.of(),
                RequirementKind.ofCode(code),
                null,
                null);
    }

    @Test
    void aChangeSaysFromWhatToWhatAndNoneIsNone() {
        Announced announced = new Announced(terms(), ASKED);
        Accepted<PeriodState, PeriodChange> changed = accepted(announced, change(titled("Lain"), INSIDE));
        assertThat(changed.next()).isEqualTo(new Announced(titled("Lain"), ASKED));
        assertThat(changed.events().getFirst().fields())
                .containsExactly(new FieldChange("title", "Kerja sama media 2027", "Lain"));
        assertThat(PeriodDecider.decide(announced, change(terms(), INSIDE))).isEqualTo(new Already<>());
    }

    @Test
    void everyFieldOfTheTermsIsCompared() {
        assertThat(PeriodFixtures.everything().changesFrom(terms()))
                .extracting(FieldChange::field)
                .doesNotHaveDuplicates()
                .hasSize(27);
    }

    @Test
    void aCancelledWindowIsClosedFromThenOn() {
        Window ended = accepted(new Announced(terms(), null), new Cancel("Anggaran batal", INSIDE))
                .next()
                .terms()
                .window();
        assertThat(ended.statusAt(INSIDE.minusMillis(1))).isEqualTo(PeriodStatus.OPEN);
        assertThat(ended.statusAt(INSIDE)).isEqualTo(PeriodStatus.CLOSED);
        Window early = terms().window().endedAt(BEFORE);
        assertThat(early.statusAt(BEFORE)).isEqualTo(PeriodStatus.CLOSED);
    }

    @Test
    void aYearAfterTheLastOfFebruaryIsStillFebruary() {
        Window leap = new Window(
                Instant.parse("2028-02-29T01:00:00Z"), Instant.parse("2028-03-10T09:00:00Z"), PeriodFixtures.ZONE);
        assertThat(leap.aYearLater(leap.zone()).opensAt()).isEqualTo(Instant.parse("2029-02-28T01:00:00Z"));
        // 00.30 of the 29th in Jakarta, when UTC still has the 28th: the office's clock decides.
        Window early = new Window(
                Instant.parse("2028-02-28T17:30:00Z"), Instant.parse("2028-03-10T09:00:00Z"), PeriodFixtures.ZONE);
        assertThat(early.aYearLater(early.zone()).opensAt()).isEqualTo(Instant.parse("2029-02-27T17:30:00Z"));
        // 00.30 of the 29th in Jayapura, when Jakarta still has the 28th.
        Window east = new Window(
                Instant.parse("2028-02-28T15:30:00Z"),
                Instant.parse("2028-03-10T09:00:00Z"),
                java.time.ZoneId.of("Asia/Jayapura"));
        assertThat(east.aYearLater(east.zone()).opensAt()).isEqualTo(Instant.parse("2029-02-27T15:30:00Z"));
        LocalDate last = LocalDate.of(2028, 2, 29);
        assertThat(new Declared(null, null, last, last, last, null, null, null, null, null, null).aYearLater())
                .isEqualTo(new Declared(
                        null,
                        null,
                        LocalDate.of(2029, 2, 28),
                        LocalDate.of(2029, 2, 28),
                        LocalDate.of(2029, 2, 28),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(PeriodFixtures.DECLARED.aYearLater().decisionDate()).isEqualTo(LocalDate.of(2027, 12, 30));
    }

    private static AskExtension ask(Instant closesAt, Instant at) {
        return new AskExtension(closesAt, "Gangguan listrik", List.of(), List.of(), "officer-1", null, at);
    }

    private static Accepted<PeriodState, PeriodChange> accepted(PeriodState state, PeriodCommand command) {
        Decision<PeriodState, PeriodChange> decision = PeriodDecider.decide(state, command);
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<PeriodState, PeriodChange>) decision;
    }

    private static Object refusal(PeriodState state, PeriodCommand command) {
        Decision<PeriodState, PeriodChange> decision = PeriodDecider.decide(state, command);
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused<PeriodState, PeriodChange>) decision).code();
    }

    private static String render() {
        StringBuilder page = new StringBuilder("""
                # Application period: stages and transitions

                Rendered from `PeriodDecider` in the applicant service by `PeriodDeciderTest`; do not edit.
                A cell says the next stage and the kind of change that is kept, or the code of the refusal. *already*
                changes nothing. An announced period opens and closes by the time alone; here no extension waits, and
                its review begins after it has closed.

                """);
        List<PeriodCommand> commands = PeriodFixtures.everyCommand();
        page.append("| stage |");
        commands.forEach(command ->
                page.append(' ').append(command.getClass().getSimpleName()).append(" |"));
        page.append("\n|---|").append("---|".repeat(commands.size())).append('\n');
        for (PeriodState state : PeriodFixtures.everyState()) {
            page.append("| **").append(PeriodStage.of(state)).append("** |");
            commands.forEach(command -> page.append(' ')
                    .append(cell(PeriodDecider.decide(state, command)))
                    .append(" |"));
            page.append('\n');
        }
        return page.toString();
    }

    private static String cell(Decision<PeriodState, PeriodChange> decision) {
        return switch (decision) {
            case Accepted(var next, var changes) ->
                PeriodStage.of(next) + "<br>"
                        + changes.stream().map(change -> change.kind().name()).collect(Collectors.joining("<br>"));
            case Already() -> "*already*";
            case Refused(var code, var _) -> "`" + code.code() + "`";
            case Decision.RefusedOnRecord(var code, var _) -> "`" + code.code() + "` *on record*";
        };
    }
}
