package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseDecider.accepted;
import static id.sahkan.verification.casefile.CaseDecider.already;
import static id.sahkan.verification.casefile.CaseDecider.decide;
import static id.sahkan.verification.casefile.CaseDecider.refused;
import static id.sahkan.verification.casefile.CaseFixtures.APPLICATION;
import static id.sahkan.verification.casefile.CaseFixtures.AT;
import static id.sahkan.verification.casefile.CaseFixtures.BANK_ITEM;
import static id.sahkan.verification.casefile.CaseFixtures.BASIS;
import static id.sahkan.verification.casefile.CaseFixtures.DUE;
import static id.sahkan.verification.casefile.CaseFixtures.JOKO;
import static id.sahkan.verification.casefile.CaseFixtures.NO_HOLIDAYS;
import static id.sahkan.verification.casefile.CaseFixtures.SARI;
import static id.sahkan.verification.casefile.CaseFixtures.ZONE;
import static id.sahkan.verification.casefile.CaseFixtures.application;
import static id.sahkan.verification.casefile.CaseFixtures.dossier;
import static id.sahkan.verification.casefile.CaseFixtures.judged;
import static id.sahkan.verification.casefile.CaseFixtures.judgement;
import static id.sahkan.verification.casefile.CaseFixtures.queued;
import static id.sahkan.verification.casefile.CaseFixtures.received;
import static id.sahkan.verification.casefile.CaseFixtures.recommended;
import static id.sahkan.verification.casefile.CaseFixtures.returned;
import static id.sahkan.verification.casefile.CaseFixtures.review;
import static id.sahkan.verification.casefile.CaseFixtures.underReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.FindingFact;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.contracts.VerificationEvent.ReasonFact;
import id.sahkan.messaging.Decision;
import id.sahkan.verification.businessday.WorkingDays;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseDeciderTest {

    @Test
    void aSubmissionOpensACase() {
        assertThat(CaseDecider.open(null, application()))
                .isEqualTo(accepted(
                        received(),
                        new VerificationEvent.CaseOpened(
                                APPLICATION, "PKU-0001", application().periodId(), 1)));
    }

    @Test
    void theSameSubmissionOpensNothingMore() {
        assertThat(CaseDecider.open(underReview(), application())).isEqualTo(already());
    }

    @Test
    void checkedCasesWaitInTheQueue() {
        var findings = List.of(new FindingFact("ANNUAL_TAX_OLD", "ANNUAL_TAX"));
        assertThat(decide(received(), new CaseCommand.CompleteChecks(1, BASIS, findings, AT)))
                .isEqualTo(accepted(queued(), new VerificationEvent.ChecksCompleted(APPLICATION, 1, findings)));
    }

    @Test
    void aCheckOfAnOldDossierDoesNotCount() {
        assertThat(decide(received(), new CaseCommand.CompleteChecks(2, BASIS, List.of(), AT)))
                .isEqualTo(refused(DossierRefusal.DOSSIER_SUPERSEDED));
        assertThat(decide(queued(), new CaseCommand.CompleteChecks(2, BASIS, List.of(), AT)))
                .isEqualTo(refused(DossierRefusal.DOSSIER_SUPERSEDED));
    }

    @Test
    void oneReviewerClaimsAndTheOtherIsToldWho() {
        var first = decide(queued(), new CaseCommand.Claim(SARI, AT));
        assertThat(first)
                .isEqualTo(accepted(underReview(), new VerificationEvent.ReviewStarted(APPLICATION, "sub-sari")));
        assertThat(decide(underReview(), new CaseCommand.Claim(JOKO, AT)))
                .isEqualTo(new Decision.Refused<>(
                        ReviewRefusal.CLAIMED_BY_ANOTHER,
                        Map.of("reviewer", Map.of("id", "sub-sari", "name", "Sari Verifikator"))));
        assertThat(decide(underReview(), new CaseCommand.Claim(SARI, AT))).isEqualTo(already());
    }

    @Test
    void nobodyReviewsTheirOwnApplication() {
        assertThat(decide(queued(), new CaseCommand.Claim(new Reviewer("sub-applicant", "Sama"), AT)))
                .isEqualTo(refused(ReviewRefusal.OWN_APPLICATION));
    }

    @Test
    void judgementsSurviveARelease() {
        assertThat(decide(judged(), new CaseCommand.Release(SARI, AT)))
                .isEqualTo(accepted(
                        new CaseState.Queued(application(), BASIS, judged().judgements()),
                        new VerificationEvent.ReviewReleased(APPLICATION, "sub-sari")));
        assertThat(decide(queued(), new CaseCommand.Release(SARI, AT))).isEqualTo(already());
    }

    @Test
    void aFailureNeedsANoteAndARequirementMustExist() {
        assertThat(decide(underReview(), new CaseCommand.Judge(SARI, "NIB", JudgementResult.FAILED, null, AT)))
                .isEqualTo(refused(ReviewRefusal.NOTE_REQUIRED));
        assertThat(decide(underReview(), new CaseCommand.Judge(SARI, "NONE", JudgementResult.PASSED, null, AT)))
                .isEqualTo(refused(ReviewRefusal.UNKNOWN_REQUIREMENT));
        assertThat(decide(underReview(), new CaseCommand.Judge(JOKO, "NIB", JudgementResult.PASSED, null, AT)))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void severalJudgementsAreOneEventOfWhatIsNew() {
        var state = underReview(judgement("NIB", JudgementResult.PASSED));
        var all = judgeAll(
                new CaseCommand.Judged("NIB", JudgementResult.PASSED, "catatan"),
                new CaseCommand.Judged("BANK", JudgementResult.FAILED, "tidak terbaca"));
        var bank = new Judgement("BANK", JudgementResult.FAILED, "tidak terbaca", SARI, AT);
        assertThat(decide(state, all))
                .isEqualTo(accepted(
                        underReview(judgement("NIB", JudgementResult.PASSED), bank),
                        new VerificationEvent.RequirementsJudged(
                                APPLICATION,
                                List.of(new VerificationEvent.JudgementFact("BANK", JudgementResult.FAILED)),
                                SARI.id())));
        assertThat(decide(underReview(judgement("NIB", JudgementResult.PASSED), bank), all))
                .isEqualTo(already());
    }

    @Test
    void oneWrongJudgementOfSeveralRefusesAllOfThem() {
        var nib = new CaseCommand.Judged("NIB", JudgementResult.PASSED, null);
        assertThat(decide(underReview(), judgeAll(nib, new CaseCommand.Judged("NONE", JudgementResult.PASSED, null))))
                .isEqualTo(refused(ReviewRefusal.UNKNOWN_REQUIREMENT));
        assertThat(decide(underReview(), judgeAll(nib, new CaseCommand.Judged("BANK", JudgementResult.FAILED, null))))
                .isEqualTo(refused(ReviewRefusal.NOTE_REQUIRED));
    }

    private static CaseCommand.JudgeAll judgeAll(CaseCommand.Judged... judgements) {
        return new CaseCommand.JudgeAll(SARI, List.of(judgements), AT);
    }

    @Test
    void theSameJudgementTwiceIsOne() {
        var judge = new CaseCommand.Judge(SARI, "NIB", JudgementResult.PASSED, "catatan", AT.plusSeconds(5));
        assertThat(decide(underReview(judgement("NIB", JudgementResult.PASSED)), judge))
                .isEqualTo(already());
        assertThat(decide(underReview(judgement("NIB", JudgementResult.FAILED)), judge))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aColleagueGoesOnWithACaseWhoseReviewerCannot() {
        var takeOver = new CaseCommand.TakeOver(JOKO, "Sari cuti", AT);
        assertThat(decide(judged(), takeOver))
                .isEqualTo(accepted(
                        new CaseState.UnderReview(
                                application(), BASIS, new CaseState.Review(JOKO, judged().judgements())),
                        new VerificationEvent.ReviewStarted(APPLICATION, "sub-joko")));
        assertThat(decide(judged(), new CaseCommand.TakeOver(SARI, "saya sendiri", AT)))
                .isEqualTo(already());
        assertThat(decide(queued(), takeOver)).isEqualTo(refused(ReviewRefusal.NOT_CLAIMED));
        assertThat(decide(
                        judged(),
                        new CaseCommand.TakeOver(
                                new Reviewer(application().applicantId(), "Pemohon"), "milik saya", AT)))
                .isEqualTo(refused(ReviewRefusal.OWN_APPLICATION));
    }

    @Test
    void aRecommendationNeedsEveryMandatoryRequirement() {
        var half = underReview(judgement("NIB", JudgementResult.PASSED), judgement("BANK", JudgementResult.FAILED));
        assertThat(decide(half, new CaseCommand.Recommend(SARI, 1, null, AT)))
                .isEqualTo(
                        new Decision.Refused<>(ReviewRefusal.JUDGEMENTS_MISSING, Map.of("missing", List.of("BANK"))));
        assertThatIllegalArgumentException()
                .as("the edge refuses it")
                .isThrownBy(() -> new CaseCommand.Recommend(SARI, 4, null, AT));
        assertThat(decide(judged(), new CaseCommand.Recommend(SARI, 1, "baik", AT)))
                .isEqualTo(accepted(
                        new CaseState.Recommended(application(), BASIS, judged().review(), 1, "baik", AT),
                        new VerificationEvent.ApplicationRecommended(
                                APPLICATION,
                                "PKU-0001",
                                application().periodId(),
                                application().outletId(),
                                "Kabar Riau",
                                "PT Riau Kabar",
                                OutletType.ONLINE,
                                1,
                                1,
                                "sub-sari",
                                AT,
                                "first")));
    }

    @Test
    void aCompletionComesBackToTheSameReviewerWhoJudgesTheReturnedItemsAnew() {
        var back = acceptedOf(returned(), new CaseCommand.ReceiveCompletion(dossier(2), AT));
        var expected = new CaseState.Received(
                application().with(dossier(2)), review(judgement("NIB", JudgementResult.PASSED)));
        assertThat(back.next()).isEqualTo(expected);
        var checked = acceptedOf(back.next(), new CaseCommand.CompleteChecks(2, BASIS, List.of(), AT));
        assertThat(checked.next())
                .isEqualTo(new CaseState.UnderReview(
                        application().with(dossier(2)), BASIS, review(judgement("NIB", JudgementResult.PASSED))));
    }

    @Test
    void aRepeatedCompletionIsOneAndAnUnaskedOneIsRefused() {
        assertThat(decide(received(), new CaseCommand.ReceiveCompletion(dossier(1), AT)))
                .isEqualTo(already());
        assertThat(decide(underReview(), new CaseCommand.ReceiveCompletion(dossier(2), AT)))
                .isEqualTo(refused(DossierRefusal.COMPLETION_NOT_REQUESTED));
    }

    @Test
    void whileTheApplicantHasTimeNothingIsDecidedAndAfterwardsOnlyARefusal() {
        var refuse = new CaseCommand.Refuse(SARI, BANK_ITEM, NO_HOLIDAYS, ZONE, AT);
        assertThat(decide(returned(), refuse)).isEqualTo(refused(ReviewRefusal.AWAITING_COMPLETION));
        assertThat(decide(returned(), new CaseCommand.Refuse(SARI, BANK_ITEM, NO_HOLIDAYS, ZONE, DUE)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(returned(), new CaseCommand.Recommend(SARI, 1, null, DUE)))
                .isEqualTo(refused(ReviewRefusal.AWAITING_COMPLETION));
    }

    @Test
    void anOverdueCaseDoesNotWaitForAnAbsentReviewer() {
        var claim = new CaseCommand.Claim(JOKO, DUE);
        assertThat(decide(returned(), new CaseCommand.Claim(JOKO, DUE.minusNanos(1000))))
                .isInstanceOf(Decision.Refused.class);
        var taken = acceptedOf(returned(), claim);
        assertThat(taken.events().getFirst()).isEqualTo(new VerificationEvent.ReviewStarted(APPLICATION, JOKO.id()));
        assertThat(decide(taken.next(), claim)).isEqualTo(already());
        assertThat(decide(taken.next(), new CaseCommand.Refuse(JOKO, BANK_ITEM, NO_HOLIDAYS, ZONE, DUE)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(taken.next(), new CaseCommand.Refuse(SARI, BANK_ITEM, NO_HOLIDAYS, ZONE, DUE)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(decide(
                        returned(),
                        new CaseCommand.Claim(new Reviewer(application().applicantId(), "Pemohon"), DUE)))
                .isEqualTo(refused(ReviewRefusal.OWN_APPLICATION));
    }

    @Test
    void reasonsAreNeededAndMustNameKnownRequirements() {
        assertThat(decide(underReview(), new CaseCommand.Refuse(SARI, List.of(), NO_HOLIDAYS, ZONE, AT)))
                .isEqualTo(refused(ReviewRefusal.REASONS_REQUIRED));
        assertThat(decide(underReview(), new CaseCommand.RequestCompletion(SARI, List.of(), NO_HOLIDAYS, ZONE, AT)))
                .isEqualTo(refused(ReviewRefusal.REASONS_REQUIRED));
        var unknown = List.of(new Reason("NONE", "OTHER", "x"));
        assertThat(decide(underReview(), new CaseCommand.Refuse(SARI, unknown, NO_HOLIDAYS, ZONE, AT)))
                .isEqualTo(refused(ReviewRefusal.UNKNOWN_REQUIREMENT));
        var unnamed = List.of(new Reason(null, "OTHER", "x"));
        assertThat(decide(underReview(), new CaseCommand.RequestCompletion(SARI, unnamed, NO_HOLIDAYS, ZONE, AT)))
                .isEqualTo(refused(ReviewRefusal.UNKNOWN_REQUIREMENT));
        assertThat(decide(underReview(), new CaseCommand.Refuse(SARI, unnamed, NO_HOLIDAYS, ZONE, AT)))
                .isInstanceOf(Decision.Accepted.class);
    }

    /// As the office's calendar counts: 24 and 25 December are off.
    @Test
    void aRefusalSaysUntilWhenItMayBeObjectedTo() {
        var refused = acceptedOf(underReview(), new CaseCommand.Refuse(SARI, BANK_ITEM, NO_HOLIDAYS, ZONE, AT));
        assertThat(refused.next())
                .isInstanceOfSatisfying(
                        CaseState.Refused.class,
                        state -> assertThat(state.objectUntil()).isEqualTo(CaseFixtures.OBJECT_UNTIL));
        var christmas = new WorkingDays(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));
        Instant monday = Instant.parse("2026-12-15T03:00:00Z");
        assertThat(Objection.until(Instant.parse("2026-11-23T03:00:00Z"), christmas, ZONE))
                .isEqualTo("2026-12-22T16:59:59Z");
        assertThat(Objection.until(monday, christmas, ZONE)).isEqualTo("2027-01-15T16:59:59Z");
    }

    @Test
    void repeatingADecisionIsOneAndContradictingItIsRefused() {
        assertThat(decide(recommended(), new CaseCommand.Recommend(SARI, 2, null, AT)))
                .isEqualTo(already());
        assertThat(decide(recommended(), new CaseCommand.Recommend(SARI, 1, null, AT)))
                .isEqualTo(refused(ReviewRefusal.ALREADY_DECIDED));
        assertThat(decide(CaseFixtures.refused(), new CaseCommand.Refuse(SARI, BANK_ITEM, NO_HOLIDAYS, ZONE, AT)))
                .isEqualTo(already());
        assertThat(decide(CaseFixtures.refused(), new CaseCommand.Refuse(JOKO, BANK_ITEM, NO_HOLIDAYS, ZONE, AT)))
                .isEqualTo(refused(ReviewRefusal.ALREADY_DECIDED));
    }

    @Test
    void otherWordsAreNoRepeat() {
        assertThat(decide(recommended(), new CaseCommand.Recommend(SARI, 2, "Rapi", AT)))
                .isEqualTo(refused(ReviewRefusal.ALREADY_DECIDED));
    }

    @Test
    void wordsNeverGetIntoAnEvent() {
        var request =
                acceptedOf(underReview(), new CaseCommand.RequestCompletion(SARI, BANK_ITEM, NO_HOLIDAYS, ZONE, AT));
        assertThat(request.events().getFirst())
                .isEqualTo(new VerificationEvent.CompletionRequested(
                        APPLICATION, List.of(new ReasonFact("BANK", "BANK_HOLDER_DIFFERS")), DUE, "sub-sari"));
        assertThat(new String(EventCodec.encode(request.events().getFirst()), StandardCharsets.UTF_8))
                .doesNotContain("pribadi")
                .doesNotContain("Sari");
    }

    private static Decision.Accepted<CaseState, VerificationEvent> acceptedOf(CaseState state, CaseCommand command) {
        return (Decision.Accepted<CaseState, VerificationEvent>) decide(state, command);
    }
}
