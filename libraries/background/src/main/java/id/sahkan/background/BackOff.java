package id.sahkan.background;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.UUID;

/// How long to wait after a failure: twice as long as after the one before, up to the longest. Of that each item waits
/// between the half and the whole: after an outage they do not all come back in the same second.
public record BackOff(Duration first, Duration longest) {

    private static final int LARGEST_SHIFT = 20;

    public BackOff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a first wait, and waits that do not shrink");
        }
    }

    /// @param attempts how many have failed, with the last one
    /// @param item what is tried: the same one always waits the same, and another one otherwise
    public Duration after(int attempts, UUID item) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, LARGEST_SHIFT));
        return spread(doubled.compareTo(longest) > 0 ? longest : doubled, attempts, item);
    }

    /// Between the half of a wait and the whole: which part of it, is drawn from the item and the attempt.
    public static Duration spread(Duration whole, int attempts, UUID item) {
        long seed = item.getMostSignificantBits() ^ item.getLeastSignificantBits() ^ attempts;
        long half = whole.toNanos() / 2;
        return Duration.ofNanos(half + new SplittableRandom(seed).nextLong(half + 1))
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
