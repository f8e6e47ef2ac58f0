package id.sahkan.messaging.relay;

import java.util.List;

/// What takes batches to their topic.
public interface Broker {

    /// Hands a batch to the producer, in order.
    InFlight send(List<Unsent> batch) throws RelayException;

    /// Closes the producer: what it still had in flight may or may not arrive.
    void closeProducer();

    /// A batch that was handed over.
    interface InFlight {

        /// Waits a moment. True when every record was acknowledged, false when some may still be.
        ///
        /// @throws RelayException when one never will be
        boolean await() throws RelayException;
    }
}
