package id.sahkan.decree.publicregister;

import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.publicregister.PublicDecree.Digest;
import id.sahkan.decree.publicregister.PublicDecree.Summary;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.decree.web.Pdf;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.http.TypedText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// For anyone: look a decree up by number, by the code under its QR, or by the digest of a PDF in hand.
@RestController
@AcrossOffices
@RequestMapping("/api/public")
class PublicController {

    private static final int LONGEST_NUMBER = 200;

    private final PublicRegister register;
    private final Archive archive;

    PublicController(PublicRegister register, Archive archive) {
        this.register = register;
        this.archive = archive;
    }

    @GetMapping("/decrees")
    Listing<Summary> list(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String office,
            Paging paging) {
        if (number != null && (number.length() > LONGEST_NUMBER || !TypedText.isPlain(number))) {
            throw Problem.invalid("number", "text-invalid");
        }
        checkDay(day);
        String of = office == null || office.isBlank() ? null : office;
        if (of != null && !PartnerSearch.isOffice(of)) {
            throw Problem.invalid("office", "text-invalid");
        }
        return new Listing<>(
                register.list(number, day, of, paging.size(), paging.offset()), register.count(number, of));
    }

    @GetMapping("/decrees/{publicCode}")
    PublicDecree one(
            @PathVariable String publicCode,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        checkDay(day);
        return find(publicCode, day);
    }

    private static void checkDay(@Nullable LocalDate day) {
        if (day != null && !PartnerSearch.isDay(day)) {
            throw Problem.invalid("day", "date-invalid");
        }
    }

    @GetMapping("/decrees/{publicCode}/decree.pdf")
    ResponseEntity<Resource> document(@PathVariable String publicCode) {
        var decree = find(publicCode, null);
        return Pdf.inline(
                "keputusan-" + decree.publicCode(),
                archive.find(decree.pdfSha256()).orElseThrow(() -> Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE)));
    }

    @GetMapping("/digests/{sha256}")
    Digest digest(@PathVariable String sha256) {
        String digest = sha256.toLowerCase(Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw Problem.invalid("sha256", "digest-invalid");
        }
        return register.digest(digest);
    }

    private PublicDecree find(String typed, @Nullable LocalDate day) {
        String code = PublicCode.read(typed);
        return Optional.ofNullable(code)
                .flatMap(known -> register.find(known, day))
                .orElseThrow(() -> Problem.of(DecreeProblem.UNKNOWN_DECREE));
    }
}
