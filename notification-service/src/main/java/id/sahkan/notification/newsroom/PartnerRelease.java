package id.sahkan.notification.newsroom;

import id.sahkan.notification.partner.PartnerStore.Outlet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A release as partners see it. Of one that was withdrawn its title and the reason are left.
///
/// @param changedAt when it was published, corrected or withdrawn last: what only editors know of does not move it
/// @param html safe to stand in a page as it is
/// @param outlets of the reader, for which evidence may be filed; told where one release is asked for
record PartnerRelease(
        UUID id,
        String office,
        Stage state,
        String title,
        String lead,
        String html,
        List<String> topics,
        @Nullable Instant embargoUntil,
        Instant publishedAt,
        Instant changedAt,
        @Nullable String reason,
        long version,
        List<Outlet> outlets,
        List<ReleasePicture> pictures) {

    enum Stage {
        PUBLISHED,
        CORRECTED,
        WITHDRAWN
    }

    static PartnerRelease of(Release release, Instant publishedAt, Instant changedAt) {
        ReleaseText text = release.state().text();
        Stage stage = switch (release.state()) {
            case ReleaseState.Published _ -> Stage.PUBLISHED;
            case ReleaseState.Corrected _ -> Stage.CORRECTED;
            case ReleaseState.Proposed proposed -> proposed.corrected() ? Stage.CORRECTED : Stage.PUBLISHED;
            case ReleaseState.Withdrawn _ -> Stage.WITHDRAWN;
            case ReleaseState.Draft _, ReleaseState.Checked _ ->
                throw new IllegalStateException("a release that is not published is nobody's outside");
        };
        boolean gone = stage == Stage.WITHDRAWN;
        return new PartnerRelease(
                release.id(),
                release.office(),
                stage,
                text.title(),
                gone ? "" : text.lead(),
                gone ? "" : ReleaseBody.html(text.body()),
                text.topics(),
                text.embargoUntil(),
                publishedAt,
                changedAt,
                release.state() instanceof ReleaseState.Withdrawn withdrawn ? withdrawn.reason() : null,
                release.version(),
                List.of(),
                gone ? List.of() : text.pictures());
    }

    boolean shows(String sha256) {
        return pictures.stream().anyMatch(picture -> picture.sha256().equals(sha256));
    }

    PartnerRelease with(List<Outlet> own) {
        return new PartnerRelease(
                id,
                office,
                state,
                title,
                lead,
                html,
                topics,
                embargoUntil,
                publishedAt,
                changedAt,
                reason,
                version,
                own,
                pictures);
    }
}
