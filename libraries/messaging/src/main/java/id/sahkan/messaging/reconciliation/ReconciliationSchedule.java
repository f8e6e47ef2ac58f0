package id.sahkan.messaging.reconciliation;

import id.sahkan.messaging.MessagingMetrics;
import id.sahkan.telemetry.LogEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/// Looks once a minute whether a run is due, and shows the latest one as metrics, whichever instance made it.
final class ReconciliationSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationSchedule.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Reconciliation reconciliation;
    private volatile @Nullable Report latest;
    private @Nullable ScheduledExecutorService timer;

    ReconciliationSchedule(Reconciliation reconciliation, MeterRegistry registry, Clock clock) {
        this.reconciliation = reconciliation;
        for (String invariant : reconciliation.names()) {
            MessagingMetrics.RECONCILIATION_DIFFERENCES.gauge(
                    registry, this, schedule -> schedule.differences(invariant), "invariant", invariant);
        }
        MessagingMetrics.RECONCILIATION_AGE.gauge(registry, this, schedule -> schedule.age(clock));
    }

    private double differences(String invariant) {
        Report report = latest;
        return report == null
                ? Double.NaN
                : report.outcomes().stream()
                        .filter(outcome -> outcome.invariant().equals(invariant) && outcome.trouble() == null)
                        .mapToDouble(Outcome::differences)
                        .findFirst()
                        .orElse(Double.NaN);
    }

    private double age(Clock clock) {
        Report report = latest;
        return report == null || !report.complete()
                ? Double.NaN
                : Duration.between(report.finishedAt(), clock.instant()).toMillis() / 1000.0;
    }

    private void look() {
        try {
            reconciliation.runIfDue();
            latest = reconciliation.runs().latest().orElse(null);
        } catch (DataAccessException away) {
            LogEvent.RECONCILIATION_UNKNOWN
                    .to(LOG)
                    .addKeyValue("trouble", away.getClass().getSimpleName())
                    .log();
        } catch (RuntimeException bug) {
            // Thrown on, it would end the timer without a word.
            LogEvent.RECONCILIATION_FAILED.to(LOG).setCause(bug).log();
        }
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reconciliation").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
