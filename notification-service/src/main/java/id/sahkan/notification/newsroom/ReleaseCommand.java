package id.sahkan.notification.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an editor wants of a release, and when.
sealed interface ReleaseCommand {

    String editor();

    Instant at();

    /// Why, where a reason is asked for.
    default @Nullable String reason() {
        return null;
    }

    /// Of what is not published yet.
    record Edit(ReleaseText text, String editor, Instant at) implements ReleaseCommand {}

    record Check(String editor, Instant at) implements ReleaseCommand {}

    record Publish(String editor, Instant at) implements ReleaseCommand {}

    /// Of what is published: proposed by one editor, confirmed by another.
    record Correct(ReleaseText text, String reason, String editor, Instant at) implements ReleaseCommand {}

    record Confirm(String editor, Instant at) implements ReleaseCommand {}

    record Decline(String reason, String editor, Instant at) implements ReleaseCommand {}

    record Withdraw(String reason, String editor, Instant at) implements ReleaseCommand {}
}
