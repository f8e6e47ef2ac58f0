package id.sahkan.messaging.inbox;

import id.sahkan.messaging.EventHandler;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies what arrives.
@AutoConfiguration
class InboxConfiguration {

    /// The handler is looked up at the first batch: it may itself need beans that need the journal.
    @Bean
    Inbox eventInbox(
            JdbcTemplate batches,
            JdbcClient jdbc,
            ObjectProvider<EventHandler> handler,
            PlatformTransactionManager transactions,
            MeterRegistry registry,
            Clock clock,
            Traces traces) {
        return new Inbox(
                new InboxStore(batches, jdbc, clock),
                () -> new TracedHandler(handler.getObject(), traces),
                new TransactionTemplate(transactions),
                new InboxMetrics(registry, clock));
    }
}
