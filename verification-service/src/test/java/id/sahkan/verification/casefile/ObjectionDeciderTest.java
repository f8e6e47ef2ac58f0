package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseFixtures.AT;
import static id.sahkan.verification.casefile.CaseFixtures.JOKO;
import static id.sahkan.verification.casefile.CaseFixtures.LETTER;
import static id.sahkan.verification.casefile.CaseFixtures.NO_HOLIDAYS;
import static id.sahkan.verification.casefile.CaseFixtures.OBJECT_UNTIL;
import static id.sahkan.verification.casefile.CaseFixtures.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ObjectionBegun;
import id.sahkan.contracts.VerificationEvent.ObjectionDismissed;
import id.sahkan.contracts.VerificationEvent.ObjectionFiled;
import id.sahkan.contracts.VerificationEvent.ObjectionHeld;
import id.sahkan.contracts.VerificationEvent.ObjectionUpheld;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.businessday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The clock of an objection does not run from a letter that nobody has.
class ObjectionDeciderTest {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final LocalDate REACHED = LocalDate.of(2026, 12, 15);

    private static Decision<CaseState, VerificationEvent> begin(UUID letter, WorkingDays calendar) {
        return CaseDecider.decide(
                CaseFixtures.held(), new CaseCommand.BeginObjection(letter, REACHED, calendar, WITA, AT));
    }

    @Test
    void whatWasGivenBeforeIsToldAndHoldsNoLonger() {
        Instant heard = AT.plusSeconds(3600);
        var decision = CaseDecider.decide(CaseFixtures.refused(), new CaseCommand.HoldObjection(LETTER, heard));
        CaseState.Refused before = CaseFixtures.refused();
        assertThat(decision)
                .isEqualTo(new Decision.Accepted<CaseState, VerificationEvent>(
                        new CaseState.Refused(
                                before.application(),
                                before.basis(),
                                before.review(),
                                before.reasons(),
                                before.decidedAt(),
                                null,
                                new CaseState.Held(LETTER, heard)),
                        new ObjectionHeld(CaseFixtures.APPLICATION, LETTER, OBJECT_UNTIL)));
    }

