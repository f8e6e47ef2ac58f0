package id.sahkan.notification.newsroom;

import id.sahkan.notification.newsroom.ReleaseState.Checked;
import id.sahkan.notification.newsroom.ReleaseState.Draft;
import id.sahkan.notification.newsroom.ReleaseState.Proposed;
import id.sahkan.notification.newsroom.ReleaseState.Public;
import id.sahkan.notification.newsroom.ReleaseState.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A release as its office sees it.
record ReleaseView(
        UUID id,
        String office,
        ReleaseStage state,
        String title,
        String lead,
        String body,
        String html,
        List<String> topics,
        @Nullable Instant embargoUntil,
        @Nullable Instant publishedAt,
        @Nullable String writtenBy,
        @Nullable String checkedBy,
        @Nullable ProposalView proposal,
        @Nullable String reason,
        long version,
        Instant changedAt,
        String changedBy,
        List<ReleasePicture> pictures) {

    record ProposalView(
            String title,
            String lead,
            String body,
            String html,
            List<String> topics,
            String reason,
            String by,
            List<ReleasePicture> pictures) {}

    static ReleaseView of(Release release) {
        ReleaseState state = release.state();
        ReleaseText text = state.text();
        return new ReleaseView(
                release.id(),
                release.office(),
                ReleaseStage.of(state),
                text.title(),
                text.lead(),
                text.body(),
                ReleaseBody.html(text.body()),
                text.topics(),
                text.embargoUntil(),
                publishedAt(state),
                state instanceof Draft draft
                        ? draft.writer()
                        : state instanceof Checked checked ? checked.writer() : null,
                state instanceof Checked checked ? checked.checker() : null,
                state instanceof Proposed proposed ? proposal(proposed.proposal()) : null,
                state instanceof Withdrawn withdrawn ? withdrawn.reason() : null,
                release.version(),
                release.changedAt(),
                release.changedBy(),
                text.pictures());
    }

    private static @Nullable Instant publishedAt(ReleaseState state) {
        return state instanceof Public seen
                ? seen.publishedAt()
                : state instanceof Withdrawn withdrawn ? withdrawn.publishedAt() : null;
    }

    private static ProposalView proposal(ReleaseState.Proposal proposal) {
        ReleaseText text = proposal.text();
        return new ProposalView(
                text.title(),
                text.lead(),
                text.body(),
                ReleaseBody.html(text.body()),
                text.topics(),
                proposal.reason(),
                proposal.by(),
                text.pictures());
    }

    /// One row of the office's list.
    record Row(
            UUID id,
            String office,
            ReleaseStage state,
            String title,
            List<String> topics,
            @Nullable Instant embargoUntil,
            @Nullable Instant publishedAt,
            long version,
            Instant changedAt) {

        static Row of(Release release) {
            ReleaseText text = release.state().text();
            return new Row(
                    release.id(),
                    release.office(),
                    ReleaseStage.of(release.state()),
                    text.title(),
                    text.topics(),
                    text.embargoUntil(),
                    ReleaseView.publishedAt(release.state()),
                    release.version(),
                    release.changedAt());
        }
    }

    /// What was done to a release, by whom and why, and the words of that moment.
    record Version(
            long version,
            String step,
            Instant at,
            String by,
            String byName,
            @Nullable String reason,
            String title,
            String lead,
            String body,
            List<String> topics,
            List<ReleasePicture> pictures) {}
}
