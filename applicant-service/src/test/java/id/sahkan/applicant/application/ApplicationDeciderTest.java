package id.sahkan.applicant.application;

import static id.sahkan.applicant.application.ApplicationDecider.decide;
import static id.sahkan.applicant.application.ApplicationFixtures.APPLICATION;
import static id.sahkan.applicant.application.ApplicationFixtures.ATTACHED;
import static id.sahkan.applicant.application.ApplicationFixtures.CLOSES;
import static id.sahkan.applicant.application.ApplicationFixtures.DECREE;
import static id.sahkan.applicant.application.ApplicationFixtures.DUE;
import static id.sahkan.applicant.application.ApplicationFixtures.FILING;
import static id.sahkan.applicant.application.ApplicationFixtures.INSIDE;
import static id.sahkan.applicant.application.ApplicationFixtures.OPENS;
import static id.sahkan.applicant.application.ApplicationFixtures.WINDOW;
import static id.sahkan.applicant.application.ApplicationFixtures.attachment;
import static id.sahkan.applicant.application.ApplicationFixtures.everyState;
import static id.sahkan.applicant.application.ApplicationFixtures.returned;
import static id.sahkan.applicant.application.ApplicationFixtures.submit;
import static id.sahkan.applicant.application.ApplicationFixtures.submitAt;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.application.ApplicationCommand.AttachDocument;
import id.sahkan.applicant.application.ApplicationCommand.AttachDocuments;
import id.sahkan.applicant.application.ApplicationCommand.OpenCompletion;
import id.sahkan.applicant.application.ApplicationCommand.OpenDraft;
import id.sahkan.applicant.application.ApplicationCommand.RecordDecree;
import id.sahkan.applicant.application.ApplicationCommand.RecordRecommendation;
import id.sahkan.applicant.application.ApplicationCommand.RecordRefusal;
import id.sahkan.applicant.application.ApplicationCommand.RecordReopening;
import id.sahkan.applicant.application.ApplicationCommand.RemoveDocument;
import id.sahkan.applicant.application.ApplicationCommand.Submission;
import id.sahkan.applicant.application.ApplicationCommand.Submit;
import id.sahkan.applicant.application.ApplicationState.DecreeReference;
import id.sahkan.applicant.application.ApplicationState.Decreed;
import id.sahkan.applicant.application.ApplicationState.Draft;
import id.sahkan.applicant.application.ApplicationState.Filing;
import id.sahkan.applicant.application.ApplicationState.Recommended;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.application.ApplicationState.Submitted;
import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.ApplicantEvent.ApplicationReopened;
import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.ApplicantEvent.AttachedFact;
import id.sahkan.contracts.ApplicantEvent.CompletionOpened;
import id.sahkan.contracts.ApplicantEvent.CompletionSubmitted;
import id.sahkan.contracts.ApplicantEvent.DocumentRemoved;
import id.sahkan.contracts.ApplicantEvent.DocumentsAttached;
import id.sahkan.contracts.ApplicantEvent.SubmissionRefused;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import id.sahkan.messaging.RefusalCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationDeciderTest {

    private static final Draft DRAFT = new Draft(ATTACHED);

    @Test
    void theFirstInstantOfTheWindowIsInside() {
        assertThat(decide(DRAFT, submitAt(OPENS))).isInstanceOf(Accepted.class);
        assertThat(decide(DRAFT, submitAt(OPENS.minus(1, ChronoUnit.MICROS)))).isInstanceOf(RefusedOnRecord.class);
        assertThat(decide(DRAFT, submitAt(OPENS.minusMillis(1)))).isInstanceOf(RefusedOnRecord.class);
    }

    @Test
    void theClosingInstantIsLateAndTheMicrosecondBeforeItIsNot() {
        assertThat(decide(DRAFT, submitAt(CLOSES.minus(1, ChronoUnit.MICROS)))).isInstanceOf(Accepted.class);
        assertThat(decide(DRAFT, submitAt(CLOSES.minusMillis(1)))).isInstanceOf(Accepted.class);
        assertThat(decide(DRAFT, submitAt(CLOSES)))
                .isEqualTo(new RefusedOnRecord<>(
                        ApplicationRefusal.WINDOW_CLOSED,
                        new SubmissionRefused(APPLICATION, "window-closed", CLOSES, OPENS, CLOSES)));
        assertThat(decide(DRAFT, submitAt(CLOSES.plusMillis(400)))).isInstanceOf(RefusedOnRecord.class);
    }

    @Test
    void aSubmissionSaysWhatWasReceivedAndKeepsWhatIsAttached() {
        var accepted = accepted(DRAFT, submitAt(INSIDE));
        assertThat(accepted.next()).isEqualTo(new Submitted(new Filing("MEDIA-2027-00001", 2), ATTACHED));
        ApplicationSubmitted event = (ApplicationSubmitted) accepted.events().getFirst();
        assertThat(event.receivedAt()).isEqualTo(INSIDE);
        assertThat(event.complete()).isTrue();
    }

    @Test
    void missingDocumentsMustBeAcknowledged() {
        assertThat(decide(DRAFT, submit(INSIDE, Set.of("AHU_DECREE"), false)))
                .isEqualTo(new Refused<>(
                        ApplicationRefusal.DOCUMENTS_MISSING,
                        Map.of(
                                "missing",
                                Set.of("AHU_DECREE"),
                                "missingReasons",
                                Map.of("AHU_DECREE", "file-required"))));
        var accepted = accepted(DRAFT, submit(INSIDE, Set.of("AHU_DECREE"), true));
        assertThat(((ApplicationSubmitted) accepted.events().getFirst()).complete())
                .isFalse();
    }

    @Test
    void lateIsSaidBeforeIncomplete() {
        assertThat(decide(DRAFT, submit(CLOSES, Set.of("AHU_DECREE"), false))).isInstanceOf(RefusedOnRecord.class);
    }

    @Test
    void aCompletionIsReceivedAfterClosingUntilItIsDue() {
        assertThat(CLOSES).isBefore(DUE);
        var accepted = accepted(returned(), submitAt(DUE.minus(1, ChronoUnit.MICROS)));
        assertThat(accepted.events().getFirst()).isInstanceOf(CompletionSubmitted.class);
        assertThat(decide(returned(), submitAt(DUE)))
                .isEqualTo(new RefusedOnRecord<>(
                        ApplicationRefusal.COMPLETION_OVERDUE,
                        new SubmissionRefused(APPLICATION, "completion-overdue", DUE, OPENS, CLOSES)));
    }

    @Test
    void onlyReturnedItemsMayBeEdited() {
        assertThat(decide(returned(), attach("NIB"))).isInstanceOf(Accepted.class);
        assertThat(decide(returned(), attach("DEED"))).isEqualTo(new Refused<>(ApplicationRefusal.NOT_EDITABLE));
        assertThat(decide(returned(), new RemoveDocument(APPLICATION, INSIDE, "DEED")))
                .isEqualTo(new Refused<>(ApplicationRefusal.NOT_EDITABLE));
        assertThat(decide(returned(), new RemoveDocument(APPLICATION, INSIDE, "NIB")))
                .isEqualTo(new Accepted<>(
                        new Returned(FILING, Map.of("DEED", attachment("DEED", "cd")), Set.of("NIB"), DUE),
                        new DocumentRemoved(APPLICATION, "NIB")));
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        assertThat(decide(DRAFT, new RemoveDocument(APPLICATION, INSIDE, "BANK")))
                .isEqualTo(new Already<>());
    }

    @Test
    void aCompletionRequestNamesItsItemsInOrderAndIsKnownWhenRepeated() {
        OpenCompletion open = new OpenCompletion(APPLICATION, INSIDE, Set.of("NIB", "BANK"), DUE);
        var accepted = accepted(new Submitted(FILING, ATTACHED), open);
        assertThat(accepted.events().getFirst())
                .isEqualTo(new CompletionOpened(APPLICATION, List.of("BANK", "NIB"), DUE));
        assertThat(decide(accepted.next(), open)).isEqualTo(new Already<>());
    }

    @Test
    void aDecreeThatOvertakesTheRecommendationIsTaken() {
        var decreed = accepted(new Submitted(FILING, ATTACHED), new RecordDecree(APPLICATION, INSIDE, DECREE));
        assertThat(decreed.next()).isEqualTo(new Decreed(FILING, DECREE));
        assertThat(decide(decreed.next(), new RecordRecommendation(APPLICATION, INSIDE)))
                .isEqualTo(new Already<>());
        assertThat(decide(decreed.next(), new RecordDecree(APPLICATION, INSIDE, new DecreeReference("2", "other"))))
                .isEqualTo(new Refused<>(ApplicationRefusal.CONTRADICTS_OUTCOME));
    }

    @Test
    void whatWasRefusedIsTakenUpAgainWithAllThatWasAttached() {
        var refused = new ApplicationState.Refused(FILING, ATTACHED);
        var again = accepted(refused, new RecordReopening(APPLICATION, INSIDE));
        assertThat(again.next()).isEqualTo(new Submitted(FILING, ATTACHED));
        assertThat(again.events()).containsExactly(new ApplicationReopened(APPLICATION));
        assertThat(decide(again.next(), new RecordReopening(APPLICATION, INSIDE)))
                .isEqualTo(new Already<>());
        assertThat(accepted(again.next(), new RecordRecommendation(APPLICATION, INSIDE))
                        .next())
                .isEqualTo(new Recommended(FILING));
        // verification and decree speak over different topics
        var overtaken = accepted(refused, new RecordDecree(APPLICATION, INSIDE, DECREE));
        assertThat(decide(overtaken.next(), new RecordReopening(APPLICATION, INSIDE)))
                .isEqualTo(new Already<>());
        assertThat(decide(overtaken.next(), new RecordRefusal(APPLICATION, INSIDE)))
                .isEqualTo(new Already<>());
    }

    @Test
    void theSameDocumentAgainSaysNothingNew() {
        AttachDocument same = new AttachDocument(APPLICATION, INSIDE.plusSeconds(5), attachment("NIB", "cd"));
        assertThat(decide(DRAFT, same)).isEqualTo(new Already<>());
        assertThat(decide(returned(), same)).isEqualTo(new Already<>());
        assertThat(decide(DRAFT, attach("NIB"))).isInstanceOf(Accepted.class);
    }

    @Test
    void severalDocumentsAreOneEventOfWhatIsNew() {
        var bank = attachment("BANK", "ef");
        var both = new AttachDocuments(APPLICATION, INSIDE, List.of(attachment("NIB", "cd"), bank));
        assertThat(accepted(DRAFT, both).events())
                .containsExactly(new DocumentsAttached(
                        APPLICATION,
                        List.of(new AttachedFact("BANK", bank.sha256(), bank.contentType(), bank.sizeBytes()))));
        assertThat(decide(accepted(DRAFT, both).next(), both)).isEqualTo(new Already<>());
        assertThat(decide(returned(), both)).isEqualTo(new Refused<>(ApplicationRefusal.NOT_EDITABLE));
    }

    @Test
    void aDraftIsOpenedUntilTheWindowClosesAndOnceForEachOutletAndPeriod() {
        var opened = (Accepted<ApplicationState, ApplicantEvent>) ApplicationDecider.open(draft(INSIDE, null));
        assertThat(opened.next()).isEqualTo(new Draft(Map.of()));
        assertThat(ApplicationDecider.open(draft(OPENS.minusMillis(1), null))).isInstanceOf(Accepted.class);
        assertThat(ApplicationDecider.open(draft(INSIDE, new UUID(7, 9))))
                .isEqualTo(new Refused<>(ApplicationRefusal.ALREADY_EXISTS, Map.of("applicationId", new UUID(7, 9))));
        assertThat(ApplicationDecider.open(draft(CLOSES, null)))
                .isEqualTo(new Refused<>(ApplicationRefusal.WINDOW_CLOSED, WINDOW.explanation(CLOSES)));
    }

    @Test
    void anOutletWhoseTypeThePeriodDoesNotTakeIsNeitherBegunNorSubmitted() {
        OpenDraft other =
                new OpenDraft(APPLICATION, INSIDE, new UUID(7, 2), new UUID(7, 4), "subject-1", WINDOW, false, null);
        assertThat(ApplicationDecider.open(other)).isEqualTo(new Refused<>(ApplicationRefusal.OUTLET_TYPE_NOT_TAKEN));
        Submission nothingAsked = new Submission(APPLICATION, "first", INSIDE, WINDOW, false, Map.of(), true, true);
        assertThat(ApplicationDecider.refusal(DRAFT, nothingAsked))
                .contains(new Refused<>(ApplicationRefusal.OUTLET_TYPE_NOT_TAKEN));
        // What the office has returned was taken before.
        assertThat(ApplicationDecider.refusal(returned(), nothingAsked)).isEmpty();
    }

    /// A number is taken between the two, so they must agree.
    @Test
    void aSubmissionThatIsNotRefusedIsAccepted() {
        for (ApplicationState state : ApplicationFixtures.everyState()) {
            for (Instant at : List.of(OPENS.minusMillis(1), INSIDE, CLOSES, DUE)) {
                for (Set<String> missing : List.of(Set.<String>of(), Set.of("NIB"))) {
                    Submit submit = submit(at, missing, false);
                    assertThat(ApplicationDecider.refusal(state, submit.submission()))
                            .isEqualTo(Optional.of(decide(state, submit))
                                    .filter(decision -> !(decision instanceof Accepted)));
                }
            }
        }
    }

    private static OpenDraft draft(Instant at, @Nullable UUID existing) {
        return new OpenDraft(APPLICATION, at, new UUID(7, 2), new UUID(7, 4), "subject-1", WINDOW, true, existing);
    }

    private static Accepted<ApplicationState, ApplicantEvent> accepted(
            ApplicationState state, ApplicationCommand command) {
        return (Accepted<ApplicationState, ApplicantEvent>) decide(state, command);
    }

    private static AttachDocument attach(String code) {
        return new AttachDocument(APPLICATION, INSIDE, attachment(code, "ab"));
    }

    @Test
    void whatIsAskedBeforeAFileIsReceivedIsWhatTheDecisionSays() {
        for (ApplicationState state : everyState()) {
            for (String code : List.of("NIB", "ISSN")) {
                var attach = new AttachDocument(APPLICATION, INSIDE, attachment(code, "00".repeat(32)));
                RefusalCode after = decide(state, attach) instanceof Refused<?, ?>(var why, var _) ? why : null;
                assertThat(ApplicationDecider.refusalOfDocument(state, code).orElse(null))
                        .as(state + " " + code)
                        .isEqualTo(after);
            }
        }
    }
}
