package id.sahkan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.messaging.broker.BrokerAccount;
import id.sahkan.messaging.broker.BrokerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KafkaBrokerTest {

    @TempDir
    Path folder;

    @Test
    void aRestartAlsoOnOtherPortsKeepsTheEvents() throws Exception {
        Ports before = Ports.choose(folder.resolve("ports.properties"), 0);
        KafkaBroker broker = broker(before.of(Port.KAFKA), before.of(Port.KAFKA_CONTROLLER));
        broker.start();
        try (Admin admin = Admin.create(accounts(broker).owner())) {
            var topics =
                    admin.describeTopics(BrokerSetup.TOPICS).allTopicNames().get(20, TimeUnit.SECONDS);
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(BrokerSetup.PARTITIONS));
        }
        try (var producer = new KafkaProducer<>(
                accounts(broker).service("applicant-service"), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("sahkan.applicant", 3, bytes("key"), bytes("kept")))
                    .get(20, TimeUnit.SECONDS);
        }
        broker.stop();
        broker.start();
        assertThat(read(broker)).isEqualTo("kept");
        broker.stop();

        Ports after = Ports.choose(folder.resolve("other.properties"), 0);
        KafkaBroker moved = broker(after.of(Port.SMTP), after.of(Port.OUTBOX));
        moved.start();
        assertThat(read(moved)).isEqualTo("kept");
        moved.stop();
    }

    /// Who may write what, and who is nobody: a forged recommendation does not get into the topic.
    @Test
    void aServiceWritesItsOwnTopicAndReadsWhatItConsumes() throws Exception {
        Ports ports = Ports.choose(folder.resolve("ports.properties"), 0);
        KafkaBroker broker = broker(ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER));
        broker.start();
        try {
            for (BrokerSetup.Service service : BrokerSetup.SERVICES) {
                Map<String, Object> account = accounts(broker).service(service.account());
                for (String topic : BrokerSetup.TOPICS) {
                    assertThat(written(account, topic))
                            .as(service.account() + " writes " + topic)
                            .isEqualTo(service.topic().equals(topic) ? "" : "TopicAuthorizationException");
                }
            }
            // Each topic has its record by now: nobody waits for one.
            for (BrokerSetup.Service service : BrokerSetup.SERVICES) {
                assertThat(heard(accounts(broker).service(service.account())))
                        .containsExactlyInAnyOrderElementsOf(heardBy(service));
            }
            Map<String, Object> nobody =
                    Map.of("bootstrap.servers", broker.bootstrap(), "max.block.ms", 3000, "request.timeout.ms", 2000);
            assertThat(written(nobody, "sahkan.verification")).isNotEmpty();
            Map<String, Object> guessed =
                    BrokerAccount.scram("verification-service", "guessed").at(broker.bootstrap(), "SASL_PLAINTEXT");
            assertThat(written(guessed, "sahkan.verification")).isEqualTo("SaslAuthenticationException");
        } finally {
            broker.stop();
        }
    }

    /// What the services' own settings say they hear is what they may hear.
    @Test
    void theRightsAreThoseThatTheServicesNeed() throws IOException {
        for (BrokerSetup.Service service : BrokerSetup.SERVICES) {
            String settings = Files.readString(
                    Checkout.find().root().resolve(service.account() + "/src/main/resources/application.yml"));
            assertThat(settings)
                    .contains("produces: " + service.topic() + "\n")
                    .contains("consumes: "
                            + String.join(
                                    ",",
                                    service.hears().stream()
                                            .map(heard -> "sahkan." + heard)
                                            .toList()) + "\n");
        }
    }

    private static Set<String> heardBy(BrokerSetup.Service service) {
        return service.reads().filter(BrokerSetup.TOPICS::contains).collect(Collectors.toSet());
    }

    /// @return the error's name, or nothing
    private static String written(Map<String, Object> account, String topic) throws InterruptedException {
        try (var producer = new KafkaProducer<>(account, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, bytes("key"), bytes("value")))
                    .get();
            return "";
        } catch (ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        }
    }

    private static List<String> heard(Map<String, Object> account) {
        List<String> heard = new ArrayList<>();
        for (String topic : BrokerSetup.TOPICS) {
            try (var consumer =
                    new KafkaConsumer<>(account, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                var partition = new TopicPartition(topic, 0);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                consumer.poll(Duration.ofSeconds(20));
                heard.add(topic);
            } catch (TopicAuthorizationException refused) {
                continue;
            }
        }
        return heard;
    }

    private KafkaBroker broker(int port, int controllerPort) {
        return new KafkaBroker(
                folder.resolve("kafka"), port, controllerPort, new KafkaAccounts("127.0.0.1:" + port, this::password));
    }

    private KafkaAccounts accounts(KafkaBroker broker) {
        return new KafkaAccounts(broker.bootstrap(), this::password);
    }

    private String password(String account) {
        return "secret-of-" + account;
    }

    private String read(KafkaBroker broker) {
        Map<String, Object> settings = new HashMap<>(accounts(broker).owner());
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
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
