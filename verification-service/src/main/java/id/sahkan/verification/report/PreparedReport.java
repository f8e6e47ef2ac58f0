package id.sahkan.verification.report;

import id.sahkan.verification.office.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The report as it was counted a few minutes ago: who asks often does not make the database count often. Two who ask
/// at once wait for one count.
@Component
class PreparedReport {

    static final Duration KEPT = Duration.ofMinutes(10);

    /// The year that runs is one of them.
    private static final int YEARS = 10;

    private final ReportQueries queries;
    private final OfficeClock office;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Counted latest;

    PreparedReport(ReportQueries queries, OfficeClock office, Clock clock) {
        this.queries = queries;
        this.office = office;
        this.clock = clock;
    }

    private record Counted(ServiceReport report, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    ServiceReport now() {
        Counted known = latest;
        if (known != null && known.isFresh(clock.instant())) {
            return known.report();
        }
        counting.lock();
        try {
            Instant now = clock.instant();
            Counted other = latest;
            if (other != null && other.isFresh(now)) {
                return other.report();
            }
            ServiceReport counted = count(now);
            latest = new Counted(counted, now);
            return counted;
        } finally {
            counting.unlock();
        }
    }

    private ServiceReport count(Instant now) {
        ZoneId zone = office.zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant from = LocalDate.of(today.getYear() - YEARS + 1, 1, 1)
                .atStartOfDay(zone)
                .toInstant();
        ReportCount count = new ReportCount(
                queries.outcomes(from, zone),
                queries.outletTypes(from, zone),
                queries.rounds(from, zone),
                queries.refusalReasons(from, zone),
                queries.times(from, zone));
        return new ServiceReport(queries.office().orElse(null), zone.getId(), today, Together.SMALLEST, count.years());
    }
}
