package id.sahkan.applicant.period;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// The time in which one may apply, half-open: a request received exactly at `closesAt` is late.
public record Window(Instant opensAt, Instant closesAt, ZoneId zone) {

    public Window {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("A window must open before it closes");
        }
    }

    public PeriodStatus statusAt(Instant at) {
        if (at.isBefore(opensAt)) {
            return PeriodStatus.UPCOMING;
        }
        return at.isBefore(closesAt) ? PeriodStatus.OPEN : PeriodStatus.CLOSED;
    }

    /// Every instant that one needs to see why a request was early or late.
    public Map<String, Object> explanation(Instant receivedAt) {
        return Map.of("opensAt", opensAt, "closesAt", closesAt, "receivedAt", receivedAt, "zone", zone.getId());
    }
}
