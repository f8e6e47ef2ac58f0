package id.sahkan.notification.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One open page. What is told waits in a short queue, and a thread is there only while something waits: a stream that
/// rests costs none.
final class LiveStream {

    private final LiveAudience audience;
    private final LiveSink sink;
    private final Executor threads;
    private final Consumer<LiveStream> gone;
    private final int behind;
    private final long endsAt;
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>(2);
    private boolean writing;
    private boolean ended;
    private long toldAt;
    /// Told by another instance, and not yet heard here. Only [LiveHub] looks at it, under its lock.
    @Nullable
    LivePosition ahead;

    /// @param behind so many messages may wait
    /// @param endsAt as [System#nanoTime] counts
    /// @param gone is told when the client is found to have left
    LiveStream(
            LiveAudience audience,
            LiveSink sink,
            Executor threads,
            Consumer<LiveStream> gone,
            int behind,
            long endsAt,
            long now) {
        this.audience = audience;
        this.sink = sink;
        this.threads = threads;
        this.gone = gone;
        this.behind = behind;
        this.endsAt = endsAt;
        this.toldAt = now;
    }

    LiveAudience audience() {
        return audience;
    }

    boolean isOver(long now) {
        return now - endsAt >= 0;
    }

    synchronized boolean restsSince(long moment) {
        return toldAt - moment <= 0;
    }

    /// False when so much waits already that the client does not seem to read.
    synchronized boolean tell(byte[] message, long now) {
        if (ended) {
            return true;
        }
        if (waiting.size() >= behind) {
            return false;
        }
        waiting.addLast(message);
        toldAt = now;
        write();
        return true;
    }

    /// What waits is still sent, unless it is of no use any more.
    synchronized void end(boolean forget) {
        if (ended) {
            return;
        }
        ended = true;
        if (forget) {
            waiting.clear();
        }
        write();
    }

    private void write() {
        if (!writing) {
            writing = true;
            threads.execute(this::drain);
        }
    }

    private void drain() {
        while (true) {
            byte[] message = next();
            if (message.length == 0) {
                return;
            }
            try {
                sink.write(message);
            } catch (IOException | IllegalStateException _) {
                end(true);
                gone.accept(this);
            }
        }
    }

    /// All that waits in one piece; empty when this thread has nothing more to do.
    private byte[] next() {
        boolean over;
        synchronized (this) {
            if (!waiting.isEmpty()) {
                var all = new ByteArrayOutputStream();
                waiting.forEach(all::writeBytes);
                waiting.clear();
                return all.toByteArray();
            }
            over = ended;
            // Who has ended never writes again: the wire is given back once.
            writing = over;
        }
        if (over) {
            sink.end();
        }
        return new byte[0];
    }
}
