package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.testing.ServiceOnContainers;
import id.sahkan.testing.TestTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.kafka.KafkaContainer;

@ServiceOnContainers
class DecreeContainerIT {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    static Path folder;

    @Autowired
    KafkaContainer kafka;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void signer(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), AT);
        Surroundings.of(registry, folder);
    }

    @Test
    void aRecommendationThatArrivesMakesACandidate() {
        UUID id = UUID.randomUUID();
        var recommended = new ApplicationRecommended(
                id,
                "TA2027-0001",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Kabar Contoh",
                "PT Kabar Contoh",
                OutletType.ONLINE,
                1,
                1,
                "reviewer-1",
                AT,
                null);

        new TestTopic(kafka).send("sahkan.verification", "verification-service", id, recommended);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM candidate WHERE application_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                        .isOne());
    }
}
