package id.sahkan.applicant.period;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param leastDays by which an open window is extended at least when something else is asked of the applicants
/// @param lostTime to what the time that interruptions have cost is rounded up
@ConfigurationProperties("sahkan.periods.changes")
record ChangeSettings(int leastDays, Rounding lostTime) {

    enum Rounding {
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration unit;

        Rounding(Duration unit) {
            this.unit = unit;
        }

        /// Never less than what was lost.
        Duration up(Duration lost) {
            long whole = lost.dividedBy(unit);
            return unit.multipliedBy(unit.multipliedBy(whole).compareTo(lost) < 0 ? whole + 1 : whole);
        }
    }

    /// By how much one officer may make it longer, for all by a change or for one with a second officer.
    int mostDays() {
        return 2 * leastDays;
    }
}
