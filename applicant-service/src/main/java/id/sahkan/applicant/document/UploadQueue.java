package id.sahkan.applicant.document;

import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One file of an account at a time, in the order in which they came: whoever brings files that hold a worker up to its
/// limit waits for themselves, and the other workers are everybody else's.
final class UploadQueue {

    /// More of one account do not wait: their requests would hold on to what others need.
    static final int MOST_WAITING = 8;

    private final Duration patience;
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    /// @param patience how long one waits for those before
    UploadQueue(Duration patience) {
        this.patience = patience;
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    <T> T take(String account, Work<T> work) throws IOException {
        ReentrantLock turn = turns.computeIfAbsent(account, _ -> new ReentrantLock(true));
        if (turn.getQueueLength() >= MOST_WAITING || !comesUp(turn)) {
            throw Problem.of(CommonProblem.TOO_MANY_REQUESTS);
        }
        try {
            return work.run();
        } finally {
            if (!turn.hasQueuedThreads()) {
                turns.remove(account, turn);
            }
            turn.unlock();
        }
    }

    /// How many of this account wait.
    int waiting(String account) {
        ReentrantLock turn = turns.get(account);
        return turn == null ? 0 : turn.getQueueLength();
    }

    private boolean comesUp(ReentrantLock turn) {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
