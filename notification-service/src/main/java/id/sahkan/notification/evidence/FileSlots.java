package id.sahkan.notification.evidence;

import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A file is held whole while it is taken or handed out: so many at once, and whoever waits too long comes later.
final class FileSlots {

    static final int AT_ONCE = 4;

    /// @param <E> with what it may fail
    interface Work<T, E extends Exception> {
        T done() throws E;
    }

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    FileSlots(Duration patience) {
        this.patience = patience;
    }

    <T, E extends Exception> T have(Work<T, E> work) throws E {
        if (!begins()) {
            throw Problem.of(CommonProblem.TOO_MANY_REQUESTS);
        }
        try {
            return work.done();
        } finally {
            turns.release();
        }
    }

    private boolean begins() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
