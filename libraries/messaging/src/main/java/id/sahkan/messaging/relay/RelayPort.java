package id.sahkan.messaging.relay;

import java.util.List;
import java.util.Optional;

/// What [RelayMachine] needs of the database and of the broker.
public interface RelayPort extends Broker {

    /// The lead over all instances of this service, when nobody else has it.
    Optional<Lead> lead() throws RelayException;

    /// Held by one connection. Who loses the connection loses the lead, and can do nothing more with it.
    interface Lead {

        /// The oldest rows by position. No cursor: a row that was committed late is found as well.
        List<Unsent> unsent(int limit) throws RelayException;

        void delete(List<Unsent> batch) throws RelayException;

        /// Shows the database that the leader is alive.
        void stay() throws RelayException;

        void giveUp();
    }
}
