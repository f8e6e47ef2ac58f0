package id.sahkan.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an attempt to deliver a notice ended. `failure` is a code, never a text of the mail server: that quotes the
/// address.
sealed interface NoticeCommand {

    Instant at();

    @Nullable
    String failure();

    record Taken(Instant at) implements NoticeCommand {

        @Override
        public @Nullable String failure() {
            return null;
        }
    }

    /// The next attempt may well succeed: the place is down, or did not answer in time.
    record Postponed(Instant at, String failure) implements NoticeCommand {}

    /// No attempt will ever succeed: there is no such recipient.
    record Impossible(Instant at, String failure) implements NoticeCommand {}
}
