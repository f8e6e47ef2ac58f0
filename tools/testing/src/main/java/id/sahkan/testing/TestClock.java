package id.sahkan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Stands still until a test moves it.
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-12-01T03:00:00Z");

    private volatile Instant now = START;

    public void moveTo(Instant instant) {
        now = instant;
    }

    public void forward(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
