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
    ///
    /// @param published whether it leaves its service, because somebody else acts on it; the journal keeps all
    public record EventType(
            String name, int version, Class<? extends DomainEvent> eventClass, boolean published, String about) {

        /// The topic of the service that tells it.
        public String topic() {
            return name.substring("id.".length(), name.indexOf('.', PREFIX.length()));
        }
    }

    private static final String PREFIX = "id.sahkan.";

    public static final List<EventType> ALL = List.of(
            internal(
                    "applicant.application-drafted",
                    1,
                    ApplicantEvent.ApplicationDrafted.class,
                    "An applicant opened a draft for one outlet in one period."),
            internal(
                    "applicant.document-attached",
                    1,
                    ApplicantEvent.DocumentAttached.class,
                    "A document was put to a requirement of the draft or of the returned items; the digest names its content."),
            internal(
                    "applicant.documents-attached",
                    1,
                    ApplicantEvent.DocumentsAttached.class,
                    "Several files were attached or replaced at once."),
            internal(
                    "applicant.document-removed",
                    1,
                    ApplicantEvent.DocumentRemoved.class,
                    "The document of a requirement was taken out again."),
            published(
                    "applicant.application-submitted",
                    2,
                    ApplicantEvent.ApplicationSubmitted.class,
                    "The application was received inside the window; the dossier version and its digest say what was sent."),
            internal(
                    "applicant.submission-refused",
                    1,
                    ApplicantEvent.SubmissionRefused.class,
                    "An attempt outside the window was refused; it is kept as evidence."),
            internal(
                    "applicant.completion-opened",
                    1,
                    ApplicantEvent.CompletionOpened.class,
                    "The returned items can be edited until the instant given."),
            published(
                    "applicant.completion-submitted",
                    1,
                    ApplicantEvent.CompletionSubmitted.class,
                    "The completed application was received again with a new dossier version."),
            internal(
                    "applicant.application-withdrawn",
                    1,
                    ApplicantEvent.ApplicationWithdrawn.class,
                    "The applicant withdrew the draft."),
            internal(
                    "applicant.application-reopened",
                    1,
                    ApplicantEvent.ApplicationReopened.class,
                    "The applicant's side took note that a refusal holds no longer."),
            internal(
                    "applicant.outcome-recorded",
                    1,
                    ApplicantEvent.OutcomeRecorded.class,
                    "The applicant's side took note of what the office decided."),
            published(
                    "applicant.reviewer-left",
                    2,
                    PeopleEvent.ReviewerLeft.class,
                    "A person of the office reviews no longer; what they had taken is anybody's again."),
            published(
                    "applicant.office-changed",
                    4,
                    OfficeEvent.OfficeChanged.class,
                    "The office is called something else, or its clock, look, kind, status or languages are others; the whole as it is now."),
            published(
                    "applicant.period-change-told",
                    2,
                    PeriodEvent.PeriodChangeTold.class,
                    "An announced period was changed, extended or cancelled; told once for each person with an application that it concerns."),
            internal(
                    "verification.case-opened",
                    1,
                    VerificationEvent.CaseOpened.class,
                    "Verification has the application, or its completed version, and will check it."),
            internal(
                    "verification.checks-completed",
                    1,
                    VerificationEvent.ChecksCompleted.class,
                    "The automatic checks have run; findings are flags for a person."),
            internal(
                    "verification.review-started",
                    1,
                    VerificationEvent.ReviewStarted.class,
                    "A reviewer took the case."),
            internal(
                    "verification.review-released",
                    1,
                    VerificationEvent.ReviewReleased.class,
                    "The reviewer gave the case back to the queue."),
            internal(
                    "verification.requirement-judged",
                    1,
                    VerificationEvent.RequirementJudged.class,
                    "A reviewer judged one requirement."),
            internal(
                    "verification.requirements-judged",
                    1,
                    VerificationEvent.RequirementsJudged.class,
                    "A reviewer judged several requirements at once."),
            published(
                    "verification.completion-requested",
                    1,
                    VerificationEvent.CompletionRequested.class,
                    "The application was returned with the exact items and the instant until which they may be completed."),
            published(
                    "verification.application-recommended",
                    2,
                    VerificationEvent.ApplicationRecommended.class,
                    "A reviewer recommended the application with a tier."),
            internal(
                    "verification.application-proposed",
                    1,
                    VerificationEvent.ApplicationProposed.class,
                    "A reviewer proposed the application with a tier; it waits for the line of the quota to be drawn."),
            published(
                    "verification.application-refused",
                    1,
                    VerificationEvent.ApplicationRefused.class,
                    "A reviewer refused the application with reasons."),
            internal(
                    "verification.objection-held",
                    1,
                    VerificationEvent.ObjectionHeld.class,
                    "The letter of refusal came back; the time for an objection does not run. The last day is the one that was given before."),
            internal(
                    "verification.objection-begun",
                    1,
                    VerificationEvent.ObjectionBegun.class,
                    "The applicant was reached; the time for an objection runs anew from that day."),
            published(
                    "verification.objection-filed",
                    1,
                    VerificationEvent.ObjectionFiled.class,
                    "The applicant objects to the refusal; until the instant given the office answers."),
            published(
                    "verification.objection-upheld",
                    1,
                    VerificationEvent.ObjectionUpheld.class,
                    "The objection was right: the refusal holds no longer and the case is reviewed again."),
            published(
                    "verification.objection-dismissed",
                    1,
                    VerificationEvent.ObjectionDismissed.class,
                    "The refusal stands after the objection."),
            internal(
                    "decree.decree-drafted",
                    1,
                    DecreeEvent.DecreeDrafted.class,
                    "An officer drafted a decree from recommended applications."),
            internal(
                    "decree.decree-numbered",
                    1,
                    DecreeEvent.DecreeNumbered.class,
                    "The decree has its number; the number stays also when signing fails."),
            internal(
                    "decree.signing-failed",
                    1,
                    DecreeEvent.DecreeSigningFailed.class,
                    "Rendering, signing or verifying failed; the next try uses the same number."),
            published(
                    "decree.decree-issued",
                    1,
                    DecreeEvent.DecreeIssued.class,
                    "The decree was signed and verified; the digest names the signed file."),
            internal(
                    "decree.decree-handed-out",
                    1,
                    DecreeEvent.DecreeHandedOut.class,
                    "The numbered document was given out to be signed elsewhere; the digest names the unsigned file."),
            internal(
                    "decree.decree-voided",
                    1,
                    DecreeEvent.DecreeVoided.class,
                    "A number that was reserved is given up; it stays in the sequence and its applications are free again."),
            internal(
                    "decree.sent-for-signature",
                    1,
                    DecreeEvent.DecreeSentForSignature.class,
                    "The numbered document goes to the signing service; until more is said its outcome is unknown."),
            internal(
                    "decree.found-unsigned",
                    1,
                    DecreeEvent.DecreeFoundUnsigned.class,
                    "The signatory says that an attempt of unknown outcome left no signature."),
            internal(
                    "decree.decree-discarded",
                    1,
                    DecreeEvent.DecreeDiscarded.class,
                    "A draft without a number was discarded."),
            published(
                    "decree.application-named",
                    2,
                    DecreeEvent.ApplicationNamed.class,
                    "An issued decree names this application in its annex."),
            published(
                    "decree.decree-amended",
                    1,
                    DecreeEvent.DecreeAmended.class,
                    "A later decree changed what this one says; it stays in force."),
            published(
                    "decree.decree-revoked",
                    1,
                    DecreeEvent.DecreeRevoked.class,
                    "A later decree revoked this one as a whole."),
            published(
                    "decree.application-corrected",
                    1,
                    DecreeEvent.ApplicationCorrected.class,
                    "An issued decree corrects the entry of this application."),
            published(
                    "decree.application-revoked",
                    1,
                    DecreeEvent.ApplicationRevoked.class,
                    "An issued decree takes this application out of the list of partners, for a reason."),
            internal(
                    "notification.notice-sent",
                    1,
                    NotificationEvent.NoticeSent.class,
                    "A notice was handed over to its channel."),
            published(
                    "notification.notice-failed",
                    1,
                    NotificationEvent.NoticeFailed.class,
                    "A notice was given up after its last try."),
            internal(
                    "notification.decree-notice-sent",
                    1,
                    NotificationEvent.DecreeNoticeSent.class,
                    "A notice about what a decree changed was handed over to its channel."),
            published(
                    "notification.decree-notice-failed",
                    1,
                    NotificationEvent.DecreeNoticeFailed.class,
                    "A notice about what a decree changed was given up after its last try."),
            published(
                    "notification.notice-bounced",
                    1,
                    NotificationEvent.NoticeBounced.class,
                    "A notice came back: its reader does not have it; the status is a code of RFC 3463."),
            published(
                    "notification.decree-notice-bounced",
                    1,
                    NotificationEvent.DecreeNoticeBounced.class,
                    "A notice about what a decree changed came back: its reader does not have it."),
            published(
                    "notification.notice-sent-after-all",
                    1,
                    NotificationEvent.NoticeSentAfterAll.class,
                    "A notice that had come back or had been given up was sent once more, and handed over."),
            internal(
                    "notification.notice-requeued",
                    1,
                    NotificationEvent.NoticeRequeued.class,
                    "The office had a notice sent once more that had come back or had been given up."),
            internal(
                    "notification.notice-superseded",
                    1,
                    NotificationEvent.NoticeSuperseded.class,
                    "A notice was not sent: what it tells was over before it could leave."),
            published(
                    "notification.applicant-reached",
                    1,
                    NotificationEvent.ApplicantReached.class,
                    "The office told the applicant in another way what had come back."),
            internal(
                    "notification.objection-notice-sent",
                    1,
                    NotificationEvent.ObjectionNoticeSent.class,
                    "A notice about an objection was handed over to its channel."),
            published(
                    "notification.objection-notice-failed",
                    1,
                    NotificationEvent.ObjectionNoticeFailed.class,
                    "A notice about an objection was given up."),
            published(
                    "notification.objection-notice-bounced",
                    1,
                    NotificationEvent.ObjectionNoticeBounced.class,
                    "A notice about an objection came back: its reader does not have it."),
            published(
                    "notification.release-notice-sent",
                    1,
                    NotificationEvent.ReleaseNoticeSent.class,
                    "A notice about a release was handed over to its channel."),
            internal(
                    "notification.release-notice-failed",
                    1,
                    NotificationEvent.ReleaseNoticeFailed.class,
                    "A notice about a release was given up, or its reader is no partner any more."),
            internal(
                    "notification.release-notice-bounced",
                    1,
                    NotificationEvent.ReleaseNoticeBounced.class,
                    "A notice about a release came back: its reader does not have it. No time hangs on it."),
            internal(
                    "notification.period-notice-sent",
                    1,
                    NotificationEvent.PeriodNoticeSent.class,
                    "A notice about what became of a period was handed over to its channel."),
            internal(
                    "notification.period-notice-failed",
                    1,
                    NotificationEvent.PeriodNoticeFailed.class,
                    "A notice about what became of a period was given up after its last try."),
            internal(
                    "notification.period-notice-bounced",
                    1,
                    NotificationEvent.PeriodNoticeBounced.class,
                    "A notice about what became of a period came back: its reader does not have it. No time hangs on it."),
            internal(
                    "notification.release-written",
                    1,
                    NewsroomEvent.ReleaseWritten.class,
                    "An editor wrote a release, or changed one that was not published."),
            internal(
                    "notification.release-checked",
                    1,
                    NewsroomEvent.ReleaseChecked.class,
                    "A second editor checked the release."),
            internal(
                    "notification.release-published",
                    1,
                    NewsroomEvent.ReleasePublished.class,
                    "The release reached the partners whose decree is in force."),
            internal(
                    "notification.correction-proposed",
                    1,
                    NewsroomEvent.CorrectionProposed.class,
                    "Other words for a published release wait for a second editor."),
            internal(
                    "notification.correction-declined",
                    1,
                    NewsroomEvent.CorrectionDeclined.class,
                    "A correction was declined; the release stays as it was."),
            internal(
                    "notification.release-corrected",
                    1,
                    NewsroomEvent.ReleaseCorrected.class,
                    "A second editor confirmed the correction, and partners were told."),
            internal(
                    "notification.release-withdrawn",
                    1,
                    NewsroomEvent.ReleaseWithdrawn.class,
                    "The release was withdrawn, with a reason."),
            internal(
                    "notification.evidence-filed",
                    1,
                    NewsroomEvent.EvidenceFiled.class,
                    "A partner filed where a release was shown."),
            internal(
                    "notification.evidence-accepted",
                    1,
                    NewsroomEvent.EvidenceAccepted.class,
                    "An editor accepted an evidence of publication."),
            internal(
                    "notification.evidence-returned",
                    1,
                    NewsroomEvent.EvidenceReturned.class,
                    "An editor returned an evidence of publication with a reason."),
            internal(
                    "notification.evidence-reopened",
                    1,
                    NewsroomEvent.EvidenceReopened.class,
                    "An editor took an acceptance back, with a reason; the evidence waits to be decided again."));

    /// Those that leave their service.
    public static final List<EventType> PUBLISHED =
            ALL.stream().filter(EventType::published).toList();

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

    private static EventType published(String name, int version, Class<? extends DomainEvent> event, String about) {
        return new EventType(PREFIX + name, version, event, true, about);
    }

    private static EventType internal(String name, int version, Class<? extends DomainEvent> event, String about) {
        return new EventType(PREFIX + name, version, event, false, about);
    }
}
