package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which processes are ours, so that a launcher that was killed leaves none behind for ever, and nobody else's is
/// ever ended.
public final class ProcessLedger {

    static final String LAUNCHER = "launcher";
    private static final String ENDING = ".process";

    /// The start instant is computed from the boot time, which moves a little when the clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path folder;

    public ProcessLedger(Path folder) {
        this.folder = folder;
    }

    record Entry(String name, ProcessHandle process) {}

    void record(String name, ProcessHandle process) {
        Map<String, String> values = new TreeMap<>();
        values.put("pid", Long.toString(process.pid()));
        values.put("started", startOf(process).map(Instant::toString).orElse(""));
        values.put("program", programOf(process));
        Settings.write(file(name), values);
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The recorded process, when it still lives and is the same one and not a later one with its number.
    public Optional<ProcessHandle> alive(String name) {
        Map<String, String> values = Settings.read(file(name));
        String pid = values.getOrDefault("pid", "");
        if (!pid.matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> sameStart(process, values.getOrDefault("started", "")))
                .filter(process -> programOf(process).equals(values.get("program")));
    }

    List<Entry> alive() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .flatMap(name -> alive(name).map(process -> new Entry(name, process)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private static boolean sameStart(ProcessHandle process, String recorded) {
        Optional<Instant> started = startOf(process);
        return !recorded.isEmpty()
                && started.isPresent()
                && Duration.between(Instant.parse(recorded), started.get())
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }

    /// A shell that becomes the program by `exec` is caught half way at times, so both count as one.
    private static String programOf(ProcessHandle process) {
        String command = process.info().command().orElse("");
        String program = command.substring(command.lastIndexOf('/') + 1);
        return switch (program) {
            case "sh", "dash", "bash", "unshare", "runuser" -> "java";
            default -> program;
        };
    }
}
