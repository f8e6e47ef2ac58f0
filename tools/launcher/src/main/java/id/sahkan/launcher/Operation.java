package id.sahkan.launcher;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an operator asks of the flow of events. Whatever changes something is tried and taken back, unless it is
/// `forReal`.
public sealed interface Operation {

    /// What is parked in one service, or in all.
    record ListParked(Optional<String> service) implements Operation {}

    record Show(String service, long id) implements Operation {}

    /// The stream of the record with this id goes on.
    record Release(String service, long id, Order order) implements Operation {}

    record Discard(String service, long id, Order order) implements Operation {}

    record Republish(String service, Instant since, Optional<UUID> aggregateId, Order order) implements Operation {}

    record Order(String reason, boolean forReal) {}
}
