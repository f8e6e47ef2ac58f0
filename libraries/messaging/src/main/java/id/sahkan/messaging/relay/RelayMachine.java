package id.sahkan.messaging.relay;

import id.sahkan.messaging.relay.Broker.InFlight;
import id.sahkan.messaging.relay.RelayPort.Lead;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the lead, reads a batch, sends it, waits for every acknowledgement, deletes it. Whatever fails, the producer
/// is closed, the lead is given up and all starts over; a leader that lost its lead unawares can only send again what
/// was sent, and consumers drop that by its version. Each [#step] calls the port once.
final class RelayMachine {

    /// What the one who drives the machine does before the next step.
    enum Next {
        GO_ON,
        WAIT_FOR_WORK,
        WAIT_FOR_LEAD,
        BACK_OFF
    }

    private enum Phase {
        FOLLOW,
        READ,
        SEND,
        AWAIT,
        STAY,
        DELETE,
        CLOSE_PRODUCER,
        GIVE_UP
    }

    private final RelayPort port;
    private final int largestBatch;
    private Phase phase = Phase.FOLLOW;
    private List<Unsent> batch = List.of();
    private @Nullable Lead lead;
    private @Nullable InFlight inFlight;
    private @Nullable Exception failure;
    private long sent;

    RelayMachine(RelayPort port, int largestBatch) {
        this.port = port;
        this.largestBatch = largestBatch;
    }

    Next step() {
        try {
            return switch (phase) {
                case FOLLOW -> follow();
                case READ -> read();
                case SEND -> send();
                case AWAIT -> await();
                case STAY -> stay();
                case DELETE -> delete();
                case CLOSE_PRODUCER -> closeProducer();
                case GIVE_UP -> giveUp();
            };
        } catch (RelayException | RuntimeException failed) {
            failure = failed;
            phase = phase == Phase.CLOSE_PRODUCER ? Phase.GIVE_UP : Phase.CLOSE_PRODUCER;
            return Next.GO_ON;
        }
    }

    private Next follow() throws RelayException {
        Optional<Lead> taken = port.lead();
        if (taken.isEmpty()) {
            return Next.WAIT_FOR_LEAD;
        }
        lead = taken.get();
        phase = Phase.READ;
        return Next.GO_ON;
    }

    private Next read() throws RelayException {
        batch = leading().unsent(largestBatch);
        if (batch.isEmpty()) {
            return Next.WAIT_FOR_WORK;
        }
        checkOrder();
        phase = Phase.SEND;
        return Next.GO_ON;
    }

    private void checkOrder() {
        long before = 0;
        for (Unsent unsent : batch) {
            if (unsent.position() <= before) {
                throw new IllegalStateException("position " + unsent.position() + " was read after " + before);
            }
            before = unsent.position();
        }
    }

    private Next send() throws RelayException {
        if (inFlight != null) {
            throw new IllegalStateException("a batch is sent while another is in flight");
        }
        inFlight = port.send(batch);
        phase = Phase.AWAIT;
        return Next.GO_ON;
    }

    private Next await() throws RelayException {
        phase = Objects.requireNonNull(inFlight).await() ? Phase.DELETE : Phase.STAY;
        return Next.GO_ON;
    }

    private Next stay() throws RelayException {
        leading().stay();
        phase = Phase.AWAIT;
        return Next.GO_ON;
    }

    /// A short batch was all there was; what was committed meanwhile wakes the driver.
    private Next delete() throws RelayException {
        leading().delete(batch);
        inFlight = null;
        sent += batch.size();
        phase = Phase.READ;
        return batch.size() < largestBatch ? Next.WAIT_FOR_WORK : Next.GO_ON;
    }

    private Next closeProducer() {
        port.closeProducer();
        phase = Phase.GIVE_UP;
        return Next.GO_ON;
    }

    private Next giveUp() {
        phase = Phase.FOLLOW;
        inFlight = null;
        Lead lost = lead;
        lead = null;
        if (lost != null) {
            lost.giveUp();
        }
        return Next.BACK_OFF;
    }

    /// Gives the lead to whoever wants it next.
    void stop() {
        giveUp();
    }

    private Lead leading() {
        return Objects.requireNonNull(lead);
    }

    boolean isLeading() {
        return lead != null;
    }

    /// How many rows were acknowledged and deleted.
    long sent() {
        return sent;
    }

    /// Why the last batch started over.
    Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }
}
