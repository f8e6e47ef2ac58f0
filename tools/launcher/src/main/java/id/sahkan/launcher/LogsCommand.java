package id.sahkan.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `./sahkan logs [PART] [-f]`: the end of one log or of all, and what is added.
final class LogsCommand {

    private static final int LINES = 40;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private LogsCommand() {}

    static int run(DataFolder data, Optional<String> part, boolean follow) {
        List<Path> logs = part.map(name -> List.of(one(data, name))).orElseGet(() -> all(data));
        for (Path log : logs) {
            if (logs.size() > 1) {
                Launcher.print("== " + log.getFileName());
            }
            LogTail.last(log, logs.size() > 1 ? 5 : LINES).forEach(Launcher::print);
        }
        Installation installation = Installation.of(data);
        if (!installation.runs()) {
            System.err.println(installation.notRunning("does not run").line());
        }
        if (follow) {
            follow(logs);
        }
        return 0;
    }

    private static Path one(DataFolder data, String part) {
        Path log = data.log(part);
        if (!part.matches("[a-z0-9.-]+") || !Files.exists(log)) {
            String known = String.join(
                    ", ",
                    all(data).stream()
                            .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.log$", ""))
                            .toList());
            throw new Trouble("There is no log of " + part + ".", "There are: " + known + ".");
        }
        return log;
    }

    private static List<Path> all(DataFolder data) {
        if (!Files.isDirectory(data.logs())) {
            throw Installation.of(data).notRunning("has no logs yet and does not run");
        }
        try (Stream<Path> files = Files.list(data.logs())) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void follow(List<Path> logs) {
        Map<Path, Long> seen = new HashMap<>();
        try {
            for (Path log : logs) {
                seen.put(log, Files.size(log));
            }
            while (true) {
                for (Path log : logs) {
                    seen.put(log, printFrom(log, seen.getOrDefault(log, 0L), logs.size() > 1));
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long printFrom(Path log, long from, boolean named) throws IOException {
        long size = Files.size(log);
        if (size == from) {
            return from;
        }
        long start = size < from ? 0 : from; // a smaller file was begun anew
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(start);
            byte[] added = new byte[(int) Math.min(size - start, 1 << 20)];
            file.readFully(added);
            new String(added, StandardCharsets.UTF_8)
                    .lines()
                    .map(LogLine::readable)
                    .forEach(line -> Launcher.print(named ? log.getFileName() + " | " + line : line));
            return start + added.length;
        }
    }
}
