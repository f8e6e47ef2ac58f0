package id.sahkan.messaging.relay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A journal row that the broker has not acknowledged. `key` decides the partition,
/// `traceparent` names the trace in which it was written.
public record Unsent(
        long position,
        UUID key,
        Envelope envelope,
        byte[] payload,
        @Nullable String traceparent) {}
