package id.sahkan.messaging.inbox;

import id.sahkan.messaging.inbox.InboxPort.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What [InboxMachine] knows about one stream while a batch runs.
final class StreamState {

    private static final long NOT_TAKEN = -1;

    private final StreamId stream;
    private final Map<Long, List<StreamEvent>> early = new TreeMap<>();
    private final List<Long> applied = new ArrayList<>();
    private Progress before = Progress.NONE;
    private long seen;
    private boolean hasParked;
    private long parkedReadUpTo;
    private boolean parks;
    private long takenTo = NOT_TAKEN;
    private @Nullable StreamStop stop;

    StreamState(StreamId stream) {
        this.stream = stream;
    }

    StreamId stream() {
        return stream;
    }

    void startFrom(Progress progress) {
        before = progress;
        seen = progress.version();
        hasParked = progress.parked() != InboxPort.Parked.NOTHING;
    }

    /// It was brought to the last version of this batch before its events are applied: all of them are, or none.
    void taken(InboxPort.Run run) {
        before = new Progress(run.first() - 1, 0, InboxPort.Parked.NOTHING);
        seen = before.version();
        takenTo = run.last();
    }

    long seen() {
        return seen;
    }

    long next() {
        return seen + 1;
    }

    void advance(long version) {
        if (version != next()) {
            throw new IllegalStateException("version " + version + " follows " + seen + " of " + stream);
        }
        seen = version;
        applied.add(version);
    }

    List<Long> applied() {
        return applied;
    }

    boolean isStopped() {
        return stop != null;
    }

    void stop(StreamStop why) {
        stop = why;
    }

    /// Where nothing else stops it, that its next version is not there.
    StreamStop whatStops() {
        return stop == null ? new StreamStop(next(), Cause.versionMissing(next())) : stop;
    }

    /// True when the row of the next version, if there is one, was not read yet.
    boolean nextIsUnread() {
        return hasParked && next() > parkedReadUpTo;
    }

    void parkedReadUpTo(long version) {
        parkedReadUpTo = version;
    }

    void hold(StreamEvent event) {
        if (event.version() <= seen) {
            throw new IllegalStateException("version " + event.version() + " was seen and is held of " + stream);
        }
        early.computeIfAbsent(event.version(), _ -> new ArrayList<>()).add(event);
    }

    List<StreamEvent> takeNext() {
        return Optional.ofNullable(early.remove(next())).orElse(List.of());
    }

    /// What arrived early in this batch and is early still.
    List<StreamEvent> stillEarly() {
        return early.values().stream()
                .flatMap(Collection::stream)
                .filter(event -> event.parkedId() == null)
                .toList();
    }

    /// Something of it is parked, or known better, at the end of this batch.
    void parks() {
        parks = true;
    }

    boolean hasToUnpark() {
        return hasParked && seen > before.version();
    }

    Optional<InboxPort.Advance> change() {
        if (takenTo != NOT_TAKEN) {
            if (parks || seen != takenTo) {
                throw new IllegalStateException(stream + " was taken to " + takenTo + " and is at " + seen);
            }
            return Optional.empty();
        }
        return parks || seen > before.version()
                ? Optional.of(new InboxPort.Advance(stream, before.revision(), seen))
                : Optional.empty();
    }
}
