package id.sahkan.messaging.inbox;

import id.sahkan.messaging.relay.RelayException;
import id.sahkan.messaging.relay.RelayPort;
import id.sahkan.messaging.relay.SteppedRelay;
import id.sahkan.messaging.relay.Unsent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One instance of the relay: production's machine on a simulated producer and a simulated connection.
final class SimulatedRelay implements RelayPort {

    private final SimulatedOffice office;
    private final SimulatedTopic topic;
    private final Faults faults;
    private final UnaryOperator<RelayPort> mutation;
    private final int largestBatch;
    private final List<Producer> producers = new ArrayList<>();
    private SimulatedOffice.Session session = new SimulatedOffice.Session();
    private Producer producer;
    private SteppedRelay machine;

    SimulatedRelay(
            SimulatedOffice office,
            SimulatedTopic topic,
            Faults faults,
            UnaryOperator<RelayPort> mutation,
            int largestBatch) {
        this.office = office;
        this.topic = topic;
        this.faults = faults;
        this.mutation = mutation;
        this.largestBatch = largestBatch;
        producer = open();
        machine = new SteppedRelay(mutation.apply(this), largestBatch);
    }

    /// What one Kafka producer still has to write, in order per partition, and the batches that wait for it.
    private final class Producer {
        private final List<Deque<Pending>> queues = new ArrayList<>();

        Producer() {
            for (int partition = 0; partition < SimulatedTopic.MOST_PARTITIONS; partition++) {
                queues.add(new ArrayDeque<>());
            }
        }

        boolean isIdle() {
            return queues.stream().allMatch(Deque::isEmpty);
        }
    }

    private record Pending(Unsent event, Batch batch) {}

    private static final class Batch implements InFlight {
        private int waiting;
        private boolean failed;

        @Override
        public boolean await() throws RelayException {
            if (failed) {
                throw new RelayException("not acknowledged");
            }
            return waiting == 0;
        }
    }

    void step() {
        try {
            machine.step();
        } catch (Faults.Crash crash) {
            producer = open();
            office.abandon(session);
            session = new SimulatedOffice.Session();
            machine = new SteppedRelay(mutation.apply(this), largestBatch);
        }
    }

    private Producer open() {
        var opened = new Producer();
        producers.add(opened);
        return opened;
    }

    /// The database ends the connection of an instance that it did not hear of for too long.
    SimulatedOffice.Session session() {
        return session;
    }

    /// One record reaches the broker, is rejected for good, or is written and its acknowledgement gets lost. Records of
    /// producers that were closed or crashed may still arrive, late, or never.
    void deliver() {
        if (topic.isDown()) {
            return;
        }
        producers.removeIf(each -> each != producer && each.isIdle());
        Deque<Pending> queue = faults.oneOf(faults.oneOf(producers).queues);
        Pending next = queue.poll();
        if (next == null) {
            return;
        }
        boolean gone = !producers.isEmpty() && !producer.queues.contains(queue);
        if (gone && faults.strikes(0.3)) {
            queue.clear();
        } else if (faults.strikes(faults.rejectedRecord)) {
            faults.trace("rejected " + SimulatedOffice.name(next.event()));
            next.batch().failed = true;
        } else {
            faults.trace((gone ? "late " : "") + "written " + SimulatedOffice.name(next.event()));
            topic.write(next.event());
            if (faults.strikes(faults.lostAcknowledgement)) {
                faults.trace("its acknowledgement is lost");
                next.batch().failed = true;
            } else {
                next.batch().waiting--;
            }
        }
    }

    boolean isIdle() {
        return producers.stream().allMatch(Producer::isIdle);
    }

    @Override
    public Optional<Lead> lead() throws RelayException {
        session = new SimulatedOffice.Session();
        return faults.around(
                "lead", () -> office.lead(session) ? Optional.of(new SessionLead(session)) : Optional.empty());
    }

    @Override
    public InFlight send(List<Unsent> events) throws RelayException {
        return faults.around("send", () -> {
            var batch = new Batch();
            batch.waiting = events.size();
            for (Unsent event : events) {
                if (topic.isDown() && faults.below(4) == 0 || faults.strikes(faults.rejectedRecord / 4)) {
                    throw new RelayException("send rejected in the middle of a batch");
                }
                producer.queues.get(topic.partitionOf(event.key())).add(new Pending(event, batch));
            }
            return batch;
        });
    }

    @Override
    public void closeProducer() {
        faults.around("closeProducer", () -> producer = open());
    }

    /// What the machine does with its lead goes over the connection that got it, also when there is a newer one.
    private final class SessionLead implements Lead {
        private final SimulatedOffice.Session held;

        SessionLead(SimulatedOffice.Session held) {
            this.held = held;
        }

        @Override
        public List<Unsent> unsent(int limit) throws RelayException {
            return faults.around("unsent", () -> {
                office.check(held);
                return office.unsent(limit);
            });
        }

        @Override
        public void delete(List<Unsent> batch) throws RelayException {
            faults.around("delete", () -> {
                office.delete(held, batch);
                return held;
            });
        }

        @Override
        public void stay() throws RelayException {
            faults.around("stay", () -> {
                office.check(held);
                return held;
            });
        }

        @Override
        public void giveUp() {
            faults.around("giveUp", () -> {
                office.close(held);
                return held;
            });
        }
    }
}
