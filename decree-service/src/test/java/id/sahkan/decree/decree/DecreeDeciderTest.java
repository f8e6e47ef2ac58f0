package id.sahkan.decree.decree;

import static id.sahkan.decree.decree.DecreeExamples.AT;
import static id.sahkan.decree.decree.DecreeExamples.FIRST;
import static id.sahkan.decree.decree.DecreeExamples.OFFICER;
import static id.sahkan.decree.decree.DecreeExamples.REVIEWER;
import static id.sahkan.decree.decree.DecreeExamples.SECOND;
import static id.sahkan.decree.decree.DecreeExamples.SHA;
import static id.sahkan.decree.decree.DecreeExamples.SIGNATORY;
import static id.sahkan.decree.decree.DecreeExamples.TODAY;
import static id.sahkan.decree.decree.DecreeExamples.confirm;
import static id.sahkan.decree.decree.DecreeExamples.discard;
import static id.sahkan.decree.decree.DecreeExamples.discarded;
import static id.sahkan.decree.decree.DecreeExamples.draft;
import static id.sahkan.decree.decree.DecreeExamples.drafted;
import static id.sahkan.decree.decree.DecreeExamples.fail;
import static id.sahkan.decree.decree.DecreeExamples.issue;
import static id.sahkan.decree.decree.DecreeExamples.issued;
import static id.sahkan.decree.decree.DecreeExamples.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.DecreeDiscarded;
import id.sahkan.contracts.DecreeEvent.DecreeDrafted;
import id.sahkan.contracts.DecreeEvent.DecreeIssued;
import id.sahkan.contracts.DecreeEvent.DecreeNumbered;
import id.sahkan.contracts.DecreeEvent.DecreeSigningFailed;
import id.sahkan.decree.decree.Decision.Accepted;
import id.sahkan.decree.decree.Decision.Already;
import id.sahkan.decree.decree.Decision.Refused;
import id.sahkan.decree.decree.DecreeState.Failure;
import id.sahkan.decree.decree.DecreeState.Numbered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecreeDeciderTest {

    private static final UUID ID = draft().id();

    private static Decision decide(DecreeState state, DecreeCommand command) {
        return DecreeDecider.decide(state, command);
    }

    @Test
    void draftsWhatNamesAtLeastOneOutlet() {
        assertThat(DecreeDecider.draft(draft(), TODAY))
                .isEqualTo(
                        new Accepted(drafted(), List.of(new DecreeDrafted(ID, draft().periodId(), 2, OFFICER.id()))));
    }

    @Test
    void refusesADraftThatCannotBecomeADecree() {
        var d = draft();
        var empty = new Draft(
                d.id(),
                d.periodId(),
                d.title(),
                2027,
                d.announcement(),
                d.minutes(),
                d.validUntil(),
                List.of(),
                OFFICER,
                AT);
        assertThat(DecreeDecider.draft(empty, TODAY)).isEqualTo(new Refused(Refusal.NO_ENTRIES));
        assertThat(DecreeDecider.draft(d, d.minutes().date().minusDays(1)))
                .isEqualTo(new Refused(Refusal.MINUTES_IN_FUTURE));
        assertThat(DecreeDecider.draft(d, d.validUntil())).isInstanceOf(Accepted.class);
        assertThat(DecreeDecider.draft(d, d.validUntil().plusDays(1))).isEqualTo(new Refused(Refusal.VALID_UNTIL_PAST));
    }

    @Test
    void issuingADraftReservesTheNumber() {
        assertThat(decide(drafted(), issue()))
                .isEqualTo(new Accepted(
                        numbered(),
                        List.of(new DecreeNumbered(ID, FIRST.number().text(), 2026, 1, FIRST.decreedOn()))));
    }

    @Test
    void whoDraftedOrRecommendedMayNotSign() {
        for (DecreeState state : List.of(drafted(), numbered())) {
            assertThat(decide(state, new DecreeCommand.Issue(AT, OFFICER, FIRST)))
                    .isEqualTo(new Refused(Refusal.DRAFTER_MAY_NOT_SIGN));
            assertThat(decide(state, new DecreeCommand.Issue(AT, REVIEWER, FIRST)))
                    .isEqualTo(new Refused(Refusal.REVIEWER_MAY_NOT_SIGN));
        }
        assertThat(decide(numbered(), new DecreeCommand.Confirm(AT, OFFICER, SHA, "x", "y")))
                .isEqualTo(new Refused(Refusal.DRAFTER_MAY_NOT_SIGN));
    }

    @Test
    void aSecondTryKeepsTheFirstNumber() {
        assertThat(decide(numbered(), new DecreeCommand.Issue(AT, SIGNATORY, SECOND)))
                .isEqualTo(new Already(numbered()));
    }

    @Test
    void aFailureKeepsTheNumberAndSaysWhy() {
        assertThat(decide(numbered(), fail()))
                .isEqualTo(new Accepted(
                        new Numbered(draft(), FIRST, SIGNATORY, new Failure("signing-failed", AT)),
                        List.of(new DecreeSigningFailed(ID, "signing-failed"))));
    }

    @Test
    void confirmingPublishesTheActAndEachOutlet() {
        assertThat(decide(numbered(), confirm()))
                .isEqualTo(new Accepted(
                        issued(),
                        List.of(
                                new DecreeIssued(
                                        ID,
                                        draft().periodId(),
                                        FIRST.number().text(),
                                        FIRST.publicCode(),
                                        TODAY,
                                        draft().validUntil(),
                                        SIGNATORY.id(),
                                        SHA,
                                        2,
                                        AT),
                                named(1),
                                named(2))));
    }

    private static ApplicationNamed named(int n) {
        return new ApplicationNamed(
                new UUID(1, n), ID, FIRST.number().text(), FIRST.publicCode(), FIRST.decreedOn(), n, 1);
    }

    @Test
    void repeatsAreNoFaults() {
        assertThat(decide(issued(), issue())).isEqualTo(new Already(issued()));
        assertThat(decide(issued(), confirm())).isEqualTo(new Already(issued()));
        assertThat(decide(discarded(), discard())).isEqualTo(new Already(discarded()));
    }

    @Test
    void whatIsIssuedStays() {
        var refused = new Refused(Refusal.ALREADY_ISSUED);
        assertThat(decide(issued(), new DecreeCommand.Confirm(AT, SIGNATORY, "b".repeat(64), "x", "y")))
                .isEqualTo(refused);
        assertThat(decide(issued(), fail())).isEqualTo(refused);
        assertThat(decide(issued(), discard())).isEqualTo(refused);
    }

    @Test
    void onlyADraftWithoutNumberIsDiscarded() {
        assertThat(decide(drafted(), discard())).isEqualTo(new Accepted(discarded(), List.of(new DecreeDiscarded(ID))));
        assertThat(decide(numbered(), discard())).isEqualTo(new Refused(Refusal.NUMBER_RESERVED));
    }

    @Test
    void nothingIsSignedWithoutANumberOrAfterDiscarding() {
        assertThat(decide(drafted(), confirm())).isEqualTo(new Refused(Refusal.NOT_NUMBERED));
        assertThat(decide(drafted(), fail())).isEqualTo(new Refused(Refusal.NOT_NUMBERED));
        assertThat(decide(discarded(), issue())).isEqualTo(new Refused(Refusal.DISCARDED));
        assertThat(decide(discarded(), confirm())).isEqualTo(new Refused(Refusal.DISCARDED));
        assertThat(decide(discarded(), fail())).isEqualTo(new Refused(Refusal.DISCARDED));
    }

    @Test
    void aDecreeThatWouldHaveEndedAlreadyGetsNoNumber() {
        var late =
                new DecreeState.Numbering(FIRST.number(), draft().validUntil().plusDays(1), "X");
        assertThat(decide(drafted(), new DecreeCommand.Issue(AT, SIGNATORY, late)))
                .isEqualTo(new Refused(Refusal.VALID_UNTIL_PAST));
    }
}
