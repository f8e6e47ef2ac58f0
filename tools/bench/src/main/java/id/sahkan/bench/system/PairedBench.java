package id.sahkan.bench.system;

import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Machine;
import id.sahkan.bench.machine.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two checkouts measured in turn, in one sitting: whatever slows the machine slows both. Each round starts the other
/// checkout's system and bench first, then this one's; every value is kept, and the medians are compared.
public final class PairedBench {

    /// What a single measurement writes, and how people call it.
    private static final Map<String, String> FIGURES = Map.of(
            "/cpuMillis", "CPU per application, ms",
            "/perSecond", "completed per second",
            "/submissionMillis/p50", "submission to receipt, p50 ms",
            "/submissionMillis/p95", "submission to receipt, p95 ms");

    private static final List<String> PASSED_ON = List.of("applications", "rate", "warm-up", "parallel", "decree");

    private final Path root;
    private final Path other;
    private final Options options;
    private final Clock clock;

    public PairedBench(Path root, Path other, Options options, Clock clock) {
        this.root = root;
        this.other = other.toAbsolutePath().normalize();
        this.options = options;
        this.clock = clock;
    }

    public Findings run() throws IOException, InterruptedException {
        if (!Files.isExecutable(other.resolve("sahkan"))) {
            throw new IllegalArgumentException("--against wants another checkout; there is no sahkan in " + other);
        }
        Findings findings = new Findings("paired", clock.instant());
        List<JsonNode> before = new ArrayList<>();
        List<JsonNode> after = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        int rounds = options.number("rounds", 3);
        for (int round = 1; round <= rounds; round++) {
            loads.add(Machine.load());
            before.add(measured(other, round));
            after.add(measured(root, round));
        }
        loads.add(Machine.load());
        findings.detail("loadBetween", loads);
        FIGURES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(figure -> {
            List<Double> old = values(before, figure.getKey());
            List<Double> now = values(after, figure.getKey());
            findings.add(
                    figure.getKey().substring(1),
                    Map.of("before", old, "after", now),
                    figure.getValue(),
                    "%s before, %s after: %.2f of it".formatted(said(old), said(now), median(now) / median(old)));
        });
        return findings;
    }

    private JsonNode measured(Path checkout, int round) throws IOException, InterruptedException {
        System.err.println("round " + round + ": " + checkout);
        Path folder = checkout.resolve("tools/bench/target");
        Path found = folder.resolve("system.json");
        Files.deleteIfExists(found);
        Files.createDirectories(folder);
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("sahkan").toString(), "bench", "system"));
        PASSED_ON.forEach(name -> options.text(name).ifPresent(value -> command.addAll(List.of("--" + name, value))));
        Process bench = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("paired-" + round + ".log").toFile())
                .start();
        try {
            if (!bench.waitFor(1, TimeUnit.HOURS) || bench.exitValue() != 0 || !Files.exists(found)) {
                throw new IllegalStateException(
                        "The measurement did not end well; see " + folder.resolve("paired-" + round + ".log"));
            }
        } finally {
            bench.destroy();
        }
        Files.copy(
                found,
                root.resolve("tools/bench/target")
                        .resolve((checkout.equals(root) ? "after-" : "before-") + round + ".json"),
                StandardCopyOption.REPLACE_EXISTING);
        return JsonMapper.shared().readTree(Files.readString(found));
    }

    private static List<Double> values(List<JsonNode> measurements, String pointer) {
        return measurements.stream().map(one -> one.at(pointer).asDouble()).toList();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The median, and all of them.
    private static String said(List<Double> values) {
        return "%.1f (%s)"
                .formatted(
                        median(values),
                        String.join(", ", values.stream().map("%.1f"::formatted).toList()));
    }
}
