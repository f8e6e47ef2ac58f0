package id.sahkan.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an attempt to deliver a notice ended, and what was heard of it afterwards. `failure` is a code, never a text of
/// the mail server: that quotes the
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

    /// Its reader's mailbox is full: they need days to make room, and not seconds.
    record Full(Instant at, String failure) implements NoticeCommand {}

    /// It would have left, but for this installation: it waits until that is mended, however long.
    record Withheld(Instant at, String failure) implements NoticeCommand {}

    /// What it tells is over.
    record Superseded(Instant at, String failure) implements NoticeCommand {}

    /// No attempt will ever succeed: there is no such recipient, or no server takes this letter.
    record Impossible(Instant at, String failure) implements NoticeCommand {}

    /// A mail server reports that its reader will not have it.
    ///
    /// @param status as RFC 3463 counts them
    record Returned(Instant at, String status) implements NoticeCommand {

        @Override
        public @Nullable String failure() {
            return null;
        }
    }

    /// Somebody of the office has it sent once more, with as much patience as the first time.
    ///
    /// @param by who, as the journal names them
    record Requeue(Instant at, String by) implements NoticeCommand {

        @Override
        public @Nullable String failure() {
            return null;
        }
    }

    /// Somebody of the office told its reader in another way.
    ///
    /// @param by who, as the journal names them
    record Reached(Reach reach, String by) implements NoticeCommand {

        @Override
        public Instant at() {
            return reach.at();
        }

        @Override
        public @Nullable String failure() {
            return null;
        }
    }
}
