package id.sahkan.bench.spine;

import id.sahkan.bench.machine.Cpu;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// A database server, a broker, and the processes that are measured, each its own process. The data lies in a folder
/// of the build, on the disk that the figures are about.
final class Stand implements AutoCloseable {

    private static final String TOPIC = "sahkan.applicant";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path folder;
    private final Path data;
    private final List<String> flags;
    private final EmbeddedPostgres postgres;
    private final long postmaster;
    private final Child broker;
    private final String kafka;
    private final Map<String, Child> children = new TreeMap<>();

    Stand(Path root, List<String> flags) throws Exception {
        this.flags = flags;
        this.folder = Files.createDirectories(root.resolve("tools/bench/target/spine"));
        this.data = Files.createTempDirectory(folder, "data");
        // Later settings win over the library's own, which trade durability for speed.
        this.postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "64MB")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .start();
        this.postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        var port = freePort();
        this.kafka = "127.0.0.1:" + port;
        this.broker = Child.start(
                BrokerProgram.class,
                List.of("-Xmx512m"),
                List.of(data.resolve("kafka").toString(), Integer.toString(port), Integer.toString(freePort())),
                Map.of(),
                folder.resolve("kafka.log"));
        broker.reply();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        }
    }

    /// @throws IllegalStateException when the database would forget what it has acknowledged
    Map<String, String> durability() throws SQLException {
        var settings = new HashMap<String, String>();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var setting : DURABLE) {
                try (var row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    settings.put(setting, row.getString(1));
                }
            }
        }
        if (!settings.values().stream().allMatch("on"::equals)) {
            throw new IllegalStateException("PostgreSQL runs with " + settings);
        }
        return settings;
    }

    Child producer() throws SQLException {
        return service("producer", "applicant-service", "bench.nothing");
    }

    Child consumer() throws SQLException {
        return service("consumer", "verification-service", TOPIC);
    }

    private Child service(String name, String source, String consumes) throws SQLException {
        createDatabase(name);
        var settings = Map.of(
                "SAHKAN_KAFKA",
                kafka,
                "SAHKAN_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name,
                "SAHKAN_DB_USER",
                name,
                "SAHKAN_DB_PASSWORD",
                "",
                "SAHKAN_DB_OWNER",
                "postgres",
                "SAHKAN_DB_OWNER_PASSWORD",
                "");
        var child = Child.start(
                SpineProgram.class,
                flags,
                List.of(
                        "--spring.config.import=classpath:messaging.yml",
                        "--spring.main.banner-mode=off",
                        "--spring.flyway.locations=classpath:db/messaging,classpath:db/bench",
                        "--logging.level.root=WARN",
                        "--sahkan.messaging.source=" + source,
                        "--sahkan.messaging.produces=" + (consumes.equals(TOPIC) ? "bench.nothing" : TOPIC),
                        "--sahkan.messaging.consumes=" + consumes),
                settings,
                folder.resolve(name + ".log"));
        child.reply();
        children.put(name, child);
        return child;
    }

    private void createDatabase(String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var there = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (there.next()) {
                    return;
                }
            }
            statement.execute("CREATE ROLE " + name + " LOGIN");
            statement.execute("CREATE DATABASE " + name);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Cpu.Reading cpu() {
        var used = new TreeMap<String, Duration>(Cpu.ofPostgres(postmaster));
        used.put("kafka", Cpu.of(broker.pid()));
        children.forEach((name, child) -> used.put(name, Cpu.of(child.pid())));
        return new Cpu.Reading(used);
    }

    @Override
    public void close() throws IOException {
        new ArrayList<>(children.values()).forEach(Child::close);
        broker.close();
        postgres.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
