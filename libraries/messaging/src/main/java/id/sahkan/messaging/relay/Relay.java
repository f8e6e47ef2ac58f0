package id.sahkan.messaging.relay;

import id.sahkan.background.Wake;
import id.sahkan.contracts.EventTypes;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.metrics.MessagingMetrics;
import id.sahkan.telemetry.LogEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Drives [RelayMachine] on a thread of its own: at once while there is work, woken by commits, slower while it fails.
public final class Relay implements Journal.Listener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int LARGEST_BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LEAD_POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

    private final RelayMachine machine;
    private final Counter failures;
    private final Wake work = new Wake();
    private Duration backOff = FIRST_BACK_OFF;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile boolean leading;
    private volatile long sent;
    private volatile @Nullable String trouble;

    Relay(RelayPort port, MeterRegistry registry) {
        machine = new RelayMachine(port, LARGEST_BATCH);
        failures = MessagingMetrics.RELAY_FAILURES.counter(registry);
        MessagingMetrics.RELAY_LEADING.gauge(registry, this, relay -> relay.leading ? 1 : 0);
        MessagingMetrics.RELAY_SENT.counts(registry, this, relay -> relay.sent);
    }

    @Override
    public void committed(List<Journal.Entry> entries) {
        if (haveToLeave(entries)) {
            wake();
        }
    }

    /// There is something in the outbox: no need to wait for the next poll.
    public void wake() {
        work.up();
    }

    static boolean haveToLeave(List<Journal.Entry> entries) {
        return entries.stream().anyMatch(entry -> EventTypes.of(entry.event()).published());
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    private void run() {
        while (running) {
            RelayMachine.Next next = machine.step();
            leading = machine.isLeading();
            sent = machine.sent();
            switch (next) {
                case GO_ON -> {}
                case WAIT_FOR_WORK -> {
                    backOff = FIRST_BACK_OFF;
                    trouble = null;
                    pause(POLL);
                }
                case WAIT_FOR_LEAD -> {
                    trouble = null;
                    pause(LEAD_POLL);
                }
                case BACK_OFF -> machine.failure().ifPresent(this::backOff);
            }
        }
        machine.stop();
        leading = false;
    }

    private void backOff(Exception failure) {
        if (failure instanceof RelayException) {
            LogEvent.RELAY_RESTARTED
                    .to(LOG)
                    .addKeyValue("inMs", backOff.toMillis())
                    .addKeyValue("trouble", failure.getMessage())
                    .log();
        } else {
            backOff = LONGEST_BACK_OFF;
            LogEvent.RELAY_FAILED
                    .to(LOG)
                    .addKeyValue("inMs", backOff.toMillis())
                    .setCause(failure)
                    .log();
        }
        trouble = failure.getClass().getSimpleName();
        failures.increment();
        pause(backOff);
        backOff = min(backOff.multipliedBy(2), LONGEST_BACK_OFF);
    }

    /// Why nothing leaves at the moment; empty while all is well, or while another instance leads.
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    public boolean leading() {
        return leading;
    }

    private void pause(Duration atMost) {
        try {
            work.await(atMost);
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
