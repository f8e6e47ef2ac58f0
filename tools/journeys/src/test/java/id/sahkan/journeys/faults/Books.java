package id.sahkan.journeys.faults;

import id.sahkan.journeys.FaultStand;
import id.sahkan.launcher.KafkaAccounts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What the databases and the topics say at one time: all that [Auditor] looks at. Services go by the names of
/// their databases.
///
/// @param acknowledged what applicants hold a receipt of: application to number
/// @param foreign event ids of records that no service sent: the poison, and what was sent by hand to heal it
/// @param poisoned records that have to be parked, by consumer
/// @param wiped whether the topics were emptied and filled again from the journals, so that their order is a new
/// one
public record Books(
        List<Committed> journal,
        Map<String, Long> unsent,
        List<Sent> topics,
        Map<Reader, Map<String, Long>> inboxes,
        Set<Place> parked,
        List<Application> applications,
        List<Receipt> receipts,
        List<String> decreed,
        Decrees decrees,
        List<Receipt> acknowledged,
        Set<String> foreign,
        Set<Place> poisoned,
        boolean wiped) {

    /// Who listens to whom, as the services' settings say.
    static final Map<String, List<String>> CONSUMERS = Map.of(
            "applicant", List.of("verification", "decree", "notification"),
            "verification", List.of("applicant", "decree", "notification"),
            "decree", List.of("applicant", "notification"),
            "notification", List.of("applicant", "verification"));

    /// A row of a journal. `sequence` is 0 when the event stays at home.
    public record Committed(
            String service, String event, String aggregate, String key, long version, long sequence, String type) {

        boolean published() {
            return sequence > 0;
        }
    }

    /// A record of a topic. `event` is empty when it has no usable envelope.
    public record Sent(String service, int partition, long offset, String event, String aggregate, long sequence) {}

    public record Reader(String consumer, String source) {}

    /// A record as one consumer met it.
    public record Place(String consumer, String topic, int partition, long offset) {}

    public record Application(String id, String outlet, String period, String phase) {}

    public record Receipt(String application, String number, String digest) {}

    /// @param acts what was journaled about a decree and is said once: type, whom it is about, and the decree
    /// @param shifts how far each number is from its place in the year of its office
    /// @param papers digest of each issued decree to that of the file that is kept under it
    public record Decrees(List<String> acts, List<Integer> shifts, Map<String, String> papers) {}

    private static final String ACTS = """
            SELECT type || ' ' || aggregate_id || ' ' || (payload ->> 'decreeId') FROM journal
            WHERE type IN ('id.sahkan.decree.decree-numbered', 'id.sahkan.decree.decree-issued',
                'id.sahkan.decree.application-named', 'id.sahkan.decree.application-corrected',
                'id.sahkan.decree.application-revoked', 'id.sahkan.decree.decree-revoked')
            """;

    private static final String SHIFTS = """
            SELECT number_sequence - row_number() OVER (PARTITION BY office, number_year ORDER BY number_sequence)
            FROM decree WHERE number IS NOT NULL
            """;

    static Books read(
            FaultStand stand,
            Collection<Receipt> acknowledged,
            Set<String> foreign,
            Collection<Place> poisoned,
            boolean wiped) {
        List<Committed> journal = new ArrayList<>();
        Map<String, Long> unsent = new HashMap<>();
        Map<Reader, Map<String, Long>> inboxes = new HashMap<>();
        Set<Place> parked = new HashSet<>();
        for (String service : CONSUMERS.keySet()) {
            journal.addAll(query(
                    stand,
                    service,
                    """
                    SELECT event_id, aggregate_id, message_key, version, coalesce(sequence, 0), type
                    FROM journal ORDER BY position
                    """,
                    row -> new Committed(
                            service,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getString(6))));
            unsent.put(
                    service,
                    query(stand, service, "SELECT count(*) FROM outbox", row -> row.getLong(1))
                            .getFirst());
            inboxes.putAll(inboxes(stand, service));
            parked.addAll(query(
                    stand,
                    service,
                    "SELECT topic, partition, record_offset FROM parked_event",
                    row -> new Place(service, row.getString(1), row.getInt(2), row.getLong(3))));
        }
        return new Books(
                journal,
                unsent,
                topics(stand.kafka()),
                inboxes,
                parked,
                query(
                        stand,
                        "applicant",
                        "SELECT id, outlet_id, period_id, phase FROM application",
                        row -> new Application(row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
                query(
                        stand,
                        "applicant",
                        "SELECT application_id, number, digest FROM receipt",
                        row -> new Receipt(row.getString(1), row.getString(2), row.getString(3))),
                query(
                        stand,
                        "decree",
                        "SELECT application_id FROM decree_entry WHERE NOT discarded AND effect = 'NAMED'",
                        row -> row.getString(1)),
                decrees(stand),
                List.copyOf(acknowledged),
                Set.copyOf(foreign),
                Set.copyOf(poisoned),
                wiped);
    }

    private static Decrees decrees(FaultStand stand) {
        Map<String, String> papers = new HashMap<>();
        query(stand, "decree", "SELECT pdf_sha256 FROM decree WHERE phase = 'ISSUED'", row -> row.getString(1))
                .forEach(digest -> papers.put(digest, stand.keptDecree(digest)));
        return new Decrees(
                query(stand, "decree", ACTS, row -> row.getString(1)),
                query(stand, "decree", SHIFTS, row -> row.getInt(1)),
                papers);
    }

    static Map<Reader, Map<String, Long>> inboxes(FaultStand stand, String consumer) {
        Map<Reader, Map<String, Long>> inboxes = new HashMap<>();
        query(stand, consumer, "SELECT source, aggregate_id, version FROM inbox", row -> {
            var reader = new Reader(consumer, row.getString(1).replace("-service", ""));
            return inboxes.computeIfAbsent(reader, _ -> new HashMap<>()).put(row.getString(2), row.getLong(3)) == null;
        });
        return inboxes;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> query(FaultStand stand, String database, String sql, Row<T> reading) {
        try (Connection connection = stand.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reading.of(row));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static List<Sent> topics(KafkaAccounts kafka) {
        List<Sent> sent = new ArrayList<>();
        Map<String, Object> settings = new HashMap<>(kafka.owner());
        settings.put("fetch.max.bytes", 8 << 20);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = CONSUMERS.keySet().stream()
                    .flatMap(service -> consumer.partitionsFor("sahkan." + service).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> sent.add(sent(record)));
            }
        }
        return sent;
    }

    private static Sent sent(ConsumerRecord<byte[], byte[]> record) {
        String sequence = header(record, "ce_sequence")
                .filter(text -> text.matches("\\d{1,9}"))
                .orElse("0");
        return new Sent(
                record.topic().replace("sahkan.", ""),
                record.partition(),
                record.offset(),
                header(record, "ce_id").orElse(""),
                header(record, "ce_subject").orElse(""),
                Long.parseLong(sequence));
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
