package id.sahkan.applicant.application;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.applicant.application.ApplicationCommand.AttachDocument;
import id.sahkan.applicant.application.ApplicationCommand.RemoveDocument;
import id.sahkan.applicant.application.Decision.Accepted;
import id.sahkan.applicant.company.Outlets;
import id.sahkan.applicant.document.Uploads;
import id.sahkan.applicant.document.Uploads.KeptFile;
import id.sahkan.applicant.period.FieldValues;
import id.sahkan.applicant.period.Periods;
import id.sahkan.applicant.period.Requirement;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Puts a file and its statements in the place of a requirement. The file is looked at before any row is locked.
@Component
class EditingDocuments {

    private final Applications applications;
    private final AttachedDocuments documents;
    private final Deciding deciding;
    private final Periods periods;
    private final Outlets outlets;
    private final Uploads uploads;
    private final TransactionOperations transactions;

    EditingDocuments(
            Applications applications,
            AttachedDocuments documents,
            Deciding deciding,
            Periods periods,
            Outlets outlets,
            Uploads uploads,
            TransactionOperations transactions) {
        this.applications = applications;
        this.documents = documents;
        this.deciding = deciding;
        this.periods = periods;
        this.outlets = outlets;
        this.uploads = uploads;
        this.transactions = transactions;
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
        Application application = applications.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        Deciding.requireVersion(seen, application);
        Requirement requirement = requirement(application, requirementCode);
        if (!ApplicationState.editable(application.state(), requirementCode)) {
            throw Deciding.problem(Refusal.NOT_EDITABLE);
        }
        AttachedDocument current = documents.one(id, requirementCode).orElse(null);
        Map<String, Object> fields = stated == null
                ? (current == null ? Map.of() : current.fields())
                : FieldValues.read(requirement, stated);
        AttachedDocument document =
                file == null ? restated(current, fields) : received(requirementCode, file, fields, at);
        transactions.executeWithoutResult(_ -> {
            Application locked = deciding.lockOwned(caller, id);
            Deciding.requireVersion(seen, locked);
            Decision decision = deciding.decide(locked, attach(id, document, at), caller);
            Deciding.throwIfRefused(decision);
            documents.put(id, document);
        });
    }

    void remove(Caller caller, UUID id, String requirementCode, ExpectedVersion seen, Instant at) {
        transactions.executeWithoutResult(_ -> {
            Application locked = deciding.lockOwned(caller, id);
            Deciding.requireVersion(seen, locked);
            requirement(locked, requirementCode);
            Decision decision = deciding.decide(locked, new RemoveDocument(id, at, requirementCode), caller);
            Deciding.throwIfRefused(decision);
            if (decision instanceof Accepted) {
                documents.remove(id, requirementCode);
            }
        });
    }

    private Requirement requirement(Application application, String code) {
        return outlets.owned(application.owner(), application.outletId())
                .flatMap(outlet -> periods.requirements(application.periodId())
                        .forOutlet(outlet.type())
                        .find(code))
                .orElseThrow(() -> Problem.at(ApplicantProblem.REQUIREMENT_UNKNOWN, "requirementCode"));
    }

    private static AttachedDocument restated(@Nullable AttachedDocument current, Map<String, Object> fields) {
        if (current == null) {
            throw Problem.at(ApplicantProblem.FILE_REQUIRED, "file");
        }
        return new AttachedDocument(
                current.requirementCode(),
                current.fileName(),
                current.contentType(),
                current.sizeBytes(),
                current.sha256(),
                current.pages(),
                current.sharpness(),
                current.uploadedAt(),
                fields,
                current.warnings());
    }

    private AttachedDocument received(String code, Part file, Map<String, Object> fields, Instant at)
            throws IOException {
        KeptFile kept;
        try (InputStream content = file.getInputStream()) {
            kept = uploads.keep(content);
        }
        return new AttachedDocument(
                code,
                fileName(code, file.getSubmittedFileName()),
                kept.contentType(),
                kept.sizeBytes(),
                kept.sha256(),
                kept.pages(),
                kept.sharpness(),
                at,
                fields,
                kept.warnings());
    }

    /// The last part of whatever path a browser sends; only ever shown, never used to find a file.
    private static String fileName(String code, @Nullable String submitted) {
        String name = submitted == null
                ? ""
                : submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String plain = name.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(150)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return plain.isEmpty() || !Checks.plain(plain) ? code : plain;
    }

    private static AttachDocument attach(UUID id, AttachedDocument document, Instant at) {
        return new AttachDocument(
                id, at, document.requirementCode(), document.sha256(), document.contentType(), document.sizeBytes());
    }
}
