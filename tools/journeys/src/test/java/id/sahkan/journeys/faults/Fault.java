package id.sahkan.journeys.faults;

import static org.awaitility.Awaitility.await;

import id.sahkan.journeys.FaultStand;
import id.sahkan.journeys.FaultStand.Disk;
import id.sahkan.journeys.FaultStand.Instance;
import id.sahkan.journeys.faults.Link.Weather;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is done to the running system. Each strikes, lasts and heals; what it hits is drawn by the seed.
enum Fault {
    KILL_SERVICE("kill -9 of an instance", true, (stand, random) -> kill(stand, any(stand, random))),
    KILL_BROKER("kill -9 of the broker", true, (stand, _) -> kill(stand, "kafka")),
    KILL_DATABASE("kill -9 of all of PostgreSQL", true, (stand, _) -> kill(stand, "postgres")),
    STOP_LEADER("SIGSTOP of a relay's leader, 14 s", true, (stand, random) -> {
        stopFor(stand, stand.leader(anyService(random)).name(), 14);
    }),
    STOP_CONSUMER("SIGSTOP of a consumer, 60 s", false, (stand, random) -> {
        stopFor(stand, any(stand, random).name(), 60);
    }),
    STOP_BROKER("SIGSTOP of the broker, 35 s", false, (stand, _) -> stopFor(stand, "kafka", 35)),
    STOP_DATABASE("SIGSTOP of PostgreSQL, 40 s", false, (stand, _) -> stopFor(stand, "postgres", 40)),
    SLOW_KAFKA("250 ms before Kafka", false, (stand, random) -> kafka(stand, random, Weather.SLOW)),
    SLOW_DATABASE("250 ms before PostgreSQL", false, (stand, random) -> database(stand, random, Weather.SLOW)),
    RESET_KAFKA("connections to Kafka reset", true, (stand, random) -> kafka(stand, random, Weather.RESET)),
    RESET_DATABASE("connections to PostgreSQL reset", true, (stand, random) -> database(stand, random, Weather.RESET)),
    HALF_OPEN_KAFKA(
            "half-open connections to Kafka", false, (stand, random) -> kafka(stand, random, Weather.HALF_OPEN)),
    HALF_OPEN_DATABASE("half-open connections to PostgreSQL", false, (stand, random) -> {
        database(stand, random, Weather.HALF_OPEN);
    }),
    ONE_WAY_KAFKA("no answers from Kafka", true, (stand, random) -> kafka(stand, random, Weather.ONE_WAY)),
    ONE_WAY_DATABASE("no answers from PostgreSQL", false, (stand, random) -> database(stand, random, Weather.ONE_WAY)),
    ACKNOWLEDGEMENT_LOST(
            "killed when the broker has a batch and the relay not yet its answer", true, (stand, random) -> {
                trapped(stand, random, Instance::kafka, Trap.kafka(Trap.PRODUCE), Trap.Moment.BEFORE_THE_ANSWER);
            }),
    NOT_DELETED("killed between the broker's answer and the outbox", false, (stand, random) -> {
        trapped(stand, random, Instance::database, Trap.sql("DELETE FROM outbox"), Trap.Moment.BEFORE_THE_REQUEST);
    }),
    OFFSETS_NOT_COMMITTED("killed between a batch and its offsets", false, (stand, random) -> {
        trapped(stand, random, Instance::kafka, Trap.kafka(Trap.OFFSET_COMMIT), Trap.Moment.BEFORE_THE_REQUEST);
    }),
    RECEIPT_NOT_TOLD("killed when a submission is committed and not yet acknowledged", true, (stand, _) -> {
        trapped(
                stand,
                "applicant-service",
                Instance::database,
                Trap.sql("INSERT INTO receipt", "COMMIT"),
                Trap.Moment.BEFORE_THE_ANSWER);
    }),
    DATABASE_AWAY("PostgreSQL down for 60 s", false, (stand, _) -> {
        stand.down("postgres");
        lasts(60);
        stand.databaseUp();
    }),
    PARSERS_KILLED("kill -9 of what opens papers, three times", true, (stand, _) -> {
        // a paper that is open at two of them is taken for the cause
        for (int time = 0; time < 3; time++) {
            stand.killParsers();
            lasts(4);
        }
    }),
    DATABASE_DISK_FULL("PostgreSQL's disk full for 20 s", Disk.DATABASE),
    BROKER_DISK_FULL("Kafka's disk full for 20 s", Disk.BROKER),
    DOCUMENTS_DISK_FULL("the papers' disk full for 20 s", Disk.DOCUMENTS),
    DECREES_DISK_FULL("the decrees' disk full for 20 s", Disk.DECREES);

