package id.sahkan.messaging.relay;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// PostgreSQL and a [Broker] behind [RelayPort].
final class RelayEdge implements RelayPort {

    private final DataSource dataSource;
    private final String source;
    private final Broker broker;

    RelayEdge(DataSource dataSource, String source, Broker broker) {
        this.dataSource = dataSource;
        this.source = source;
        this.broker = broker;
    }

    @Override
    public Optional<Lead> lead() throws RelayException {
        return Outbox.lead(dataSource, source);
    }

    @Override
    public InFlight send(List<Unsent> batch) throws RelayException {
        return broker.send(batch);
    }

    @Override
    public void closeProducer() {
        broker.closeProducer();
    }
}
