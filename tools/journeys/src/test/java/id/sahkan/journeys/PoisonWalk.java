package id.sahkan.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.launcher.Installation;
import id.sahkan.launcher.LocalSystem;
import id.sahkan.launcher.Operation;
import id.sahkan.launcher.OperationCommand;
import id.sahkan.launcher.OperatorDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A truncated event is sent by hand. Its stream waits, and goes on by an operator's word once the whole event has
/// come.
final class PoisonWalk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Installation installation;
    private final List<String> printed = new ArrayList<>();
    private final UUID application = UUID.randomUUID();

    PoisonWalk(Installation installation) {
        this.installation = installation;
    }

    void walk() throws Exception {
        byte[] whole = "{\"applicationId\":\"%s\",\"withdrawnAt\":\"%s\"}"
                .formatted(application, Instant.now())
                .getBytes(UTF_8);
        send(Arrays.copyOf(whole, whole.length / 2));
        long id = await().atMost(PATIENCE)
                .until(() -> parkedAt("1 record, POISON"), Optional::isPresent)
                .orElseThrow();

        assertThat(ask(new Operation.Show("verification", id))).isZero();
        assertThat(printed).contains("kind             POISON", "  not JSON");
        assertThat(ask(new Operation.Release("verification", id, new Operation.Order("too early", true))))
                .isEqualTo(1);

        send(whole);
        await().atMost(PATIENCE).until(() -> parkedAt("2 records, POISON"), Optional::isPresent);
        assertThat(ask(new Operation.Release("verification", id, new Operation.Order("it has come", false))))
                .isZero();
        assertThat(parkedAt("2 records, POISON")).as("after a try").isPresent();
        assertThat(ask(new Operation.Release("verification", id, new Operation.Order("it has come", true))))
                .isZero();
        assertThat(printed).containsExactly("Applied: version 1; duplicates: 1; still parked: 0.");
        assertThat(parkedAt("POISON")).isEmpty();
    }

    private Optional<Long> parkedAt(String what) {
        ask(new Operation.ListParked(Optional.of("verification")));
        return printed.stream()
                .filter(line -> line.contains(application.toString()) && line.contains(what))
                .map(line -> Long.valueOf(line.strip().split(" ")[0]))
                .findFirst();
    }

    private int ask(Operation operation) {
        printed.clear();
        OperatorDoor door = OperatorDoor.open(
                installation.addresses().publicUrl(),
                "operator",
                LocalSystem.demoPasswords(installation.secrets()).get("operator"));
        return new OperationCommand(door, printed::add).run(operation);
    }

    private void send(byte[] payload) throws Exception {
        byte[] key = application.toString().getBytes(UTF_8);
        var record = new ProducerRecord<>("sahkan.applicant", key, payload);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "applicant-service",
                        "ce_type", "id.sahkan.applicant.application-withdrawn",
                        "ce_subject", application.toString(),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", "1",
                        "ce_actor", "nobody")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> settings = installation.kafka().owner();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
