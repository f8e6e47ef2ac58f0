package id.sahkan.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Ends the wait of a thread that looks for work from time to time. Who calls while nobody waits is not forgotten.
public final class Wake {

    private final Semaphore calls = new Semaphore(0);

    public void up() {
        calls.release();
    }

    /// Until somebody calls, or the time is over.
    public void await(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
