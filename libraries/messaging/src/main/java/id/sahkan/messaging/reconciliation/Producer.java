package id.sahkan.messaging.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The service whose events are received here, asked for what it has committed.
interface Producer {

    /// The name that its events carry as their source.
    String name();

    /// By id, after `after`; fewer than [JournalHeads#PAGE] are the last.
    List<Head> heads(UUID after, Instant settledBefore);

    Head head(UUID aggregateId);
}
