package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.ApplicantEvent.CompletionSubmitted;
import id.sahkan.messaging.Journal;
import id.sahkan.testing.ServiceOnContainers;
import id.sahkan.testing.TestTopic;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.testcontainers.kafka.KafkaContainer;

@ServiceOnContainers
class ApplicantContainerIT {

    @Autowired
    KafkaContainer kafka;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whatIsCommittedHereReachesTheTopic() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-23T09:00:00Z");

        var event = new CompletionSubmitted(id, 2, "0".repeat(64), at, true);
        transactions.executeWithoutResult(_ -> journal.append(id, 1, at, "someone", event));

        assertThat(new TestTopic(kafka).arrives("sahkan.applicant", id, "id.sahkan.applicant.completion-submitted"))
                .isTrue();
    }
}
