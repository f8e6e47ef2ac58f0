package id.sahkan.bench.system;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The least that keeping the same facts costs: as many plain commits of one row and as many plain appends as the
/// measured work needed, on the same database and broker, by a client that does nothing else.
final class Floor {

    private static final int CONNECTIONS = 8;
    private static final int BYTES = 500;
    private static final String TOPIC = "bench.floor";
    private static final String DATABASE = "bench_floor";

    private final InstalledSystem system;
    private final Stores stores;

    Floor(InstalledSystem system, Stores stores) {
        this.system = system;
        this.stores = stores;
    }

    /// @param cpu everything that was spent, the client's own part included
    record Outcome(Duration took, Map<String, Duration> cpu) {}

    Outcome measure(long commits, long appends) throws SQLException, InterruptedException {
        prepare();
        var before = system.cpu();
        var begun = System.nanoTime();
        commit(commits);
        append(appends);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var spent = new TreeMap<>(system.cpu().since(before));
        // The services idle meanwhile: what they do then belongs to nobody's work.
        spent.keySet().removeIf(part -> part.endsWith("-service") || part.equals("gateway") || part.equals("keycloak"));
        return new Outcome(took, spent);
    }

    private void prepare() throws SQLException, InterruptedException {
        try (var connection = stores.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE);
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        try (var connection = stores.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE fact (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content text)");
        }
        try {
            if (!stores.kafka().listTopics().names().get(30, TimeUnit.SECONDS).contains(TOPIC)) {
                stores.kafka()
                        .createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Kafka does not answer", failure);
        }
    }

    private void commit(long count) throws InterruptedException {
        var left = new AtomicLong(count);
        var content = "x".repeat(BYTES);
        Callable<Boolean> client = () -> {
            try (var connection = stores.connect(DATABASE);
                    var insert = connection.prepareStatement("INSERT INTO fact (content) VALUES (?)")) {
                while (left.getAndDecrement() > 0) {
                    insert.setString(1, content);
                    insert.executeUpdate();
                }
                return true;
            }
        };
        try (var clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var done : clients.invokeAll(Collections.nCopies(CONNECTIONS, client))) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private void append(long count) throws InterruptedException {
        var settings = new HashMap<>(system.kafka());
        settings.put("linger.ms", 0);
        try (var producer =
                new KafkaProducer<byte[], byte[]>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            Future<RecordMetadata> last = CompletableFuture.completedFuture(null);
            for (long i = 0; i < count; i++) {
                var key = Long.toString(i).getBytes(StandardCharsets.US_ASCII);
                last = producer.send(new ProducerRecord<>(TOPIC, key, new byte[BYTES]));
            }
            producer.flush();
            last.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
