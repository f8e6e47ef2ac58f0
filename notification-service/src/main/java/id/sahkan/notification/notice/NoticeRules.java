package id.sahkan.notification.notice;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.ApplicantEvent.CompletionSubmitted;
import id.sahkan.contracts.DecreeEvent;
import id.sahkan.contracts.DecreeEvent.ApplicationCorrected;
import id.sahkan.contracts.DecreeEvent.ApplicationNamed;
import id.sahkan.contracts.DecreeEvent.ApplicationRevoked;
import id.sahkan.contracts.DecreeEvent.EntryField;
import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NotificationEvent;
import id.sahkan.contracts.OfficeEvent;
import id.sahkan.contracts.PeopleEvent;
import id.sahkan.contracts.PeriodEvent.PeriodChangeScope;
import id.sahkan.contracts.PeriodEvent.PeriodChangeTold;
import id.sahkan.contracts.VerificationEvent;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.contracts.VerificationEvent.ApplicationRefused;
import id.sahkan.contracts.VerificationEvent.CompletionRequested;
import id.sahkan.messaging.Incoming;
import id.sahkan.notification.letter.LetterKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which events an applicant is told of, and what the sentence about each needs.
final class NoticeRules {

    private NoticeRules() {}

    static Optional<NewNotice> of(Incoming incoming) {
        return switch (incoming.event()) {
            case ApplicantEvent event -> ofApplicant(incoming, event);
            case VerificationEvent event -> ofVerification(incoming, event);
            case DecreeEvent event -> ofDecree(incoming, event);
            case PeriodChangeTold event -> ofPeriod(incoming, event);
            case OfficeEvent _, PeopleEvent _, NotificationEvent _, NewsroomEvent _ -> Optional.empty();
        };
    }

    private static Optional<NewNotice> ofApplicant(Incoming incoming, ApplicantEvent applicantEvent) {
        return switch (applicantEvent) {
            case ApplicationSubmitted event ->
                notice(
                        incoming,
                        event.applicationId(),
                        LetterKind.SUBMISSION_RECEIVED,
                        Map.of("receivedAt", event.receivedAt().toString()));
            case CompletionSubmitted event ->
                notice(
                        incoming,
                        event.applicationId(),
                        LetterKind.COMPLETION_RECEIVED,
                        Map.of("receivedAt", event.receivedAt().toString()));
            case ApplicantEvent.ApplicationDrafted _,
                    ApplicantEvent.DocumentAttached _,
                    ApplicantEvent.DocumentsAttached _,
                    ApplicantEvent.DocumentRemoved _,
                    ApplicantEvent.SubmissionRefused _,
                    ApplicantEvent.CompletionOpened _,
                    ApplicantEvent.ApplicationWithdrawn _,
                    ApplicantEvent.ApplicationReopened _,
                    ApplicantEvent.OutcomeRecorded _ -> Optional.empty();
        };
    }

    /// What it is called, and why, is asked for when the letter is written.
    private static Optional<NewNotice> ofPeriod(Incoming incoming, PeriodChangeTold event) {
        LetterKind kind = switch (event.kind()) {
            case CHANGED -> LetterKind.PERIOD_CHANGED;
            case EXTENDED -> LetterKind.PERIOD_EXTENDED;
            case CANCELLED -> LetterKind.PERIOD_CANCELLED;
        };
        Map<String, String> params = Map.of(
                "periodId",
                event.periodId().toString(),
                "periodVersion",
                Long.toString(event.periodVersion()),
                "changedAt",
                event.changedAt().toString(),
                "closesAt",
                event.closesAt().toString());
        boolean alone = event.scope() == PeriodChangeScope.ONE_APPLICATION;
        return notice(incoming, event.applicationId(), kind, alone ? with(params, "alone", "true") : params);
    }

