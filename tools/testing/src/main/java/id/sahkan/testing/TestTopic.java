package id.sahkan.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.EventCodec;
import id.sahkan.contracts.EventTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.testcontainers.kafka.KafkaContainer;

/// The other services, played at the broker: says what they would say, and reads what they would read.
public final class TestTopic {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final String bootstrap;

    public TestTopic(KafkaContainer kafka) {
        this.bootstrap = kafka.getBootstrapServers();
    }

    /// The first event about an application, as its producer's relay sends it (docs/asyncapi.yaml).
    public void send(String topic, String source, UUID applicationId, DomainEvent event) {
        var type = EventTypes.of(event);
        var record = new ProducerRecord<>(topic, applicationId.toString().getBytes(UTF_8), EventCodec.encode(event));
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        source,
                        "ce_type",
                        type.name(),
                        "ce_dataschema",
                        "https://sahkan.example/events/" + type.name() + ".v" + type.version() + ".json",
                        "ce_subject",
                        applicationId.toString(),
                        "ce_time",
                        Instant.EPOCH.toString(),
                        "ce_sequence",
                        "1",
                        "ce_actor",
                        "system:test")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /// Whether an event of this type about this application arrives within a minute.
    public boolean arrives(String topic, UUID applicationId, String type) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 12)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long until = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (System.nanoTime() - until < 0) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    var written = record.headers().lastHeader("ce_type");
                    if (applicationId.toString().equals(new String(record.key(), UTF_8))
                            && written != null
                            && type.equals(new String(written.value(), UTF_8))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
