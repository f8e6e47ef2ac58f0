package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.launcher.Databases;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.Port;
import id.sahkan.launcher.Postgres;
import id.sahkan.messaging.broker.BrokerSetup;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads the databases and the topics afterwards and compares: what was committed, what was sent, what was applied.
final class SpineAudit {

    private static final Map<String, List<String>> LISTENS_TO = BrokerSetup.SERVICES.stream()
            .collect(Collectors.toMap(BrokerSetup.Service::name, BrokerSetup.Service::hears));

    private final Installation installation;

    SpineAudit(Installation installation) {
        this.installation = installation;
    }

    void nothingIsLostAndNothingIsDoubled() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Databases.SERVICES)
                        .allSatisfy(service ->
                                assertThat(unsent(service)).as(service).isEmpty()));
        for (String service : Databases.SERVICES) {
            assertThat(rows(service, "SELECT reason FROM parked_event"))
                    .as("parked at the %s service", service)
                    .isEmpty();
            Set<String> published =
                    new HashSet<>(rows(service, "SELECT event_id::text FROM journal WHERE sequence IS NOT NULL"));
            assertThat(new HashSet<>(idsIn("sahkan." + service)))
                    .as("in the topic of the %s service", service)
                    .isEqualTo(published);
            assertThat(rows(service, """
                SELECT aggregate_id::text FROM journal GROUP BY aggregate_id
                HAVING min(version) <> 1 OR max(version) <> count(*) OR coalesce(max(sequence), 0) <> count(sequence)
                """))
                    .as("aggregates with a hole in their versions or places")
                    .isEmpty();
        }
        everythingSubmittedHasACase();
        everyRecommendationIsNamedAtMostOnce();
    }

    private void everythingSubmittedHasACase() {
        String submitted = """
            SELECT message_key::text FROM journal WHERE type = 'id.sahkan.applicant.application-submitted' ORDER BY 1
            """;
        // A completed application is opened again with its next dossier.
        String opened = """
            SELECT message_key::text FROM journal
            WHERE type = 'id.sahkan.verification.case-opened' AND payload ->> 'dossierVersion' = '1' ORDER BY 1
            """;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows("verification", opened)).isEqualTo(rows("applicant", submitted)));
    }

    private void everyRecommendationIsNamedAtMostOnce() {
        List<String> named = rows(
                "decree", "SELECT message_key::text FROM journal WHERE type = 'id.sahkan.decree.application-named'");
        assertThat(named).doesNotHaveDuplicates();
        assertThat(rows("verification", """
            SELECT message_key::text FROM journal
            WHERE type = 'id.sahkan.verification.application-recommended'
            """)).doesNotHaveDuplicates().containsAll(named);
    }

    List<String> unsent(String service) {
        return rows(service, "SELECT position::text FROM outbox");
    }

    long count(String service, String type) {
        return rows(service, "SELECT event_id::text FROM journal WHERE type = '" + type + "'")
                .size();
    }

    /// What the others have published and this service has not applied yet.
    List<String> notApplied(String consumer) {
        List<String> missing = new ArrayList<>();
        for (String producer : LISTENS_TO.getOrDefault(consumer, List.of())) {
            missing.addAll(
                    rows(
                            producer,
                            "SELECT aggregate_id || ' ' || max(sequence) FROM journal WHERE sequence IS NOT NULL GROUP BY aggregate_id"));
            missing.removeAll(rows(
                    consumer,
                    "SELECT aggregate_id || ' ' || version FROM inbox WHERE source = '" + producer + "-service'"));
        }
        return missing;
    }

    List<String> idsIn(String topic) {
        List<String> ids = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                installation.kafka().owner(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, BrokerSetup.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    Header id = record.headers().lastHeader("ce_id");
                    // what a walk has put there is no event, and has none
                    if (id != null) {
                        ids.add(new String(id.value(), StandardCharsets.UTF_8));
                    }
                });
            }
        }
        return ids;
    }

    /// What only the owner of the server can do, and what `verify-journal` must notice.
    void change(String service, String sql) {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection connect(String service) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + installation.ports().get(Port.POSTGRES) + "/" + service;
        return DriverManager.getConnection(
                url, Postgres.ADMIN, installation.secrets().secret("db." + Postgres.ADMIN));
    }

    List<String> rows(String service, String sql) {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
