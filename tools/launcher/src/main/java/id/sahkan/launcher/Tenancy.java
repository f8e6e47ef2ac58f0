package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One launcher per data folder; the lock goes with the process, however that ends.
final class Tenancy implements AutoCloseable {

    private final FileChannel channel;
    private final ProcessLedger ledger;

    private Tenancy(FileChannel channel, ProcessLedger ledger) {
        this.channel = channel;
        this.ledger = ledger;
    }

    static Tenancy take(DataFolder data, ProcessLedger ledger) {
        Path file = data.run().resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw occupied(data, ledger);
            }
            ledger.record(ProcessLedger.LAUNCHER, ProcessHandle.current());
            return new Tenancy(channel, ledger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An early look, before the log of the one that runs is touched.
    static void refuseSecond(DataFolder data) {
        ProcessLedger ledger = new ProcessLedger(data.run());
        if (ledger.alive(ProcessLedger.LAUNCHER).isPresent()) {
            throw occupied(data, ledger);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Trouble occupied(DataFolder data, ProcessLedger ledger) {
        Optional<Long> pid = ledger.alive(ProcessLedger.LAUNCHER).map(ProcessHandle::pid);
        return new Trouble(
                "Sahkan already runs on " + data.root()
                        + pid.map(number -> " (process " + number + ")").orElse("") + ".",
                "Use it, stop it with ./sahkan down, or choose another folder with --data DIR.");
    }

    @Override
    public void close() {
        ledger.forget(ProcessLedger.LAUNCHER);
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
