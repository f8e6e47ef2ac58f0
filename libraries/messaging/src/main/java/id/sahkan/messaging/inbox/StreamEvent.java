package id.sahkan.messaging.inbox;

import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.EventFormatException;
import id.sahkan.contracts.EventTypes;
import id.sahkan.messaging.CauseCode;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.relay.Envelope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A record that belongs to a stream and has a place in it. `parkedId` names its row when it was parked before.
record StreamEvent(
        Received received, Envelope envelope, @Nullable Long parkedId) {

    StreamId stream() {
        return new StreamId(envelope.source(), envelope.subject());
    }

    long version() {
        return envelope.sequence();
    }

    /// What the payload turned out to be.
    sealed interface Reading {
        record Known(Incoming incoming) implements Reading {}

        /// A type that this version of the contracts does not know.
        record UnknownType() implements Reading {}

        record Unusable(ParkKind kind, Cause cause) implements Reading {}
    }

    Reading read() {
        Optional<EventTypes.EventType> type = EventTypes.named(envelope.type());
        if (type.isEmpty()) {
            return new Reading.UnknownType();
        }
        if (envelope.payloadVersion() > type.get().version()) {
            return new Reading.Unusable(ParkKind.UNKNOWN_VERSION, Cause.payloadNewer(envelope.payloadVersion()));
        }
        try {
            DomainEvent event = EventCodec.decode(received.payload(), type.get().eventClass());
            return new Reading.Known(new Incoming(
                    envelope.id(),
                    envelope.source(),
                    envelope.subject(),
                    envelope.sequence(),
                    envelope.time(),
                    envelope.actor(),
                    event,
                    received.traceparent()));
        } catch (EventFormatException unreadable) {
            return new Reading.Unusable(
                    ParkKind.POISON, Cause.of(CauseCode.NOT_JSON, String.valueOf(unreadable.getMessage())));
        }
    }
}
