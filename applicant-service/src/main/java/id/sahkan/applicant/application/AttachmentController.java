package id.sahkan.applicant.application;

import id.sahkan.applicant.application.AttachmentDesk.Sent;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.attachment.AttachmentStore;
import id.sahkan.applicant.document.DocumentFiles;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.http.ProblemWriter;
import id.sahkan.http.TypedText;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@AcrossOffices("applicant")
@RequestMapping("/api/applications/{id}/documents")
class AttachmentController {

    private static final int LONGEST_FIELDS = 64 * 1024;

    private final AttachmentDesk desk;
    private final ApplicationStore applications;
    private final AttachmentStore attachments;
    private final DocumentFiles files;
    private final JsonMapper json;
    private final ProblemWriter problems;
    private final Clock clock;

    AttachmentController(
            AttachmentDesk desk,
            ApplicationStore applications,
            AttachmentStore attachments,
            DocumentFiles files,
            JsonMapper json,
            ProblemWriter problems,
            Clock clock) {
        this.desk = desk;
        this.applications = applications;
        this.attachments = attachments;
        this.files = files;
        this.json = json;
        this.problems = problems;
        this.clock = clock;
    }

    @PutMapping(path = "/{requirementCode}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ApplicationView> put(
            @PathVariable UUID id,
            @PathVariable String requirementCode,
            ExpectedVersion seen,
            @RequestPart(required = false) @Nullable Part file,
            @RequestPart(required = false) @Nullable Part fields,
            Caller caller)
            throws IOException {
        desk.put(caller, id, requirementCode, seen, file, stated(fields), clock.instant());
        return answer(id, caller);
    }

    /// @param refused what was not taken, each with its reason; everything else of the request was
    record Attached(ApplicationView application, List<RefusedDocument> refused) {}

    record RefusedDocument(String requirementCode, ProblemDetail problem) {}

    /// Parts are called `file.CODE` and `fields.CODE`, where `CODE` is that of a requirement.
    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Attached> putAll(
            @PathVariable UUID id, ExpectedVersion seen, HttpServletRequest request, Caller caller)
            throws IOException, ServletException {
        Map<String, Problem> refused = desk.putAll(caller, id, seen, sent(request.getParts()), clock.instant());
        ResponseEntity<ApplicationView> answer = answer(id, caller);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .body(new Attached(
                        Objects.requireNonNull(answer.getBody()),
                        refused.entrySet().stream()
                                .map(entry -> new RefusedDocument(
                                        entry.getKey(), problems.inWords(entry.getValue(), request)))
                                .toList()));
    }

    private Map<String, Sent> sent(Collection<Part> parts) throws IOException {
        Map<String, Sent> sent = new LinkedHashMap<>();
        for (Part part : parts) {
            String[] name = part.getName().split("\\.", 2);
            if (name.length < 2 || !(name[0].equals("file") || name[0].equals("fields"))) {
                throw Problem.invalid(TypedText.isPlain(part.getName()) ? part.getName() : "file", "invalid-value");
            }
            Sent before = sent.getOrDefault(name[1], new Sent(null, null));
            sent.put(
                    name[1],
                    name[0].equals("file") ? new Sent(part, before.stated()) : new Sent(before.file(), stated(part)));
        }
        return sent;
    }

    @DeleteMapping("/{requirementCode}")
    ResponseEntity<ApplicationView> remove(
            @PathVariable UUID id, @PathVariable String requirementCode, ExpectedVersion seen, Caller caller) {
        desk.remove(caller, id, requirementCode, seen, clock.instant());
        return answer(id, caller);
    }

    @GetMapping("/{requirementCode}/content")
    ResponseEntity<Resource> content(@PathVariable UUID id, @PathVariable String requirementCode, Caller caller)
            throws IOException {
        Attachment document =
                attachments.owned(caller.subject(), id, requirementCode).orElseThrow(Problem::notFound);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.contentType()))
                .contentLength(document.sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .body(new InputStreamResource(files.open(document.sha256())));
    }

    private @Nullable Map<String, Object> stated(@Nullable Part fields) throws IOException {
        if (fields == null) {
            return null;
        }
        if (fields.getSize() > LONGEST_FIELDS) {
            throw Problem.invalid("fields", "too-long");
        }
        try (InputStream content = fields.getInputStream()) {
            Map<String, Object> stated = json.readValue(content, new TypeReference<Map<String, Object>>() {});
            if (stated == null) {
                throw Problem.invalid("fields", "fields-not-object");
            }
            return stated;
        } catch (JacksonException _) {
            throw Problem.invalid("fields", "fields-not-object");
        }
    }

    private ResponseEntity<ApplicationView> answer(UUID id, Caller caller) {
        ApplicationDetails details = applications.owned(caller.subject(), id).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(details.application().version()))
                .body(ApplicationView.of(details, clock.instant()));
    }
}
