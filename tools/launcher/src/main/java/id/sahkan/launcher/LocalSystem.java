package id.sahkan.launcher;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A whole Sahkan with all its real parts, on loopback addresses and one data folder.
public final class LocalSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataFolder data;
    private final Progress progress;
    private final Clock clock;
    private final UnaryOperator<JvmPart> asStarted;
    private final List<String> others = new CopyOnWriteArrayList<>();
    private final Prepared prepared;
    private final Tenancy tenancy;
    private final Supervisor supervisor;
    private final OneShots oneShots = new OneShots();
    private final Secrets secrets;
    private final Addresses addresses;
    private final Postgres postgres;
    private final Databases databases;
    private final KafkaBroker kafka;
    private final MailOutbox mail;
    private final OutboxPage page;
    private final DemoWitness witness;
    private final Signer signer;
    private final Map<String, String> settings;
    private final SecondFactor secondFactor;
    private final Stopwatch stopwatch = new Stopwatch();
    private @Nullable Thread stopHook;
    private final CountDownLatch gone = new CountDownLatch(1);
    private boolean stopped;

    /// What to start; `publicPort` 0 is any free port, -1 the one that the folder remembers, or else 8080. `settings`
    /// go to services and gateway besides their own.
    public record Options(
            Checkout checkout,
            Path data,
            int publicPort,
            boolean fresh,
            Progress progress,
            Map<String, String> settings) {

        public Options(Checkout checkout, Path data, int publicPort, boolean fresh, Progress progress) {
            this(checkout, data, publicPort, fresh, progress, Map.of());
        }
    }

    private LocalSystem(Options options, Clock clock, UnaryOperator<JvmPart> asStarted) {
        this.clock = clock;
        this.asStarted = asStarted;
        this.progress = options.progress();
        this.settings = options.settings();
        this.secondFactor = SecondFactor.of(settings);
        this.data = DataFolder.at(options.data()).prepare();
        ProcessLedger ledger = new ProcessLedger(data.run());
        this.tenancy = Tenancy.take(data, ledger);
        try {
            this.prepared = new Preparation(options.checkout(), progress).prepare();
            Leftovers.end(ledger, data.postgres(), progress);
            if (options.fresh()) {
                data.forget();
                data.prepare();
            }
            Ports ports = Ports.choose(data.ports(), options.publicPort());
            this.supervisor = new Supervisor(ledger, progress);
            this.secrets = new Secrets(data.secrets());
            this.addresses = new Addresses(ports);
            this.postgres = new Postgres(
                    prepared.postgres(), data, ports.of(Port.POSTGRES), secrets.secret("db." + Postgres.ADMIN));
            this.databases = new Databases(postgres, secrets, oneShots);
            this.kafka = new KafkaBroker(
                    data.kafka(),
                    ports.of(Port.KAFKA),
                    ports.of(Port.KAFKA_CONTROLLER),
                    KafkaAccounts.of(addresses.kafka(), secrets));
            this.mail = new MailOutbox(data.outbox(), ports.of(Port.SMTP), clock);
            this.page = new OutboxPage(data.outbox(), ports.of(Port.OUTBOX));
            this.signer = new Signer(data, secrets, oneShots);
            this.witness = new DemoWitness(data, ports.of(Port.WITNESS), secrets, clock, progress);
        } catch (RuntimeException e) {
            tenancy.close();
            throw e;
        }
    }

    /// Comes back when every part says that it is ready and the demo's people and period are there.
    public static LocalSystem start(Options options) {
        return start(options, UnaryOperator.identity());
    }

    /// @param asStarted what becomes of each service and the gateway before they are started
    public static LocalSystem start(Options options, UnaryOperator<JvmPart> asStarted) {
        LocalSystem system = new LocalSystem(options, Clock.systemUTC(), asStarted);
        Thread hook = Thread.ofPlatform().name("stop").unstarted(system::stop);
        system.stopHook = hook;
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            system.startParts();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void startParts() {
        // Our own threads: on the common pool Kafka does not find its classes.
        try (ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("start-", 0).factory())) {
            witness.start();
            Future<?> outbox = threads.submit(this::startOutbox);
            Future<?> broker = threads.submit(this::startBroker);
            Future<?> key = threads.submit(() -> signer.create(prepared.jar("decree-service")));
            Future<?> identity = threads.submit(this::startIdentity);
            for (Future<?> needed : List.of(outbox, broker, key, identity)) {
                await(needed);
            }
            Databases.ALL.stream()
                    .<Future<?>>map(name -> threads.submit(() -> databases.migrate(name, prepared, data)))
                    .toList()
                    .forEach(LocalSystem::await);
            List<JvmPart> services = new Services(
                            data, addresses, secrets, postgres, databases, prepared, signer, witness.with(settings))
                    .all().stream().map(asStarted).toList();
            services.forEach(supervisor::start);
            Future<?> accounts = threads.submit(this::finishIdentity);
            List<Future<?>> ready = services.stream()
                    .<Future<?>>map(service -> threads.submit(() -> awaitReady(service.name())))
                    .toList();
            ready.forEach(LocalSystem::await);
            await(accounts);
            new FirstStart(data, addresses, secrets, clock).period();
        }
    }

    private void startOutbox() {
        mail.start();
        page.start();
    }

    private void startBroker() {
        kafka.onGivingUp(
                why -> progress.say(
                        "Kafka has given up (" + why
                                + "). Is its disk full? Make room, then ./sahkan down and ./sahkan up: nothing that was acknowledged is lost."));
        kafka.start();
        say("kafka");
    }

    private void startIdentity() {
        supervisor.start(postgres);
        databases.create();
        say("postgres");
        supervisor.start(Keycloak.part(data, addresses, secrets, postgres, prepared.keycloak(), secondFactor));
    }

    private void finishIdentity() {
        awaitReady("keycloak");
        new RealmFollows(data, addresses, secrets, secondFactor, oneShots)
                .file(Keycloak.realmFile(prepared.keycloak()), prepared.jar("gateway"));
        new FirstStart(data, addresses, secrets, clock).accounts();
    }

    private void awaitReady(String part) {
        Readiness.await(part, addresses.readiness(part), supervisor, data.log(part), PATIENCE);
        say(part);
    }

    private void say(String part) {
        progress.say(String.format("  %-22s ready after %5.1f s", part, stopwatch.seconds()));
    }

    public static <T> T await(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    public KafkaAccounts kafkaAccounts() {
        return KafkaAccounts.of(addresses.kafka(), secrets);
    }

    public Addresses addresses() {
        return addresses;
    }

    public URI publicUrl() {
        return addresses.publicUrl();
    }

    public DataFolder data() {
        return data;
    }

    /// By user name.
    public Map<String, String> demoPasswords() {
        return demoPasswords(secrets);
    }

    public static Map<String, String> demoPasswords(Secrets secrets) {
        Map<String, String> passwords = new LinkedHashMap<>();
        DemoAccount.ALL.forEach(account -> passwords.put(account.username(), account.password(secrets)));
        return passwords;
    }

    public void stopKafka() {
        kafka.stop();
    }

    public void startKafka() {
        kafka.start();
    }

    /// One more instance of something, under a name of its own.
    public void start(JvmPart part) {
        others.add(part.name());
        supervisor.start(part);
    }

    /// Asks one part to stop, and waits; it stays away.
    public void retire(String part, Duration patience) {
        supervisor.stop(part, patience);
    }

    /// The process of a part, to be asked or hurt by a test.
    public ProcessHandle process(String part) {
        return supervisor.process(part);
    }

    /// In MB, with the launcher itself and Kafka in it.
    public long memory() {
        return Memory.megabytesAlone(ProcessHandle.current())
                + supervisor.processes().stream().mapToLong(Memory::megabytes).sum();
    }

    /// Since Java was started, not since the script was: that one may have built first.
    double secondsSinceLaunch() {
        Instant launched =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return Duration.between(launched, clock.instant()).toMillis() / 1000.0;
    }

    /// Comes back when somebody has stopped the system.
    void awaitStop() {
        try {
            gone.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// In the order in which nobody misses anybody.
    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        progress.say("Stopping …");
        supervisor.close();
        oneShots.close();
        supervisor.stopTogether(others, Duration.ofSeconds(15));
        supervisor.stop("gateway", patience("gateway", Duration.ofSeconds(10)));
        List<String> services =
                List.of("applicant-service", "verification-service", "decree-service", "notification-service");
        Duration longest = services.stream()
                .map(service -> patience(service, Duration.ofSeconds(15)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        supervisor.stopTogether(services, longest);
        supervisor.stop("keycloak", ClassArchive.in(prepared.keycloak()).patience(Duration.ofSeconds(15)));
        witness.stop();
        page.stop();
        mail.stop();
        kafka.stop();
        supervisor.stop("postgres", Duration.ofSeconds(30));
        tenancy.close();
        gone.countDown();
    }

    private Duration patience(String part, Duration usual) {
        return ClassArchive.beside(prepared.jar(part)).patience(usual);
    }

    @Override
    public void close() {
        Thread hook = stopHook;
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                return; // the hook is already at work
            }
        }
        stop();
    }
}
