package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationCommand.AttachDocument;
import id.sahkan.applicant.application.ApplicationCommand.AttachDocuments;
import id.sahkan.applicant.application.ApplicationCommand.RemoveDocument;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.attachment.AttachmentStore;
import id.sahkan.applicant.attachment.AttachmentUploads;
import id.sahkan.applicant.company.AccountQuota;
import id.sahkan.applicant.document.PageImages;
import id.sahkan.applicant.document.PageImages.Wanted;
import id.sahkan.applicant.requirement.Requirement;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
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
            throw Problem.at(SharedProblem.FILE_REQUIRED, "file");
        }
        ApplicationDetails details = store.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        Attachment current = details.attachment(requirementCode).orElse(null);
        boolean editable = editable(details, requirementCode);
        if (current == null || !editable) {
            // It cannot be the repeat of an upload whose answer was lost.
            ApplicationDesk.requireVersion(seen, details.application());
        }
        Attachment attachment =
                receive(caller, details, requirementCode, new Sent(file, stated), attachments::bytes, at);
        desk.decide(
                caller,
                seen,
                new AttachDocument(id, at, attachment),
                () -> keep(caller, id, List.of(attachment), file != null, at));
        pages.drawSoon();
    }

    /// What came for one requirement: a file, what is stated about it, or both.
    record Sent(@Nullable Part file, @Nullable Map<String, Object> stated) {}

    /// Several requirements at once. What can be taken is taken together, as one version; each of the others is refused
    /// by itself and changes nothing.
    ///
    /// @return why, by requirement
    Map<String, Problem> putAll(Caller caller, UUID id, ExpectedVersion seen, Map<String, Sent> sent, Instant at)
            throws IOException {
        if (sent.isEmpty()) {
            throw Problem.at(SharedProblem.FILE_REQUIRED, "file");
        }
        ApplicationDetails details = store.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        if (sent.keySet().stream().noneMatch(code -> details.attachment(code).isPresent() && editable(details, code))) {
            // It cannot be the repeat of an upload whose answer was lost.
            ApplicationDesk.requireVersion(seen, details.application());
        }
        Map<String, Problem> refused = new LinkedHashMap<>();
        List<Attachment> changed = new ArrayList<>();
        List<Attachment> received = new ArrayList<>();
        var kept = new KeptBytes(attachments);
        for (var entry : sent.entrySet()) {
            try {
                Attachment attachment = receive(caller, details, entry.getKey(), entry.getValue(), kept, at);
                received.add(attachment);
                Attachment current = details.attachment(entry.getKey()).orElse(null);
                if (current == null || !attachment.repeats(current)) {
                    changed.add(attachment);
                    kept.add(attachment.sizeBytes() - (current == null ? 0 : current.sizeBytes()));
                }
            } catch (Problem problem) {
                if (problem.getStatusCode().is5xxServerError()) {
                    throw problem;
                }
                refused.put(entry.getKey(), problem);
            }
        }
        if (!received.isEmpty()) {
            desk.decide(
                    caller,
                    seen,
                    new AttachDocuments(id, at, List.copyOf(received)),
                    () -> keep(caller, id, changed, true, at));
            pages.drawSoon();
        }
        return refused;
    }

    /// Asked once, and then counted.
    private static final class KeptBytes implements ToLongFunction<String> {

        private final AttachmentStore attachments;
        private @Nullable Long before;
        private long added;

        KeptBytes(AttachmentStore attachments) {
            this.attachments = attachments;
        }

        void add(long bytes) {
            added += bytes;
        }

        @Override
        public long applyAsLong(String owner) {
            Long known = before;
            if (known == null) {
                known = attachments.bytes(owner);
                before = known;
            }
            return known + added;
        }
    }

    private Attachment receive(
            Caller caller, ApplicationDetails details, String code, Sent sent, ToLongFunction<String> kept, Instant at)
            throws IOException {
        Requirement requirement = requirement(details, code);
        ApplicationDecider.refusalOfDocument(details.state(), code).ifPresent(refusal -> {
            throw ApplicantProblem.refusal(refusal, Map.of());
        });
        Attachment current = details.attachment(code).orElse(null);
        Part file = sent.file();
        if (file != null) {
            long replaced = current == null ? 0 : current.sizeBytes();
            quota.requireBytes(() -> kept.applyAsLong(caller.subject()) - replaced + file.getSize());
        }
        return uploads.receive(
                caller.subject(),
                requirement,
                file,
                sent.stated(),
                current,
                details.period().window().lastDay(),
                at);
    }

    private void keep(Caller caller, UUID id, List<Attachment> changed, boolean withFiles, Instant at) {
        if (changed.isEmpty()) {
            return;
        }
        attachments.put(id, changed);
        if (withFiles) {
            quota.bytes(caller.subject(), () -> attachments.bytes(caller.subject()));
            pages.wanted(
                    changed.stream()
                            .map(attachment ->
                                    new Wanted(attachment.sha256(), attachment.contentType(), attachment.pages()))
                            .toList(),
                    at);
        }
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

    private static boolean editable(ApplicationDetails details, String code) {
        return ApplicationDecider.refusalOfDocument(details.state(), code).isEmpty();
    }

    private static Requirement requirement(ApplicationDetails details, String code) {
        return details.requirements()
                .find(code)
                .orElseThrow(() -> Problem.at(ApplicantProblem.REQUIREMENT_UNKNOWN, "requirementCode"));
    }
}
