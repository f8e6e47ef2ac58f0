package id.sahkan.verification.businessday;

import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// For how long the calendar lasts.
@Component
public final class CalendarMetrics {

    public static final Metric REMAINING = new Metric(
            "sahkan.calendar.remaining.days",
            Meter.Type.GAUGE,
            "days",
            List.of(),
            "Until the calendar of holidays ends, of the office whose ends first: without it deadlines are given too early. Not a"
                    + " number while the database does not answer.");

    CalendarMetrics(Holidays holidays, MeterRegistry registry) {
        REMAINING.gauge(registry, holidays, CalendarMetrics::remaining);
    }

    private static double remaining(Holidays holidays) {
        try {
            return holidays.daysLeft();
        } catch (DataAccessException | TransactionException unavailable) {
            return Double.NaN;
        }
    }
}
