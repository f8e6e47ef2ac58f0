package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationCommand.AttachDocument;
import id.sahkan.applicant.application.ApplicationCommand.RemoveDocument;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.attachment.AttachmentStore;
import id.sahkan.applicant.attachment.AttachmentUploads;
import id.sahkan.applicant.company.AccountQuota;
import id.sahkan.applicant.document.PageImages;
import id.sahkan.applicant.period.Requirement;
import id.sahkan.http.Caller;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a file and its statements in the place of a requirement. The file is looked at before any row is locked.
@Component
class AttachmentDesk {

    private final ApplicationDesk desk;
    private final ApplicationStore store;
    private final AttachmentStore attachments;
    private final AttachmentUploads uploads;
    private final PageImages pages;
    private final AccountQuota quota;

    AttachmentDesk(
            ApplicationDesk desk,
            ApplicationStore store,
            AttachmentStore attachments,
            AttachmentUploads uploads,
            PageImages pages,
            AccountQuota quota) {
        this.desk = desk;
        this.store = store;
        this.attachments = attachments;
        this.uploads = uploads;
        this.pages = pages;
        this.quota = quota;
    }

    void put(
            Caller caller,
            UUID id,
            String requirementCode,
            ExpectedVersion seen,
            @Nullable Part file,
            @Nullable Map<String, Object> stated,
            Instant at)
            throws IOException {
        if (file == null && stated == null) {
            throw Problem.at(CommonProblem.PART_MISSING, "file");
        }
        ApplicationDetails details = store.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        Attachment current = details.attachment(requirementCode).orElse(null);
        boolean editable = ApplicationState.editable(details.state(), requirementCode);
        if (current == null || !editable) {
            // It cannot be the repeat of an upload whose answer was lost.
            ApplicationDesk.requireVersion(seen, details.application());
        }
        Requirement requirement = requirement(details, requirementCode);
        if (!editable) {
            throw Problem.of(ApplicantProblem.NOT_EDITABLE);
        }
        if (file != null) {
            long replaced = current == null ? 0 : current.sizeBytes();
            quota.requireBytes(() -> attachments.bytes(caller.subject()) - replaced + file.getSize());
        }
        Attachment attachment = uploads.receive(caller.subject(), requirement, file, stated, current, at);
        desk.decide(caller, seen, new AttachDocument(id, at, attachment), () -> {
            attachments.put(id, attachment);
            if (file != null) {
                quota.bytes(caller.subject(), () -> attachments.bytes(caller.subject()));
                pages.wanted(attachment.sha256(), attachment.contentType(), attachment.pages(), at);
            }
        });
        pages.drawSoon();
    }

    void remove(Caller caller, UUID id, String requirementCode, ExpectedVersion seen, Instant at) {
        ApplicationDetails details = store.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        requirement(details, requirementCode);
        desk.decide(
                caller,
                seen,
                new RemoveDocument(id, at, requirementCode),
                () -> attachments.remove(id, requirementCode));
    }

    private static Requirement requirement(ApplicationDetails details, String code) {
        return details.requirements()
                .find(code)
                .orElseThrow(() -> Problem.at(ApplicantProblem.REQUIREMENT_UNKNOWN, "requirementCode"));
    }
}
