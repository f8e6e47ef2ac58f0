package id.sahkan.notification.notice;

import java.time.Instant;

/// How far the e-mail of one notice got.
sealed interface NoticeState {

    /// Not yet accepted by the mail server; due at `nextAttemptAt`. `attempts` counts those already begun.
    record Pending(int attempts, Instant nextAttemptAt) implements NoticeState {}

    /// The mail server took responsibility for it.
    record Sent(Instant sentAt) implements NoticeState {}

    /// Given up; somebody has to look.
    record Failed(Instant failedAt, String failure) implements NoticeState {}

    /// The mail server had taken it, and then said that its reader does not have it. Somebody has to tell them.
    ///
    /// @param status as RFC 3463 counts them
    record Bounced(Instant bouncedAt, String status) implements NoticeState {}

    /// It came back, and the office told its reader in another way.
    record Reached(Instant bouncedAt, String status, Reach reach) implements NoticeState {}
}
