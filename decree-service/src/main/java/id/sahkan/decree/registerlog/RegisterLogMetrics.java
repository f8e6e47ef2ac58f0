package id.sahkan.decree.registerlog;

import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
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

    public static final Metric UNSEEN = new Metric(
            "sahkan.register.log.unseen.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "How long ago the witness has signed the register's log last that has done so for the longest time; 0 where there"
                    + " is none. An hour is right. Not a number while the database does not answer.");

    public static final Metric REFUSED = new Metric(
            "sahkan.register.log.refused",
            Meter.Type.GAUGE,
            "witnesses",
            List.of(),
            "Witnesses that say no to the register's log: above 0, see the runbook. Not a number while the database does not"
                    + " answer.");

    RegisterLogMetrics(RegisterLogStore store, WitnessStore witnesses, Clock clock, MeterRegistry registry) {
        BEHIND.gauge(registry, store, source -> asked(() -> age(source.oldestDue(), clock)));
        UNSEEN.gauge(registry, witnesses, source -> asked(() -> age(source.longestUnseen(), clock)));
        REFUSED.gauge(registry, witnesses, source -> asked(source::refusing));
    }

    private static double age(@Nullable Instant oldest, Clock clock) {
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }

    private static double asked(DoubleSupplier database) {
        try {
            return database.getAsDouble();
        } catch (DataAccessException | TransactionException unavailable) {
            return Double.NaN;
        }
    }
}
