package id.sahkan.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The one table of wire names. A name, once released, never changes and never follows a class that is renamed.
public final class EventTypes {

    /// One event as it is called on the wire; `version` is the version of its payload.
    public record EventType(String name, int version, Class<? extends DomainEvent> eventClass) {}

    public static final List<EventType> ALL = List.of(
            type("applicant.application-drafted", ApplicantEvent.ApplicationDrafted.class),
            type("applicant.document-attached", ApplicantEvent.DocumentAttached.class),
            type("applicant.document-removed", ApplicantEvent.DocumentRemoved.class),
            type("applicant.application-submitted", ApplicantEvent.ApplicationSubmitted.class),
            type("applicant.submission-refused", ApplicantEvent.SubmissionRefused.class),
            type("applicant.completion-opened", ApplicantEvent.CompletionOpened.class),
            type("applicant.completion-submitted", ApplicantEvent.CompletionSubmitted.class),
            type("applicant.application-withdrawn", ApplicantEvent.ApplicationWithdrawn.class),
            type("applicant.outcome-recorded", ApplicantEvent.OutcomeRecorded.class),
            type("verification.case-opened", VerificationEvent.CaseOpened.class),
            type("verification.checks-completed", VerificationEvent.ChecksCompleted.class),
            type("verification.review-started", VerificationEvent.ReviewStarted.class),
            type("verification.review-released", VerificationEvent.ReviewReleased.class),
            type("verification.requirement-judged", VerificationEvent.RequirementJudged.class),
            type("verification.completion-requested", VerificationEvent.CompletionRequested.class),
            type("verification.application-recommended", VerificationEvent.ApplicationRecommended.class),
            type("verification.application-refused", VerificationEvent.ApplicationRefused.class),
            type("decree.decree-drafted", DecreeEvent.DecreeDrafted.class),
            type("decree.decree-numbered", DecreeEvent.DecreeNumbered.class),
            type("decree.signing-failed", DecreeEvent.DecreeSigningFailed.class),
            type("decree.decree-issued", DecreeEvent.DecreeIssued.class),
            type("decree.decree-discarded", DecreeEvent.DecreeDiscarded.class),
            type("decree.application-named", DecreeEvent.ApplicationNamed.class),
            type("notification.notice-sent", NotificationEvent.NoticeSent.class),
            type("notification.notice-failed", NotificationEvent.NoticeFailed.class));

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

    private static EventType type(String name, Class<? extends DomainEvent> eventClass) {
        return new EventType("id.sahkan." + name, 1, eventClass);
    }
}
