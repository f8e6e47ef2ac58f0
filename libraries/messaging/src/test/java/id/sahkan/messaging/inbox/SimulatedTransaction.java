package id.sahkan.messaging.inbox;

import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/// One transaction of a consumer: it reads what is committed, writes at its commit, and holds the rows that it saved.
/// Where PostgreSQL would let it wait for another's row, it fails; the batch is tried again in either case.
final class SimulatedTransaction implements InboxPort {

    private final SimulatedGroup group;
    private final boolean careful;
    private final List<Runnable> writes = new ArrayList<>();
    private final List<StreamId> locked = new ArrayList<>();

    SimulatedTransaction(SimulatedGroup group, boolean careful) {
        this.group = group;
        this.careful = careful;
    }

    private <T> T call(String name, Faults.Call<T, RuntimeException> statement) {
        return group.faults.around(name, () -> {
            if (group.isDown() || group.faults.strikes(group.faults.failedStatement)) {
                throw new DataAccessResourceFailureException("the database is away");
            }
            return statement.run();
        });
    }

    private void write(String name, Runnable statement) {
        call(name, () -> writes.add(statement));
    }

    @Override
    public Map<StreamId, Progress> progress(Set<StreamId> streams) {
        return call("progress", () -> {
            Map<StreamId, Progress> known = new HashMap<>();
            for (StreamId stream : streams) {
                Progress saved = group.progress.getOrDefault(stream, Progress.NONE);
                known.put(stream, new Progress(saved.version(), saved.revision(), parkedOf(stream)));
            }
            return known;
        });
    }

    @Override
    public boolean take(List<Run> runs) {
        return take(runs, false, false);
    }

    /// @param evenParked does not ask what is parked
    /// @param unheld does not hold the rows until the commit
    boolean take(List<Run> runs, boolean evenParked, boolean unheld) {
        return call("take", () -> {
            boolean fit = runs.stream()
                    .allMatch(run -> version(run.stream()) == run.first() - 1
                            && (evenParked || parkedOf(run.stream()) == Parked.NOTHING));
            if (fit) {
                if (!unheld) {
                    runs.forEach(run -> hold(run.stream()));
                }
                runs.forEach(this::takeUnchecked);
            }
            return fit;
        });
    }

    void takeUnchecked(Run run) {
        long revision = group.progress.getOrDefault(run.stream(), Progress.NONE).revision();
        writes.add(() -> group.progress.put(run.stream(), new Progress(run.last(), revision + 1, Parked.NOTHING)));
    }

    private long version(StreamId stream) {
        return group.progress.getOrDefault(stream, Progress.NONE).version();
    }

    private void hold(StreamId stream) {
        SimulatedTransaction holder = group.locks.putIfAbsent(stream, this);
        if (holder != null && holder != this) {
            throw new CannotAcquireLockException("another transaction saved the same stream");
        }
        locked.add(stream);
    }

    private Parked parkedOf(StreamId stream) {
        List<ParkKind> kinds = group.parked.values().stream()
                .filter(row -> stream.equals(row.stream()))
                .map(SimulatedGroup.Row::kind)
                .toList();
        return kinds.isEmpty()
                ? Parked.NOTHING
                : kinds.stream().anyMatch(SimulatedTransaction::stops) ? Parked.STOPPED : Parked.HELD;
    }

    static boolean stops(ParkKind kind) {
        return kind == ParkKind.POISON || kind == ParkKind.UNKNOWN_VERSION;
    }

    @Override
    public List<StreamEvent> parked(StreamId stream, long from, long to) {
        return call(
                "parked",
                () -> group.parked.values().stream()
                        .filter(row -> stream.equals(row.stream()))
                        .map(SimulatedGroup.Row::event)
                        .filter(event -> event.version() >= from && event.version() <= to)
                        .sorted(java.util.Comparator.comparing(StreamEvent::version))
                        .toList());
    }

    @Override
    public Optional<Cause> apply(Incoming incoming) {
        return call("apply", () -> {
            if (group.refuses(incoming)) {
                if (!careful) {
                    throw new InboxTransaction.NotCleanException(new PoisonEventException("refused"));
                }
                return Optional.of(Cause.of(new PoisonEventException("refused")));
            }
            writes.add(() -> group.applied(incoming));
            return Optional.empty();
        });
    }

    @Override
    public void park(List<Parking> parkings) {
        write("park", () -> parkings.forEach(group::park));
    }

    @Override
    public void reclassify(List<Reclassified> rows) {
        write(
                "reclassify",
                () -> rows.forEach(known -> group.parked.computeIfPresent(
                        known.parkedId(),
                        (id, row) -> new SimulatedGroup.Row(id, row.stream(), row.event(), known.kind()))));
    }

    @Override
    public void unpark(Map<StreamId, Long> versions) {
        write(
                "unpark",
                () -> group.parked
                        .values()
                        .removeIf(row -> row.stream() != null
                                && row.event().version() <= versions.getOrDefault(row.stream(), 0L)));
    }

    @Override
    public void save(List<Advance> advances) {
        call("save", () -> {
            for (Advance advance : advances) {
                hold(advance.stream());
                Progress now = group.progress.getOrDefault(advance.stream(), Progress.NONE);
                if (now.revision() != advance.revision()) {
                    throw new OptimisticLockingFailureException("the stream was changed");
                }
            }
            return saveUnchecked(advances);
        });
    }

    boolean saveUnchecked(List<Advance> advances) {
        return writes.add(() -> advances.forEach(advance -> group.progress.put(
                advance.stream(), new Progress(advance.version(), advance.revision() + 1, Parked.NOTHING))));
    }

    /// The answer may be lost although all is written.
    void commit() {
        call("commit", () -> {
            writes.forEach(Runnable::run);
            release();
            if (group.faults.strikes(group.faults.lostAnswer)) {
                group.faults.trace("the answer to a commit is lost");
                throw new DataAccessResourceFailureException("the answer is lost");
            }
            return true;
        });
    }

    void rollback() {
        writes.clear();
        release();
    }

    private void release() {
        locked.forEach(group.locks::remove);
        locked.clear();
    }
}
