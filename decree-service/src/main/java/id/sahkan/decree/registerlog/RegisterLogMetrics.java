package id.sahkan.decree.registerlog;

import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Whether the log keeps up with what is issued.
public final class RegisterLogMetrics {

    public static final Metric BEHIND = new Metric(
            "sahkan.register.log.behind.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "How long ago the oldest decree was issued that is not in the register's log yet; 0 when all are. Ten seconds are"
                    + " right. Not a number while the database does not answer.");

    RegisterLogMetrics(RegisterLogStore store, Clock clock, MeterRegistry registry) {
        BEHIND.gauge(registry, store, source -> {
            try {
                Instant oldest = source.oldestDue();
                return oldest == null
                        ? 0
                        : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
            } catch (DataAccessException | TransactionException unavailable) {
                return Double.NaN;
            }
        });
    }
}
