package id.sahkan.notification.newsroom;

import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.notification.letter.LetterKind;
import id.sahkan.notification.newsroom.ReleaseState.Withdrawn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What partners are told of a release: that it is there, that it is another now, that it is none any more.
///
/// @param fact one for each version of the release
record ReleaseNews(UUID fact, LetterKind kind, Map<String, String> params) {

    static Optional<ReleaseNews> of(NewsroomEvent event, Release release) {
        return switch (event) {
            case NewsroomEvent.ReleasePublished _ -> Optional.of(told(LetterKind.RELEASE_PUBLISHED, release));
            case NewsroomEvent.ReleaseCorrected _ -> Optional.of(told(LetterKind.RELEASE_CORRECTED, release));
            case NewsroomEvent.ReleaseWithdrawn withdrawn ->
                withdrawn.published() ? Optional.of(told(LetterKind.RELEASE_WITHDRAWN, release)) : Optional.empty();
            case NewsroomEvent.ReleaseWritten _,
                    NewsroomEvent.ReleaseChecked _,
                    NewsroomEvent.CorrectionProposed _,
                    NewsroomEvent.CorrectionDeclined _,
                    NewsroomEvent.EvidenceFiled _,
                    NewsroomEvent.EvidenceAccepted _,
                    NewsroomEvent.EvidenceReturned _,
                    NewsroomEvent.EvidenceReopened _ -> Optional.empty();
        };
    }

    private static ReleaseNews told(LetterKind kind, Release release) {
        ReleaseText text = release.state().text();
        Map<String, String> params = new HashMap<>();
        params.put("releaseId", release.id().toString());
        params.put("releaseTitle", text.title());
        Instant embargo = text.embargoUntil();
        if (embargo != null && embargo.isAfter(release.changedAt())) {
            params.put("embargoUntil", embargo.toString());
        }
        if (release.state() instanceof Withdrawn withdrawn) {
            params.put("withdrawnFor", withdrawn.reason());
        }
        UUID fact = UUID.nameUUIDFromBytes((release.id() + "/" + release.version()).getBytes(StandardCharsets.UTF_8));
        return new ReleaseNews(fact, kind, Map.copyOf(params));
    }
}
