package id.sahkan.verification.figures;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the last case would be decided at the pace of the last seven days. How many are decided in a week varies by
/// chance as counts do, so the fewer there were, the wider is what can be said.
///
/// @param earliest with `latest` the limits between which it falls in four of five cases, if the pace stays
record Forecast(
        @Nullable Instant doneBy,
        @Nullable Instant earliest,
        @Nullable Instant latest) {

    /// A week: every weekday is in it once.
    static final int PACE_DAYS = 7;

    /// Four of five counts are within that many times their square root.
    private static final double FOUR_OF_FIVE = 1.2816;

    /// Whatever lies further away is no forecast.
    private static final int MOST_DAYS = 3660;

    private static final Forecast NONE = new Forecast(null, null, null);

    static Forecast of(long waiting, long decidedLately, Instant at) {
        if (waiting == 0 || decidedLately == 0) {
            return NONE;
        }
        double spread = FOUR_OF_FIVE * Math.sqrt((double) decidedLately);
        return new Forecast(
                done(waiting, (double) decidedLately, at),
                done(waiting, decidedLately + spread, at),
                done(waiting, decidedLately - spread, at));
    }

    private static @Nullable Instant done(long waiting, double aWeek, Instant at) {
        double days = (double) waiting * PACE_DAYS / aWeek;
        return aWeek <= 0 || days > MOST_DAYS ? null : at.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }
}
