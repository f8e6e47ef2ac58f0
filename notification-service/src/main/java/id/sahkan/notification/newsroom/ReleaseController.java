package id.sahkan.notification.newsroom;

import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.IdempotencyKey;
import id.sahkan.http.Listing;
import id.sahkan.http.Made;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import id.sahkan.http.SharedProblem;
import id.sahkan.notification.newsroom.ReleaseCommand.Check;
import id.sahkan.notification.newsroom.ReleaseCommand.Confirm;
import id.sahkan.notification.newsroom.ReleaseCommand.Correct;
import id.sahkan.notification.newsroom.ReleaseCommand.Decline;
import id.sahkan.notification.newsroom.ReleaseCommand.Edit;
import id.sahkan.notification.newsroom.ReleaseCommand.Publish;
import id.sahkan.notification.newsroom.ReleaseCommand.Withdraw;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The desk of the editors.
@RestController
@RequestMapping("/api/newsroom")
class ReleaseController {

    private static final String EDITOR = "editor";
    private static final String[] READING = {EDITOR, "auditor", "administrator"};
    private static final int LONGEST_REASON = 500;
    private final ReleaseDesk desk;
    private final ReleaseStore store;
    private final ReleaseQueries queries;
    private final PictureDesk pictureDesk;
    private final PictureStore pictures;
    private final Clock clock;

    ReleaseController(
            ReleaseDesk desk,
            ReleaseStore store,
            ReleaseQueries queries,
            PictureDesk pictureDesk,
            PictureStore pictures,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.queries = queries;
        this.pictureDesk = pictureDesk;
        this.pictures = pictures;
        this.clock = clock;
    }

    record NewRelease(@Nullable String office, @Nullable ReleaseInput words) {}

    record Correction(@Nullable String reason, @Nullable ReleaseInput words) {}

    record Reason(@Nullable String reason) {}

    record Body(@Nullable String body) {}

    record Drawn(String html) {}

    @GetMapping("/releases")
    Listing<ReleaseView.Row> list(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable ReleaseStage state,
            Paging paging,
            Caller caller) {
        String[] offices = office == null
                ? caller.offices().having(READING)
                : new String[] {caller.offices().one(office, READING)};
        return queries.ofOffices(offices, state, paging);
    }

    /// With a key of the client's the same try again is answered with the release that the first one made.
    @PostMapping("/releases")
    ResponseEntity<ReleaseView> write(
            @RequestBody NewRelease body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            Caller caller) {
        Instant at = clock.instant();
        String office = caller.offices().one(body.office(), EDITOR);
        ReleaseText words = checked(new Checks(), body.words(), at, List.of(), List.of());
        // Of a person, a key and an office always the same: who is of another office by now does not find what they
        // made before.
        UUID id = IdempotencyKey.parse(key, SharedProblem.IDEMPOTENCY_KEY_INVALID)
                .map(one -> one.idOf("release/" + office, caller.subject()))
                .orElseGet(UUID::randomUUID);
        Made<Release> made = desk.write(id, office, words, caller, at);
        return made.answer(release -> "/api/newsroom/releases/" + release.id())
                .eTag(ExpectedVersion.etag(made.value().version()))
                .body(ReleaseView.of(made.value()));
    }

    /// Draws what is being typed, and keeps nothing.
    @PostMapping("/preview")
    Drawn preview(@RequestBody Body body) {
        var checks = new Checks();
        String text = ReleaseInput.body(checks, body.body());
        checks.throwIfAny();
        return new Drawn(ReleaseBody.html(text));
    }

    @GetMapping("/releases/{releaseId}")
    ResponseEntity<ReleaseView> one(@PathVariable UUID releaseId, Caller caller) {
        return answer(find(releaseId, caller));
    }

    @GetMapping("/releases/{releaseId}/versions")
    Listing<ReleaseView.Version> versions(@PathVariable UUID releaseId, Paging paging, Caller caller) {
        return queries.versions(find(releaseId, caller).id(), paging);
    }

    @PutMapping("/releases/{releaseId}")
    ResponseEntity<ReleaseView> edit(
            @PathVariable UUID releaseId, ExpectedVersion seen, @RequestBody ReleaseInput body, Caller caller) {
        return decide(
                releaseId,
                seen,
                caller,
                (release, at) -> new Edit(
                        body.checked(
                                new Checks(),
                                at,
                                pictures.of(releaseId),
                                release.state().text().pictures()),
                        caller.subject(),
                        at));
    }

