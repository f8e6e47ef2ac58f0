package id.sahkan.messaging.inbox;

import id.sahkan.messaging.relay.Unsent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The broker: an ordered list per partition. When partitions are added, a key moves: its later records may be read
/// before its earlier ones.
final class SimulatedTopic {

    static final int MOST_PARTITIONS = 4;

    private final List<List<Received>> partitions = new ArrayList<>();
    private final Map<UUID, Map<String, Object>> headers = new HashMap<>();
    private final Set<UUID> sent = new HashSet<>();
    private int copies;
    private int inUse;
    private boolean down;

    SimulatedTopic(int inUse) {
        this.inUse = inUse;
        for (int partition = 0; partition < MOST_PARTITIONS; partition++) {
            partitions.add(new ArrayList<>());
        }
    }

    int partitionOf(UUID key) {
        return Math.floorMod(key.hashCode(), inUse);
    }

    void addPartition() {
        inUse = Math.min(inUse + 1, MOST_PARTITIONS);
    }

    void write(Unsent event) {
        UUID id = event.envelope().id();
        write(
                partitionOf(event.key()),
                headers.computeIfAbsent(id, _ -> new HashMap<>(event.envelope().toHeaders())),
                event.payload());
        if (!sent.add(id)) {
            copies++;
        }
    }

    void write(int partition, Map<String, Object> headers, byte[] payload) {
        List<Received> log = partitions.get(partition);
        log.add(new Received("sahkan.applicant", partition, log.size(), headers, payload));
    }

    /// Up to `limit` records of a partition from an offset on.
    List<Received> read(int partition, int offset, int limit) {
        List<Received> log = partitions.get(partition);
        return log.subList(Math.min(offset, log.size()), Math.min(offset + limit, log.size()));
    }

    int end(int partition) {
        return partitions.get(partition).size();
    }

    Set<UUID> sent() {
        return sent;
    }

    int copies() {
        return copies;
    }

    void down(boolean down) {
        this.down = down;
    }

    boolean isDown() {
        return down;
    }
}
