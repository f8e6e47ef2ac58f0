package id.sahkan.verification.casefile;

import static id.sahkan.verification.casefile.CaseDecider.accepted;
import static id.sahkan.verification.casefile.CaseDecider.already;
import static id.sahkan.verification.casefile.CaseDecider.decide;
import static id.sahkan.verification.casefile.CaseDecider.refused;
import static id.sahkan.verification.casefile.CaseFixtures.APPLICATION;
import static id.sahkan.verification.casefile.CaseFixtures.AT;
import static id.sahkan.verification.casefile.CaseFixtures.BASIS;
import static id.sahkan.verification.casefile.CaseFixtures.JOKO;
import static id.sahkan.verification.casefile.CaseFixtures.SARI;
import static id.sahkan.verification.casefile.CaseFixtures.application;
import static id.sahkan.verification.casefile.CaseFixtures.judged;
import static id.sahkan.verification.casefile.CaseFixtures.queued;
import static id.sahkan.verification.casefile.CaseFixtures.received;
import static id.sahkan.verification.casefile.CaseFixtures.recommended;
import static id.sahkan.verification.casefile.CaseFixtures.returned;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.VerificationEvent.ReviewReleased;
import id.sahkan.contracts.VerificationEvent.ReviewStarted;
import id.sahkan.verification.casefile.CaseCommand.FreeClaim;
import id.sahkan.verification.casefile.CaseCommand.HandOver;
import id.sahkan.verification.casefile.CaseState.Queued;
import id.sahkan.verification.casefile.CaseState.Received;
import id.sahkan.verification.casefile.CaseState.Returned;
import id.sahkan.verification.casefile.CaseState.Review;
import id.sahkan.verification.casefile.CaseState.UnderReview;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOverDeciderTest {

    private static final Reviewer AYU = new Reviewer("sub-ayu", "Ayu Administrator");
    private static final HandOver TO_JOKO = new HandOver("first", SARI.id(), JOKO, AYU, AT);
    private static final ReviewStarted JOKO_GOES_ON = new ReviewStarted(APPLICATION, JOKO.id());

    @Test
    void whatSomebodyHadTakenIsAnybodysAgainAndStaysJudged() {
        assertThat(decide(judged(), new FreeClaim(SARI.id(), AT)))
                .isEqualTo(accepted(
                        new Queued(application(), BASIS, judged().judgements()),
                        new ReviewReleased(APPLICATION, SARI.id())));
    }

    @Test
    void aColleaguesCaseAndOneThatIsNobodysStayWhereTheyAre() {
        assertThat(decide(judged(), new FreeClaim(JOKO.id(), AT))).isEqualTo(already());
        for (CaseState state : List.of(received(), queued(), returned(), recommended())) {
            assertThat(decide(state, new FreeClaim(SARI.id(), AT))).isEqualTo(already());
        }
    }

    @Test
    void allOpenWorkGoesOverWithItsJudgements() {
        Review jokos = new Review(JOKO, judged().judgements());
        assertThat(decide(judged(), TO_JOKO))
                .isEqualTo(accepted(new UnderReview(application(), BASIS, jokos), JOKO_GOES_ON));
        assertThat(decide(new Received(application(), judged().review()), TO_JOKO))
                .isEqualTo(accepted(new Received(application(), jokos), JOKO_GOES_ON));
        Returned before = returned();
        assertThat(decide(before, TO_JOKO))
                .isEqualTo(accepted(
                        new Returned(
                                application(),
                                BASIS,
                                new Review(JOKO, before.judgements()),
                                before.items(),
                                before.dueAt()),
                        JOKO_GOES_ON));
    }

    @Test
    void whatIsNobodysOrDecidedIsNotHandedOver() {
        for (CaseState state : List.of(received(), queued(), recommended())) {
            assertThat(decide(state, TO_JOKO)).isEqualTo(already());
        }
        assertThat(decide(judged(), new HandOver("first", JOKO.id(), SARI, AYU, AT)))
                .isEqualTo(already());
    }

    @Test
    void nobodyGetsTheirOwnApplication() {
        var owner = new Reviewer(application().applicantId(), "Budi Contoh");
        assertThat(decide(judged(), new HandOver("first", SARI.id(), owner, AYU, AT)))
                .isEqualTo(refused(ReviewRefusal.OWN_APPLICATION));
        assertThat(decide(returned(), new HandOver("first", SARI.id(), owner, AYU, AT)))
                .isEqualTo(refused(ReviewRefusal.OWN_APPLICATION));
    }
}