    interface Blow {
        void strike(FaultStand stand, Random random);
    }

    final String title;

    /// Whether the short profile has it.
    final boolean brief;

    /// The disk that it fills.
    final @Nullable Disk disk;

    private final Blow blow;

    Fault(String title, boolean brief, Blow blow) {
        this.title = title;
        this.brief = brief;
        this.disk = null;
        this.blow = blow;
    }

    Fault(String title, Disk disk) {
        this.title = title;
        this.brief = false;
        this.disk = disk;
        this.blow = (stand, _) -> full(stand.folder(disk));
    }

    /// Comes back when the cause is gone; the system may still suffer.
    void strike(FaultStand stand, Random random) {
        blow.strike(stand, random);
    }

    private static String anyService(Random random) {
        return FaultStand.services().get(random.nextInt(FaultStand.services().size()));
    }

    private static Instance any(FaultStand stand, Random random) {
        return stand.instances().get(random.nextInt(stand.instances().size()));
    }

    private static void kill(FaultStand stand, Instance instance) {
        kill(stand, instance.name());
    }

    private static void kill(FaultStand stand, String part) {
        stand.kill(part);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> stand.isAlive(part));
    }

    private static void stopFor(FaultStand stand, String part, int seconds) {
        stand.signal(part, "STOP");
        try {
            lasts(seconds);
        } finally {
            stand.signal(part, "CONT");
        }
    }

    /// A fault that has to be longer than somebody's time limit.
    private static void lasts(int seconds) {
        try {
            new CompletableFuture<Boolean>().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException over) {
            // as it should
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void kafka(FaultStand stand, Random random, Weather weather) {
        hold(stand.instances(anyService(random)).stream().map(Instance::kafka).toList(), weather);
    }

    private static void database(FaultStand stand, Random random, Weather weather) {
        hold(
                stand.instances(anyService(random)).stream()
                        .map(Instance::database)
                        .toList(),
                weather);
    }

    private static void hold(List<Link> links, Weather weather) {
        Link.all(links, weather);
        try {
            lasts(weather == Weather.RESET ? 3 : 14);
        } finally {
            Link.all(links, Weather.CLEAR);
        }
    }

    private static void trapped(
            FaultStand stand,
            Random random,
            Function<Instance, Link> side,
            Supplier<Predicate<byte[]>> ear,
            Trap.Moment moment) {
        trapped(stand, random.nextBoolean() ? "applicant-service" : "verification-service", side, ear, moment);
    }

    /// Where somebody is always at work, so that what is waited for happens.
    private static void trapped(
            FaultStand stand,
            String service,
            Function<Instance, Link> side,
            Supplier<Predicate<byte[]>> ear,
            Trap.Moment moment) {
        try {
            armed(stand, service, side, ear, moment).get(90, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException never) {
            throw new IllegalStateException("the trap did not spring at " + service, never);
        } finally {
            stand.instances(service).stream().map(side).forEach(Link::disarm);
        }
    }

    /// Done when the instance that came there first is dead.
    static CompletableFuture<Instance> armed(
            FaultStand stand,
            String service,
            Function<Instance, Link> side,
            Supplier<Predicate<byte[]>> ear,
            Trap.Moment moment) {
        List<Instance> instances = stand.instances(service);
        List<Link> links = instances.stream().map(side).toList();
        var caught = new AtomicBoolean();
        var struck = new CompletableFuture<Instance>();
        stand.arm(links, new Trap(ear, moment, link -> {
            Instance victim = instances.get(links.indexOf(link));
            if (caught.compareAndSet(false, true)) {
                stand.kill(victim.name());
                struck.complete(victim);
            }
        }));
        return struck;
    }

    private static void full(Path folder) {
        Path ballast = folder.resolve("ballast");
        byte[] block = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // that is what it was written for
        }
        try {
            lasts(20);
        } finally {
            try {
                Files.delete(ballast);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
