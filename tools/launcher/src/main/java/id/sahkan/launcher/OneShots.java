package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Runs programs of the services that do one thing and end; those that are still at it when everything stops are ended
/// as well.
public final class OneShots implements AutoCloseable {

    private static final int LONGEST_SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Set<Process> running = new HashSet<>();
    private boolean closed;

    /// @throws Trouble when it fails, with its last words, and when everything is being stopped
    void run(String mainClass, Path log, Path jar, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(Checkout.java());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(ClassArchive.beside(jar).reading());
        command.addAll(List.of("-cp", jar.toString(), mainClass));
        command.addAll(List.of(arguments));
        String program = mainClass.substring(mainClass.lastIndexOf('.') + 1);
        try {
            Process process = start(
                    program,
                    JvmPart.builder(command, environment)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile()));
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (forget(process)) {
                throw stopped(program);
            }
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                String story = ended
                        ? String.join(" / ", LogTail.last(log, 2))
                        : "it took longer than " + LONGEST_SECONDS + " seconds";
                throw new Trouble(program + " failed: " + story + ".", "The whole story is in " + log + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + mainClass + " ran", e);
        }
    }

    private synchronized Process start(String program, ProcessBuilder builder) throws IOException {
        if (closed) {
            throw stopped(program);
        }
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private synchronized boolean forget(Process process) {
        running.remove(process);
        return closed;
    }

    private static Trouble stopped(String program) {
        return new Trouble(
                "It was stopped before " + program + " had ended.", "Start it again: it goes on from there.");
    }

    /// After this nothing is started any more.
    @Override
    public void close() {
        List<Process> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(running);
        }
        left.forEach(Process::destroy);
        left.forEach(process -> Supervisor.awaitEnd(process.toHandle(), PATIENCE));
    }
}
