package id.sahkan.messaging.reconciliation;

import id.sahkan.messaging.metrics.MessagingMetrics;
import id.sahkan.telemetry.LogEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Looks whether a run is due, and shows the latest one as metrics, whichever instance made it.
final class ReconciliationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationSchedule.class);

    private final Reconciliation reconciliation;
    private volatile @Nullable Report latest;

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

    void look() {
        reconciliation.runIfDue();
        latest = reconciliation.runs().latest().orElse(null);
    }

    /// What a failed look says in the log; that the database is away needs no stack trace.
    static void failed(RuntimeException fault) {
        if (fault instanceof DataAccessException) {
            LogEvent.RECONCILIATION_UNKNOWN
                    .to(LOG)
                    .addKeyValue("trouble", fault.getClass().getSimpleName())
                    .log();
        } else {
            LogEvent.RECONCILIATION_FAILED.to(LOG).setCause(fault).log();
        }
    }
}
