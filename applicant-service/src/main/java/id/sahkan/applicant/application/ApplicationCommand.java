package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationState.DecreeReference;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.dossier.SealedDossier;
import id.sahkan.applicant.period.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to happen to an application, with the one instant at which it was received.
sealed interface ApplicationCommand {

    UUID applicationId();

    Instant at();

    sealed interface FromApplicant extends ApplicationCommand {}

    sealed interface FromOffice extends ApplicationCommand {}

    /// The file has passed the guard and its requirement is in the period's catalogue.
    record AttachDocument(UUID applicationId, Instant at, Attachment attachment) implements FromApplicant {}

    /// Several at once, each for another requirement: all of them, or none.
    record AttachDocuments(UUID applicationId, Instant at, List<Attachment> attachments) implements FromApplicant {}

    record RemoveDocument(UUID applicationId, Instant at, String requirementCode) implements FromApplicant {}

    /// What is asked and sealed: `dossier` has the number that is taken once nothing refuses the submission.
    record Submit(Submission submission, SealedDossier dossier) implements FromApplicant {

        @Override
        public UUID applicationId() {
            return submission.applicationId();
        }

        @Override
        public Instant at() {
            return submission.at();
        }
    }

    record Withdraw(UUID applicationId, Instant at) implements FromApplicant {}

    record OpenCompletion(UUID applicationId, Instant at, Set<String> items, Instant dueAt) implements FromOffice {}

    record RecordRecommendation(UUID applicationId, Instant at) implements FromOffice {}

    record RecordRefusal(UUID applicationId, Instant at) implements FromOffice {}

    /// The office has upheld an objection to its refusal.
    record RecordReopening(UUID applicationId, Instant at) implements FromOffice {}

    record RecordDecree(UUID applicationId, Instant at, DecreeReference decree) implements FromOffice {}

    /// Before there is an application; `existing` is the one that the outlet has in this period already.
    ///
    /// @param taken whether the period takes outlets of this type
    record OpenDraft(
            UUID applicationId,
            Instant at,
            UUID periodId,
            UUID outletId,
            String applicantId,
            Window window,
            boolean taken,
            @Nullable UUID existing) {}

    /// `missing` are the mandatory requirements that are not met, each with the code of its reason.
    ///
    /// @param office whose period it is
    /// @param taken whether the period takes outlets of this type: one that asks nothing of them does not
    /// @param changed whether anything is other than in the dossier before; a first one is
    record Submission(
            UUID applicationId,
            String office,
            Instant at,
            Window window,
            boolean taken,
            Map<String, String> missing,
            boolean acknowledgeMissing,
            boolean changed) {}
}
