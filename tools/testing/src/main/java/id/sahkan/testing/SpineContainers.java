package id.sahkan.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// What a service needs to start by itself: the owner's connection migrates, the service's own role works, and its
/// topics were made by somebody else.
@TestConfiguration(proxyBeanMethods = false)
public class SpineContainers {

    static final String ROLE = "service";

    private static final List<String> TOPICS =
            List.of("sahkan.applicant", "sahkan.verification", "sahkan.decree", "sahkan.notification");

    @Bean
    @ServiceConnection(type = FlywayConnectionDetails.class)
    PostgreSQLContainer postgres() {
        return new PostgreSQLContainer(Images.POSTGRES).withInitScript("id/sahkan/testing/role.sql");
    }

    @Bean
    JdbcConnectionDetails asTheService(PostgreSQLContainer postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return ROLE;
            }

            @Override
            public String getPassword() {
                return ROLE;
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl();
            }
        };
    }

    @Bean
    @ServiceConnection
    KafkaContainer kafka() {
        return new KafkaContainer(Images.KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }

    /// The binder has broker addresses of its own.
    @Bean
    DynamicPropertyRegistrar settings(KafkaContainer kafka) {
        return registry -> {
            registry.add("SAHKAN_KAFKA", () -> withTopics(kafka));
            registry.add("SAHKAN_KAFKA_PROTOCOL", () -> "PLAINTEXT");
        };
    }

    private static String withTopics(KafkaContainer kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            var existing = admin.listTopics().names().get();
            admin.createTopics(TOPICS.stream()
                            .filter(topic -> !existing.contains(topic))
                            .map(topic -> new NewTopic(topic, 12, (short) 1))
                            .toList())
                    .all()
                    .get();
            return kafka.getBootstrapServers();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the topics cannot be made", refused);
        }
    }
}
