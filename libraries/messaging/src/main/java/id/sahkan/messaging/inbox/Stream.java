package id.sahkan.messaging.inbox;

import java.util.Comparator;
import java.util.UUID;

/// The events of one aggregate from one service: what is kept in order.
public record Stream(String source, UUID aggregateId) {

    /// The one order in which rows of streams are locked.
    static final Comparator<Stream> ORDER = Comparator.comparing(Stream::source).thenComparing(Stream::aggregateId);
}
