package id.sahkan.messaging.inbox;

import id.sahkan.database.AfterCommit;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.inbox.InboxPort.Advance;
import id.sahkan.messaging.inbox.InboxPort.Progress;
import id.sahkan.telemetry.LogEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/// Runs each polled batch through [InboxMachine] in one transaction. A failure of the place (the database is down) is
/// thrown: the container tries the same batch again without end, and nothing is skipped.
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final InboxStore store;
    private final Supplier<EventHandler> handler;
    private final TransactionOperations transaction;
    private final InboxMetrics metrics;

    /// The handler is looked up outside of the try at its events: that there is none is no fault of theirs.
    Inbox(InboxStore store, Supplier<EventHandler> handler, TransactionOperations transaction, InboxMetrics metrics) {
        this.store = store;
        this.handler = handler;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /// @param oldest when the oldest record of the batch was written to its topic, in milliseconds since 1970
    public void receive(List<Received> records, long oldest) {
        metrics.lag().taken(oldest);
        receive(records);
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
                        .addKeyValue("reason", parking.cause().reason())
                        .log();
            }
        }
        if (waiting > 0) {
            LogEvent.EVENTS_HELD.to(LOG).addKeyValue("count", waiting).log();
        }
    }

    private InboxMachine run(List<Received> records, EventHandler service, boolean careful) {
        return Objects.requireNonNull(transaction.execute(status ->
                run(InboxMachine.receive(new InboxTransaction(store, service, status, careful), records, careful))));
    }

    private static InboxMachine run(InboxMachine machine) {
        boolean more = true;
        while (more) {
            more = machine.step();
        }
        return machine;
    }

    /// How far a stream came: the versions applied, the one that would be next, and what stops it there.
    public record Released(List<Long> applied, StreamStop stop) {}

    /// Tries what is parked of a stream again, in version order and in the operator's transaction.
    public Released release(StreamId stream, TransactionStatus operators) {
        var work = new InboxTransaction(store, handler.get(), operators, true);
        StreamState state = run(InboxMachine.release(work, stream)).state(stream);
        int events = state.applied().size();
        AfterCommit.run(() -> metrics.released(events));
        return new Released(state.applied(), state.whatStops());
    }

    /// Makes a consumer that works on the stream at the same moment start over, or fails when it was faster. Answers
    /// the version applied last.
    public long interrupt(StreamId stream) {
        Progress progress = store.progress(Set.of(stream)).getOrDefault(stream, Progress.NONE);
        store.save(List.of(new Advance(stream, progress.revision(), progress.version())));
        return progress.version();
    }

    /// Takes out one parked record, in the operator's transaction.
    public void discard(long parkedId) {
        store.discard(parkedId);
    }

    /// How far this consumer is behind.
    public double lagSeconds() {
        return metrics.lag().seconds();
    }
}
