package id.sahkan.launcher;

import id.sahkan.messaging.broker.BrokerSetup;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.apache.kafka.server.common.Feature;
import org.jspecify.annotations.Nullable;

/// A whole Apache Kafka inside the launcher. It uses Kafka's inner classes, so this is the only file that may know
/// them.
public final class KafkaBroker {

    private static final int NODE = 1;

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final KafkaAccounts accounts;
    private final List<Door> doors;
    private final AtomicReference<Consumer<@Nullable String>> givenUp = new AtomicReference<>(_ -> {});
    private @Nullable KafkaRaftServer server;

    /// A further listener whose clients are told to come back at `advertised`, where something stands in between.
    public record Door(String name, int port, int advertised) {}

    KafkaBroker(Path data, int port, int controllerPort, KafkaAccounts accounts) {
        this(data, port, controllerPort, accounts, List.of());
    }

    public KafkaBroker(Path data, int port, int controllerPort, KafkaAccounts accounts, List<Door> doors) {
        this.data = data;
        this.port = port;
        this.controllerPort = controllerPort;
        this.accounts = accounts;
        this.doors = List.copyOf(doors);
        // A broker that gives up must not take the launcher with it: nobody would stop the other parts.
        Exit.setExitProcedure(this::giveUp);
        Exit.setHaltProcedure(this::giveUp);
    }

    /// Told once, in Kafka's words, when it can go on no longer: its disk is full, say.
    void onGivingUp(Consumer<@Nullable String> listener) {
        givenUp.set(listener);
    }

    private void giveUp(int status, @Nullable String message) {
        givenUp.getAndSet(_ -> {}).accept(message);
        throw new IllegalStateException("Kafka has given up (" + status + "): " + message);
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    synchronized boolean running() {
        return server != null;
    }

    public synchronized void start() {
        if (server != null) {
            return;
        }
        format();
        KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(settings(), false), Time.SYSTEM);
        starting.startup();
        server = starting;
        setUp();
    }

    synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("log.dirs", data.toString());
        List<String> listeners = new ArrayList<>(List.of("BROKER://" + bootstrap()));
        List<String> advertised = new ArrayList<>(listeners);
        List<String> protocols = new ArrayList<>(List.of("BROKER:SASL_PLAINTEXT", "CONTROLLER:SASL_PLAINTEXT"));
        for (Door door : doors) {
            listeners.add(door.name() + "://127.0.0.1:" + door.port());
            advertised.add(door.name() + "://127.0.0.1:" + door.advertised());
            protocols.add(door.name() + ":SASL_PLAINTEXT");
            settings.putAll(accounts.listener(door.name()));
        }
        listeners.add("CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("listeners", String.join(",", listeners));
        settings.put("advertised.listeners", String.join(",", advertised));
        settings.put("listener.security.protocol.map", String.join(",", protocols));
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        settings.putAll(accounts.listener("BROKER"));
        settings.putAll(accounts.listener("CONTROLLER"));
        settings.putAll(accounts.broker());
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("log.retention.ms", "-1");
        settings.put("log.segment.bytes", Integer.toString(64 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        // One machine: an old session of our own must not delay the next start.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "250");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("controlled.shutdown.enable", "false");
        return settings;
    }

    private void format() {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            Folders.createPrivate(data);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setInitialControllers(
                            DynamicVoters.parse(NODE + "@127.0.0.1:" + controllerPort + ":" + Uuid.randomUuid()))
                    .setHasDynamicQuorum(true)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder cannot be formatted", e);
        }
    }

    private void setUp() {
        try (Admin admin = Admin.create(accounts.owner())) {
            BrokerSetup.topics(admin, (short) 1);
            for (BrokerSetup.Service service : BrokerSetup.SERVICES) {
                BrokerSetup.account(admin, service, accounts.password(service.account()));
            }
            BrokerSetup.rights(admin);
        }
        for (BrokerSetup.Service service : BrokerSetup.SERVICES) {
            BrokerSetup.awaitAccess(service, accounts.service(service.account()));
        }
    }
}
