package id.sahkan.messaging;

import java.util.List;
import java.util.Optional;

/// What [RelayMachine] needs of the database and of the broker.
interface RelayPort {

    /// The lead over all instances of this service, when nobody else has it.
    Optional<Lead> lead() throws RelayException;

    /// Hands a batch to the producer, in order.
    InFlight send(List<Unsent> batch) throws RelayException;

    /// Closes the producer: what it still had in flight may or may not arrive.
    void closeProducer();

    /// Held by one connection. Who loses the connection loses the lead, and can do nothing more with it.
    interface Lead {

        /// The oldest rows by position. No cursor: a row that was committed late is found as well.
        List<Unsent> unsent(int limit) throws RelayException;

        void delete(List<Unsent> batch) throws RelayException;

        /// Shows the database that the leader is alive.
        void stay() throws RelayException;

        void giveUp();
    }

    /// A batch that was handed over.
    interface InFlight {

        /// Waits a moment. True when every record was acknowledged, false when some may still be.
        ///
        /// @throws RelayException when one never will be
        boolean await() throws RelayException;
    }
}
