package id.sahkan.messaging.hint;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// Speaks to the broker as the binder does, with the service's account.
@AutoConfiguration
class HintConfiguration {

    private static final String BINDER = "spring.cloud.stream.kafka.binder";

    @Bean
    HintProducer hintProducer(Environment environment, @Value("${sahkan.messaging.hints:sahkan.hints}") String topic) {
        Map<String, Object> client = new HashMap<>(Binder.get(environment)
                .bind(BINDER + ".configuration", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        client.put("bootstrap.servers", environment.getProperty(BINDER + ".brokers", "localhost:9092"));
        return new HintProducer(client, topic);
    }
}
