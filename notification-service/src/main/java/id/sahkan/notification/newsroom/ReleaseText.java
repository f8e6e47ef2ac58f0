package id.sahkan.notification.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a release.
///
/// @param body in the subset of Markdown that [ReleaseBody] draws
/// @param pictures in their order
/// @param embargoUntil before this instant partners alone have it; none where everybody has it at once
record ReleaseText(
        String title,
        String lead,
        String body,
        List<String> topics,
        @Nullable Instant embargoUntil,
        List<ReleasePicture> pictures) {

    ReleaseText {
        topics = List.copyOf(topics);
        pictures = List.copyOf(pictures);
    }

    ReleaseText(String title, String lead, String body, List<String> topics, @Nullable Instant embargoUntil) {
        this(title, lead, body, topics, embargoUntil, List.of());
    }

    ReleaseText withEmbargo(@Nullable Instant until) {
        return new ReleaseText(title, lead, body, topics, until, pictures);
    }
}
