package id.sahkan.messaging;

import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.EventFormatException;
import id.sahkan.contracts.EventTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionOperations;

/// Applies a polled batch in one transaction. Version next: apply. Version seen: a duplicate. Gap, poison, or an
/// aggregate that is parked already: park, and go on with the others. Anything else (the database is down) is thrown:
/// the container tries the same batch again without end, and nothing is skipped.
final class Inbox implements Consumer<Message<List<byte[]>>> {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final InboxStore store;
    private final EventHandler handler;
    private final TransactionOperations transaction;
    private final MessagingMetrics metrics;

    Inbox(InboxStore store, EventHandler handler, TransactionOperations transaction, MessagingMetrics metrics) {
        this.store = store;
        this.handler = handler;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /// How one batch ended.
    record Counts(int applied, int duplicates, int unknown, int parked) {}

    @Override
    public void accept(Message<List<byte[]>> message) {
        receive(Received.of(message));
    }

    /// A poisonous event takes the transaction with it, so the batch is tried again with that event parked beforehand:
    /// at most one attempt more than there are poisonous events.
    void receive(List<Received> records) {
        Map<Received, String> poison = new HashMap<>();
        while (true) {
            try {
                metrics.received(transaction.execute(_ -> apply(records, poison)));
                return;
            } catch (PoisonedRecordException found) {
                LOG.warn(
                        "event.parked topic={} partition={} offset={} reason={}",
                        found.culprit.topic(),
                        found.culprit.partition(),
                        found.culprit.offset(),
                        found.reason);
                poison.put(found.culprit, found.reason);
            }
        }
    }

    private Counts apply(List<Received> records, Map<Received, String> poison) {
        Map<Stream, Long> before = store.versions(records);
        Map<Stream, Long> versions = new HashMap<>(before);
        Set<Stream> parkedStreams = store.parkedStreams();
        int applied = 0;
        int duplicates = 0;
        int unknown = 0;
        int parked = 0;
        for (Received received : records) {
            Envelope envelope;
            try {
                envelope = Envelope.fromHeaders(received.headers());
            } catch (PoisonEventException unreadable) {
                store.park(received, null, reason(unreadable));
                parked++;
                continue;
            }
            var stream = new Stream(envelope.source(), envelope.subject());
            long seen = versions.getOrDefault(stream, 0L);
            String poisoned = poison.get(received);
            if (envelope.sequence() <= seen) {
                duplicates++;
            } else if (poisoned != null) {
                store.park(received, envelope, poisoned);
                parkedStreams.add(stream);
                parked++;
            } else if (parkedStreams.contains(stream)) {
                store.park(received, envelope, "an earlier event of it is parked");
                parked++;
            } else if (envelope.sequence() != seen + 1) {
                store.park(received, envelope, "gap: version " + (seen + 1) + " has not arrived");
                parkedStreams.add(stream);
                parked++;
            } else {
                if (handle(received, envelope)) {
                    applied++;
                } else {
                    unknown++;
                }
                versions.put(stream, envelope.sequence());
            }
        }
        store.save(versions.entrySet().stream()
                .map(entry -> new InboxStore.Advance(
                        entry.getKey(), before.getOrDefault(entry.getKey(), 0L), entry.getValue()))
                .filter(advance -> advance.to() > advance.from())
                .toList());
        return new Counts(applied, duplicates, unknown, parked);
    }

    private boolean handle(Received received, Envelope envelope) {
        Optional<EventTypes.EventType> type = EventTypes.named(envelope.type());
        if (type.isEmpty()) {
            return false;
        }
        try {
            DomainEvent event = EventCodec.decode(received.payload(), type.get().eventClass());
            handler.handle(new Incoming(
                    envelope.id(),
                    envelope.source(),
                    envelope.subject(),
                    envelope.sequence(),
                    envelope.time(),
                    envelope.actor(),
                    event));
            return true;
        } catch (PoisonEventException | EventFormatException poison) {
            throw new PoisonedRecordException(received, reason(poison));
        } catch (DataIntegrityViolationException violated) {
            // The database's message quotes values: only the kind of the violation is kept.
            throw new PoisonedRecordException(received, violated.getClass().getSimpleName());
        }
    }

    private static String reason(RuntimeException failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }

    private static final class PoisonedRecordException extends RuntimeException {

        private final transient Received culprit;
        private final String reason;

        PoisonedRecordException(Received culprit, String reason) {
            super(reason);
            this.culprit = culprit;
            this.reason = reason;
        }
    }

    /// The events of one aggregate from one service: what is kept in order.
    record Stream(String source, java.util.UUID aggregateId) {}

    static Set<Stream> mutable(List<Stream> streams) {
        return new HashSet<>(streams);
    }
}
