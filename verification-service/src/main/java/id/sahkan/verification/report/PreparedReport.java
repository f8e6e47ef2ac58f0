package id.sahkan.verification.report;

import id.sahkan.http.CallerOffices;
import id.sahkan.verification.office.Offices;
import id.sahkan.verification.report.ReportQueries.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// The report as it was counted a few minutes ago: who asks often does not make the database count often. Two who ask
/// at once wait for one count.
@Component
class PreparedReport {

    static final Duration KEPT = Duration.ofMinutes(10);

    /// The year that runs is one of them.
    private static final int YEARS = 10;

    private final ReportQueries queries;
    private final Offices offices;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    private final Map<String, Counted> latest = new ConcurrentHashMap<>();

    PreparedReport(ReportQueries queries, Offices offices, Clock clock) {
        this.queries = queries;
        this.offices = offices;
        this.clock = clock;
    }

    private record Counted(ServiceReport report, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    /// Of which offices there is one, the first one first, which need not have been told of.
    List<Told> offices() {
        List<Told> told = queries.offices();
        if (!told.isEmpty() && told.getFirst().key().equals(CallerOffices.FIRST)) {
            return told;
        }
        List<Told> all = new ArrayList<>(List.of(new Told(CallerOffices.FIRST, CallerOffices.FIRST)));
        all.addAll(told);
        return all;
    }

    /// @param office the key of one that there is
    ServiceReport now(String office) {
        Counted known = latest.get(office);
        if (known != null && known.isFresh(clock.instant())) {
            return known.report();
        }
        counting.lock();
        try {
            Instant now = clock.instant();
            Counted other = latest.get(office);
            if (other != null && other.isFresh(now)) {
                return other.report();
            }
            ServiceReport counted = count(office, now);
            latest.put(office, new Counted(counted, now));
            return counted;
        } finally {
            counting.unlock();
        }
    }

    private ServiceReport count(String key, Instant now) {
        ZoneId zone = offices.zone(key);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant from = LocalDate.of(today.getYear() - YEARS + 1, 1, 1)
                .atStartOfDay(zone)
                .toInstant();
        ReportCount count = new ReportCount(
                queries.outcomes(key, from, zone),
                queries.outletTypes(key, from, zone),
                queries.rounds(key, from, zone),
                queries.refusalReasons(key, from, zone),
                queries.objections(key, from, zone),
                queries.times(key, from, zone));
        String word = queries.offices().stream()
                .filter(told -> told.key().equals(key))
                .map(Told::id)
                .findFirst()
                .orElse(null);
        return new ServiceReport(word, zone.getId(), today, SmallCounts.SMALLEST, count.years());
    }
}
