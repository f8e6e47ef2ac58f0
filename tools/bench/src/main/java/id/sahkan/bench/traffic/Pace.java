package id.sahkan.bench.traffic;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// When the next submission is due: evenly spread, and what was missed is made up for. One pace may serve many threads.
public final class Pace {

    private final long betweenNanos;
    private long next;

    private Pace(long betweenNanos) {
        this.betweenNanos = betweenNanos;
        this.next = System.nanoTime();
    }

    public static Pace flatOut() {
        return new Pace(0);
    }

    public static Pace perSecond(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("A rate is positive");
        }
        return new Pace((long) (TimeUnit.SECONDS.toNanos(1) / rate));
    }

    /// Answers the instant (of [System#nanoTime]) at which the caller was due, after waiting for it.
    public long await() throws InterruptedException {
        var due = take();
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(left);
        }
        return due;
    }

    private synchronized long take() {
        if (betweenNanos == 0) {
            return System.nanoTime();
        }
        var due = next;
        next += betweenNanos;
        return due;
    }
}
