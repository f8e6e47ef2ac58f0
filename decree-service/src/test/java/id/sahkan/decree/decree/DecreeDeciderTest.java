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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.DecreeDiscarded;
import id.sahkan.contracts.DecreeEvent.DecreeDrafted;
import id.sahkan.contracts.DecreeEvent.DecreeIssued;
import id.sahkan.contracts.DecreeEvent.DecreeNumbered;
import id.sahkan.contracts.DecreeEvent.DecreeSigningFailed;
import id.sahkan.decree.decree.DecreeState.Failure;
import id.sahkan.decree.decree.DecreeState.Numbered;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Actor;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecreeDeciderTest {

    private static final UUID ID = draft().id();

    private static Decision<DecreeState, DecreeEvent> decide(DecreeState state, DecreeCommand command) {
        return DecreeDecider.decide(state, command);
    }

    @Test
    void draftsWhatNamesAtLeastOneOutlet() {
        assertThat(DecreeDecider.draft(draft(), null, TODAY))
                .isEqualTo(
                        new Accepted<>(drafted(), List.of(new DecreeDrafted(ID, draft().periodId(), 2, OFFICER.id()))));
    }

    @Test
    void refusesADraftThatCannotBecomeADecree() {
        var d = draft();
        assertThatIllegalArgumentException()
                .as("the edge asks for somebody to name")
                .isThrownBy(() -> new Draft(
                        d.id(),
                        d.office(),
                        d.periodId(),
                        d.title(),
                        2027,
                        d.announcement(),
                        d.minutes(),
                        d.validUntil(),
                        List.of(),
                        OFFICER,
                        AT,
                        1,
                        null));
        assertThat(DecreeDecider.draft(d, null, d.minutes().date().minusDays(1)))
                .isEqualTo(new Refused<>(DecreeRefusal.MINUTES_IN_FUTURE));
        assertThat(DecreeDecider.draft(d, null, d.validUntil())).isInstanceOf(Accepted.class);
        assertThat(DecreeDecider.draft(d, null, d.validUntil().plusDays(1)))
                .isEqualTo(new Refused<>(DecreeRefusal.VALID_UNTIL_PAST));
    }

    @Test
    void issuingADraftReservesTheNumber() {
        assertThat(decide(drafted(), issue()))
                .isEqualTo(new Accepted<>(
                        numbered(),
                        List.of(new DecreeNumbered(ID, FIRST.number().text(), 2026, 1, FIRST.decreedOn()))));
    }

    @Test
    void whoDraftedOrRecommendedMayNotSign() {
        for (DecreeState state : List.of(drafted(), numbered())) {
            assertThat(decide(state, new DecreeCommand.Issue(AT, OFFICER, FIRST, true)))
                    .isEqualTo(new Refused<>(DecreeRefusal.DRAFTER_MAY_NOT_SIGN));
            assertThat(decide(state, new DecreeCommand.Issue(AT, REVIEWER, FIRST, true)))
                    .isEqualTo(new Refused<>(DecreeRefusal.REVIEWER_MAY_NOT_SIGN));
        }
        assertThat(decide(numbered(), new DecreeCommand.Confirm(AT, OFFICER, SHA, "x", "y", true)))
                .isEqualTo(new Refused<>(DecreeRefusal.DRAFTER_MAY_NOT_SIGN));
    }

    @Test
    void aSecondTryKeepsTheFirstNumber() {
        assertThat(decide(numbered(), new DecreeCommand.Issue(AT, SIGNATORY, SECOND, true)))
                .isEqualTo(new Already<>());
    }

    @Test
    void aFailureKeepsTheNumberAndSaysWhy() {
        assertThat(decide(numbered(), fail()))
                .isEqualTo(new Accepted<>(
                        new Numbered(draft(), FIRST, SIGNATORY, new Failure("signing-failed", AT), null),
                        List.of(new DecreeSigningFailed(ID, "signing-failed"))));
    }

    /// Two files that both are valid must never come to be: one that was signed here and one from outside.
    @Test
    void whatWasHandedOutIsNotSignedHereAnyMore() {
        for (DecreeCommand here : List.of(DecreeExamples.issue(), confirm(), fail())) {
            assertThat(decide(DecreeExamples.handedOut(), here))
                    .isEqualTo(new Refused<>(DecreeRefusal.SIGNED_ELSEWHERE));
        }
    }

    /// Whoever carries the file back need not be who signed it; the drafter may.
    @Test
    void whatComesBackIsIssuedByItsSignatory() {
        var back = (Accepted<DecreeState, DecreeEvent>) decide(DecreeExamples.handedOut(), DecreeExamples.takeBack());
        assertThat(back.next()).isEqualTo(issued());
        assertThat(decide(issued(), DecreeExamples.takeBack())).isEqualTo(new Already<>());
        assertThat(decide(numbered(), DecreeExamples.takeBack()))
                .isEqualTo(new Refused<>(DecreeRefusal.NOT_HANDED_OUT));
    }

    /// Whatever the database knows of it.
    @Test
    void whatTheArchiveHasSignedIsIssuedAsItWasSigned() {
        var signed = new DecreeState.Signed(SHA, "Kepala", "Kepala Dinas", AT.minusSeconds(86400), true);
        for (DecreeState state : List.of(numbered(), DecreeExamples.handedOut(), DecreeExamples.unknown())) {
            var found = (Accepted<DecreeState, DecreeEvent>) decide(state, DecreeExamples.findSigned());
            assertThat(found.next()).isEqualTo(new DecreeState.Issued(draft(), FIRST, SIGNATORY, signed));
            assertThat(found.events().getFirst()).isInstanceOfSatisfying(DecreeIssued.class, issued -> {
                assertThat(issued.signerId()).isEqualTo(SIGNATORY.id());
                assertThat(issued.issuedAt()).isEqualTo(signed.issuedAt());
            });
        }
        assertThat(decide(issued(), DecreeExamples.findSigned())).isEqualTo(new Already<>());
    }

    @Test
    void aNumberIsGivenUpByNobodyWhoDraftedOrReviewed() {
        for (Actor person : List.of(DecreeExamples.OFFICER, DecreeExamples.REVIEWER, DecreeExamples.APPLICANT)) {
            assertThat(decide(DecreeExamples.handedOut(), new DecreeCommand.VoidNumber(AT, person, "Ditutup.")))
                    .isInstanceOf(Refused.class);
        }
        assertThat(decide(DecreeExamples.handedOut(), DecreeExamples.giveUp()))
                .isEqualTo(new Accepted<>(
                        DecreeExamples.voided(),
                        List.of(new DecreeEvent.DecreeVoided(ID, FIRST.number().text(), 2026, 1))));
    }

    @Test
    void confirmingPublishesTheActAndEachOutlet() {
        assertThat(decide(numbered(), confirm()))
                .isEqualTo(new Accepted<>(
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
                new UUID(1, n), ID, FIRST.number().text(), FIRST.publicCode(), FIRST.decreedOn(), n, 1, null);
    }

    @Test
    void repeatsAreNoFaults() {
        assertThat(decide(issued(), issue())).isEqualTo(new Already<>());
        assertThat(decide(issued(), confirm())).isEqualTo(new Already<>());
        assertThat(decide(discarded(), discard())).isEqualTo(new Already<>());
    }

    /// They must have seen what is there, and get what is there.
    @Test
    void anotherPersonWhoAsksForTheSameChangesNothing() {
        var other = new Actor("signatory-2", "Pelaksana Harian");
        for (DecreeState state : List.of(numbered(), issued())) {
            assertThat(decide(state, new DecreeCommand.Issue(AT, other, SECOND, true)))
                    .isEqualTo(new Accepted<>(state, List.of()));
        }
        assertThat(decide(discarded(), new DecreeCommand.Discard(AT, other)))
                .isEqualTo(new Accepted<>(discarded(), List.of()));
    }

    @Test
    void whatIsIssuedStays() {
        var refused = new Refused<DecreeState, DecreeEvent>(DecreeRefusal.ALREADY_ISSUED);
        assertThat(decide(issued(), new DecreeCommand.Confirm(AT, SIGNATORY, "b".repeat(64), "x", "y", true)))
                .isEqualTo(refused);
        assertThat(decide(issued(), fail())).isEqualTo(refused);
        assertThat(decide(issued(), discard())).isEqualTo(refused);
    }

    @Test
    void onlyADraftWithoutNumberIsDiscarded() {
        assertThat(decide(drafted(), discard()))
                .isEqualTo(new Accepted<>(discarded(), List.of(new DecreeDiscarded(ID))));
        assertThat(decide(numbered(), discard())).isEqualTo(new Refused<>(DecreeRefusal.NUMBER_RESERVED));
    }

    @Test
    void nothingIsSignedWithoutANumberOrAfterDiscarding() {
        assertThat(decide(drafted(), confirm())).isEqualTo(new Refused<>(DecreeRefusal.NOT_NUMBERED));
        assertThat(decide(drafted(), fail())).isEqualTo(new Refused<>(DecreeRefusal.NOT_NUMBERED));
        assertThat(decide(discarded(), issue())).isEqualTo(new Refused<>(DecreeRefusal.DISCARDED));
        assertThat(decide(discarded(), confirm())).isEqualTo(new Refused<>(DecreeRefusal.DISCARDED));
        assertThat(decide(discarded(), fail())).isEqualTo(new Refused<>(DecreeRefusal.DISCARDED));
    }

    @Test
    void aDecreeThatWouldHaveEndedAlreadyGetsNoNumber() {
        var late =
                new DecreeState.Numbering(FIRST.number(), draft().validUntil().plusDays(1), "X", "first");
        assertThat(decide(drafted(), new DecreeCommand.Issue(AT, SIGNATORY, late, true)))
                .isEqualTo(new Refused<>(DecreeRefusal.VALID_UNTIL_PAST));
    }

    @Test
    void whatIsOnItsWayIsNotSentTwice() {
        var away = new DecreeState.SignatureUnknown(draft(), FIRST, SIGNATORY, DecreeExamples.sent(AT));
        for (DecreeCommand command :
                List.of(issue(), DecreeExamples.send(), DecreeExamples.handOut(), DecreeExamples.giveUp(), fail())) {
            assertThat(decide(away, command)).isEqualTo(new Refused<>(DecreeRefusal.SIGNING_IN_PROGRESS));
            assertThat(decide(DecreeExamples.unknown(), command))
                    .isEqualTo(new Refused<>(DecreeRefusal.SIGNATURE_UNKNOWN));
        }
        assertThat(decide(away, DecreeExamples.findUnsigned()))
                .isEqualTo(new Refused<>(DecreeRefusal.SIGNING_IN_PROGRESS));
    }

    @Test
    void whatIsUnknownIsFinishedByAnAnswerByTheFileOrByTheSignatory() {
        DecreeState unknown = DecreeExamples.unknown();
        assertThat(((Accepted<DecreeState, DecreeEvent>) decide(unknown, confirm())).next())
                .isEqualTo(issued());
        assertThat(((Accepted<DecreeState, DecreeEvent>) decide(unknown, DecreeExamples.takeBack())).next())
                .isEqualTo(issued());
        assertThat(((Accepted<DecreeState, DecreeEvent>) decide(unknown, DecreeExamples.findUnsigned())).next())
                .isEqualTo(numbered());
        assertThat(((Accepted<DecreeState, DecreeEvent>) decide(unknown, DecreeExamples.notSigned())).events())
                .containsExactly(new DecreeEvent.DecreeSigningFailed(ID, "wrong-passphrase"));
        for (Actor person : List.of(DecreeExamples.OFFICER, DecreeExamples.REVIEWER, DecreeExamples.APPLICANT)) {
            assertThat(decide(unknown, new DecreeCommand.FindUnsigned(AT, person)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aLateAnswerToAnEarlierAttemptChangesNothing() {
        assertThat(decide(DecreeExamples.unknown(), new DecreeCommand.NotSigned(AT, SIGNATORY, 7, "signer-refused")))
                .isEqualTo(new Already<>());
    }

    @ParameterizedTest
    @EnumSource(DecreeRefusal.class)
    void everyRefusalIsAProblem(DecreeRefusal refusal) {
        assertThat(DecreeProblem.refusal(refusal, Map.of()).code()).isEqualTo(refusal.code());
    }
}
