package id.sahkan.notification.newsroom;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.notification.partner.PartnerStore;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What partners read. Whether somebody is one is asked at each request, of what the decrees have said until then.
@RestController
@AcrossOffices("applicant")
@RequestMapping("/api/newsroom/partner/releases")
class PartnerReleaseController {

    private final ReleaseQueries queries;
    private final PictureStore pictures;
    private final PartnerStore partners;
    private final Clock clock;

    PartnerReleaseController(ReleaseQueries queries, PictureStore pictures, PartnerStore partners, Clock clock) {
        this.queries = queries;
        this.pictures = pictures;
        this.partners = partners;
        this.clock = clock;
    }

    @GetMapping
    Listing<PartnerRelease> list(Paging paging, Caller caller) {
        Instant now = clock.instant();
        requirePartner(caller, now);
        return queries.ofPartner(caller.subject(), now, paging);
    }

    @GetMapping("/{releaseId}")
    ResponseEntity<PartnerRelease> one(@PathVariable UUID releaseId, Caller caller) {
        Instant now = clock.instant();
        requirePartner(caller, now);
        PartnerRelease release =
                queries.ofPartner(releaseId, caller.subject(), now).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(release.version()))
                .body(release.with(partners.outlets(caller.subject(), release.office(), now)));
    }

    @GetMapping("/{releaseId}/pictures/{sha256}/{size}")
    ResponseEntity<byte[]> pixels(
            @PathVariable UUID releaseId,
            @PathVariable String sha256,
            @PathVariable PictureStore.Size size,
            Caller caller) {
        Instant now = clock.instant();
        requirePartner(caller, now);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(queries.ofPartner(releaseId, caller.subject(), now)
                        .filter(release -> release.shows(sha256))
                        .flatMap(_ -> pictures.jpeg(releaseId, sha256, size))
                        .orElseThrow(Problem::notFound));
    }

    private void requirePartner(Caller caller, Instant now) {
        if (!partners.isPartner(caller.subject(), now)) {
            throw Problem.of(NewsroomProblem.NOT_A_PARTNER);
        }
    }
}
