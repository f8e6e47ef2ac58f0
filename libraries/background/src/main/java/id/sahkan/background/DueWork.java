package id.sahkan.background;

import id.sahkan.telemetry.LogEvent;
import id.sahkan.telemetry.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does what is due, one item after another on a thread of its own, or on several at once. What was taken is held until
/// its lease ends, so that a crash loses nothing; what failed is due again after a wait that grows, and delays nothing
/// else.
public final class DueWork<T extends DueWork.Item> implements SmartLifecycle {

    /// One row that was taken.
    public interface Item {

        UUID applicationId();

        /// Those begun, with this one.
        int attempts();

        /// The trace that the work belongs to, whenever it is done.
        @Nullable
        String traceparent();
    }

    /// The rows of one kind of work, and how an item of it is done.
    public interface Rows<T> {

        /// Takes the oldest that is due. Nobody else gets it before the lease ends. The attempt is counted now: work
        /// that ends the process is counted too.
        Optional<T> claim(Instant now, Instant leasedUntil);

        /// Does it, and takes its row out.
        void work(T item);

        /// After `work` has thrown: due again then, unless somebody else holds it by now.
        void postpone(T item, Instant until, RuntimeException fault);
    }

    /// @param interval how often to look for what no wake told of
    /// @param lease longer than all time limits of one item together, or it is done twice
    /// @param atOnce so many items are in hand at the same time
    public record Timing(Duration interval, Duration lease, BackOff backOff, int atOnce) {

        public Timing(Duration interval, Duration lease, BackOff backOff) {
            this(interval, lease, backOff, 1);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final String name;
    private final Rows<T> rows;
    private final Timing timing;
    private final Wake wake;
    private final Clock clock;
    private final Traces traces;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile List<Thread> threads = List.of();

    /// @param name what is done to an item, as the trace and the thread show it
    /// @param wake called when something has become due
    public DueWork(String name, Rows<T> rows, Timing timing, Wake wake, Clock clock, Traces traces) {
        this.name = name;
        this.rows = rows;
        this.timing = timing;
        this.wake = wake;
        this.clock = clock;
        this.traces = traces;
    }

    /// Until nothing is due. Answers how many items it tried.
    public int runDue() {
        int tried = 0;
        Optional<T> item = claim();
        while (item.isPresent()) {
            tried++;
            run(item.get());
            item = stopped() ? Optional.empty() : claim();
        }
        return tried;
    }

    private Optional<T> claim() {
        Instant now = clock.instant();
        return rows.claim(now, now.plus(timing.lease()));
    }

    private void run(T item) {
        traces.step(name, item.traceparent()).about(item.applicationId()).run(() -> {
            try {
                rows.work(item);
            } catch (RuntimeException fault) {
                rows.postpone(
                        item,
                        clock.instant().plus(timing.backOff().after(item.attempts(), item.applicationId())),
                        fault);
            }
        });
    }

    private void loop() {
        try {
            while (!stopped()) {
                try {
                    runDue();
                    wake.await(timing.interval());
                } catch (RuntimeException fault) {
                    LogEvent.WORK_WAITING
                            .to(LOG)
                            .addKeyValue("work", name)
                            .addKeyValue("cause", fault.getClass().getName())
                            .log();
                    // After a failure to even look, a wake does not shorten the wait.
                    stopping.await(timing.interval().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        threads = IntStream.range(0, timing.atOnce())
                .mapToObj(_ -> Thread.ofPlatform().name(name).daemon().start(this::loop))
                .toList();
    }

    /// Nothing more is taken; what is being done is finished, or interrupted when it takes too long.
    @Override
    public void stop() {
        stopping.countDown();
        List<Thread> running = threads;
        threads = List.of();
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : running) {
                do {
                    wake.up(); // one of them may have taken the call for another
                } while (!thread.join(A_MOMENT) && System.nanoTime() < giveUpAt);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        running.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
