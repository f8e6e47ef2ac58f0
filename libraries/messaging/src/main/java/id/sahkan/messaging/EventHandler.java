package id.sahkan.messaging;

/// What a service does with the events of others. Runs inside the inbox's transaction, once per version of an
/// aggregate: SQL only, no calls to anything else.
@FunctionalInterface
public interface EventHandler {

    /// @throws PoisonEventException when the event can never be applied; it is parked and the others go on
    void handle(Incoming incoming);
}