    @Test
    void itBeginsOnTheDayOnWhichSomebodyWasToldInTheCalendarAndZoneOfTheOffice() {
        // after Tue 15 December: 6 days to the 23rd, 28 to 31 are 10, 4 to 15 January are 20, the 18th is the 21st
        var calendar = new WorkingDays(
                Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));
        Instant until =
                LocalDate.of(2027, 1, 18).atTime(23, 59, 59).atZone(WITA).toInstant();
        CaseState.Refused before = CaseFixtures.held();
        assertThat(begin(LETTER, calendar))
                .isEqualTo(new Decision.Accepted<CaseState, VerificationEvent>(
                        new CaseState.Refused(
                                before.application(),
                                before.basis(),
                                before.review(),
                                before.reasons(),
                                before.decidedAt(),
                                until,
                                null),
                        new ObjectionBegun(CaseFixtures.APPLICATION, LETTER, REACHED, until)));
    }

    private static Decision<CaseState, VerificationEvent> file(CaseState state, Instant at) {
        return CaseDecider.decide(
                state, new CaseCommand.FileObjection("sub-applicant", "NIB kami berlaku", NO_HOLIDAYS, WITA, at));
    }

    private static Decision<CaseState, VerificationEvent> answer(
            CaseState state, Reviewer by, boolean upheld, Instant at) {
        return CaseDecider.decide(
                state, new CaseCommand.AnswerObjection(by, upheld, "Telah ditelaah", NO_HOLIDAYS, WITA, at));
    }

    /// Nor by the line of a quota.
    @Test
    void whoRefusedDoesNotRefuseAgainWhatWasUpheld() {
        CaseState.UnderReview proposed = CaseFixtures.proposed();
        var again = new CaseState.UnderReview(
                proposed.application().with(new Objection("Klasifikasi keliru", JOKO.id(), AT, AT, null)),
                proposed.basis(),
                proposed.review(),
                proposed.proposal());

        assertThat(refusal(beyond(again, JOKO))).isEqualTo("own-refusal");
        assertThat(beyond(again, SARI)).isInstanceOf(Decision.Accepted.class);
    }

    private static Decision<CaseState, VerificationEvent> beyond(CaseState state, Reviewer by) {
        return CaseDecider.decide(
                state,
                new CaseCommand.RefuseBeyondQuota(by, new Place(2, 2, 1, null, List.of()), NO_HOLIDAYS, WITA, AT));
    }

    private static String refusal(Decision<CaseState, VerificationEvent> decision) {
        return decision instanceof Decision.Refused<CaseState, VerificationEvent> refused
                ? refused.code().code()
                : decision.toString();
    }

    @Test
    void whoeverIsRefusedObjectsOnceStrictlyBeforeTheTimeIsOver() {
        Instant until = CaseFixtures.refused().objectUntil();
        Instant last = until.minusNanos(1000);
        if (!(file(CaseFixtures.refused(), last)
                instanceof Decision.Accepted<CaseState, VerificationEvent>(CaseState next, var events))) {
            throw new AssertionError("not taken");
        }
        var filed = (ObjectionFiled) events.getFirst();
        assertThat(filed.filedAt()).isEqualTo(last);
        // ten working days, to the end of the day in the office's zone
        assertThat(filed.decideBy())
                .isEqualTo(NO_HOLIDAYS.deadline(last, 10, WITA))
                .isAfter(last);
        assertThat(file(next, last.plusSeconds(1))).isInstanceOf(Decision.Already.class);
        assertThat(refusal(CaseDecider.decide(
                        next, new CaseCommand.FileObjection("sub-applicant", "Lain lagi", NO_HOLIDAYS, WITA, last))))
                .isEqualTo("already-objected");
        assertThat(refusal(file(CaseFixtures.refused(), until))).isEqualTo("objection-too-late");
        assertThat(file(CaseFixtures.held(), until.plusSeconds(99)))
                .as("who was never told is never late")
                .isInstanceOf(Decision.Accepted.class);
        assertThat(refusal(file(CaseFixtures.recommended(), AT))).isEqualTo("no-refusal");
    }

    @Test
    void anotherReviewerAnswersAndSilenceUpholds() {
        CaseState objected = CaseFixtures.objected();
        assertThat(refusal(answer(objected, SARI, false, AT))).isEqualTo("own-refusal");
        assertThat(refusal(answer(objected, new Reviewer("sub-applicant", "Pemohon"), true, AT)))
                .isEqualTo("own-application");
        assertThat(refusal(answer(CaseFixtures.refused(), JOKO, true, AT))).isEqualTo("no-objection");
        assertThat(refusal(answer(objected, JOKO, false, CaseFixtures.ANSWER_BY)))
                .isEqualTo("objection-upheld-by-silence");
        assertThat(answer(objected, JOKO, true, CaseFixtures.ANSWER_BY)).isInstanceOf(Decision.Accepted.class);

        if (!(answer(objected, JOKO, false, AT)
                instanceof Decision.Accepted<CaseState, VerificationEvent>(CaseState.Refused stands, var told))) {
            throw new AssertionError("not answered");
        }
        assertThat(told).containsExactly(new ObjectionDismissed(CaseFixtures.APPLICATION, JOKO.id()));
        assertThat(answer(stands, JOKO, false, AT)).isInstanceOf(Decision.Already.class);
        assertThat(refusal(answer(stands, JOKO, true, AT))).isEqualTo("objection-answered");
        assertThat(refusal(CaseDecider.decide(
                        stands, new CaseCommand.FileObjection("sub-applicant", "Lagi", NO_HOLIDAYS, WITA, AT))))
                .isEqualTo("objection-answered");
    }

    @Test
    void aWordAboutAnEarlierLetterDoesNotHoldForEver() {
        UUID newer = UUID.randomUUID();
        if (!(CaseDecider.decide(CaseFixtures.held(), new CaseCommand.HoldObjection(newer, AT))
                instanceof Decision.Accepted<CaseState, VerificationEvent>(CaseState held, var _))) {
            throw new AssertionError("not held by the newer letter");
        }
        if (!(CaseDecider.decide(
                        held, new CaseCommand.BeginObjection(newer, LocalDate.of(2020, 1, 2), NO_HOLIDAYS, WITA, AT))
                instanceof Decision.Accepted<CaseState, VerificationEvent>(CaseState.Refused told, var _))) {
            throw new AssertionError("not begun");
        }
        assertThat(told.objectUntil())
                .as("a day before the refusal counts from the refusal")
                .isEqualTo(NO_HOLIDAYS.deadline(told.decidedAt(), 21, WITA));
    }

    @Test
    void whatIsUpheldIsReviewedAgainByWhoFoundSoWithAllJudgements() {
        if (!(answer(CaseFixtures.objected(), JOKO, true, AT)
                instanceof Decision.Accepted<CaseState, VerificationEvent>(CaseState.UnderReview again, var told))) {
            throw new AssertionError("not answered");
        }
        assertThat(told).containsExactly(new ObjectionUpheld(CaseFixtures.APPLICATION, JOKO.id()));
        assertThat(again.review().reviewer()).isEqualTo(JOKO);
        assertThat(again.judgements()).isEqualTo(CaseFixtures.refused().judgements());
        assertThat(answer(again, JOKO, true, AT)).isInstanceOf(Decision.Already.class);
        assertThat(file(again, AT)).as("a repeat after the case went on").isInstanceOf(Decision.Already.class);
        assertThat(again.application().dossier().decideBy()).isEqualTo(NO_HOLIDAYS.deadline(AT, 5, WITA));
        assertThat(refusal(CaseDecider.decide(again, new CaseCommand.TakeOver(SARI, "saya lanjutkan", AT))))
                .as("who refused has no part in it")
                .isEqualTo("own-refusal");
        // whoever is refused anew may object anew
        var refuse = new CaseCommand.Refuse(JOKO, CaseFixtures.BANK_ITEM, NO_HOLIDAYS, WITA, AT);
        if (!(CaseDecider.decide(again, refuse)
                instanceof Decision.Accepted<CaseState, VerificationEvent>(CaseState refusedAnew, var _))) {
            throw new AssertionError("not refused");
        }
        assertThat(file(refusedAnew, AT)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void theWordOfAnotherLetterEndsNoHold() {
        assertThat(begin(UUID.randomUUID(), new WorkingDays(Set.of()))).isInstanceOf(Decision.Already.class);
    }

    /// The day on which it is given is the day on which it is told, unless the letter left later.
    @Test
    void aLetterThatLeftLateGivesTheTimeThatTheLawGives() {
        CaseState.Refused refused = CaseFixtures.refused();
        LocalDate sameDay = LocalDate.ofInstant(refused.decidedAt(), WITA);
        assertThat(CaseDecider.decide(refused, new CaseCommand.BeginObjection(LETTER, sameDay, NO_HOLIDAYS, WITA, AT)))
                .isInstanceOf(Decision.Already.class);
        LocalDate late = sameDay.plusDays(60);
        if (!(CaseDecider.decide(refused, new CaseCommand.BeginObjection(LETTER, late, NO_HOLIDAYS, WITA, AT))
                instanceof Decision.Accepted<CaseState, VerificationEvent>(CaseState.Refused told, var events))) {
            throw new AssertionError("not given");
        }
        assertThat(told.objectUntil())
                .isEqualTo(NO_HOLIDAYS.deadline(late.atStartOfDay(WITA).toInstant(), 21, WITA));
        assertThat(events).hasSize(1);
        assertThat(CaseDecider.decide(told, new CaseCommand.BeginObjection(LETTER, late, NO_HOLIDAYS, WITA, AT)))
                .isInstanceOf(Decision.Already.class);
    }
}
