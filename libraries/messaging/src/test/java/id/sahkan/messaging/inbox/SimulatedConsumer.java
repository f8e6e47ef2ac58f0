package id.sahkan.messaging.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One instance of a consuming service. It polls, runs production's machine in a transaction, commits it, and only then
/// commits the offsets. When its partitions are taken away in the middle of a batch it does not notice before that.
final class SimulatedConsumer {

    private final SimulatedGroup group;
    private final int instance;
    private final Mutant mutant;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private int generation = -1;
    private @Nullable Attempt attempt;

    SimulatedConsumer(SimulatedGroup group, int instance, Mutant mutant) {
        this.group = group;
        this.instance = instance;
        this.mutant = mutant;
    }

    /// One try at a batch. `records` is empty when an operator releases a stream instead.
    private static final class Attempt {
        private final List<Received> records;
        private final SimulatedTransaction transaction;
        private final InboxMachine machine;
        private boolean decided;
        private boolean committed;

        Attempt(List<Received> records, SimulatedTransaction transaction, InboxMachine machine) {
            this.records = records;
            this.transaction = transaction;
            this.machine = machine;
        }
    }

    /// One port call at most. False when there was nothing to do.
    boolean step() {
        Attempt current = attempt;
        try {
            if (current == null) {
                return poll();
            }
            if (!current.decided) {
                current.decided = !current.machine.step();
            } else if (!current.committed) {
                current.transaction.commit();
                current.committed = true;
                group.count(current.machine.counts());
            } else {
                group.faults.around("commit offsets", () -> {
                    commitOffsets(current.records);
                    return true;
                });
                attempt = null;
            }
        } catch (Faults.Crash crash) {
            restart();
        } catch (Violation | IllegalStateException broken) {
            throw broken;
        } catch (InboxTransaction.NotCleanException notClean) {
            tryAgain(current, true);
        } catch (RuntimeException failure) {
            tryAgain(current, false);
        }
        return true;
    }

    private boolean poll() {
        if (generation != group.generation()) {
            generation = group.generation();
            positions.clear();
            group.partitionsOf(instance).forEach(partition -> positions.put(partition, group.offsets[partition]));
        }
        int most = group.faults.areOver() ? 50 : 1 + group.faults.below(6);
        List<Received> records = new ArrayList<>();
        positions.forEach((partition, position) -> records.addAll(group.topic.read(partition, position, most)));
        if (records.isEmpty()) {
            return false;
        }
        if (mutant == Mutant.OFFSETS_BEFORE_THE_TRANSACTION) {
            commitOffsets(records);
        }
        attempt = receive(records, false);
        return true;
    }

    private Attempt receive(List<Received> records, boolean careful) {
        var transaction = new SimulatedTransaction(group, careful);
        return new Attempt(records, transaction, InboxMachine.receive(mutant.inbox(transaction), records, careful));
    }

    /// An operator lets a stream go on. Taken for an instance of its own: it reads no partition.
    void release(StreamId stream) {
        if (attempt == null) {
            var transaction = new SimulatedTransaction(group, true);
            attempt = new Attempt(List.of(), transaction, InboxMachine.release(mutant.inbox(transaction), stream));
        }
    }

    private void tryAgain(@Nullable Attempt failed, boolean careful) {
        if (failed != null) {
            failed.transaction.rollback();
            attempt = failed.records.isEmpty() ? null : receive(failed.records, careful);
        }
    }

    /// Refused by the broker when the partitions belong to somebody else by now.
    private void commitOffsets(List<Received> records) {
        for (Received received : records) {
            positions.merge(received.partition(), (int) received.offset() + 1, Math::max);
        }
        if (generation == group.generation()) {
            positions.forEach((partition, position) -> group.offsets[partition] = position);
        }
    }

    private void restart() {
        Attempt lost = attempt;
        if (lost != null) {
            lost.transaction.rollback();
        }
        attempt = null;
        generation = -1;
        group.rebalance();
    }
}
