package id.sahkan.messaging;

import id.sahkan.contracts.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event of another service, in order and for the first time. `traceparent` names the trace that it came about in.
public record Incoming(
        UUID eventId,
        String source,
        UUID aggregateId,
        long version,
        Instant occurredAt,
        String actor,
        DomainEvent event,
        @Nullable String traceparent) {

    public Incoming(
            UUID eventId,
            String source,
            UUID aggregateId,
            long version,
            Instant occurredAt,
            String actor,
            DomainEvent event) {
        this(eventId, source, aggregateId, version, occurredAt, actor, event, null);
    }
}
