package id.sahkan.applicant.internalapi;

import id.sahkan.applicant.contact.Contact;
import id.sahkan.applicant.contact.ContactStore;
import id.sahkan.applicant.document.PageImages;
import id.sahkan.applicant.document.PageImages.Picture;
import id.sahkan.applicant.dossier.DossierStore;
import id.sahkan.applicant.dossier.DossierStore.DossierText;
import id.sahkan.applicant.dossier.DossierStore.SubmittedFile;
import id.sahkan.applicant.internalapi.DossierReads.Reader;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.http.TypedText;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// For service accounts only (see the security configuration). Nothing here is answered before it is on record.
@RestController
@RequestMapping("/internal/applications/{id}")
class InternalController {

    private final DossierStore dossiers;
    private final DossierReads reads;
    private final ContactStore contacts;
    private final PageImages pages;
    private final Clock clock;

    InternalController(
            DossierStore dossiers, DossierReads reads, ContactStore contacts, PageImages pages, Clock clock) {
        this.dossiers = dossiers;
        this.reads = reads;
        this.contacts = contacts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(path = "/dossiers/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> dossier(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestHeader(name = "X-On-Behalf-Of", required = false) @Nullable String person,
            @RequestHeader(name = "X-Reason", required = false) @Nullable String reason,
            @AuthenticationPrincipal Jwt token) {
        DossierText stored = reads.dossier(id, version, reader(person, reason, token), clock.instant())
                .orElseThrow(Problem::notFound);
        // The digest is of the stored text, so the text is passed on as it is and what is told beside it put before it.
        // An account is the subject of a token: no letter in it needs an escape.
        return ResponseEntity.ok()
                .body("{\"digest\":\"" + stored.digest() + "\",\"applicantId\":\"" + stored.applicantId() + "\","
                        + stored.content().substring(1));
    }

    @GetMapping("/documents/{sha256}/pages/{page}")
    ResponseEntity<byte[]> page(
            @PathVariable UUID id,
            @PathVariable String sha256,
            @PathVariable int page,
            @RequestHeader(name = "X-On-Behalf-Of", required = false) @Nullable String person,
            @RequestHeader(name = "X-Reason", required = false) @Nullable String reason,
            @AuthenticationPrincipal Jwt token)
            throws IOException {
        if (!TypedText.isPlain(sha256)) {
            throw Problem.notFound();
        }
        SubmittedFile file = dossiers.submitted(id, sha256).orElseThrow(Problem::notFound);
        Picture picture = pages.page(sha256, file.contentType(), file.pages(), page);
        reads.page(id, sha256, page, reader(person, reason, token), clock.instant());
        return ResponseEntity.ok().contentType(picture.type()).body(picture.content());
    }

    @GetMapping("/contact")
    Contact contact(@PathVariable UUID id) {
        return contacts.ofApplication(id).orElseThrow(Problem::notFound);
    }

    private static Reader reader(@Nullable String person, @Nullable String reason, Jwt token) {
        String client = token.getClaimAsString("azp");
        String service = client == null ? "unknown" : client;
        return new Reader(
                headerOr("X-On-Behalf-Of", person, "system:" + service), service, headerOr("X-Reason", reason, "-"));
    }

    private static String headerOr(String header, @Nullable String value, String otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        if (value.length() > 200 || !TypedText.isPlain(value)) {
            throw Problem.at(CommonProblem.INVALID_PARAMETER, header);
        }
        return value;
    }
}
