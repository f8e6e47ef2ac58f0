package id.sahkan.verification.figures;

import id.sahkan.verification.businessday.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When the last case would be decided at the pace of the last five working days. Nothing is expected of a day on which
/// the office does not work, neither behind nor ahead. How many are decided in a week varies by chance as counts do, so
/// the fewer there were, the wider is what can be said.
///
/// @param earliest with `latest` the limits between which it falls in four of five cases, if the pace stays
record Forecast(
        @Nullable Instant doneBy,
        @Nullable Instant earliest,
        @Nullable Instant latest) {

    /// A week: every working day of it is in it once.
    private static final Duration PACE = Duration.ofDays(5);

    /// Four of five counts are within that many times their square root.
    private static final double FOUR_OF_FIVE = 1.2816;

    /// Whatever lies further away is no forecast: ten years of working days.
    private static final Duration MOST = Duration.ofDays(2600);

    private static final Forecast NONE = new Forecast(null, null, null);

    /// From when on what was decided is the pace.
    static Instant paceSince(Instant at, WorkingDays calendar, ZoneId zone) {
        return calendar.before(at, PACE, zone);
    }

    /// @param decidedLately since [#paceSince]
    static Forecast of(long waiting, long decidedLately, Instant at, WorkingDays calendar, ZoneId zone) {
        if (waiting == 0 || decidedLately == 0) {
            return NONE;
        }
        double spread = FOUR_OF_FIVE * Math.sqrt((double) decidedLately);
        return new Forecast(
                done(waiting, (double) decidedLately, at, calendar, zone),
                done(waiting, decidedLately + spread, at, calendar, zone),
                done(waiting, decidedLately - spread, at, calendar, zone));
    }

    private static @Nullable Instant done(long waiting, double aWeek, Instant at, WorkingDays calendar, ZoneId zone) {
        double minutes = (double) waiting * PACE.toMinutes() / aWeek;
        return aWeek <= 0 || minutes > MOST.toMinutes()
                ? null
                : calendar.after(at, Duration.ofMinutes(Math.max(1, Math.round(minutes))), zone);
    }
}
