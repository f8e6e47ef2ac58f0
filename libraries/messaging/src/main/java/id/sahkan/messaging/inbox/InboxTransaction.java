package id.sahkan.messaging.inbox;

import id.sahkan.messaging.CauseCode;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.messaging.inbox.InboxPort.Advance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.transaction.TransactionStatus;

/// One try at a batch, in one transaction of the database. The first try takes no savepoints, because nearly every
/// batch is clean; it ends with the first event that cannot be applied. The careful one sets a savepoint before
/// each event.
final class InboxTransaction implements InboxPort {

    private final InboxStore store;
    private final EventHandler handler;
    private final TransactionStatus transaction;
    private final boolean careful;

    InboxTransaction(InboxStore store, EventHandler handler, TransactionStatus transaction, boolean careful) {
        this.store = store;
        this.handler = handler;
        this.transaction = transaction;
        this.careful = careful;
    }

    /// The first try met an event that cannot be applied: nothing of the batch was kept.
    static final class NotCleanException extends RuntimeException {

        NotCleanException(RuntimeException cause) {
            super("the batch needs a careful try", cause);
        }

        NotCleanException(Cause cause) {
            super("the batch needs a careful try: " + cause.code());
        }
    }

    @Override
    public Optional<Cause> apply(Incoming incoming) {
        Object savepoint = careful ? transaction.createSavepoint() : null;
        try {
            handler.handle(incoming);
        } catch (RuntimeException failure) {
            Cause cause = cause(failure).orElseThrow(() -> failure);
            if (savepoint == null) {
                throw new NotCleanException(failure);
            }
            transaction.rollbackToSavepoint(savepoint);
            transaction.releaseSavepoint(savepoint);
            return Optional.of(cause);
        }
        if (savepoint != null) {
            transaction.releaseSavepoint(savepoint);
        }
        return Optional.empty();
    }

    /// Why an event can never be applied as things are. Empty for a failure of the place: that one is tried again
    /// without end. Messages of the database and of the machine may quote values; only their kind is kept.
    private static Optional<Cause> cause(RuntimeException failure) {
        String kind = failure.getClass().getSimpleName();
        return switch (failure) {
            case PoisonEventException poison -> Optional.of(Cause.of(poison));
            case DataIntegrityViolationException _, DataRetrievalFailureException _ ->
                Optional.of(Cause.of(CauseCode.OTHER, kind));
            case NestedRuntimeException _ -> Optional.empty();
            default -> Optional.of(Cause.of(CauseCode.OTHER, "the handler failed with " + kind));
        };
    }

    @Override
    public Map<StreamId, Progress> progress(Set<StreamId> streams) {
        return store.progress(streams);
    }

    @Override
    public boolean take(List<Run> runs) {
        return store.take(runs);
    }

    @Override
    public List<StreamEvent> parked(StreamId stream, long from, long to) {
        return store.parked(stream, from, to);
    }

    @Override
    public void park(List<Parking> parkings) {
        store.park(parkings);
    }

    @Override
    public void reclassify(List<Reclassified> rows) {
        store.reclassify(rows);
    }

    @Override
    public void unpark(Map<StreamId, Long> versions) {
        store.unpark(versions);
    }

    @Override
    public void save(List<Advance> advances) {
        store.save(advances);
    }
}
