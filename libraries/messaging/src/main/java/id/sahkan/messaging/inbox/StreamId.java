package id.sahkan.messaging.inbox;

import java.util.Comparator;
import java.util.UUID;

/// Names a stream: the events of one aggregate from one service, which are kept in order.
public record StreamId(String source, UUID aggregateId) {

    /// The one order in which rows of streams are locked.
    static final Comparator<StreamId> ORDER =
            Comparator.comparing(StreamId::source).thenComparing(StreamId::aggregateId);
}
