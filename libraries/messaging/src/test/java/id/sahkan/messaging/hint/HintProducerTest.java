package id.sahkan.messaging.hint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.DecreeEvent.DecreeDiscarded;
import id.sahkan.contracts.DecreeEvent.DecreeRevoked;
import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.VerificationEvent.ReviewStarted;
import id.sahkan.messaging.Journal;
import id.sahkan.testing.TestKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintProducerTest {

    private static final String TOPIC = "sahkan.hints";

    private final UUID application = UUID.randomUUID();

    private Journal.Entry entry(DomainEvent event) {
        return new Journal.Entry(application, application, 1, Instant.EPOCH, "r-1", event);
    }

    @Test
    void onlyWhatOthersSeeAndNoTopicTellsIsWorthAHint() {
        assertThat(HintProducer.isWorthIt(new ReviewStarted(application, "r-1")))
                .isTrue();
        assertThat(HintProducer.isWorthIt(new DecreeDiscarded(application))).isTrue();
        assertThat(HintProducer.isWorthIt(new DecreeRevoked(application, application, "1", LocalDate.EPOCH)))
                .isFalse();
        assertThat(HintProducer.isWorthIt(new ApplicationWithdrawn(application, Instant.EPOCH)))
                .isFalse();
    }

    @Test
    void aHintSaysWhatAndNotHow(@TempDir Path data) throws Exception {
        var kafka = new TestKafka(data);
        kafka.start();
        kafka.createTopic(TOPIC);
        var hints = new HintProducer(Map.of("bootstrap.servers", kafka.bootstrap()), TOPIC);
        hints.committed(List.of(entry(new ReviewStarted(application, "r-1"))));
        hints.start();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrap(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(TOPIC).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList());
            List<ConsumerRecord<byte[], byte[]>> heard = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                hints.committed(List.of(entry(new ReviewStarted(application, "r-1"))));
                consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
                return !heard.isEmpty();
            });
            ConsumerRecord<byte[], byte[]> hint = heard.getFirst();
            assertThat(new String(hint.key(), UTF_8)).isEqualTo(application.toString());
            assertThat(hint.value()).isNull();
            assertThat(new String(hint.headers().lastHeader("ce_type").value(), UTF_8))
                    .isEqualTo("id.sahkan.verification.review-started");
        } finally {
            hints.stop();
            kafka.stop();
        }
    }
}
