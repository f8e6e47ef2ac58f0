package id.sahkan.messaging.inbox;

import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.inbox.InboxPort.Progress;
import id.sahkan.messaging.relay.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A consuming service: its database, its committed offsets, and which of its instances reads which partition.
final class SimulatedGroup {

    final Faults faults;
    final SimulatedTopic topic;
    final Map<StreamId, Progress> progress = new HashMap<>();
    final Map<Long, Row> parked = new TreeMap<>();
    final Map<StreamId, SimulatedTransaction> locks = new HashMap<>();
    final int[] offsets;
    private final Map<StreamId, Long> applied = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<StreamId> everRefused = new HashSet<>();
    private final int[] owners;
    private int generation;
    private long ids;
    private boolean down;
    private int duplicates;
    private int held;

    SimulatedGroup(Faults faults, SimulatedTopic topic) {
        this.faults = faults;
        this.topic = topic;
        offsets = new int[SimulatedTopic.MOST_PARTITIONS];
        owners = new int[SimulatedTopic.MOST_PARTITIONS];
        rebalance();
    }

    /// A parked record as its table holds it.
    record Row(long id, StreamId stream, StreamEvent event, ParkKind kind) {}

    void rebalance() {
        generation++;
        for (int partition = 0; partition < owners.length; partition++) {
            owners[partition] = faults.below(2);
        }
    }

    int generation() {
        return generation;
    }

    List<Integer> partitionsOf(int instance) {
        List<Integer> partitions = new ArrayList<>();
        for (int partition = 0; partition < owners.length; partition++) {
            if (owners[partition] == instance) {
                partitions.add(partition);
            }
        }
        return partitions;
    }

    /// From now on the service refuses one version, until it is mended.
    void refuse(StreamId stream, long version) {
        faults.trace("the handler will refuse " + version + " of "
                + stream.aggregateId().getLeastSignificantBits());
        refused.add(stream + "/" + version);
        everRefused.add(stream);
    }

    boolean refuses(Incoming incoming) {
        return !refused.isEmpty()
                && refused.contains(new StreamId(incoming.source(), incoming.aggregateId()) + "/" + incoming.version());
    }

    Set<StreamId> everRefused() {
        return everRefused;
    }

    void mend() {
        refused.clear();
    }

    void park(InboxPort.Parking parking) {
        Envelope envelope = parking.envelope();
        StreamId stream = envelope == null ? null : new StreamId(envelope.source(), envelope.subject());
        boolean known = parked.values().stream().anyMatch(row -> same(row.event(), parking));
        if (!known) {
            held++;
            long id = ++ids;
            var event = new StreamEvent(parking.received(), envelope, id);
            parked.put(id, new Row(id, stream, event, parking.kind()));
        }
    }

    private static boolean same(StreamEvent row, InboxPort.Parking parking) {
        Received received = parking.received();
        boolean sameRecord = row.received().partition() == received.partition()
                && row.received().offset() == received.offset();
        return sameRecord
                || row.envelope() != null
                        && row.envelope().equals(parking.envelope())
                        && java.util.Arrays.equals(row.received().payload(), received.payload());
    }

    void applied(Incoming incoming) {
        var stream = new StreamId(incoming.source(), incoming.aggregateId());
        long last = applied.getOrDefault(stream, 0L);
        if (incoming.version() != last + 1) {
            throw new Violation(
                    Violation.Promise.APPLIED_ONCE_AND_IN_ORDER,
                    "version " + incoming.version() + " of "
                            + stream.aggregateId().getLeastSignificantBits() + " was applied after " + last);
        }
        applied.put(stream, incoming.version());
    }

    long applied(StreamId stream) {
        return applied.getOrDefault(stream, 0L);
    }

    void count(InboxMachine.Counts counts) {
        duplicates += counts.duplicates();
    }

    int duplicates() {
        return duplicates;
    }

    int held() {
        return held;
    }

    void down(boolean down) {
        this.down = down;
        if (down) {
            faults.trace("a consumer's database goes down");
        }
    }

    boolean isDown() {
        return down;
    }
}
