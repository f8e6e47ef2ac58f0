package id.sahkan.applicant.period;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The time in which one may apply, half-open: a request received exactly at `closesAt` is late.
///
/// @param endedAt when the period was cancelled; from then on the window is closed, whatever it was to be
public record Window(
        Instant opensAt,
        Instant closesAt,
        ZoneId zone,
        @Nullable Instant endedAt) {

    public Window {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("A window must open before it closes");
        }
    }

    public Window(Instant opensAt, Instant closesAt, ZoneId zone) {
        this(opensAt, closesAt, zone, null);
    }

    public PeriodStatus statusAt(Instant at) {
        if (endedAt != null && !at.isBefore(endedAt)) {
            return PeriodStatus.CLOSED;
        }
        if (at.isBefore(opensAt)) {
            return PeriodStatus.UPCOMING;
        }
        return at.isBefore(closesAt) ? PeriodStatus.OPEN : PeriodStatus.CLOSED;
    }

    /// The last day on which one may apply, where the office is.
    public LocalDate lastDay() {
        return closesAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    /// From when on nothing is taken: at `closesAt`, or earlier where the period was cancelled.
    public Instant endsAt() {
        return endedAt != null && endedAt.isBefore(closesAt) ? endedAt : closesAt;
    }

    Window closingAt(Instant later) {
        return new Window(opensAt, later, zone, endedAt);
    }

    /// The same for who has a later close of their own; what closes no later changes nothing.
    public Window orUntil(@Nullable Instant own) {
        return own != null && own.isAfter(closesAt) ? closingAt(own) : this;
    }

    Window endedAt(Instant at) {
        return new Window(opensAt, closesAt, zone, at);
    }

    /// The same hours a year later, on the office's clock as it is now; the last day of February stays in February.
    /// What would close before it opens, because both are then the 28th, is as long as it was.
    Window aYearLater(ZoneId now) {
        LocalDateTime opened = LocalDateTime.ofInstant(opensAt, zone);
        LocalDateTime closed = LocalDateTime.ofInstant(closesAt, zone);
        LocalDateTime opens = opened.plusYears(1);
        LocalDateTime closes = closed.plusYears(1);
        LocalDateTime after = closes.isAfter(opens) ? closes : opens.plus(Duration.between(opened, closed));
        return new Window(opens.atZone(now).toInstant(), after.atZone(now).toInstant(), now);
    }

    /// Every instant that one needs to see why a request was early or late.
    public Map<String, Object> explanation(Instant receivedAt) {
        return Map.of("opensAt", opensAt, "closesAt", endsAt(), "receivedAt", receivedAt, "zone", zone.getId());
    }
}
