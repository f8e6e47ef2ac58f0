package id.sahkan.journeys.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.sahkan.journeys.FaultStand;
import id.sahkan.journeys.faults.Books.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Puts bad records into the topics, sees that exactly they are parked while the others go on, and lets all of it go on
/// by an operator's word.
final class Poison {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LARGEST = 1_000_000;
    private static final String RECOMMENDED = "id.sahkan.verification.application-recommended";
    private static final String WITHDRAWN = "id.sahkan.applicant.application-withdrawn";

    private final FaultStand stand;
    private final Calls calls;
    private final String forged = UUID.randomUUID().toString();
    private final Set<String> foreign = new HashSet<>();
    private final Set<String> invented = new HashSet<>();
    private final Set<Place> places = new HashSet<>();
    private int released;

    Poison(FaultStand stand, Calls calls) {
        this.stand = stand;
        this.calls = calls;
    }

    Set<String> foreign() {
        return foreign;
    }

    Set<Place> places() {
        return places;
    }

    /// The application that a forged recommendation names.
    String forged() {
        return forged;
    }

    /// Streams that no journal has. Where one of their events is applied, `verify-journal` has to say so.
    Set<String> invented() {
        return Set.copyOf(invented);
    }

    int released() {
        return released;
    }

    /// Each kind once, into the topic that two services read.
    void put() throws Exception {
        String application = UUID.randomUUID().toString();
        byte[] whole = withdrawn(application);
        Map<String, String> envelope = envelope(application, WITHDRAWN, 1);

        expect("applicant", send("applicant", application, envelope, Arrays.copyOf(whole, whole.length / 2)));
        String newer = UUID.randomUUID().toString();
        Map<String, String> unknownVersion = envelope(newer, WITHDRAWN, 1);
        unknownVersion.put("ce_dataschema", "https://sahkan.example/events/" + WITHDRAWN + ".v99.json");
        expect("applicant", send("applicant", newer, unknownVersion, withdrawn(newer)));
        expect("applicant", send("applicant", null, Map.of(), "neither key nor envelope".getBytes(UTF_8)));
        expect("verification", send("verification", "elsewhere", Map.of("ce_id", "stray"), whole));
        expect("applicant", send("applicant", "large", Map.of(), new byte[LARGEST]));

        // Whoever got past the broker's accounts: another service's word in the wrong mouth, and none of its own.
        Map<String, String> inApplicantsName = envelope(forged, RECOMMENDED, 1);
        expect("verification", send("verification", forged, inApplicantsName, recommended(forged)));
        Map<String, String> elsewhere = envelope(forged, RECOMMENDED, 1);
        elsewhere.put("ce_source", "verification-service");
        expect("applicant", send("applicant", forged, elsewhere, recommended(forged)));

        // These are no poison: an unknown type is passed over, and a stream is named by its envelope, not by its key.
        String future = UUID.randomUUID().toString();
        send("applicant", future, envelope(future, "id.sahkan.applicant.not-invented-yet", 1), whole);
        String keyless = UUID.randomUUID().toString();
        send("applicant", null, envelope(keyless, WITHDRAWN, 1), withdrawn(keyless));

        assertThatThrownBy(() -> send("applicant", "too large", Map.of(), new byte[LARGEST * 3 / 2]))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    /// The database takes nothing into the parking for a while: the consumer waits there and skips nothing.
    void putWhileParkingIsRefused() throws Exception {
        stand.execute("verification", "REVOKE INSERT ON parked_event FROM verification_app");
        RecordMetadata sent;
        try {
            sent = send("applicant", "refused", Map.of(), "parking refused".getBytes(UTF_8));
            expect("applicant", sent);
            RecordMetadata stuck = sent;
            await().during(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> committed(stuck) <= stuck.offset());
        } finally {
            stand.execute("verification", "GRANT INSERT ON parked_event TO verification_app");
        }
        await().atMost(PATIENCE).until(() -> committed(sent) > sent.offset());
    }

    /// How far the group has committed the partition of this record; 0 when it has not yet.
    private long committed(RecordMetadata record) throws Exception {
        try (Admin admin = Admin.create(stand.kafka().owner())) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets("verification-service")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(record.topic(), record.partition()));
            return offset == null ? 0 : offset.offset();
        }
    }

    /// Sends what was truncated once more, and asks the operators' interface of each service until nothing is parked.
    void heal() throws Exception {
        for (String consumer : Books.CONSUMERS.keySet()) {
            for (JsonNode stream : parked(consumer)) {
                if (stream.path("source").asString("").isEmpty()) {
                    discard(consumer, stream.path("id").asLong());
                } else {
                    release(consumer, stream);
                }
            }
            await().atMost(PATIENCE).until(() -> parked(consumer).isEmpty());
        }
        places.clear();
    }

    private void release(String consumer, JsonNode stream) throws Exception {
        String aggregate = stream.path("aggregateId").asString();
        send("applicant", aggregate, envelope(aggregate, WITHDRAWN, 1), withdrawn(aggregate));
        await().atMost(PATIENCE)
                .until(() -> stand.rows(
                                        consumer,
                                        "SELECT id::text FROM parked_event WHERE aggregate_id = '" + aggregate + "'")
                                .size()
                        >= 2);
        calls.post(
                consumer,
                "/api/operations/parked/release",
                Map.of(
                        "source",
                        stream.path("source").asString(),
                        "aggregateId",
                        aggregate,
                        "reason",
                        "the whole event has come",
                        "dryRun",
                        false));
        released++;
    }

    private void discard(String consumer, long id) {
        calls.post(
                consumer,
                "/api/operations/parked/discard",
                Map.of("id", id, "reason", "it can never be an event", "dryRun", false));
        released++;
    }

    private List<JsonNode> parked(String consumer) {
        return calls.get(consumer, "/api/operations/parked?limit=200")
                .path("items")
                .valueStream()
                .toList();
    }

    private void expect(String topic, RecordMetadata record) {
        for (String consumer : Books.CONSUMERS.getOrDefault(topic, List.of())) {
            places.add(new Place(consumer, record.topic(), record.partition(), record.offset()));
        }
    }

    private RecordMetadata send(String topic, @Nullable String key, Map<String, String> headers, byte[] payload)
            throws Exception {
        var record = new ProducerRecord<>("sahkan." + topic, key == null ? null : key.getBytes(UTF_8), payload);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        foreign.add(headers.getOrDefault("ce_id", ""));
        invented.add(headers.getOrDefault("ce_subject", ""));
        Map<String, Object> settings = new HashMap<>(stand.kafka().owner());
        settings.put("max.request.size", LARGEST * 3);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        }
    }

    private static Map<String, String> envelope(String application, String type, int version) {
        return new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "applicant-service",
                "ce_type",
                type,
                "ce_subject",
                application,
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                Integer.toString(version),
                "ce_actor",
                "nobody"));
    }

    private static byte[] recommended(String application) {
        return """
                {"applicationId":"%s","applicationNumber":"PALSU","periodId":"%1$s","outletId":"%1$s",\
                "outletName":"Palsu","companyName":"Palsu","outletType":"ONLINE","tier":1,"dossierVersion":1,\
                "reviewerId":"nobody","recommendedAt":"%s"}
                """.formatted(application, Instant.now()).getBytes(UTF_8);
    }

    private static byte[] withdrawn(String application) {
        return "{\"applicationId\":\"%s\",\"withdrawnAt\":\"%s\"}"
                .formatted(application, Instant.now())
                .getBytes(UTF_8);
    }
}
