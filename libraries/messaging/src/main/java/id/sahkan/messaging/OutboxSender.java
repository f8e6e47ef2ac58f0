package id.sahkan.messaging;

/// Whoever sends what stands in the outbox.
public interface OutboxSender {

    /// Something new was committed: there is no need to wait for the next look.
    void wake();
}
