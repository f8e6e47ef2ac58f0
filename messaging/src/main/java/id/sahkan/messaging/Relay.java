package id.sahkan.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Carries the journal to Kafka: one leader per service, strictly by position, and a row leaves the outbox only after
/// the broker has acknowledged it. Whatever fails, the batch starts over; consumers drop what they have seen.
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final String source;
    private final Publisher publisher;
    private final MessagingMetrics metrics;
    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile @Nullable String trouble;

    Relay(DataSource dataSource, String source, Publisher publisher, MessagingMetrics metrics) {
        this.dataSource = dataSource;
        this.source = source;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /// Something was committed: no need to wait for the next poll.
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    private void run() {
        Duration backOff = FIRST_BACK_OFF;
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                var outbox = new Outbox(connection, source);
                if (outbox.lead()) {
                    try {
                        while (running) {
                            relayUntilEmpty(outbox);
                            backOff = FIRST_BACK_OFF;
                            trouble = null;
                            pause(POLL);
                        }
                    } finally {
                        outbox.release();
                    }
                } else {
                    pause(Duration.ofSeconds(1));
                }
            } catch (SQLException | PublishException failure) {
                LOG.warn("relay starts over in {} ms: {}", backOff.toMillis(), failure.toString());
                startOver(failure);
                pause(backOff);
                backOff = min(backOff.multipliedBy(2), LONGEST_BACK_OFF);
            } catch (RuntimeException bug) {
                LOG.error("relay starts over in {} ms", LONGEST_BACK_OFF.toMillis(), bug);
                startOver(bug);
                pause(LONGEST_BACK_OFF);
            }
        }
    }

    private void startOver(Exception failure) {
        trouble = failure.getClass().getSimpleName();
        metrics.relayFailed();
        publisher.reset();
    }

    /// Why nothing leaves at the moment; empty while all is well, or while another instance leads.
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void relayUntilEmpty(Outbox outbox) throws SQLException, PublishException {
        List<Outbox.Unsent> batch = outbox.unsent(BATCH);
        while (!batch.isEmpty() && running) {
            publisher.publishAndAwait(batch);
            outbox.sent(batch);
            metrics.sent(batch.size());
            batch = batch.size() < BATCH ? List.of() : outbox.unsent(BATCH);
        }
    }

    private void pause(Duration atMost) {
        try {
            if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(Duration.ofSeconds(25));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
