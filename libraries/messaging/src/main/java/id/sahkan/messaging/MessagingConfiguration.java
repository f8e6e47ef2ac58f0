package id.sahkan.messaging;

import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

/// Wires the spine into a service that has a database, an [EventHandler] and a `Clock`.
@AutoConfiguration
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingConfiguration {

    private static final long RETRY_INTERVAL_MS = 1000;

    @Bean
    static BackgroundBindings backgroundBindings() {
        return new BackgroundBindings();
    }

    @Bean
    MessagingMetrics messagingMetrics(
            MeterRegistry registry,
            JdbcClient jdbc,
            Clock clock,
            MessagingProperties properties,
            ObjectProvider<Pipeline> pipeline) {
        var metrics = new MessagingMetrics(registry, jdbc, clock);
        metrics.tells(properties.produces());
        metrics.shows(pipeline.getIfAvailable(() -> Pipeline.NONE));
        return metrics;
    }

    @Bean
    Steps steps(MeterRegistry registry, MessagingProperties properties, Traces traces) {
        return new Steps(registry, properties.source(), traces);
    }

    /// The bridge is looked up at the first send: the binder asks for this customizer before the bridge exists.
    @Bean
    Publisher publisher(ObjectProvider<StreamBridge> bridge, Traces traces) {
        return new Publisher(bridge::getObject, traces);
    }

    @Bean
    Relay relay(DataSource dataSource, MessagingProperties properties, Publisher publisher, MessagingMetrics metrics) {
        return new Relay(new RelayEdge(dataSource, properties.source(), publisher), metrics);
    }

    /// Down while events wait for the broker. It is no part of readiness: requests are still taken, and nothing is
    /// lost.
    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> relay.trouble()
                .map(trouble -> Health.down().withDetail("trouble", trouble).build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    Journal journal(
            JdbcTemplate batches,
            JdbcClient jdbc,
            MessagingProperties properties,
            Relay relay,
            MessagingMetrics metrics,
            Traces traces) {
        return new Journal(batches, jdbc, properties.largestPayload(), relay::wake, metrics, traces);
    }

    @Bean
    InboxStore inboxStore(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        return new InboxStore(batches, jdbc, clock);
    }

    /// The handler is looked up at the first batch: it may itself need beans that need the journal.
    @Bean
    Consumer<Message<List<byte[]>>> inbox(
            InboxStore store,
            ObjectProvider<EventHandler> handler,
            PlatformTransactionManager transactions,
            MessagingMetrics metrics,
            Traces traces) {
        return new Inbox(
                store,
                () -> new TracedHandler(handler.getObject(), traces),
                new TransactionTemplate(transactions),
                metrics);
    }

    /// Tries again without end: what cannot be applied was parked already, so a failure here is the place, not the
    /// event.
    @Bean
    CommonErrorHandler inboxErrorHandler() {
        return new DefaultErrorHandler(new FixedBackOff(RETRY_INTERVAL_MS, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
