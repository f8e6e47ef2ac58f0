package id.sahkan.applicant.document;

import id.sahkan.applicant.document.worker.Answer;
import id.sahkan.applicant.document.worker.Reason;
import id.sahkan.applicant.document.worker.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One process that opens one file at a time, and is killed when a file takes too long.
final class WorkerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    /// What `ExitOnOutOfMemoryError` ends with.
    private static final int OUT_OF_MEMORY = 3;

    private final DocumentSettings.Workers settings;
    private final ScheduledExecutorService clockwork;
    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private volatile boolean late;
    private int files;

    private WorkerProcess(
            Process process, Path folder, DocumentSettings.Workers settings, ScheduledExecutorService clockwork) {
        this.process = process;
        this.folder = folder;
        this.settings = settings;
        this.clockwork = clockwork;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /// The process is gone, and the file with it.
    static final class Lost extends Exception {

        private final @Nullable Reason reason;

        Lost(@Nullable Reason reason) {
            super("a worker is gone: " + reason, null, false, false);
            this.reason = reason;
        }

        /// What the file did to it; none when somebody else may have ended it.
        @Nullable
        Reason reason() {
            return reason;
        }
    }

    static WorkerProcess start(
            WorkerCommand command, DocumentSettings.Workers settings, ScheduledExecutorService clockwork)
            throws IOException {
        Path folder = Files.createTempDirectory(
                Workers.FOLDER + ProcessHandle.current().pid() + "-");
        Process process;
        try {
            process = command.start(folder);
        } catch (IOException failed) {
            Files.deleteIfExists(folder);
            throw failed;
        }
        WorkerProcess worker = new WorkerProcess(process, folder, settings, clockwork);
        try {
            worker.within(START, () -> {
                if (!(Answer.read(worker.answers) instanceof Answer.Ready)) {
                    throw new IOException("not a worker");
                }
                return true;
            });
        } catch (Lost lost) {
            worker.close();
            throw new IOException("a worker could not be started", lost);
        }
        return worker;
    }

    Answer ask(Request request) throws Lost {
        if (!(request instanceof Request.Draw)) {
            files++;
        }
        return within(settings.timeLimit(), () -> {
            request.write(requests);
            return Answer.read(answers);
        });
    }

    boolean usable() {
        return process.isAlive()
                && files < settings.mostFiles()
                && cpu().toSeconds() < WorkerCommand.cpuSeconds(settings) / 2;
    }

    /// Since it was started.
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void closeInput() throws IOException {
        requests.close();
    }

    long pid() {
        return process.pid();
    }

    @FunctionalInterface
    private interface Exchange<T> {
        T run() throws IOException;
    }

    private <T> T within(Duration limit, Exchange<T> exchange) throws Lost {
        Future<?> alarm = clockwork.schedule(this::killLate, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return exchange.run();
        } catch (IOException _) {
            end();
            throw new Lost(late ? Reason.CHECK_TOOK_TOO_LONG : exhausted() ? Reason.CHECK_NEEDED_TOO_MUCH : null);
        } finally {
            alarm.cancel(false);
        }
    }

    private void killLate() {
        late = true;
        kill();
    }

    /// Whoever waits for its answer learns that it is lost.
    void kill() {
        process.destroyForcibly();
    }

    private boolean exhausted() {
        return !process.isAlive() && process.exitValue() == OUT_OF_MEMORY;
    }

    /// It has closed its output: either it is just ending by itself, or it does not say what it should.
    private void end() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        try {
            requests.close();
        } catch (IOException _) {
            // What was not sent need not be.
        }
        try {
            answers.close();
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // An empty folder is left in the folder for temporary files.
        }
    }
}
