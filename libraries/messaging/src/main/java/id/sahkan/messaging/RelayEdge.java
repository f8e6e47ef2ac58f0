package id.sahkan.messaging;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// PostgreSQL and Kafka behind [RelayPort].
final class RelayEdge implements RelayPort {

    private final DataSource dataSource;
    private final String source;
    private final Publisher publisher;

    RelayEdge(DataSource dataSource, String source, Publisher publisher) {
        this.dataSource = dataSource;
        this.source = source;
        this.publisher = publisher;
    }

    @Override
    public Optional<Lead> lead() throws RelayException {
        return Outbox.lead(dataSource, source);
    }

    @Override
    public InFlight send(List<Unsent> batch) throws RelayException {
        return publisher.send(batch);
    }

    @Override
    public void closeProducer() {
        publisher.close();
    }
}
