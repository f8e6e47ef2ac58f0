package id.sahkan.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the e-mail of one notice got.
sealed interface NoticeState {

    /// Not yet accepted by the mail server; due at `nextAttemptAt`. `attempts` counts those already
    /// begun, without those that this installation was to blame for and those before it was sent once more.
    record Pending(int attempts, Instant nextAttemptAt) implements NoticeState {}

    /// The mail server took responsibility for it.
    record Sent(Instant sentAt) implements NoticeState {}

    /// Given up: somebody has to tell its reader, or to have it sent once more.
    record Failed(Instant failedAt, String failure) implements NoticeState {}

    /// The mail server had taken it, and then said that its reader does not have it. Somebody has to tell them.
    ///
    /// @param status as RFC 3463 counts them
    record Bounced(Instant bouncedAt, String status) implements NoticeState {}

    /// It came back or was given up, and the office told its reader in another way.
    ///
    /// @param lostAt when it came back or was given up
    /// @param status with which it came back
    /// @param failure for which it was given up
    record Reached(
            Instant lostAt,
            @Nullable String status,
            @Nullable String failure,
            Reach reach) implements NoticeState {}

    /// Not sent, because what it tells was over.
    record Superseded(Instant at, String why) implements NoticeState {}
}
