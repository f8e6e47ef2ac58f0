package id.sahkan.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.apache.kafka.server.common.Feature;
import org.jspecify.annotations.Nullable;

/// A real Kafka in the test's JVM that can be stopped and started again on the same data.
public final class TestKafka {

    private final Path data;
    private final int port = freePort();
    private final int controllerPort = freePort();
    private @Nullable KafkaRaftServer server;

    public TestKafka(Path data) throws Exception {
        this.data = data;
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setInitialControllers(DynamicVoters.parse("1@127.0.0.1:" + controllerPort + ":" + Uuid.randomUuid()))
                .setHasDynamicQuorum(true)
                .run();
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public void start() {
        // A broker that gives up must fail the test, not end its JVM.
        Exit.setExitProcedure((status, message) -> {
            throw new IllegalStateException("Kafka has given up (" + status + "): " + message);
        });
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", data.toString(),
                "listeners", "BROKER://" + bootstrap() + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "BROKER",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort,
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1"));
        settings.putAll(Map.of(
                "offsets.topic.num.partitions", "1",
                "broker.session.timeout.ms", "4000",
                "broker.heartbeat.interval.ms", "250",
                "controlled.shutdown.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        KafkaRaftServer started = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        started.startup();
        server = started;
    }

    public void createTopic(String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(name, 12, (short) 1))).all().get(60, TimeUnit.SECONDS);
        }
    }

    public void stop() {
        KafkaRaftServer running = Objects.requireNonNull(server, "it was not started");
        running.shutdown();
        running.awaitShutdown();
    }

    /// From below what systems hand out for outgoing connections: after a stop the port must be free for the next
    /// start.
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another one is drawn
            }
        }
    }
}
