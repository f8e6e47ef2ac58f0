package id.sahkan.notification.live;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The latest changes in the order in which this instance heard them, and how far each partition was read. Not
/// synchronized: [LiveHub] is.
final class LiveRing {

    private final LiveLayout layout;
    private final int capacity;
    private final ArrayDeque<LiveChange> changes = new ArrayDeque<>();
    /// From here on everything of the partition is held.
    private final long[] reach;
    private final long[] next;
    private @Nullable LivePosition position;
    private @Nullable String id;

    /// @param begin for each partition the first offset that is read
    LiveRing(LiveLayout layout, int capacity, long[] begin) {
        this.layout = layout;
        this.capacity = capacity;
        this.reach = begin.clone();
        this.next = begin.clone();
    }

    LiveLayout layout() {
        return layout;
    }

    void add(LiveChange change) {
        passed(change.place(), change.offset());
        if (changes.size() == capacity) {
            LiveChange oldest = changes.removeFirst();
            reach[oldest.place()] = oldest.offset() + 1;
        }
        changes.addLast(change);
    }

    /// A record that is nobody's business here.
    void passed(int place, long offset) {
        next[place] = Math.max(next[place], offset + 1);
        position = null;
        id = null;
    }

    LivePosition position() {
        if (position == null) {
            position = new LivePosition(next);
        }
        return position;
    }

    String id() {
        if (id == null) {
            id = position().id(layout);
        }
        return id;
    }

    /// What is new to somebody who was told as far as `from`. Empty where that is longer ago than the ring reaches.
    Optional<List<LiveChange>> since(LivePosition from) {
        for (int place = 0; place < reach.length; place++) {
            if (from.next(place) < reach[place]) {
                return Optional.empty();
            }
        }
        return Optional.of(changes.stream().filter(from::isNew).toList());
    }

    /// Just before the first change that the broker had at `moment` or later.
    LivePosition before(long moment) {
        long[] from = next.clone();
        changes.descendingIterator().forEachRemaining(change -> {
            if (change.heardAt() >= moment) {
                from[change.place()] = Math.min(from[change.place()], change.offset());
            }
        });
        return new LivePosition(from);
    }
}
