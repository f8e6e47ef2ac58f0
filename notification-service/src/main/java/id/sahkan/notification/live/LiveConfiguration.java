package id.sahkan.notification.live;

import id.sahkan.background.RepeatedTask;
import id.sahkan.telemetry.Faults;
import id.sahkan.telemetry.LogEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Live pages: what is heard, who listens, and the second hand between them.
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final String BINDER = "spring.cloud.stream.kafka.binder";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Bean
    LiveHub liveHub(LiveSettings settings, LiveOwners owners, MeterRegistry registry, Clock clock) {
        return new LiveHub(
                settings,
                owners,
                registry,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("live-", 0).factory()),
                System::nanoTime,
                clock::millis);
    }

    /// Speaks to the broker as the binder does, with its account.
    @Bean
    LiveFeed liveFeed(
            LiveHub hub,
            LiveOwners owners,
            LiveSettings settings,
            Environment environment,
            @Value("${sahkan.messaging.consumes},${sahkan.messaging.produces},${sahkan.messaging.hints:sahkan.hints}")
                    List<String> topics) {
        Binder binder = Binder.get(environment);
        Map<String, Object> client =
                new HashMap<>(binder.bind(BINDER + ".configuration", Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of()));
        client.put("bootstrap.servers", environment.getRequiredProperty(BINDER + ".brokers"));
        return new LiveFeed(hub, owners, client, topics, settings.remembered());
    }

    @Bean
    RepeatedTask liveTicker(LiveHub hub) {
        return new RepeatedTask(
                "live ticker",
                SECOND,
                hub::tick,
                fault -> LogEvent.REQUEST_FAILED
                        .to(LoggerFactory.getLogger(LiveHub.class))
                        .setCause(Faults.withoutMessages(fault))
                        .log());
    }

    /// A stream that is open for minutes is no slow answer.
    @Bean
    MeterFilter streamsAreNoAnswers() {
        return MeterFilter.deny(
                id -> id.getName().startsWith("http.server.requests") && "/api/live".equals(id.getTag("uri")));
    }
}