    @PostMapping("/releases/{releaseId}/check")
    ResponseEntity<ReleaseView> check(@PathVariable UUID releaseId, ExpectedVersion seen, Caller caller) {
        return decide(releaseId, seen, caller, (_, at) -> new Check(caller.subject(), at));
    }

    @PostMapping("/releases/{releaseId}/publication")
    ResponseEntity<ReleaseView> publish(@PathVariable UUID releaseId, ExpectedVersion seen, Caller caller) {
        return decide(releaseId, seen, caller, (_, at) -> new Publish(caller.subject(), at));
    }

    /// Proposes it; a second editor confirms or declines.
    @PostMapping("/releases/{releaseId}/correction")
    ResponseEntity<ReleaseView> correct(
            @PathVariable UUID releaseId, ExpectedVersion seen, @RequestBody Correction body, Caller caller) {
        return decide(releaseId, seen, caller, (release, at) -> {
            var checks = new Checks();
            String reason = checks.text("reason", body.reason(), LONGEST_REASON);
            return new Correct(
                    checked(
                            checks,
                            body.words(),
                            at,
                            pictures.of(releaseId),
                            release.state().text().pictures()),
                    reason,
                    caller.subject(),
                    at);
        });
    }

    @PostMapping("/releases/{releaseId}/correction/confirmation")
    ResponseEntity<ReleaseView> confirm(@PathVariable UUID releaseId, ExpectedVersion seen, Caller caller) {
        return decide(releaseId, seen, caller, (_, at) -> new Confirm(caller.subject(), at));
    }

    @PostMapping("/releases/{releaseId}/correction/refusal")
    ResponseEntity<ReleaseView> decline(
            @PathVariable UUID releaseId, ExpectedVersion seen, @RequestBody Reason body, Caller caller) {
        String reason = reason(body);
        return decide(releaseId, seen, caller, (_, at) -> new Decline(reason, caller.subject(), at));
    }

    @PostMapping("/releases/{releaseId}/withdrawal")
    ResponseEntity<ReleaseView> withdraw(
            @PathVariable UUID releaseId, ExpectedVersion seen, @RequestBody Reason body, Caller caller) {
        String reason = reason(body);
        return decide(releaseId, seen, caller, (_, at) -> new Withdraw(reason, caller.subject(), at));
    }

    /// Keeps its pixels; the release shows it once its words name it.
    @PostMapping("/releases/{releaseId}/pictures")
    ResponseEntity<PictureStore.Kept> picture(
            @PathVariable UUID releaseId,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            Caller caller)
            throws IOException {
        if (file == null) {
            throw Problem.at(SharedProblem.FILE_REQUIRED, "file");
        }
        Made<PictureStore.Kept> made = pictureDesk.take(releaseId, file.getBytes(), caller);
        return ResponseEntity.status(made.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(made.value());
    }

    @GetMapping("/releases/{releaseId}/pictures/{sha256}/{size}")
    ResponseEntity<byte[]> pixels(
            @PathVariable UUID releaseId,
            @PathVariable String sha256,
            @PathVariable PictureStore.Size size,
            Caller caller) {
        find(releaseId, caller);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(pictures.jpeg(releaseId, sha256, size).orElseThrow(Problem::notFound));
    }

    private Release find(UUID id, Caller caller) {
        return store.find(id, caller.offices().having(READING)).orElseThrow(Problem::notFound);
    }

    private static String reason(Reason body) {
        var checks = new Checks();
        String reason = checks.text("reason", body.reason(), LONGEST_REASON);
        checks.throwIfAny();
        return reason;
    }

    private static ReleaseText checked(
            Checks checks,
            @Nullable ReleaseInput words,
            Instant at,
            List<PictureStore.Kept> kept,
            List<ReleasePicture> shown) {
        ReleaseInput typed = words == null ? new ReleaseInput(null, null, null, null, null, null) : words;
        return typed.checked(checks, at, kept, shown);
    }

    private ResponseEntity<ReleaseView> decide(
            UUID id, ExpectedVersion seen, Caller caller, BiFunction<Release, Instant, ReleaseCommand> wanted) {
        Instant at = clock.instant();
        return answer(desk.decide(id, seen, caller, release -> wanted.apply(release, at)));
    }

    private static ResponseEntity<ReleaseView> answer(Release release) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(release.version())).body(ReleaseView.of(release));
    }
}
