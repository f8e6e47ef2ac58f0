package id.sahkan.bench.spine;

import id.sahkan.bench.traffic.Pace;
import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.OutletType;
import id.sahkan.messaging.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What the producing side does: one transaction for each event, which changes a row and appends to the journal.
final class Appending {

    /// So many events follow each other on one aggregate.
    private static final int VERSIONS = 5;

    private static final String CHANGE = """
            INSERT INTO bench_state (id, version) VALUES (?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version
            """;

    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Moments committed = new Moments();

    Appending(Journal journal, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    Moments committed() {
        return committed;
    }

    /// Answers how many nanoseconds it took.
    String flatOut(int events, int threads) {
        var begun = System.nanoTime();
        run(events, threads, Pace.flatOut());
        return Long.toString(System.nanoTime() - begun);
    }

    String paced(int perSecond, int seconds) {
        committed.clear();
        run(perSecond * seconds, 4, Pace.perSecond(perSecond));
        return "appended";
    }

    private void run(int events, int threads, Pace pace) {
        var left = new AtomicInteger(events / VERSIONS);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var working = IntStream.range(0, threads)
                    .mapToObj(_ -> pool.submit(() -> {
                        while (left.getAndDecrement() > 0) {
                            aggregate(pace);
                        }
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> done : working) {
                done.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void aggregate(Pace pace) throws InterruptedException {
        var id = UUID.randomUUID();
        for (long version = 1; version <= VERSIONS; version++) {
            pace.await();
            append(id, version);
            committed.add(new Moments.Event(id, version), System.nanoTime());
        }
    }

    private void append(UUID id, long version) {
        var at = clock.instant();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql(CHANGE).param(id).param(version).update();
            journal.append(id, version, at, "bench", event(id, at));
        });
    }

    private static ApplicationSubmitted event(UUID id, Instant at) {
        return new ApplicationSubmitted(
                id,
                "UJI-000001",
                id,
                "UJI",
                id,
                id,
                "Warta Uji",
                "PT Media Uji Beban",
                OutletType.ONLINE,
                id.toString(),
                1,
                "0".repeat(64),
                at,
                true,
                null);
    }

    /// Waits until nothing is left in the outbox.
    String awaitSent() {
        var giveUpAt = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (jdbc.sql("SELECT EXISTS (SELECT 1 FROM outbox)")
                .query(Boolean.class)
                .single()) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("the outbox does not become empty");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return Long.toString(System.nanoTime());
    }
}
