package id.sahkan.bench.system;

import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Options;
import id.sahkan.bench.traffic.Pace;
import id.sahkan.bench.traffic.Receipt;
import id.sahkan.bench.traffic.Traffic;
import id.sahkan.bench.traffic.TrafficSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// Deadline day: so many submissions a second of drafts that were made before, while nobody of the office works; then
/// the office begins, until everybody is told. An answer is timed from the moment at which it was due to be asked for,
/// so that a queue in front of the door counts.
public final class BurstBench {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Path root;
    private final Options options;
    private final Clock clock;

    public BurstBench(Path root, Options options, Clock clock) {
        this.root = root;
        this.options = options;
        this.clock = clock;
    }

    public Findings run() throws IOException, InterruptedException {
        try (var system = InstalledSystem.of(root, options)) {
            return measure(system);
        }
    }

    private Findings measure(InstalledSystem system) throws InterruptedException {
        var rate = options.number("rate", 200);
        var seconds = options.number("seconds", 60);
        var manners =
                new TrafficSettings(options.number("parallel", 64), Duration.ofSeconds(30), Duration.ofMinutes(5), 500);
        var findings = new Findings("burst", clock.instant());
        var target = system.target(clock);
        SystemBench.warmUp(target, manners, options.number("warm-up", 300), clock);
        try (var traffic = Traffic.begin(target, manners, clock)) {
            SystemBench.say("preparing " + rate * seconds + " drafts");
            var drafts = traffic.prepare(rate * seconds);
            SystemBench.say("submitting " + rate + " a second");
            var before = system.cpu();
            var begun = System.nanoTime();
            traffic.submit(drafts, Pace.perSecond(rate));
            var took = Duration.ofNanos(System.nanoTime() - begun);
            door(findings, traffic, took, system.cpu().since(before));
            SystemBench.say("the office begins");
            begun = System.nanoTime();
            traffic.startOffice();
            if (!traffic.awaitNotices(LONGEST)) {
                throw new IllegalStateException("Not everybody was told: " + traffic.counts());
            }
            var told = Duration.ofNanos(System.nanoTime() - begun);
            findings.add("toldSeconds", told.toMillis() / 1000.0, "until all are told", SystemBench.seconds(told));
        }
        return findings;
    }

    private static void door(Findings findings, Traffic traffic, Duration took, Map<String, Duration> cpu) {
        var counts = traffic.counts();
        var receipts = traffic.receipts();
        var numbers = numbersOf(receipts);
        findings.add(
                "acknowledged",
                counts.acknowledged(),
                "acknowledged",
                "%d in %s, %.1f a second"
                        .formatted(
                                counts.acknowledged(),
                                SystemBench.seconds(took),
                                counts.acknowledged() / (took.toMillis() / 1000.0)));
        findings.add(
                "notAcknowledged",
                Map.of("refused", counts.refused(), "unanswered", counts.unanswered()),
                "refused, given up",
                counts.refused() + ", " + counts.unanswered());
        findings.add("gaps", gaps(numbers), "gaps and doubles in the numbers given", Long.toString(gaps(numbers)));
        var waits = new Histogram(TimeUnit.MINUTES.toMicros(60), 3);
        traffic.sinceDueNanos().forEach(nanos -> waits.recordValue(nanos / 1000));
        var percentiles = new TreeMap<String, Double>();
        for (var percentile : new double[] {50, 95, 99}) {
            percentiles.put("p%.0f".formatted(percentile), waits.getValueAtPercentile(percentile) / 1000.0);
        }
        findings.add(
                "receiptMillis",
                percentiles,
                "from due to receipt",
                "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms"
                        .formatted(percentiles.get("p50"), percentiles.get("p95"), percentiles.get("p99")));
        var total = SystemBench.millis(SystemBench.sum(cpu), counts.acknowledged());
        findings.add("cpuMillis", total, "CPU per submission, with its check", "%.1f ms".formatted(total));
        var byPart = new TreeMap<String, Double>();
        cpu.forEach((part, spent) -> byPart.put(part, SystemBench.millis(spent, counts.acknowledged())));
        findings.detail("cpuMillisByPart", byPart);
        findings.detail("troubles", traffic.troubles());
    }

    /// The running numbers of a period, which have no gaps: `KM-2027-00041` is 41.
    private static List<Integer> numbersOf(List<Receipt> receipts) {
        return receipts.stream()
                .map(receipt -> receipt.number().substring(receipt.number().lastIndexOf('-') + 1))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /// How many of the numbers from the first to the last are missing, or there twice.
    static long gaps(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return 0;
        }
        long distinct = numbers.stream().distinct().count();
        return numbers.size() - distinct + (numbers.getLast() - numbers.getFirst() + 1 - distinct);
    }
}
