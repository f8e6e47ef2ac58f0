package id.sahkan.messaging.inbox;

import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.relay.Envelope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What [InboxMachine] needs of the one transaction that it works in.
interface InboxPort {

    /// How far streams have come, all read at one instant; a stream that was never heard of may be absent.
    Map<StreamId, Progress> progress(Set<StreamId> streams);

    /// Brings all of these streams forward at once, and holds them: true when each of them stands where its events
    /// begin and has nothing parked. Else nothing was changed.
    boolean take(List<Run> runs);

    /// What is parked of a stream between two versions, both inclusive, by version and arrival.
    List<StreamEvent> parked(StreamId stream, long from, long to);

    /// Hands an event to the service. Empty when it was applied; otherwise why it never can be, and nothing of it is
    /// left behind.
    Optional<Cause> apply(Incoming incoming);

    /// Parks records; one that is parked already stays one.
    void park(List<Parking> parkings);

    /// Notes what is known now about rows that were parked before.
    void reclassify(List<Reclassified> rows);

    /// Takes out what is parked of streams up to and including a version: it was applied, or it is a duplicate.
    void unpark(Map<StreamId, Long> versions);

    /// Fails when somebody else changed one of the streams since `progress`.
    void save(List<Advance> advances);

    /// The version applied last, how often the stream was changed, and what is parked of it.
    record Progress(long version, long revision, Parked parked) {

        static final Progress NONE = new Progress(0, 0, Parked.NOTHING);
    }

    enum Parked {
        NOTHING,
        /// Held back for what has not arrived yet.
        HELD,
        /// Something cannot be applied, and what follows waits for an operator.
        STOPPED
    }

    /// Events of a stream that follow each other without a gap, from the first to the last.
    record Run(StreamId stream, long first, long last) {}

    /// A record to park; without an envelope it belongs to no stream.
    record Parking(Received received, @Nullable Envelope envelope, ParkKind kind, Cause cause) {}

    record Reclassified(long parkedId, ParkKind kind, Cause cause) {}

    /// How far a batch brought a stream that had this revision.
    record Advance(StreamId stream, long revision, long version) {}
}
