package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Keeps the parts running: what dies is said, shown and started again, each time after a longer pause, until it is
/// given up.
public final class Supervisor {

    static final int MOST_RESTARTS = 5;
    private static final int LONGEST_PAUSE = 4;
    private static final Duration MOST_TO_DIE = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofMinutes(2);

    private final ProcessLedger ledger;
    private final Progress progress;
    private final int mostRestarts;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("restarts").factory());
    private volatile boolean closed;

    public Supervisor(ProcessLedger ledger, Progress progress) {
        this(ledger, progress, MOST_RESTARTS);
    }

    public Supervisor(ProcessLedger ledger, Progress progress, int mostRestarts) {
        this.ledger = ledger;
        this.progress = progress;
        this.mostRestarts = mostRestarts;
    }

    private static final class Watched {
        final Part part;

        @Nullable
        ProcessHandle process;

        boolean wanted = true;
        boolean givenUp;
        int restarts;
        long launchedAt;

        Watched(Part part) {
            this.part = part;
        }
    }

    public void start(Part part) {
        Watched entry = new Watched(part);
        watched.put(part.name(), entry);
        launch(entry);
    }

    private void launch(Watched entry) {
        synchronized (entry) {
            if (!entry.wanted || closed) {
                return;
            }
            try {
                ProcessHandle process = entry.part.launch();
                ledger.record(entry.part.name(), process);
                entry.process = process;
                entry.launchedAt = System.nanoTime();
                var _ = process.onExit().thenRun(() -> ended(entry, process));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void ended(Watched entry, ProcessHandle process) {
        synchronized (entry) {
            if (!entry.wanted || !process.equals(entry.process)) {
                return;
            }
            String name = entry.part.name();
            ledger.forget(name);
            if (System.nanoTime() - entry.launchedAt > STEADY.toNanos()) {
                entry.restarts = 0;
            }
            // First: whatever is wrong with its log must not keep it down.
            restart(entry);
            progress.say(name + " has ended by itself. Its last lines (" + entry.part.log() + "):");
            LogTail.last(entry.part.log(), 6).forEach(line -> progress.say("  | " + line));
        }
    }

    private void restart(Watched entry) {
        String name = entry.part.name();
        if (entry.restarts >= mostRestarts) {
            entry.givenUp = true;
            progress.say(name + " keeps ending and is left alone now. ./sahkan logs " + name + " tells more.");
            return;
        }
        long pause = 1L << Math.min(entry.restarts, LONGEST_PAUSE);
        entry.restarts++;
        progress.say(name + " is started again in " + pause + " s.");
        var _ = restarts.schedule(() -> relaunch(entry), pause, TimeUnit.SECONDS);
    }

    /// A part that cannot even be launched, as a database on a full disk, is one that has ended.
    private void relaunch(Watched entry) {
        synchronized (entry) {
            try {
                launch(entry);
            } catch (RuntimeException failed) {
                progress.say(entry.part.name() + " could not be started: " + failed.getMessage());
                restart(entry);
            }
        }
    }

    boolean givenUp(String name) {
        Watched entry = watched.get(name);
        if (entry == null) {
            return false;
        }
        synchronized (entry) {
            return entry.givenUp;
        }
    }

    public void stop(String name, Duration patience) {
        Watched entry = watched.get(name);
        if (entry == null) {
            return;
        }
        ProcessHandle process;
        synchronized (entry) {
            entry.wanted = false;
            process = entry.process;
        }
        if (process != null) {
            end(entry.part, process, patience);
        }
        ledger.forget(name);
    }

    void stopTogether(List<String> names, Duration patience) {
        List<Thread> stops = names.stream()
                .map(name -> Thread.ofPlatform().name("stop-" + name).start(() -> stop(name, patience)))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    public ProcessHandle process(String name) {
        Watched entry = watched.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no part is called " + name);
        }
        synchronized (entry) {
            if (entry.process == null) {
                throw new IllegalStateException(name + " was never launched");
            }
            return entry.process;
        }
    }

    List<ProcessHandle> processes() {
        return watched.keySet().stream()
                .map(this::process)
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    boolean closed() {
        return closed;
    }

    /// After this nothing is launched any more, also not by a start that is still under way on another thread.
    public void close() {
        closed = true;
        restarts.shutdownNow();
        for (Watched entry : watched.values()) {
            synchronized (entry) {
                entry.wanted = false;
            }
        }
    }

    static void end(Part part, ProcessHandle process, Duration patience) {
        if (process.isAlive()) {
            part.askToStop(process);
            awaitEnd(process, patience);
        }
    }

    static void awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            awaitKilled(process);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The kernel ends it; Java was once seen not to notice, and nobody may wait for that without end.
    private static void awaitKilled(ProcessHandle process) {
        long giveUpAt = System.nanoTime() + MOST_TO_DIE.toNanos();
        while (process.isAlive() && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
