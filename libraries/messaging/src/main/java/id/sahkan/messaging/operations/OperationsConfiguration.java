package id.sahkan.messaging.operations;

import id.sahkan.messaging.Pipeline;
import id.sahkan.messaging.inbox.Inbox;
import id.sahkan.messaging.relay.Relay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What operators see, as metrics and, in services that answer HTTP, as their interface.
@AutoConfiguration
class OperationsConfiguration {

    private static final Pipeline NOTHING = new Pipeline(List.of(), "");

    @Bean
    TableMetrics tableMetrics(MeterRegistry registry, JdbcClient jdbc, Clock clock, ObjectProvider<Pipeline> pipeline) {
        return new TableMetrics(registry, jdbc, clock, pipeline.getIfAvailable(() -> NOTHING));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Http {

        @Bean
        OperationsController operationsController(
                Inbox inbox, Relay relay, PlatformTransactionManager transactions, JdbcClient jdbc, Clock clock) {
            var transaction = new TransactionTemplate(transactions);
            var actions = new OperatorActions(jdbc, clock);
            return new OperationsController(
                    new ParkedEvents(jdbc),
                    new StreamRelease(inbox, actions, transaction, jdbc),
                    new Republication(jdbc, transaction, actions, relay::wake),
                    actions);
        }

        /// Built without the build's own description (as in an editor) a service has no version.
        @Bean
        OverviewController overviewController(
                @Value("${sahkan.messaging.source}") String service,
                ObjectProvider<BuildProperties> build,
                TableMetrics metrics,
                Relay relay,
                Inbox inbox,
                HealthEndpoint health,
                Clock clock) {
            String version = build.stream()
                    .map(BuildProperties::getVersion)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("unknown");
            return new OverviewController(service, version, metrics, relay, inbox, health, clock);
        }
    }
}
