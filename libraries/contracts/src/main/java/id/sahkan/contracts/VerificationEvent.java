package id.sahkan.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts about the verification of one application. Aggregate: the application.
public sealed interface VerificationEvent extends DomainEvent {

    UUID applicationId();

    record CaseOpened(UUID applicationId, String applicationNumber, UUID periodId, int dossierVersion)
            implements VerificationEvent {}

    record ChecksCompleted(UUID applicationId, int dossierVersion, List<FindingFact> findings)
            implements VerificationEvent {}

    record ReviewStarted(UUID applicationId, String reviewerId) implements VerificationEvent {}

    record ReviewReleased(UUID applicationId, String reviewerId) implements VerificationEvent {}

    record RequirementJudged(UUID applicationId, String requirementCode, JudgementResult result, String reviewerId)
            implements VerificationEvent {}

    /// Several at once, in the order of the request; what had been judged so before is not among them.
    record RequirementsJudged(UUID applicationId, List<JudgementFact> judgements, String reviewerId)
            implements VerificationEvent {}

    record CompletionRequested(UUID applicationId, List<ReasonFact> items, Instant dueAt, String reviewerId)
            implements VerificationEvent {}

    /// @param office whose case it is; said by nobody before there was a second, and then it is the first
    record ApplicationRecommended(
            UUID applicationId,
            String applicationNumber,
            UUID periodId,
            UUID outletId,
            String outletName,
            String companyName,
            OutletType outletType,
            int tier,
            int dossierVersion,
            String reviewerId,
            Instant recommendedAt,
            @Nullable String office)
            implements VerificationEvent {}

    /// A reviewer proposed the application with a tier, in a period with a quota: it is recommended when the line is
    /// drawn, or refused.
    record ApplicationProposed(UUID applicationId, int tier, String reviewerId) implements VerificationEvent {}

    record ApplicationRefused(UUID applicationId, List<ReasonFact> reasons, String reviewerId)
            implements VerificationEvent {}

    /// @param objectUntil as it was given before, and holds no longer; those from before it was had none
    record ObjectionHeld(
            UUID applicationId, UUID noticeId, @Nullable Instant objectUntil) implements VerificationEvent {}

    record ObjectionBegun(UUID applicationId, UUID noticeId, LocalDate reachedOn, Instant objectUntil)
            implements VerificationEvent {}

    /// The applicant objects to the refusal; the words stay in the verification service.
    ///
    /// @param decideBy until when the office answers, strictly before: ten working days (UU 30/2014 Article 77)
    record ObjectionFiled(UUID applicationId, Instant filedAt, Instant decideBy) implements VerificationEvent {}

    /// The refusal holds no longer: the case is under review again, with whoever found so.
    record ObjectionUpheld(UUID applicationId, String reviewerId) implements VerificationEvent {}

    /// The refusal stands.
    record ObjectionDismissed(UUID applicationId, String reviewerId) implements VerificationEvent {}

    /// What an automatic check noticed: a flag for a person, never a refusal.
    record FindingFact(String code, @Nullable String requirementCode) {}

    /// Why an item was returned or an application refused; the reviewer's words stay in the verification service.
    record ReasonFact(@Nullable String requirementCode, String reasonCode) {}

    record JudgementFact(String requirementCode, JudgementResult result) {}

    enum JudgementResult {
        PASSED,
        FAILED
    }
}
