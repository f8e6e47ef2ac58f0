package id.sahkan.notification.evidence;

import id.sahkan.contracts.Sha256;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import id.sahkan.http.TypedText;
import id.sahkan.notification.evidence.NewEvidence.FiledFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// What partners file, and see of their own.
@RestController
@AcrossOffices("applicant")
@RequestMapping("/api/newsroom/partner")
class PartnerEvidenceController {

    private static final int LARGEST_FILE = 10 << 20;
    private static final int LONGEST_WORDS = 12_000;
    private static final int LONGEST_EDITION = 100;
    private static final int LONGEST_NAME = 120;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final EvidenceDesk desk;
    private final EvidenceQueries queries;
    private final Clock clock;
    private final FileSlots turns = new FileSlots(Duration.ofSeconds(8));

    PartnerEvidenceController(EvidenceDesk desk, EvidenceQueries queries, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.clock = clock;
    }

    record Input(
            @Nullable String url,
            @Nullable LocalDate shownOn,
            @Nullable String edition,
            @Nullable String words,
            @Nullable UUID applicationId) {}

    @GetMapping("/evidence")
    Listing<EvidenceView> own(@RequestParam(required = false) @Nullable UUID releaseId, Paging paging, Caller caller) {
        return queries.own(caller.subject(), releaseId, paging);
    }

    @PostMapping("/releases/{releaseId}/evidence")
    ResponseEntity<EvidenceView> page(@PathVariable UUID releaseId, @RequestBody Input body, Caller caller) {
        var checks = new Checks();
        String typed = checks.text("url", body.url(), 1000);
        PageAddress page = PageAddress.of(typed).orElse(null);
        checks.that(typed.isEmpty() || page != null, "url", "url-invalid");
        LocalDate day = day(checks, body.shownOn());
        String edition = checks.optionalText("edition", body.edition(), LONGEST_EDITION);
        String words = words(checks, body.words());
        checks.throwIfAny();
        return filed(
                new NewEvidence(releaseId, body.applicationId(), EvidenceKind.PAGE, day, edition, page, words, null),
                caller);
    }

    @PostMapping("/releases/{releaseId}/evidence/file")
    ResponseEntity<EvidenceView> file(
            @PathVariable UUID releaseId,
            @RequestParam EvidenceKind kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate shownOn,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable UUID applicationId,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            Caller caller) {
        var checks = new Checks();
        LocalDate day = day(checks, shownOn);
        String which = checks.optionalText("edition", edition, LONGEST_EDITION);
        checks.throwIfAny();
        return turns.have(() ->
                filed(new NewEvidence(releaseId, applicationId, kind, day, which, null, null, taken(file)), caller));
    }

    private ResponseEntity<EvidenceView> filed(NewEvidence filed, Caller caller) {
        Instant at = clock.instant();
        Made<Evidence> made = desk.file(filed, caller, at);
        return ResponseEntity.status(made.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(EvidenceView.of(made.value()).withoutOthers());
    }

    private static LocalDate day(Checks checks, @Nullable LocalDate stated) {
        LocalDate day = checks.given("shownOn", stated, FIRST_DAY);
        checks.that(!day.isBefore(FIRST_DAY), "shownOn", "out-of-range");
        return day;
    }

    private static @Nullable String words(Checks checks, @Nullable String typed) {
        String words = typed == null ? "" : TypedText.lines(typed);
        checks.that(words.length() <= LONGEST_WORDS, "words", "too-long");
        checks.that(words.lines().allMatch(TypedText::hasPlainCharacters), "words", "text-invalid");
        return words.isEmpty() ? null : words;
    }

    private static FiledFile taken(@Nullable MultipartFile file) {
        if (file == null) {
            throw Problem.at(SharedProblem.FILE_REQUIRED, "file");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw Problem.at(CommonProblem.FILE_TOO_LARGE, "file");
        }
        byte[] content = bytes(file);
        if (content.length == 0) {
            throw Problem.at(SharedProblem.FILE_EMPTY, "file");
        }
        String type = FileKind.of(content).orElseThrow(() -> Problem.at(SharedProblem.FILE_TYPE_NOT_ALLOWED, "file"));
        return new FiledFile(name(file.getOriginalFilename()), type, Sha256.hex(content), content);
    }

    private static String name(@Nullable String stated) {
        String name = stated == null ? "" : TypedText.line(stated).replaceAll("[^\\p{L}\\p{N}._ -]", "-");
        String shorter = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        return shorter.isBlank() || !TypedText.isPlain(shorter) ? "bukti" : shorter;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
