package id.sahkan.notification.bounce;

/// What a message of the mailbox turned out to be.
sealed interface ReadMessage {

    record Reports(DeliveryReport report) implements ReadMessage {}

    record Left(Why why) implements ReadMessage {}

    /// Why nothing was done with it; it stays in the mailbox, for a person.
    enum Why {
        /// an answer of somebody who is away, advertising, a person's letter
        NO_REPORT,
        /// a report in which nothing says of which letter
        NO_NOTICE,
        TOO_LARGE,
        UNREADABLE
    }
}
