package id.sahkan.messaging;

import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a service calls. It brings a database, an [EventHandler] and a `Clock`; each room wires itself.
@AutoConfiguration
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingConfiguration {

    @Bean
    Journal journal(
            JdbcTemplate batches,
            JdbcClient jdbc,
            MessagingProperties properties,
            MeterRegistry registry,
            Traces traces,
            List<Journal.Listener> listeners) {
        return new Journal(
                batches,
                jdbc,
                properties.largestPayload(),
                new EventCounter(registry, properties.produces()),
                traces,
                listeners);
    }
}
