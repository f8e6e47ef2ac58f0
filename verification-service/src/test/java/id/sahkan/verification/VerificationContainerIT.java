package id.sahkan.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.OutletType;
import id.sahkan.messaging.Journal;
import id.sahkan.testing.ServiceOnContainers;
import id.sahkan.testing.TestTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.testcontainers.kafka.KafkaContainer;

@ServiceOnContainers
@TestPropertySource(properties = "SAHKAN_FINGERPRINT_KEY=b25seS1hLWtleS1mb3ItdGVzdHM=")
class VerificationContainerIT {

    @Autowired
    KafkaContainer kafka;

    @Autowired
    Journal journal;

    @Test
    void aSubmissionThatArrivesOpensACase() {
        UUID id = UUID.randomUUID();

        new TestTopic(kafka)
                .send(
                        "sahkan.applicant",
                        "applicant-service",
                        id,
                        new ApplicationSubmitted(
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
                                null));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(journal.history(id))
                        .extracting(Journal.Recorded::type)
                        .first()
                        .isEqualTo("id.sahkan.verification.case-opened"));
    }
}
