package id.sahkan.messaging;

import id.sahkan.telemetry.Traces;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The operators' interface, in services that answer HTTP.
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OperationsConfiguration {

    @Bean
    OperationsController operationsController(
            InboxStore store,
            ObjectProvider<EventHandler> handler,
            Relay relay,
            MessagingMetrics metrics,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Clock clock,
            Traces traces) {
        var transaction = new TransactionTemplate(transactions);
        var actions = new OperatorActions(jdbc, clock);
        return new OperationsController(
                new ParkedEvents(jdbc),
                new StreamRelease(
                        store,
                        () -> new TracedHandler(handler.getObject(), traces),
                        actions,
                        metrics,
                        transaction,
                        jdbc),
                new Republication(jdbc, transaction, actions, relay::wake),
                actions);
    }

    /// Built without the build's own description (as in an editor) a service has no version.
    @Bean
    OverviewController overviewController(
            MessagingProperties properties,
            ObjectProvider<BuildProperties> build,
            MessagingMetrics metrics,
            Relay relay,
            HealthEndpoint health,
            Clock clock) {
        String version = build.stream()
                .map(BuildProperties::getVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
        return new OverviewController(properties.source(), version, metrics, relay, health, clock);
    }
}
