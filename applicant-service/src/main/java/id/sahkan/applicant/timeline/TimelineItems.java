package id.sahkan.applicant.timeline;

import id.sahkan.applicant.timeline.TimelineItem.ActorKind;
import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.ApplicantEvent.ApplicationDrafted;
import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.ApplicantEvent.AttachedFact;
import id.sahkan.contracts.ApplicantEvent.CompletionOpened;
import id.sahkan.contracts.ApplicantEvent.CompletionSubmitted;
import id.sahkan.contracts.ApplicantEvent.DocumentAttached;
import id.sahkan.contracts.ApplicantEvent.DocumentRemoved;
import id.sahkan.contracts.ApplicantEvent.DocumentsAttached;
import id.sahkan.contracts.ApplicantEvent.OutcomeRecorded;
import id.sahkan.contracts.ApplicantEvent.SubmissionRefused;
import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DecreeEvent.ApplicationCorrected;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.ApplicationRevoked;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.NotificationEvent.ApplicantReached;
import id.sahkan.contracts.NotificationEvent.DecreeNoticeBounced;
import id.sahkan.contracts.NotificationEvent.DecreeNoticeFailed;
import id.sahkan.contracts.NotificationEvent.DecreeNoticeSent;
import id.sahkan.contracts.NotificationEvent.NoticeBounced;
import id.sahkan.contracts.NotificationEvent.NoticeFailed;
import id.sahkan.contracts.NotificationEvent.NoticeSent;
import id.sahkan.contracts.OfficeEvent;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.contracts.PeriodEvent;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ApplicationProposed;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.contracts.VerificationEvent.ApplicationRefused;
import id.sahkan.contracts.VerificationEvent.CaseOpened;
import id.sahkan.contracts.VerificationEvent.ChecksCompleted;
import id.sahkan.contracts.VerificationEvent.CompletionRequested;
import id.sahkan.contracts.VerificationEvent.RequirementJudged;
import id.sahkan.contracts.VerificationEvent.RequirementsJudged;
import id.sahkan.contracts.VerificationEvent.ReviewReleased;
import id.sahkan.contracts.VerificationEvent.ReviewStarted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which events an applicant may read, and as what. What the office decided is told by the office's own event.
final class TimelineItems {

    private TimelineItems() {}

    static Optional<TimelineItem> of(DomainEvent event, Instant at) {
        return switch (event) {
            case ApplicantEvent own -> own(own, at);
            case VerificationEvent verification -> verification(verification, at);
            case DecreeEvent decree -> decree(decree, at);
            case NotificationEvent notice -> notice(notice, at);
            // read from the period itself, where its reason stands
            case PeriodEvent _ -> Optional.empty();
            case OfficeEvent _, PeopleEvent _, NewsroomEvent _ -> Optional.empty();
        };
    }

    private static Optional<TimelineItem> own(ApplicantEvent event, Instant at) {
        return switch (event) {
            case ApplicationDrafted _ -> byApplicant(at, "DRAFTED", Map.of());
            case DocumentAttached attached ->
                byApplicant(at, "DOCUMENT_ATTACHED", Map.of("requirementCode", attached.requirementCode()));
            case DocumentsAttached attached ->
                byApplicant(
                        at,
                        "DOCUMENT_ATTACHED",
                        Map.of(
                                "requirementCodes",
                                attached.documents().stream()
                                        .map(AttachedFact::requirementCode)
                                        .toList()));
            case DocumentRemoved removed ->
                byApplicant(at, "DOCUMENT_REMOVED", Map.of("requirementCode", removed.requirementCode()));
            case ApplicationSubmitted submitted ->
                byApplicant(
                        at,
                        "SUBMITTED",
                        Map.of("number", submitted.applicationNumber(), "complete", submitted.complete()));
            case SubmissionRefused refused ->
                item(
                        at,
                        "SUBMISSION_REFUSED",
                        ActorKind.SYSTEM,
                        Map.of("code", refused.code(), "opensAt", refused.opensAt(), "closesAt", refused.closesAt()));
            case CompletionSubmitted completed ->
                byApplicant(
                        at,
                        "COMPLETION_SUBMITTED",
                        Map.of("dossierVersion", completed.dossierVersion(), "complete", completed.complete()));
            case ApplicationWithdrawn _ -> byApplicant(at, "WITHDRAWN", Map.of());
            case CompletionOpened _, OutcomeRecorded _, ApplicantEvent.ApplicationReopened _ -> Optional.empty();
        };
    }

