package id.sahkan.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits until a part says that it can work.
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private Readiness() {}

    public static void await(String part, URI address, Supervisor supervisor, Path log, Duration patience) {
        Http http = new Http();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!http.isReady(address)) {
            if (supervisor.closed()) {
                throw new Trouble("The start was broken off.", "Start again when you like.");
            }
            if (supervisor.givenUp(part) || System.nanoTime() > deadline) {
                throw new Trouble(
                        part + " does not become ready: " + String.join(" / ", LogTail.last(log, 1)) + ".",
                        "The whole story is in " + log + ".");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
