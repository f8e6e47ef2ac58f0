package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path folder;

    @Test
    void aRestartAlsoOnOtherPortsKeepsTheEvents() throws Exception {
        Ports before = Ports.choose(folder.resolve("ports.properties"), 0);
        KafkaBroker broker =
                new KafkaBroker(folder.resolve("kafka"), before.of(Port.KAFKA), before.of(Port.KAFKA_CONTROLLER));
        broker.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            var topics =
                    admin.describeTopics(KafkaBroker.TOPICS).allTopicNames().get(20, TimeUnit.SECONDS);
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(KafkaBroker.PARTITIONS));
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("sahkan.applicant", 3, bytes("key"), bytes("kept")))
                    .get(20, TimeUnit.SECONDS);
        }
        broker.stop();
        broker.start();
        assertThat(read(broker)).isEqualTo("kept");
        broker.stop();

        Ports after = Ports.choose(folder.resolve("other.properties"), 0);
        KafkaBroker moved = new KafkaBroker(folder.resolve("kafka"), after.of(Port.SMTP), after.of(Port.OUTBOX));
        moved.start();
        assertThat(read(moved)).isEqualTo("kept");
        moved.stop();
    }

    private static String read(KafkaBroker broker) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition("sahkan.applicant", 3)));
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofSeconds(20))) {
                return new String(found.value(), StandardCharsets.UTF_8);
            }
            return "nothing";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
