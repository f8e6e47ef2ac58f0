package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.DataFolder;
import id.sahkan.launcher.Postgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Commands as a person types them in a new shell, on a data folder of their own. What the build itself was started
/// with (variables, ignored signals) does not reach them.
final class Terminal implements AutoCloseable {

    static final String UP = "Ctrl-C stops everything.";

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(cleanEnvironment());
    private final List<Process> started = new ArrayList<>();

    /// @param folder for what the commands say, and for the data
    Terminal(Path folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Variables for all that is typed from now on.
    Terminal with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /// A command that stays, as soon as everything is up.
    Process up(String name, Duration limit, String... command) throws IOException {
        return begin(name, UP, limit, command);
    }

    /// A command that stays; nothing is waited for.
    Process begin(String name, String... command) throws IOException {
        return start(name, onData(command));
    }

    /// A command that stays, as soon as it has said `word`.
    Process begin(String name, String word, Duration limit, String... command) throws IOException {
        Process process = start(name, onData(command));
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !process.isAlive() || told(name).contains(word));
        assertThat(told(name)).contains(word);
        return process;
    }

    /// A command on the data that ends, and what it said.
    String run(String name, String... command) throws IOException, InterruptedException {
        return ended(name, start(name, onData(command)));
    }

    /// One that needs no data: what an outsider would type.
    String runAlone(String name, String... command) throws IOException, InterruptedException {
        return ended(name, start(name, List.of(command)));
    }

    private String ended(String name, Process process) throws InterruptedException {
        assertThat(process.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told(name)).isZero();
        return told(name);
    }

    private List<String> onData(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        if (command.length > 1) {
            words.addAll(List.of("--data", data().toString()));
        }
        return words;
    }

    private Process start(String name, List<String> command) throws IOException {
        List<String> words = new ArrayList<>(Signals.toDefaults());
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(Checkout.find().root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output(name).toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /// PATH and HOME, as after `env -i`. The JDK of this build comes last: a JDK 25 that the script finds by
    /// JAVA_HOME alone is found, and the machine's own default stays the first.
    private static Map<String, String> cleanEnvironment() {
        String path = System.getenv("PATH")
                + File.pathSeparator
                + Path.of(System.getProperty("java.home")).resolve("bin");
        return Map.of("PATH", path, "HOME", System.getenv("HOME"));
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
    void interrupt(Process launcher) throws InterruptedException {
        List<ProcessHandle> parts = parts(launcher);
        Signals.send("INT", List.of(launcher.toHandle()));
        isOver(launcher, parts);
    }

    static void isOver(Process launcher, List<ProcessHandle> parts) throws InterruptedException {
        assertThat(launcher.waitFor(6, TimeUnit.MINUTES)).isTrue();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(parts)
                        .filteredOn(ProcessHandle::isAlive)
                        .extracting(part -> part.info().commandLine())
                        .as("what the launcher has left")
                        .isEmpty());
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
