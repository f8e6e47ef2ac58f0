package id.sahkan.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The one table of wire names. A name, once released, never changes and never follows a class that is renamed.
public final class EventTypes {

    /// One event as it is called on the wire; `version` is the newest version of its payload, and `eventClass` reads
    /// every version.
    public record EventType(String name, int version, Class<? extends DomainEvent> eventClass, String about) {

        /// The topic of the service that tells it.
        public String topic() {
            return name.substring("id.".length(), name.indexOf('.', PREFIX.length()));
        }
    }

    private static final String PREFIX = "id.sahkan.";

    public static final List<EventType> ALL = List.of(
            type(
                    "applicant.application-drafted",
                    1,
                    ApplicantEvent.ApplicationDrafted.class,
                    "An applicant opened a draft for one outlet in one period."),
            type(
                    "applicant.document-attached",
                    1,
                    ApplicantEvent.DocumentAttached.class,
                    "A document was put to a requirement of the draft or of the returned items; the digest names its content."),
            type(
                    "applicant.documents-attached",
                    1,
                    ApplicantEvent.DocumentsAttached.class,
                    "Several files were attached or replaced at once."),
            type(
                    "applicant.document-removed",
                    1,
                    ApplicantEvent.DocumentRemoved.class,
                    "The document of a requirement was taken out again."),
            type(
                    "applicant.application-submitted",
                    1,
                    ApplicantEvent.ApplicationSubmitted.class,
                    "The application was received inside the window; the dossier version and its digest say what was sent."),
            type(
                    "applicant.submission-refused",
                    1,
                    ApplicantEvent.SubmissionRefused.class,
                    "An attempt outside the window was refused; it is kept as evidence."),
            type(
                    "applicant.completion-opened",
                    1,
                    ApplicantEvent.CompletionOpened.class,
                    "The returned items can be edited until the instant given."),
            type(
                    "applicant.completion-submitted",
                    1,
                    ApplicantEvent.CompletionSubmitted.class,
                    "The completed application was received again with a new dossier version."),
            type(
                    "applicant.application-withdrawn",
                    1,
                    ApplicantEvent.ApplicationWithdrawn.class,
                    "The applicant withdrew the draft."),
            type(
                    "applicant.outcome-recorded",
                    1,
                    ApplicantEvent.OutcomeRecorded.class,
                    "The applicant's side took note of what the office decided."),
            type(
                    "verification.case-opened",
                    1,
                    VerificationEvent.CaseOpened.class,
                    "Verification has the application, or its completed version, and will check it."),
            type(
                    "verification.checks-completed",
                    1,
                    VerificationEvent.ChecksCompleted.class,
                    "The automatic checks have run; findings are flags for a person."),
            type("verification.review-started", 1, VerificationEvent.ReviewStarted.class, "A reviewer took the case."),
            type(
                    "verification.review-released",
                    1,
                    VerificationEvent.ReviewReleased.class,
                    "The reviewer gave the case back to the queue."),
            type(
                    "verification.requirement-judged",
                    1,
                    VerificationEvent.RequirementJudged.class,
                    "A reviewer judged one requirement."),
            type(
                    "verification.requirements-judged",
                    1,
                    VerificationEvent.RequirementsJudged.class,
                    "A reviewer judged several requirements at once."),
            type(
                    "verification.completion-requested",
                    1,
                    VerificationEvent.CompletionRequested.class,
                    "The application was returned with the exact items and the instant until which they may be completed."),
            type(
                    "verification.application-recommended",
                    1,
                    VerificationEvent.ApplicationRecommended.class,
                    "A reviewer recommended the application with a tier."),
            type(
                    "verification.application-refused",
                    1,
                    VerificationEvent.ApplicationRefused.class,
                    "A reviewer refused the application with reasons."),
            type(
                    "decree.decree-drafted",
                    1,
                    DecreeEvent.DecreeDrafted.class,
                    "An officer drafted a decree from recommended applications."),
            type(
                    "decree.decree-numbered",
                    1,
                    DecreeEvent.DecreeNumbered.class,
                    "The decree has its number; the number stays also when signing fails."),
            type(
                    "decree.signing-failed",
                    1,
                    DecreeEvent.DecreeSigningFailed.class,
                    "Rendering, signing or verifying failed; the next try uses the same number."),
            type(
                    "decree.decree-issued",
                    1,
                    DecreeEvent.DecreeIssued.class,
                    "The decree was signed and verified; the digest names the signed file."),
            type(
                    "decree.decree-discarded",
                    1,
                    DecreeEvent.DecreeDiscarded.class,
                    "A draft without a number was discarded."),
            type(
                    "decree.application-named",
                    1,
                    DecreeEvent.ApplicationNamed.class,
                    "An issued decree names this application in its annex."),
            type(
                    "notification.notice-sent",
                    1,
                    NotificationEvent.NoticeSent.class,
                    "A notice was handed over to its channel."),
            type(
                    "notification.notice-failed",
                    1,
                    NotificationEvent.NoticeFailed.class,
                    "A notice was given up after its last try."));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<? extends DomainEvent>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    private EventTypes() {}

    /// Empty for a name that this version of the contracts does not know; the caller counts it and goes on.
    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    public static EventType of(DomainEvent event) {
        EventType type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no wire name for " + event.getClass());
        }
        return type;
    }

    private static EventType type(String name, int version, Class<? extends DomainEvent> eventClass, String about) {
        return new EventType(PREFIX + name, version, eventClass, about);
    }
}
