package id.sahkan.bench.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// What database and broker have been asked to keep, counted from outside.
final class Stores implements AutoCloseable {

    static final List<String> TOPICS =
            List.of("sahkan.applicant", "sahkan.verification", "sahkan.decree", "sahkan.notification");
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final InstalledSystem system;
    private final Connection postgres;
    private final Admin kafka;

    /// @param writes transactions that wrote something, in all databases together
    /// @param appends records in the topics of the four services
    /// @param walBytes what those transactions put into the log
    record Kept(long writes, long appends, long walBytes) {

        Kept since(Kept before) {
            return new Kept(writes - before.writes, appends - before.appends, walBytes - before.walBytes);
        }
    }

    Stores(InstalledSystem system) throws SQLException {
        this.system = system;
        this.postgres = connect("postgres");
        this.kafka = Admin.create(system.kafka());
    }

    Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.put("user", "postgres");
        login.put("password", system.postgresPassword());
        return DriverManager.getConnection(system.postgresUrl(database), login);
    }

    /// @throws IllegalStateException when the database would forget what it has acknowledged
    Map<String, String> durability() throws SQLException {
        var settings = new HashMap<String, String>();
        for (var setting : DURABLE) {
            var value = text("SHOW " + setting);
            if (!value.equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with " + setting + "=" + value);
            }
            settings.put(setting, value);
        }
        return settings;
    }

    Kept kept() throws SQLException, InterruptedException {
        return new Kept(
                Long.parseLong(text("SELECT pg_snapshot_xmax(pg_current_snapshot())::text")),
                records(),
                Long.parseLong(text("SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint::text")));
    }

    private String text(String query) throws SQLException {
        try (var statement = postgres.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private long records() throws InterruptedException {
        try {
            var topics = kafka.describeTopics(TOPICS).allTopicNames().get(30, TimeUnit.SECONDS);
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            topics.forEach((name, topic) -> topic.partitions()
                    .forEach(partition ->
                            ends.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            return kafka.listOffsets(ends).all().get(30, TimeUnit.SECONDS).values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Kafka does not answer", failure);
        }
    }

    Admin kafka() {
        return kafka;
    }

    @Override
    public void close() throws SQLException {
        kafka.close(Duration.ofSeconds(5));
        postgres.close();
    }
}
