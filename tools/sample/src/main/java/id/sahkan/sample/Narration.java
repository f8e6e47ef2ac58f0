package id.sahkan.sample;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Lines that tell how far the run is.
final class Narration {

    private final PrintStream out;
    private final Instant begun;
    private final Clock clock;

    Narration(PrintStream out, Instant begun, Clock clock) {
        this.out = out;
        this.begun = begun;
        this.clock = clock;
    }

    synchronized void say(String what) {
        out.printf("%4d s  %s%n", Duration.between(begun, clock.instant()).toSeconds(), what);
        out.flush();
    }
}
