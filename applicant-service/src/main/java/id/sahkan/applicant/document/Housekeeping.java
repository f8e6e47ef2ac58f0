package id.sahkan.applicant.document;

import id.sahkan.applicant.document.NamedFiles.State;
import id.sahkan.telemetry.LogEvent;
import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Erases what no row names any more, and reads what is named again before somebody needs it.
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final DocumentSettings.Housekeeping settings;
    private final DocumentFiles files;
    private final PageFiles pictures;
    private final NamedFiles named;
    private final DrawingQueue drawings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Semaphore never = new Semaphore(0);
    private volatile Map<State, Integer> states = Map.of();

    Housekeeping(
            DocumentSettings settings,
            DocumentFiles files,
            PageFiles pictures,
            NamedFiles named,
            DrawingQueue drawings,
            TransactionOperations transactions,
            Clock clock,
            MeterRegistry registry) {
        this.settings = settings.housekeeping();
        this.files = files;
        this.pictures = pictures;
        this.named = named;
        this.drawings = drawings;
        this.transactions = transactions;
        this.clock = clock;
        for (State state : List.of(State.SPOILT, State.MISSING)) {
            DocumentMetrics.DAMAGED.gauge(
                    registry, this, self -> self.states.getOrDefault(state, 0), "state", Label.value(state));
        }
    }

    /// Answers how many files it erased. A file gets its grace from when it was first seen without a name, and its
    /// grace is longer than the time between two backups: so a backup has what a row of any earlier instant names.
    int collect() throws IOException {
        Instant now = clock.instant();
        Set<String> names = named.all();
        for (String sha256 : files.all()) {
            if (!names.contains(sha256)) {
                named.unnamed(sha256, now);
            }
        }
        named.forgetNamed();
        int erased = 0;
        for (String sha256 : named.unnamedBefore(now.minus(settings.grace()))) {
            if (Boolean.TRUE.equals(transactions.execute(_ -> erase(sha256)))) {
                erased++;
            }
        }
        files.removeArrivalsBefore(now.minus(settings.grace()));
        if (erased > 0) {
            LogEvent.FILES_ERASED.to(LOG).addKeyValue("count", erased).log();
        }
        return erased;
    }

    private boolean erase(String sha256) {
        named.lock(List.of(sha256));
        if (named.names(sha256)) {
            return false;
        }
        named.forget(sha256);
        drawings.forget(sha256);
        try {
            files.remove(sha256);
            pictures.remove(sha256);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return true;
    }

    /// Reads every named file that was not read for a while, slowly.
    void scrub() throws IOException, InterruptedException {
        for (String sha256 : named.due(clock.instant().minus(settings.readEvery()))) {
            long size = files.size(sha256);
            State state = size < 0 ? State.MISSING : files.isWhole(sha256) ? State.WHOLE : State.SPOILT;
            named.read(List.of(sha256), state, clock.instant());
            if (state != State.WHOLE) {
                LogEvent.FILE_DAMAGED
                        .to(LOG)
                        .addKeyValue("sha256", sha256)
                        .addKeyValue("state", state)
                        .log();
            }
            pause(1000 * Math.max(0, size) / settings.bytesPerSecond().toBytes());
        }
        states = named.states();
    }

    /// What is not named any more goes first, so that nobody reads it again.
    void run() {
        try {
            collect();
            scrub();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static void failed(RuntimeException fault) {
        Throwable cause = fault.getCause() instanceof IOException io ? io : fault;
        LogEvent.HOUSEKEEPING_FAILED
                .to(LOG)
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .log();
    }

    private void pause(long millis) throws InterruptedException {
        never.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }
}
