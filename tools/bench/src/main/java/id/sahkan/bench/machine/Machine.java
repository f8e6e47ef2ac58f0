package id.sahkan.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a figure was measured on. Linux only, because the cost of each process is read from `/proc`.
public final class Machine {

    private Machine() {}

    /// @throws UnsupportedOperationException anywhere else than on Linux
    public static void requireLinux() {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            throw new UnsupportedOperationException("The measurements read /proc and need Linux");
        }
    }

    public static Map<String, Object> describe() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("processor", firstOf("/proc/cpuinfo", "model name"));
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("memory", firstOf("/proc/meminfo", "MemTotal"));
        facts.put("kernel", read("/proc/sys/kernel/osrelease").strip());
        facts.put("jdk", Runtime.version().toString());
        return facts;
    }

    /// Load averages of the last 1, 5 and 15 minutes: above the number of cores, other work has slowed the figures.
    public static String load() {
        var words = read("/proc/loadavg").split(" ", -1);
        return words[0] + " " + words[1] + " " + words[2];
    }

    private static String firstOf(String file, String key) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
