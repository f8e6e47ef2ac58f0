package id.sahkan.messaging;

import id.sahkan.contracts.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// An event of another service, in order and for the first time.
public record Incoming(
        UUID eventId,
        String source,
        UUID aggregateId,
        long version,
        Instant occurredAt,
        String actor,
        DomainEvent event) {}
