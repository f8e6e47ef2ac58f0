package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationState.DecreeReference;
import id.sahkan.applicant.period.Window;
import id.sahkan.contracts.OutletType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What somebody wants to happen to an application, with the one instant at which it was received.
sealed interface ApplicationCommand {

    UUID applicationId();

    Instant at();

    sealed interface FromApplicant extends ApplicationCommand {}

    sealed interface FromOffice extends ApplicationCommand {}

    /// The file has passed the guard and its requirement is in the period's catalogue.
    record AttachDocument(
            UUID applicationId, Instant at, String requirementCode, String sha256, String contentType, long sizeBytes)
            implements FromApplicant {}

    record RemoveDocument(UUID applicationId, Instant at, String requirementCode) implements FromApplicant {}

    /// `missing` are the mandatory requirements not met; `prepared` is the dossier this submission would freeze.
    record Submit(
            UUID applicationId,
            Instant at,
            Window window,
            Set<String> missing,
            boolean acknowledgeMissing,
            PreparedDossier prepared)
            implements FromApplicant {}

    record Withdraw(UUID applicationId, Instant at) implements FromApplicant {}

    record OpenCompletion(UUID applicationId, Instant at, Set<String> items, Instant dueAt) implements FromOffice {}

    record RecordRecommendation(UUID applicationId, Instant at) implements FromOffice {}

    record RecordRefusal(UUID applicationId, Instant at) implements FromOffice {}

    record RecordDecree(UUID applicationId, Instant at, DecreeReference decree) implements FromOffice {}

    /// The numbers and names a submission states publicly; the dossier itself stays in the store.
    record PreparedDossier(
            String number,
            int version,
            String digest,
            UUID periodId,
            String periodCode,
            UUID companyId,
            String companyName,
            UUID outletId,
            String outletName,
            OutletType outletType,
            String applicantId) {}
}
