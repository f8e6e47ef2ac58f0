package id.sahkan.notification.notice;

import java.time.Instant;

/// How far one notice got on its channel.
sealed interface Delivery {

    /// Not yet accepted by the channel; due at `nextAttemptAt`. `attempts` counts those already begun.
    record Pending(int attempts, Instant nextAttemptAt) implements Delivery {}

    /// The channel took responsibility for it.
    record Sent(Instant sentAt) implements Delivery {}

    /// Given up; somebody has to look.
    record Failed(Instant failedAt, String code) implements Delivery {}

    /// What happened to an attempt. Each carries its instant.
    sealed interface Report {

        Instant at();

        record Taken(Instant at) implements Report {}

        /// The next attempt may well succeed: the place is down, or did not answer in time.
        record Postponed(Instant at, String code) implements Report {}

        /// No attempt will ever succeed: there is no such recipient.
        record Impossible(Instant at, String code) implements Report {}
    }

    sealed interface Decision {

        record Next(Delivery delivery) implements Decision {}

        /// It had ended before; nothing changes.
        record Already(Delivery delivery) implements Decision {}
    }
}