    private static Optional<NewNotice> ofVerification(Incoming incoming, VerificationEvent verificationEvent) {
        return switch (verificationEvent) {
            case CompletionRequested event ->
                notice(
                        incoming,
                        event.applicationId(),
                        LetterKind.COMPLETION_REQUESTED,
                        Map.of(
                                "dueAt",
                                event.dueAt().toString(),
                                "itemCount",
                                Integer.toString(event.items().size())));
            case ApplicationRecommended event ->
                notice(incoming, event.applicationId(), LetterKind.RECOMMENDED, Map.of());
            case ApplicationRefused event ->
                notice(
                        incoming,
                        event.applicationId(),
                        LetterKind.REFUSED,
                        Map.of("itemCount", Integer.toString(event.reasons().size())));
            case VerificationEvent.ObjectionFiled event ->
                notice(
                        incoming,
                        event.applicationId(),
                        LetterKind.OBJECTION_FILED,
                        Map.of("decideBy", event.decideBy().toString()));
            case VerificationEvent.ObjectionUpheld event ->
                notice(incoming, event.applicationId(), LetterKind.OBJECTION_UPHELD, Map.of());
            case VerificationEvent.ObjectionDismissed event ->
                notice(incoming, event.applicationId(), LetterKind.OBJECTION_DISMISSED, Map.of());
            case VerificationEvent.CaseOpened _,
                    VerificationEvent.ChecksCompleted _,
                    VerificationEvent.ReviewStarted _,
                    VerificationEvent.ReviewReleased _,
                    VerificationEvent.RequirementJudged _,
                    VerificationEvent.RequirementsJudged _,
                    VerificationEvent.ApplicationProposed _,
                    VerificationEvent.ObjectionHeld _,
                    VerificationEvent.ObjectionBegun _ -> Optional.empty();
        };
    }

    private static Optional<NewNotice> ofDecree(Incoming incoming, DecreeEvent decreeEvent) {
        return switch (decreeEvent) {
            case ApplicationNamed event -> {
                Map<String, String> decree = decree(event.number(), event.publicCode(), event.annexNumber());
                String amends = event.amends();
                yield amends == null
                        ? notice(incoming, event.applicationId(), LetterKind.DECREED, decree)
                        : notice(
                                incoming,
                                event.applicationId(),
                                LetterKind.NAMED_BY_AMENDMENT,
                                with(decree, "amends", amends));
            }
            case ApplicationCorrected event ->
                notice(
                        incoming,
                        event.applicationId(),
                        LetterKind.ENTRY_CORRECTED,
                        with(
                                with(
                                        decree(event.number(), event.publicCode(), event.annexNumber()),
                                        "amends",
                                        event.amends()),
                                "tier",
                                event.corrected().contains(EntryField.TIER) ? Integer.toString(event.tier()) : ""));
            case ApplicationRevoked event ->
                notice(
                        incoming,
                        event.applicationId(),
                        LetterKind.NAMING_REVOKED,
                        with(
                                with(
                                        decree(event.number(), event.publicCode(), event.annexNumber()),
                                        "amends",
                                        event.amends()),
                                "reason",
                                event.reason().name()));
            case DecreeEvent.DecreeDrafted _,
                    DecreeEvent.DecreeHandedOut _,
                    DecreeEvent.DecreeVoided _,
                    DecreeEvent.DecreeSentForSignature _,
                    DecreeEvent.DecreeFoundUnsigned _,
                    DecreeEvent.DecreeNumbered _,
                    DecreeEvent.DecreeSigningFailed _,
                    DecreeEvent.DecreeIssued _,
                    DecreeEvent.DecreeAmended _,
                    DecreeEvent.DecreeRevoked _,
                    DecreeEvent.DecreeDiscarded _ -> Optional.empty();
        };
    }

    private static Map<String, String> decree(String number, String publicCode, int annexNumber) {
        return Map.of("decreeNumber", number, "publicCode", publicCode, "annexNumber", Integer.toString(annexNumber));
    }

    private static Map<String, String> with(Map<String, String> params, String name, String value) {
        var more = new HashMap<>(params);
        more.put(name, value);
        return Map.copyOf(more);
    }

    private static Optional<NewNotice> notice(
            Incoming incoming, UUID applicationId, LetterKind kind, Map<String, String> params) {
        return Optional.of(new NewNotice(incoming.eventId(), applicationId, kind, incoming.occurredAt(), params));
    }
}
