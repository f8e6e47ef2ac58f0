package id.sahkan.messaging.relay;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/// Lets what is committed leave, and shows whether it does.
@AutoConfiguration
class RelayConfiguration {

    @Bean
    Relay relay(
            DataSource dataSource,
            @Value("${sahkan.messaging.source}") String source,
            Broker broker,
            MeterRegistry registry) {
        return new Relay(new RelayEdge(dataSource, source, broker), registry);
    }

    /// Down while events wait for the broker. It is no part of readiness: requests are still taken, and nothing is
    /// lost.
    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> relay.trouble()
                .map(trouble -> Health.down().withDetail("trouble", trouble).build())
                .orElseGet(() -> Health.up().build());
    }
}
