package id.sahkan.bench.spine;

import id.sahkan.messaging.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What the consuming side does with an event: one statement, as the services do. An event counts when its batch is
/// committed.
final class Copying {

    private static final String COPY = """
            INSERT INTO bench_copy (id, version) VALUES (?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version
            """;

    private final JdbcClient jdbc;
    private final Moments applied = new Moments();
    private final AtomicLong count = new AtomicLong();
    private final ThreadLocal<List<Moments.Event>> batch = ThreadLocal.withInitial(ArrayList::new);

    Copying(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void handle(Incoming incoming) {
        jdbc.sql(COPY).param(incoming.aggregateId()).param(incoming.version()).update();
        var events = batch.get();
        if (events.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_COMMITTED) {
                        count(events);
                    }
                    events.clear();
                }
            });
        }
        events.add(new Moments.Event(incoming.aggregateId(), incoming.version()));
    }

    private void count(List<Moments.Event> events) {
        var now = System.nanoTime();
        events.forEach(event -> applied.add(event, now));
        count.addAndGet(events.size());
    }

    Moments applied() {
        return applied;
    }

    long count() {
        return count.get();
    }

    /// Waits until so many events are applied since the start; answers the moment.
    String await(long wanted) {
        var giveUpAt = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (count.get() < wanted) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("applied only " + count.get() + " of " + wanted);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return Long.toString(System.nanoTime());
    }
}
