package id.sahkan.bench.traffic;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Keeps the hands of one reviewer busy with the cases that fall to them. Reviewers share the cases by their id, so
/// that they never reach for the same one.
final class ReviewDesk {

    private static final long LOOK_AGAIN_MILLIS = 200;

    private final PassingReviewer reviewer;
    private final UUID periodId;
    private final int index;
    private final int reviewers;
    private final Consumer<UUID> recommended;
    private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(400);
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

    private record Work(PassingReviewer.Line line, boolean claimed) {}

    ReviewDesk(PassingReviewer reviewer, UUID periodId, int index, int reviewers, Consumer<UUID> recommended) {
        this.reviewer = reviewer;
        this.periodId = periodId;
        this.index = index;
        this.reviewers = reviewers;
        this.recommended = recommended;
    }

    /// One thread of these for each desk: looks for work until it is interrupted.
    void fetch() throws InterruptedException {
        while (true) {
            if (queue.size() > 50 || enqueue(false) + enqueue(true) == 0) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    /// As many threads of these as the reviewer has hands.
    void work() throws InterruptedException {
        while (true) {
            var work = queue.take();
            var id = work.line().applicationId();
            try {
                if (reviewer.review(work.line(), work.claimed())) {
                    recommended.accept(id);
                }
            } finally {
                taken.remove(id);
            }
        }
    }

    private int enqueue(boolean takenByMe) throws InterruptedException {
        var added = 0;
        for (var line : reviewer.waiting(periodId, takenByMe)) {
            var mine = takenByMe || Math.floorMod(line.applicationId().hashCode(), reviewers) == index;
            if (mine && taken.add(line.applicationId())) {
                queue.put(new Work(line, takenByMe));
                added++;
            }
        }
        return added;
    }
}
