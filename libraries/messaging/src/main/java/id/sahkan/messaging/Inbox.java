package id.sahkan.messaging;

import id.sahkan.telemetry.LogEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionOperations;

/// Runs each polled batch through [InboxMachine] in one transaction. A failure of the place (the database is down) is
/// thrown: the container tries the same batch again without end, and nothing is skipped.
final class Inbox implements Consumer<Message<List<byte[]>>> {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final InboxStore store;
    private final Supplier<EventHandler> handler;
    private final TransactionOperations transaction;
    private final MessagingMetrics metrics;

    /// The handler is looked up outside of the try at its events: that there is none is no fault of theirs.
    Inbox(
            InboxStore store,
            Supplier<EventHandler> handler,
            TransactionOperations transaction,
            MessagingMetrics metrics) {
        this.store = store;
        this.handler = handler;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    @Override
    public void accept(Message<List<byte[]>> message) {
        metrics.lag().taken(ReceivedBatch.oldestTimestamp(message));
        receive(ReceivedBatch.of(message));
        metrics.lag().done();
    }

    void receive(List<Received> records) {
        EventHandler service = handler.get();
        InboxMachine batch;
        try {
            batch = run(records, service, false);
        } catch (InboxTransaction.NotCleanException notClean) {
            batch = run(records, service, true);
        }
        metrics.received(batch.counts());
        tell(batch.parkings());
    }

    /// One line for each record that an operator has to look at, one for all that only wait.
    private static void tell(List<InboxPort.Parking> parkings) {
        int waiting = 0;
        for (InboxPort.Parking parking : parkings) {
            if (parking.kind() == ParkKind.GAP || parking.kind() == ParkKind.BEHIND) {
                waiting++;
            } else {
                LogEvent.EVENT_PARKED
                        .to(LOG)
                        .addKeyValue("topic", parking.received().topic())
                        .addKeyValue("partition", parking.received().partition())
                        .addKeyValue("offset", parking.received().offset())
                        .addKeyValue("kind", parking.kind())
                        .addKeyValue("reason", parking.reason())
                        .log();
            }
        }
        if (waiting > 0) {
            LogEvent.EVENTS_HELD.to(LOG).addKeyValue("count", waiting).log();
        }
    }

    private InboxMachine run(List<Received> records, EventHandler service, boolean careful) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var machine = InboxMachine.receive(new InboxTransaction(store, service, status, careful), records);
            boolean more = true;
            while (more) {
                more = machine.step();
            }
            return machine;
        }));
    }
}
