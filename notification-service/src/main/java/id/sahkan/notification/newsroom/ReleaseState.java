package id.sahkan.notification.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a release is. What was published once stays what it was until a second editor has seen other words.
sealed interface ReleaseState {

    ReleaseText text();

    /// @param writer who changed it last
    record Draft(ReleaseText text, String writer) implements ReleaseState {}

    record Checked(ReleaseText text, String writer, String checker) implements ReleaseState {}

    /// Partners have it.
    sealed interface Public extends ReleaseState {

        Instant publishedAt();
    }

    record Published(ReleaseText text, Instant publishedAt) implements Public {}

    record Corrected(ReleaseText text, Instant publishedAt) implements Public {}

    /// @param corrected whether it had been corrected before
    record Proposed(ReleaseText text, Instant publishedAt, boolean corrected, Proposal proposal) implements Public {}

    /// @param publishedAt none where it never was
    record Withdrawn(ReleaseText text, @Nullable Instant publishedAt, String reason) implements ReleaseState {}

    /// Other words that wait for a second editor.
    record Proposal(ReleaseText text, String reason, String by) {}
}
