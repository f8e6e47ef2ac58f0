package id.sahkan.applicant.period;

import id.sahkan.applicant.attachment.AttachmentUploads;
import id.sahkan.applicant.document.DocumentFiles;
import id.sahkan.applicant.document.Uploads;
import id.sahkan.applicant.document.Uploads.KeptFile;
import id.sahkan.applicant.period.PeriodTerms.Announcement;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/// What belongs to an announcement as a file. An administrator adds and removes it; whoever may see the period may read
/// it.
@RestController
@RequestMapping("/api/periods/{id}/attachments")
class AnnouncementAttachmentController {

    private static final int MOST = 5;

    /// In bytes, of a reason that is too long already.
    private static final int LONGEST_REASON = 4096;

    private final PeriodDesk desk;
    private final PeriodStore periods;
    private final PeriodController answers;
    private final Uploads uploads;
    private final DocumentFiles files;
    private final Clock clock;

    AnnouncementAttachmentController(
            PeriodDesk desk,
            PeriodStore periods,
            PeriodController answers,
            Uploads uploads,
            DocumentFiles files,
            Clock clock) {
        this.desk = desk;
        this.periods = periods;
        this.answers = answers;
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    /// @param reason none while the period is prepared
    record Removal(@Nullable String reason) {

        @Nullable
        String checked() {
            Checks checks = new Checks();
            String why = checks.optionalText("reason", reason, PeriodDesk.LONGEST_REASON);
            checks.throwIfAny();
            return why;
        }
    }

    @AcrossOffices(
            publishedOnly = true,
            ownTo = {"administrator", "signatory", "auditor"})
    @GetMapping("/{sha256}")
    ResponseEntity<Resource> content(@PathVariable UUID id, @PathVariable String sha256, CallerOffices offices)
            throws IOException {
        AnnouncementAttachment attachment = periods.find(id, offices.having(PeriodController.SEEING_ALL), true)
                .flatMap(period -> period.announcement().attachment(sha256))
                .orElseThrow(Problem::notFound);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(attachment.sizeBytes())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .body(new InputStreamResource(files.open(attachment.sha256())));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PeriodView> attach(
            @PathVariable UUID id,
            ExpectedVersion seen,
            @RequestPart(required = false) @Nullable Part file,
            @RequestPart(required = false) @Nullable Part reason,
            Caller caller)
            throws IOException {
        // Nobody's file is opened for a period that is not theirs.
        ApplicationPeriod before = periods.find(id, caller.offices().having("administrator"), false)
                .orElseThrow(Problem::notFound);
        if (file == null) {
            throw Problem.at(SharedProblem.FILE_REQUIRED, "file");
        }
        requireRoom(before, seen);
        String why = words(reason);
        KeptFile kept;
        try (InputStream content = file.getInputStream()) {
            kept = uploads.keepPdf(caller.subject(), content);
        }
        AnnouncementAttachment added = new AnnouncementAttachment(
                kept.sha256(),
                AttachmentUploads.fileName("lampiran.pdf", file.getSubmittedFileName()),
                kept.sizeBytes(),
                kept.pages());
        Instant at = clock.instant();
        return answers.answered(
                desk.decide(
                        id, seen, caller, period -> desk.attaching(period, attaching(period, seen, added), why, at)),
                at);
    }

    @PostMapping("/{sha256}/removal")
    ResponseEntity<PeriodView> remove(
            @PathVariable UUID id,
            @PathVariable String sha256,
            ExpectedVersion seen,
            @RequestBody Removal body,
            Caller caller) {
        Instant at = clock.instant();
        String why = body.checked();
        return answers.answered(
                desk.decide(id, seen, caller, period -> desk.attaching(period, without(period, seen, sha256), why, at)),
                at);
    }

    /// What has been added already can only be the repeat of a request whose answer was lost.
    private static Announcement attaching(
            ApplicationPeriod period, ExpectedVersion seen, AnnouncementAttachment added) {
        Announcement now = period.announcement();
        if (now.attachment(added.sha256()).isEmpty()) {
            requireRoom(period, seen);
            return now.attaching(added);
        }
        if (seen.value() == period.version()) {
            throw Problem.invalid("file", "attachment-twice");
        }
        return now;
    }

    private static Announcement without(ApplicationPeriod period, ExpectedVersion seen, String sha256) {
        if (period.announcement().attachment(sha256).isEmpty() && seen.value() == period.version()) {
            throw Problem.notFound();
        }
        return period.announcement().without(sha256);
    }

    private static void requireRoom(ApplicationPeriod period, ExpectedVersion seen) {
        if (period.announcement().attachments().size() >= MOST && seen.value() == period.version()) {
            throw Problem.invalid("file", "attachments-too-many");
        }
    }

    private static @Nullable String words(@Nullable Part reason) throws IOException {
        if (reason == null) {
            return null;
        }
        try (InputStream content = reason.getInputStream()) {
            return new String(content.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8);
        }
    }
}