    private static Optional<TimelineItem> verification(VerificationEvent event, Instant at) {
        return switch (event) {
            case CaseOpened opened ->
                item(at, "CASE_OPENED", ActorKind.SYSTEM, Map.of("dossierVersion", opened.dossierVersion()));
            case ChecksCompleted checks ->
                item(at, "CHECKS_COMPLETED", ActorKind.SYSTEM, Map.of("dossierVersion", checks.dossierVersion()));
            case ReviewStarted _ -> byOffice(at, "REVIEW_STARTED", Map.of());
            case CompletionRequested requested -> {
                List<String> codes = requested.items().stream()
                        .map(item -> item.requirementCode())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                yield byOffice(
                        at, "COMPLETION_REQUESTED", Map.of("requirementCodes", codes, "dueAt", requested.dueAt()));
            }
            case ApplicationRecommended _ -> byOffice(at, "RECOMMENDED", Map.of());
            case ApplicationRefused _ -> byOffice(at, "REFUSED", Map.of());
            case VerificationEvent.ObjectionFiled filed ->
                byApplicant(at, "OBJECTION_FILED", Map.of("decideBy", filed.decideBy()));
            case VerificationEvent.ObjectionUpheld _ -> byOffice(at, "OBJECTION_UPHELD", Map.of());
            case VerificationEvent.ObjectionDismissed _ -> byOffice(at, "OBJECTION_DISMISSED", Map.of());
            case ReviewReleased _,
                    RequirementJudged _,
                    RequirementsJudged _,
                    ApplicationProposed _,
                    VerificationEvent.ObjectionHeld _,
                    VerificationEvent.ObjectionBegun _ -> Optional.empty();
        };
    }

    private static Optional<TimelineItem> decree(DecreeEvent event, Instant at) {
        return switch (event) {
            case ApplicationNamed named ->
                byOffice(at, "DECREED", Map.of("number", named.number(), "publicCode", named.publicCode()));
            case ApplicationCorrected corrected ->
                byOffice(
                        at,
                        "ENTRY_CORRECTED",
                        Map.of(
                                "number",
                                corrected.number(),
                                "publicCode",
                                corrected.publicCode(),
                                "corrected",
                                corrected.corrected()));
            case ApplicationRevoked revoked ->
                byOffice(
                        at,
                        "NAMING_REVOKED",
                        Map.of(
                                "number",
                                revoked.number(),
                                "publicCode",
                                revoked.publicCode(),
                                "reason",
                                revoked.reason()));
            case DecreeEvent.DecreeDrafted _,
                    DecreeEvent.DecreeNumbered _,
                    DecreeEvent.DecreeSigningFailed _,
                    DecreeEvent.DecreeIssued _,
                    DecreeEvent.DecreeAmended _,
                    DecreeEvent.DecreeRevoked _,
                    DecreeEvent.DecreeHandedOut _,
                    DecreeEvent.DecreeVoided _,
                    DecreeEvent.DecreeSentForSignature _,
                    DecreeEvent.DecreeFoundUnsigned _,
                    DecreeEvent.DecreeDiscarded _ -> Optional.empty();
        };
    }

    private static Optional<TimelineItem> notice(NotificationEvent event, Instant at) {
        return switch (event) {
            case NoticeSent sent ->
                item(at, "NOTICE_SENT", ActorKind.SYSTEM, Map.of("kind", sent.kind(), "channel", sent.channel()));
            case DecreeNoticeSent sent ->
                item(at, "NOTICE_SENT", ActorKind.SYSTEM, Map.of("kind", sent.kind(), "channel", sent.channel()));
            case NotificationEvent.ObjectionNoticeSent sent ->
                item(at, "NOTICE_SENT", ActorKind.SYSTEM, Map.of("kind", sent.kind(), "channel", sent.channel()));
            case NotificationEvent.ObjectionNoticeBounced back ->
                item(at, "NOTICE_BOUNCED", ActorKind.SYSTEM, Map.of("kind", back.kind(), "channel", back.channel()));
            case NoticeBounced back ->
                item(at, "NOTICE_BOUNCED", ActorKind.SYSTEM, Map.of("kind", back.kind(), "channel", back.channel()));
            case DecreeNoticeBounced back ->
                item(at, "NOTICE_BOUNCED", ActorKind.SYSTEM, Map.of("kind", back.kind(), "channel", back.channel()));
            case ApplicantReached reached ->
                item(
                        at,
                        "APPLICANT_REACHED",
                        ActorKind.OFFICE,
                        Map.of("reachedOn", reached.reachedOn().toString()));
            case NotificationEvent.NoticeSentAfterAll sent ->
                item(at, "NOTICE_SENT", ActorKind.SYSTEM, Map.of("kind", sent.kind(), "channel", sent.channel()));
            case NoticeFailed _,
                    NotificationEvent.ObjectionNoticeFailed _,
                    DecreeNoticeFailed _,
                    NotificationEvent.PeriodNoticeSent _,
                    NotificationEvent.PeriodNoticeFailed _,
                    NotificationEvent.PeriodNoticeBounced _,
                    NotificationEvent.NoticeRequeued _,
                    NotificationEvent.NoticeSuperseded _,
                    NotificationEvent.ReleaseNoticeSent _,
                    NotificationEvent.ReleaseNoticeFailed _,
                    NotificationEvent.ReleaseNoticeBounced _ -> Optional.empty();
        };
    }

    private static Optional<TimelineItem> byApplicant(Instant at, String code, Map<String, Object> params) {
        return item(at, code, ActorKind.APPLICANT, params);
    }

    private static Optional<TimelineItem> byOffice(Instant at, String code, Map<String, Object> params) {
        return item(at, code, ActorKind.OFFICE, params);
    }

    private static Optional<TimelineItem> item(Instant at, String code, ActorKind kind, Map<String, Object> params) {
        return Optional.of(new TimelineItem(at, code, kind, params));
    }
}
