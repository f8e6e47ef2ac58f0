package id.sahkan.journeys;

import static org.awaitility.Awaitility.await;

import id.sahkan.bench.traffic.Target;
import id.sahkan.journeys.faults.Link;
import id.sahkan.journeys.faults.Link.Protocol;
import id.sahkan.journeys.faults.Trap;
import id.sahkan.launcher.Addresses;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.DataFolder;
import id.sahkan.launcher.Databases;
import id.sahkan.launcher.FirstStart;
import id.sahkan.launcher.Folders;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.JvmPart;
import id.sahkan.launcher.KafkaAccounts;
import id.sahkan.launcher.Keycloak;
import id.sahkan.launcher.LocalSystem;
import id.sahkan.launcher.MailOutbox;
import id.sahkan.launcher.OneShots;
import id.sahkan.launcher.Port;
import id.sahkan.launcher.Ports;
import id.sahkan.launcher.Postgres;
import id.sahkan.launcher.Preparation;
import id.sahkan.launcher.Prepared;
import id.sahkan.launcher.ProcessLedger;
import id.sahkan.launcher.Progress;
import id.sahkan.launcher.Readiness;
import id.sahkan.launcher.SecondFactor;
import id.sahkan.launcher.Secrets;
import id.sahkan.launcher.Services;
import id.sahkan.launcher.Signer;
import id.sahkan.launcher.Superuser;
import id.sahkan.launcher.Supervisor;
import id.sahkan.sample.client.PasswordGrant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Sahkan as it is hurt: two instances of each service behind one address, each with links of its own to Kafka and to
/// PostgreSQL; Kafka in its own process; each kind of data on a small disk of its own where one can be mounted. The
/// gateway stays away. What ends is started again.
public final class FaultStand implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// What is kept, each on a disk of its own.
    public enum Disk {
        DATABASE(700),
        BROKER(500),
        DOCUMENTS(200),
        DECREES(100);

        private final int megabytes;

        Disk(int megabytes) {
            this.megabytes = megabytes;
        }
    }

    /// One of two equal processes of a service.
    public record Instance(String name, String service, int port, Link kafka, Link database) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final DataFolder data;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Prepared prepared;
    private final Supervisor supervisor;
    private final Postgres postgres;
    private final JvmPart broker;
    private final MailOutbox mail;
    private final Keycloak26 keycloak;
    private final List<Instance> instances = new ArrayList<>();
    private final List<JvmPart> parts = new ArrayList<>();
    private final List<Link> doors = new ArrayList<>();
    private final Set<Disk> disks = EnumSet.noneOf(Disk.class);
    private final Thread hook = Thread.ofPlatform().name("stop-faults").unstarted(this::stop);
    private boolean stopped;

    private record Keycloak26(JvmPart part, FirstStart firstStart) {}

    private FaultStand(Path folder) {
        this.data = DataFolder.at(folder).prepare();
        Path log = data.log("stand");
        Progress progress = line -> note(log, line);
        this.prepared = new Preparation(Checkout.find(), progress).prepare();
        this.addresses = new Addresses(Ports.choose(data.ports(), 0));
        this.secrets = new Secrets(data.secrets());
        this.supervisor = new Supervisor(new ProcessLedger(data.run()), progress, Integer.MAX_VALUE);
        this.postgres = new Postgres(
                prepared.postgres(), data, addresses.port(Port.POSTGRES), secrets.secret("db." + Postgres.ADMIN));
        this.mail = new MailOutbox(data.outbox(), addresses.port(Port.SMTP), Clock.systemUTC());
        this.keycloak = new Keycloak26(
                Keycloak.part(data, addresses, secrets, postgres, prepared.keycloak(), SecondFactor.OFF),
                new FirstStart(data, addresses, secrets, Clock.systemUTC()));
        Signer signer = new Signer(data, secrets, new OneShots());
        signer.create(prepared.jar("decree-service"));
        List<String> kafkaDoors = new ArrayList<>();
        for (JvmPart part : new Services(
                        data,
                        addresses,
                        secrets,
                        postgres,
                        new Databases(postgres, secrets, new OneShots()),
                        prepared,
                        signer,
                        // one account and one address send all the traffic
                        Map.of(
                                "SAHKAN_MOST_COMPANIES", "100000",
                                "SAHKAN_MOST_OUTLETS", "100000",
                                "SAHKAN_MOST_DRAFTS", "100000",
                                "SAHKAN_MOST_BYTES", "0",
                                "SAHKAN_RATES_TIMES", "1000"))
                .all()) {
            if (!part.name().equals("gateway")) {
                twice(part, kafkaDoors);
            }
        }
        this.broker = broker(kafkaDoors);
    }

    private void twice(JvmPart part, List<String> kafkaDoors) {
        int[] ports = {Ports.anyFree(), Ports.anyFree()};
        String database = part.name().replace("-service", "");
        for (int i = 0; i < ports.length; i++) {
            String name = part.name() + "-" + (i + 1);
            int kafkaPort = Ports.anyFree();
            Link kafka = new Link(0, Protocol.KAFKA, kafkaPort);
            kafkaDoors.add("D" + kafkaDoors.size() + "=" + kafkaPort + "=" + kafka.port());
            Link toDatabase = new Link(0, Protocol.ANY, addresses.port(Port.POSTGRES));
            Map<String, String> settings = new TreeMap<>(part.environment());
            settings.put("SERVER_PORT", Integer.toString(ports[i]));
            settings.put("SAHKAN_KAFKA", "127.0.0.1:" + kafka.port());
            // Statements go by their text each time, so that a trap can read them.
            settings.put(
                    "SAHKAN_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + "/" + database + "?prepareThreshold=0");
            parts.add(new JvmPart(name, data.log(name), part.command(), settings));
            instances.add(new Instance(name, part.name(), ports[i], kafka, toDatabase));
        }
        doors.add(new Link(addresses.port(Addresses.portOf(part.name())), Protocol.ANY, ports));
    }

    private JvmPart broker(List<String> kafkaDoors) {
        List<String> command = new ArrayList<>(Checkout.java());
        command.addAll(List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProgram.class.getName(),
                data.kafka().toString(),
                Integer.toString(addresses.port(Port.KAFKA)),
                Integer.toString(addresses.port(Port.KAFKA_CONTROLLER))));
        command.addAll(kafkaDoors);
        Map<String, String> passwords = new TreeMap<>();
        BrokerProgram.ACCOUNTS.forEach(
                account -> passwords.put(BrokerProgram.variable(account), kafka().password(account)));
        return new JvmPart("kafka", data.log("kafka"), command, passwords);
    }

    /// Comes back when one instance of each service is ready.
    public static FaultStand start(Path folder) {
        FaultStand stand = new FaultStand(folder);
        Runtime.getRuntime().addShutdownHook(stand.hook);
        try {
            stand.startParts();
            return stand;
        } catch (RuntimeException failed) {
            stand.close();
            throw failed;
        }
    }

    private void startParts() {
        Stream.of(Disk.values()).filter(this::mount).forEach(disks::add);
        supervisor.start(broker);
        supervisor.start(postgres);
        Databases databases = new Databases(postgres, secrets, new OneShots());
        databases.create();
        for (String service : Databases.SERVICES) {
            databases.migrate(service, prepared, data);
        }
        if (disks.contains(Disk.DATABASE)) {
            // A small disk is not to be filled by the log of the database itself.
            execute("postgres", "ALTER SYSTEM SET max_wal_size = '128MB'");
            execute("postgres", "SELECT pg_reload_conf()");
        }
        mail.start();
        supervisor.start(keycloak.part());
        await().atMost(PATIENCE).ignoreExceptions().until(() -> SpineTopics.exist(kafka()));
        startInstances("-1");
        try (ExecutorService threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            Future<?> accounts = threads.submit(() -> {
                Readiness.await(
                        "keycloak", addresses.readiness("keycloak"), supervisor, data.log("keycloak"), PATIENCE);
                keycloak.firstStart().accounts();
            });
            instances.stream()
                    .filter(instance -> instance.name().endsWith("-1"))
                    .forEach(this::awaitReady);
            LocalSystem.await(accounts);
        }
    }

    /// The second of each service comes when applications flow already, and the first hands over partitions.
    public void startSecondInstances() {
        startInstances("-2");
    }

    private void startInstances(String suffix) {
        parts.stream().filter(part -> part.name().endsWith(suffix)).forEach(supervisor::start);
    }

    public List<Instance> instances() {
        return List.copyOf(instances);
    }

    public List<Instance> instances(String service) {
        return instances.stream()
                .filter(instance -> instance.service().equals(service))
                .toList();
    }

    public static List<String> services() {
        return Databases.SERVICES.stream().map(name -> name + "-service").toList();
    }

    /// All that one service, or PostgreSQL with its children, runs as.
    private Stream<ProcessHandle> family(String part) {
        ProcessHandle process = supervisor.process(part);
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /// As the kernel does when memory is short: at once, and nobody is asked. Comes back when the process is gone.
    public void kill(String part) {
        List<ProcessHandle> family = family(part).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.getFirst().onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /// The processes in which an instance opens papers.
    public void killParsers() {
        instances("applicant-service")
                .forEach(instance ->
                        supervisor.process(instance.name()).descendants().forEach(ProcessHandle::destroyForcibly));
    }

    /// Only when no killing has to be waited for: the process may have ended meanwhile.
    public void signal(String part, String signal) {
        Signals.send(signal, family(part).toList());
    }

    public boolean isAlive(String part) {
        return supervisor.process(part).isAlive();
    }

    public void awaitReady(Instance instance) {
        URI readiness = URI.create("http://127.0.0.1:" + instance.port() + "/actuator/health/readiness");
        Readiness.await(instance.name(), readiness, supervisor, data.log(instance.name()), PATIENCE);
    }

    /// Comes back when PostgreSQL, the broker and every instance answer.
    public void awaitAllReady() {
        awaitPlaces();
        instances.forEach(this::awaitReady);
    }

    /// Comes back when PostgreSQL and the broker answer.
    public void awaitPlaces() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(2) && SpineTopics.exist(kafka());
            }
        });
    }

    /// Ends a part and keeps it down.
    public void down(String part) {
        supervisor.stop(part, Duration.ofSeconds(10));
    }

    public void databaseUp() {
        supervisor.start(postgres);
    }

    /// The broker comes back as one that has never seen anything.
    public void wipeBroker() {
        down("kafka");
        emptied(data.kafka());
        supervisor.start(broker);
    }

    /// The folder itself may be a disk.
    private static void emptied(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            inside.forEach(Folders::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean hasOwn(Disk disk) {
        return disks.contains(disk);
    }

    public Path folder(Disk disk) {
        return switch (disk) {
            case DATABASE -> data.postgres();
            case BROKER -> data.kafka();
            case DOCUMENTS -> data.documents();
            case DECREES -> data.decrees();
        };
    }

    /// The instance whose relay holds the lead.
    public Instance leader(String service) {
        String database = service.replace("-service", "");
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> holder(service, database), list -> !list.isEmpty())
                .getFirst();
    }

    private List<Instance> holder(String service, String database) {
        List<String> ports = rows(database, """
                SELECT client_port::text FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND datname = current_database()
                """);
        return instances(service).stream()
                .filter(instance ->
                        ports.stream().anyMatch(port -> instance.database().comesFrom(Integer.parseInt(port))))
                .toList();
    }

    /// Sets the same trap on both instances' links; it strikes once.
    public void arm(List<Link> links, Trap trap) {
        links.forEach(link -> link.arm(trap));
    }

    /// As a second program sees it that is started beside it.
    public Installation installation() {
        return Installation.of(data);
    }

    public Target target() {
        return Target.pastTheGateway(data.root());
    }

    public URI service(String name) {
        return addresses.service(name);
    }

    public KafkaAccounts kafka() {
        return new KafkaAccounts(addresses.kafka(), account -> secrets.secret("kafka." + account));
    }

    /// Keycloak may still hold connections to a database that was killed, and answers with an error once for each.
    public String token(String user) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> signedIn(user), token -> !token.isEmpty());
    }

    private String signedIn(String user) throws IOException, InterruptedException {
        String password = LocalSystem.demoPasswords(secrets).get(user);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new PasswordGrant(http, target().tokens(), target().client(), user, password, Clock.systemUTC())
                    .bearer(Duration.ofSeconds(20));
        }
    }

    public Connection connect(String database) throws SQLException {
        return postgres.connect(database);
    }

    public void execute(String database, String sql) {
        SpineTopics.execute(this::connect, database, sql);
    }

    public List<String> rows(String database, String sql) {
        return SpineTopics.rows(this::connect, database, sql);
    }

    /// The digest of what is kept under one, or "nothing".
    public String keptDecree(String digest) {
        Path file = data.decrees().resolve(digest.substring(0, 2)).resolve(digest + ".pdf");
        try {
            return Files.exists(file)
                    ? HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
                    : "nothing";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean mount(Disk disk) {
        return Superuser.isRoot()
                && run(List.of(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + disk.megabytes + "m,mode=0700",
                        "sahkan-faults",
                        Folders.createPrivate(folder(disk)).toString()));
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void note(Path log, String line) {
        try {
            Files.writeString(
                    log, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        supervisor.close();
        // Nothing of this is wanted again: no need for a graceful end, but for the disk's sake PostgreSQL goes last.
        parts.forEach(part -> end(part.name()));
        end("keycloak");
        end("kafka");
        end("postgres");
        mail.stop();
        doors.forEach(Link::close);
        instances.forEach(instance -> {
            instance.kafka().close();
            instance.database().close();
        });
        disks.forEach(disk -> await().atMost(Duration.ofSeconds(20))
                .until(() -> run(List.of("umount", folder(disk).toString()))));
    }

    private void end(String part) {
        try {
            kill(part);
            supervisor.process(part).onExit().orTimeout(10, TimeUnit.SECONDS).join();
        } catch (IllegalArgumentException | IllegalStateException neverStarted) {
            // a start that failed half way
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException atWork) {
            return;
        }
        stop();
    }
}
