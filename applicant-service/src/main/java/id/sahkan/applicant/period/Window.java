package id.sahkan.applicant.period;

import java.time.Instant;
import java.time.ZoneId;

/// The time in which one may apply, half-open: a request received exactly at `closesAt` is late.
public record Window(Instant opensAt, Instant closesAt, ZoneId zone) {

    public Window {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("A window must open before it closes");
        }
    }

    public PeriodStatus standing(Instant at) {
        if (at.isBefore(opensAt)) {
            return PeriodStatus.UPCOMING;
        }
        return at.isBefore(closesAt) ? PeriodStatus.OPEN : PeriodStatus.CLOSED;
    }
}
