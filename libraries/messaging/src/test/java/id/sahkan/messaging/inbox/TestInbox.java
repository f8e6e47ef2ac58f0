package id.sahkan.messaging.inbox;

import id.sahkan.messaging.EventHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An inbox on a real database.
public final class TestInbox {

    private TestInbox() {}

    public static Inbox on(DataSource database, MeterRegistry registry, Supplier<EventHandler> handler) {
        return new Inbox(
                new InboxStore(new JdbcTemplate(database), JdbcClient.create(database), Clock.systemUTC()),
                handler,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                new InboxMetrics(registry, Clock.systemUTC()));
    }
}
