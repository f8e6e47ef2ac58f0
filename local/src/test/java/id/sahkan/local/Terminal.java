package id.sahkan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Commands as a person types them, on a data folder of their own.
final class Terminal implements AutoCloseable {

    private static final String UP = "Ctrl-C stops everything.";

    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    /// @param folder for what the commands say, and for the data
    Terminal(Path folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    /// A command that stays, as soon as everything is up.
    Process up(String name, Duration limit, String... command) throws IOException {
        Process process = start(name, command);
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !process.isAlive() || told(name).contains(UP));
        assertThat(told(name)).contains(UP);
        return process;
    }

    /// A command that ends, and what it said.
    String run(String name, String... command) throws IOException, InterruptedException {
        Process process = start(name, command);
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told(name)).isZero();
        return told(name);
    }

    private Process start(String name, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        if (words.size() > 1) {
            words.addAll(List.of("--data", data().toString()));
        }
        Process process = new ProcessBuilder(words)
                .directory(Checkout.find().root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output(name).toFile())
                .start();
        started.add(process);
        return process;
    }

    String told(String name) {
        try {
            return Files.readString(output(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Everything that a launcher started. PostgreSQL is a child of nobody, as everywhere.
    List<ProcessHandle> parts(Process launcher) {
        List<ProcessHandle> parts = new ArrayList<>(launcher.descendants().toList());
        parts.add(Postgres.postmaster(DataFolder.at(data()).postgres()).orElseThrow());
        return parts;
    }

    /// What Ctrl-C sends; then nothing is left.
    void interrupt(Process launcher) throws IOException, InterruptedException {
        List<ProcessHandle> parts = parts(launcher);
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(launcher.pid())).start();
        assertThat(kill.waitFor()).isZero();
        isOver(launcher, parts);
    }

    static void isOver(Process launcher, List<ProcessHandle> parts) throws InterruptedException {
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Path output(String name) {
        return folder.resolve(name + ".txt");
    }

    @Override
    public void close() {
        started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        started.forEach(Process::destroyForcibly);
    }
}
