package id.sahkan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.OutletType;
import id.sahkan.testing.ServiceOnContainers;
import id.sahkan.testing.TestTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.kafka.KafkaContainer;

@ServiceOnContainers
class NotificationContainerIT {

    @Autowired
    KafkaContainer kafka;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSubmissionThatArrivesBecomesANotice() {
        UUID id = UUID.randomUUID();
        var submitted = new ApplicationSubmitted(
                id,
                "TA2027-0001",
                UUID.randomUUID(),
                "TA2027",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Kabar Contoh",
                "PT Kabar Contoh",
                OutletType.ONLINE,
                "applicant-1",
                1,
                "0".repeat(64),
                Instant.parse("2026-11-23T09:00:00Z"),
                true,
                null);

        new TestTopic(kafka).send("sahkan.applicant", "applicant-service", id, submitted);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE application_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                        .isPositive());
    }
}
