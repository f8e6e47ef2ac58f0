package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseDecider.decide;
import static id.sahkan.verification.casefile.CaseFixtures.APPLICATION;
import static id.sahkan.verification.casefile.CaseFixtures.AT;
import static id.sahkan.verification.casefile.CaseFixtures.BANK_ITEM;
import static id.sahkan.verification.casefile.CaseFixtures.DUE;
import static id.sahkan.verification.casefile.CaseFixtures.EXAMINED;
import static id.sahkan.verification.casefile.CaseFixtures.JOKO;
import static id.sahkan.verification.casefile.CaseFixtures.SARI;
import static id.sahkan.verification.casefile.CaseFixtures.dossier;
import static id.sahkan.verification.casefile.CaseFixtures.facts;
import static id.sahkan.verification.casefile.CaseFixtures.judged;
import static id.sahkan.verification.casefile.CaseFixtures.judgement;
import static id.sahkan.verification.casefile.CaseFixtures.queued;
import static id.sahkan.verification.casefile.CaseFixtures.received;
import static id.sahkan.verification.casefile.CaseFixtures.recommended;
import static id.sahkan.verification.casefile.CaseFixtures.returned;
import static id.sahkan.verification.casefile.CaseFixtures.review;
import static id.sahkan.verification.casefile.CaseFixtures.underReview;
import static id.sahkan.verification.casefile.Decision.already;
import static id.sahkan.verification.casefile.Decision.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.FindingFact;
import id.sahkan.contracts.VerificationEvent.JudgementResult;
import id.sahkan.contracts.VerificationEvent.ReasonFact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseDeciderTest {

    @Test
    void aSubmissionOpensACase() {
        assertThat(CaseDecider.open(facts()))
                .isEqualTo(new Decision.Accepted(
                        received(), new VerificationEvent.CaseOpened(APPLICATION, "PKU-0001", facts().periodId(), 1)));
    }

    @Test
    void checkedCasesWaitInTheQueue() {
        var findings = List.of(new FindingFact("ANNUAL_TAX_OLD", "ANNUAL_TAX"));
        assertThat(decide(received(), new CaseCommand.CompleteChecks(1, EXAMINED, findings, AT)))
                .isEqualTo(new Decision.Accepted(
                        queued(), new VerificationEvent.ChecksCompleted(APPLICATION, 1, findings)));
    }

    @Test
    void aCheckOfAnOldDossierDoesNotCount() {
        assertThat(decide(received(), new CaseCommand.CompleteChecks(2, EXAMINED, List.of(), AT)))
                .isEqualTo(refused("dossier-superseded"));
        assertThat(decide(queued(), new CaseCommand.CompleteChecks(2, EXAMINED, List.of(), AT)))
                .isEqualTo(refused("dossier-superseded"));
    }

    @Test
    void oneReviewerClaimsAndTheOtherIsToldWho() {
        Decision first = decide(queued(), new CaseCommand.Claim(SARI, AT));
        assertThat(first)
                .isEqualTo(new Decision.Accepted(
                        underReview(), new VerificationEvent.ReviewStarted(APPLICATION, "sub-sari")));
        assertThat(decide(underReview(), new CaseCommand.Claim(JOKO, AT)))
                .isEqualTo(new Decision.Refused(
                        "claimed-by-another",
                        Map.of("reviewer", Map.of("id", "sub-sari", "name", "Sari Verifikator"))));
        assertThat(decide(underReview(), new CaseCommand.Claim(SARI, AT))).isEqualTo(already());
    }

    @Test
    void nobodyReviewsTheirOwnApplication() {
        assertThat(decide(queued(), new CaseCommand.Claim(new Reviewer("sub-applicant", "Sama"), AT)))
                .isEqualTo(refused("own-application"));
    }

    @Test
    void judgementsSurviveARelease() {
        assertThat(decide(judged(), new CaseCommand.Release(SARI, AT)))
                .isEqualTo(new Decision.Accepted(
                        new CaseState.Queued(facts(), EXAMINED, judged().judgements()),
                        new VerificationEvent.ReviewReleased(APPLICATION, "sub-sari")));
        assertThat(decide(queued(), new CaseCommand.Release(SARI, AT))).isEqualTo(already());
    }

    @Test
    void aFailureNeedsANoteAndARequirementMustExist() {
        assertThat(decide(underReview(), new CaseCommand.Judge(SARI, "NIB", JudgementResult.FAILED, null, AT)))
                .isEqualTo(refused("note-required"));
        assertThat(decide(underReview(), new CaseCommand.Judge(SARI, "NONE", JudgementResult.PASSED, null, AT)))
                .isEqualTo(refused("unknown-requirement"));
        assertThat(decide(underReview(), new CaseCommand.Judge(JOKO, "NIB", JudgementResult.PASSED, null, AT)))
                .isInstanceOf(Decision.Refused.class);
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
    void aRecommendationNeedsEveryMandatoryRequirement() {
        var half = underReview(judgement("NIB", JudgementResult.PASSED), judgement("BANK", JudgementResult.FAILED));
        assertThat(decide(half, new CaseCommand.Recommend(SARI, 1, null, AT)))
                .isEqualTo(new Decision.Refused("judgements-missing", Map.of("missing", List.of("BANK"))));
        assertThat(decide(judged(), new CaseCommand.Recommend(SARI, 4, null, AT)))
                .isEqualTo(refused("unknown-tier"));
        assertThat(decide(judged(), new CaseCommand.Recommend(SARI, 1, "baik", AT)))
                .isEqualTo(new Decision.Accepted(
                        new CaseState.Recommended(facts(), EXAMINED, judged().review(), 1, "baik", AT),
                        new VerificationEvent.ApplicationRecommended(
                                APPLICATION,
                                "PKU-0001",
                                facts().periodId(),
                                facts().outletId(),
                                "Kabar Riau",
                                "PT Riau Kabar",
                                OutletType.ONLINE,
                                1,
                                1,
                                "sub-sari",
                                AT)));
    }

    @Test
    void aCompletionComesBackToTheSameReviewerWhoJudgesTheReturnedItemsAnew() {
        var back = (Decision.Accepted) decide(returned(), new CaseCommand.ReceiveCompletion(dossier(2), AT));
        var expected =
                new CaseState.Received(facts().with(dossier(2)), review(judgement("NIB", JudgementResult.PASSED)));
        assertThat(back.next()).isEqualTo(expected);
        var checked =
                (Decision.Accepted) decide(back.next(), new CaseCommand.CompleteChecks(2, EXAMINED, List.of(), AT));
        assertThat(checked.next())
                .isEqualTo(new CaseState.UnderReview(
                        facts().with(dossier(2)), EXAMINED, review(judgement("NIB", JudgementResult.PASSED))));
    }

    @Test
    void aRepeatedCompletionIsOneAndAnUnaskedOneIsRefused() {
        assertThat(decide(received(), new CaseCommand.ReceiveCompletion(dossier(1), AT)))
                .isEqualTo(already());
        assertThat(decide(underReview(), new CaseCommand.ReceiveCompletion(dossier(2), AT)))
                .isEqualTo(refused("completion-not-requested"));
    }

    @Test
    void whileTheApplicantHasTimeNothingIsDecidedAndAfterwardsOnlyARefusal() {
        var refuse = new CaseCommand.Refuse(SARI, BANK_ITEM, AT);
        assertThat(decide(returned(), refuse)).isEqualTo(refused("awaiting-completion"));
        assertThat(decide(returned(), new CaseCommand.Refuse(SARI, BANK_ITEM, DUE)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(returned(), new CaseCommand.Recommend(SARI, 1, null, DUE)))
                .isEqualTo(refused("awaiting-completion"));
    }

    @Test
    void anOverdueCaseDoesNotWaitForAnAbsentReviewer() {
        var claim = new CaseCommand.Claim(JOKO, DUE);
        assertThat(decide(returned(), new CaseCommand.Claim(JOKO, DUE.minusNanos(1000))))
                .isInstanceOf(Decision.Refused.class);
        var taken = (Decision.Accepted) decide(returned(), claim);
        assertThat(taken.event()).isEqualTo(new VerificationEvent.ReviewStarted(APPLICATION, JOKO.id()));
        assertThat(decide(taken.next(), claim)).isEqualTo(already());
        assertThat(decide(taken.next(), new CaseCommand.Refuse(JOKO, BANK_ITEM, DUE)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(taken.next(), new CaseCommand.Refuse(SARI, BANK_ITEM, DUE)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(decide(returned(), new CaseCommand.Claim(new Reviewer(facts().applicantId(), "Pemohon"), DUE)))
                .isEqualTo(refused("own-application"));
    }

    @Test
    void reasonsAreNeededAndMustNameKnownRequirements() {
        assertThat(decide(underReview(), new CaseCommand.Refuse(SARI, List.of(), AT)))
                .isEqualTo(refused("reasons-required"));
        assertThat(decide(underReview(), new CaseCommand.RequestCompletion(SARI, List.of(), DUE, AT)))
                .isEqualTo(refused("reasons-required"));
        var unknown = List.of(new Reason("NONE", "OTHER", "x"));
        assertThat(decide(underReview(), new CaseCommand.Refuse(SARI, unknown, AT)))
                .isEqualTo(refused("unknown-requirement"));
        var unnamed = List.of(new Reason(null, "OTHER", "x"));
        assertThat(decide(underReview(), new CaseCommand.RequestCompletion(SARI, unnamed, DUE, AT)))
                .isEqualTo(refused("unknown-requirement"));
        assertThat(decide(underReview(), new CaseCommand.Refuse(SARI, unnamed, AT)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void repeatingADecisionIsOneAndContradictingItIsRefused() {
        assertThat(decide(recommended(), new CaseCommand.Recommend(SARI, 2, null, AT)))
                .isEqualTo(already());
        assertThat(decide(recommended(), new CaseCommand.Recommend(SARI, 1, null, AT)))
                .isEqualTo(refused("already-decided"));
        assertThat(decide(CaseFixtures.refused(), new CaseCommand.Refuse(SARI, BANK_ITEM, AT)))
                .isEqualTo(already());
        assertThat(decide(CaseFixtures.refused(), new CaseCommand.Refuse(JOKO, BANK_ITEM, AT)))
                .isEqualTo(refused("already-decided"));
    }

    @Test
    void wordsNeverGetIntoAnEvent() {
        var request =
                (Decision.Accepted) decide(underReview(), new CaseCommand.RequestCompletion(SARI, BANK_ITEM, DUE, AT));
        assertThat(request.event())
                .isEqualTo(new VerificationEvent.CompletionRequested(
                        APPLICATION, List.of(new ReasonFact("BANK", "BANK_HOLDER_DIFFERS")), DUE, "sub-sari"));
        assertThat(new String(EventCodec.encode(request.event()), StandardCharsets.UTF_8))
                .doesNotContain("pribadi")
                .doesNotContain("Sari");
    }
}
