package id.sahkan.decree.recheck;

import id.sahkan.decree.recheck.DocumentChecks.Overview;
import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Whether what was issued is still there and valid, and whether anybody looks.
@Component
public final class RecheckMetrics {

    public static final Metric NOT_VALID = new Metric(
            "sahkan.decrees.not.valid",
            Meter.Type.GAUGE,
            "decrees",
            List.of(),
            "Issued decrees whose file is missing or altered, or whose signature is not valid any more, for the office."
                    + " Not a number while the database does not answer.");

    public static final Metric CHECK_AGE = new Metric(
            "sahkan.decrees.check.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "How long ago the issued decree was verified that waits longest for it; 0 when there is none. A day is right."
                    + " Not a number while the database does not answer.");

    RecheckMetrics(DocumentChecks checks, Clock clock, MeterRegistry registry) {
        NOT_VALID.gauge(registry, checks, source -> look(source, Overview::broken));
        CHECK_AGE.gauge(
                registry,
                checks,
                source -> look(
                        source,
                        now -> now.oldest() == null
                                ? 0
                                : Math.max(
                                        0,
                                        Duration.between(now.oldest(), clock.instant())
                                                .toSeconds())));
    }

    private static double look(DocumentChecks checks, ToDoubleFunction<Overview> part) {
        try {
            return part.applyAsDouble(checks.overview());
        } catch (DataAccessException | TransactionException unavailable) {
            return Double.NaN;
        }
    }
}
