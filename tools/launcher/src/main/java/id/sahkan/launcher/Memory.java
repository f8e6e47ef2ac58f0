package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Memory that processes really take: shared pages counted once on Linux, resident size elsewhere.
final class Memory {

    private Memory() {}

    /// In MB, with everything that the process has started itself.
    static long megabytes(ProcessHandle process) {
        return (kilobytes(process)
                        + process.descendants().mapToLong(Memory::kilobytes).sum())
                >> 10;
    }

    static long megabytesAlone(ProcessHandle process) {
        return kilobytes(process) >> 10;
    }

    private static long kilobytes(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try {
            if (!Files.isDirectory(Path.of("/proc/self"))) {
                return fromPs(process.pid());
            }
            try (Stream<String> lines = Files.lines(proc)) {
                return lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        } catch (IOException | UncheckedIOException e) {
            return 0; // has ended meanwhile
        }
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", Long.toString(pid))).start();
        String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        try {
            ps.waitFor(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer.matches("\\d+") ? Long.parseLong(answer) : 0;
    }
}
