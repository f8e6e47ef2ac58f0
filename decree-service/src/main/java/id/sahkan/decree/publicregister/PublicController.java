package id.sahkan.decree.publicregister;

import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.publicregister.PublicDecree.Digest;
import id.sahkan.decree.publicregister.PublicDecree.Summary;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.decree.web.Pdf;
import id.sahkan.http.Checks;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// For anyone: look a decree up by number, by the code under its QR, or by the digest of a PDF in hand.
@RestController
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
    Listing<Summary> list(@RequestParam(required = false) @Nullable String number, Paging paging) {
        if (number != null && (number.length() > LONGEST_NUMBER || !Checks.plain(number))) {
            throw Problem.invalid("number", "text-invalid");
        }
        return new Listing<>(register.list(number, paging.size(), paging.offset()), register.count(number));
    }

    @GetMapping("/decrees/{publicCode}")
    PublicDecree one(@PathVariable String publicCode) {
        return find(publicCode);
    }

    @GetMapping("/decrees/{publicCode}/decree.pdf")
    ResponseEntity<Resource> document(@PathVariable String publicCode) {
        var decree = find(publicCode);
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

    private PublicDecree find(String publicCode) {
        String code = publicCode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (code.length() != 12) {
            throw Problem.of(DecreeProblem.UNKNOWN_DECREE);
        }
        String grouped = code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
        return register.find(grouped).orElseThrow(() -> Problem.of(DecreeProblem.UNKNOWN_DECREE));
    }
}
