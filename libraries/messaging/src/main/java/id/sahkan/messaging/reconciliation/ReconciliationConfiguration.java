package id.sahkan.messaging.reconciliation;

import id.sahkan.background.RepeatedTask;
import id.sahkan.messaging.Invariant;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/// Adds the hourly comparison to a service; the services it hears from follow from the topics it consumes. They are
/// asked with the service's own token, which whoever runs this brings as a bean (`http` does).
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ReconciliationSettings.class)
@Import({JournalHeads.class, ReconciliationController.class})
class ReconciliationConfiguration {

    private static final Duration LOOK = Duration.ofMinutes(1);

    @Bean
    Reconciliation reconciliation(
            JdbcClient jdbc,
            List<Invariant> invariants,
            ReconciliationSettings settings,
            Clock clock,
            OAuth2ClientHttpRequestInterceptor serviceAccountToken,
            @Value("${sahkan.messaging.consumes}") String topics) {
        List<Producer> producers = Arrays.stream(topics.split(","))
                .map(topic -> topic.substring("sahkan.".length()) + "-service")
                .<Producer>map(name -> new HttpProducer(name, http(settings, name, serviceAccountToken)))
                .toList();
        return new Reconciliation(jdbc, invariants, producers, settings, clock);
    }

    @Bean
    ReconciliationSchedule reconciliationSchedule(Reconciliation reconciliation, MeterRegistry registry, Clock clock) {
        return new ReconciliationSchedule(reconciliation, registry, clock);
    }

    @Bean
    RepeatedTask reconciliationLooks(ReconciliationSchedule schedule) {
        return new RepeatedTask("reconciliation", LOOK, schedule::look, ReconciliationSchedule::failed);
    }

    private static RestClient http(
            ReconciliationSettings settings, String producer, OAuth2ClientHttpRequestInterceptor token) {
        String address = settings.producers().get(producer);
        if (address == null) {
            throw new IllegalStateException("sahkan.reconciliation.producers." + producer + " has no address");
        }
        var connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        connections.setReadTimeout(Duration.ofSeconds(30));
        return RestClient.builder()
                .baseUrl(address)
                .requestFactory(connections)
                .requestInterceptor(token)
                .build();
    }
}
