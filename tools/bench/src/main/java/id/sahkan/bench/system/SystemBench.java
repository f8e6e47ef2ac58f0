package id.sahkan.bench.system;

import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Options;
import id.sahkan.bench.traffic.Pace;
import id.sahkan.bench.traffic.Target;
import id.sahkan.bench.traffic.Traffic;
import id.sahkan.bench.traffic.TrafficSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// Applications per second from the submission over HTTP to the written notice of the decree, and what each costs.
/// Drafts with their two papers are made beforehand and are not part of the figure.
public final class SystemBench {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path root;
    private final Options options;
    private final Clock clock;

    public SystemBench(Path root, Options options, Clock clock) {
        this.root = root;
        this.options = options;
        this.clock = clock;
    }

    public Findings run() throws IOException, SQLException, InterruptedException {
        try (var system = InstalledSystem.of(root, options)) {
            return measure(system);
        }
    }

    private record Sample(int second, long acknowledged, long recommended, long noticed) {}

    private Findings measure(InstalledSystem system) throws SQLException, InterruptedException {
        var applications = options.number("applications", 1500);
        var manners = new TrafficSettings(
                options.number("parallel", 8),
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                options.number("decree", 500));
        var findings = new Findings("system", clock.instant());
        try (var stores = new Stores(system)) {
            findings.detail("durability", stores.durability());
            var target = system.target(clock);
            warmUp(target, manners, options.number("warm-up", 300), clock);
            try (var traffic = Traffic.begin(target, manners, clock)) {
                say("preparing " + applications + " drafts");
                var drafts = traffic.prepare(applications);
                traffic.startOffice();
                var pace =
                        options.text("rate").isPresent() ? Pace.perSecond(options.number("rate", 1)) : Pace.flatOut();
                say("submitting");
                var samples = new ArrayList<Sample>();
                var keptBefore = stores.kept();
                var cpuBefore = system.cpu();
                var begun = System.nanoTime();
                try (var sampler = Executors.newSingleThreadScheduledExecutor()) {
                    var sampling = sampler.scheduleAtFixedRate(
                            () -> samples.add(sample(traffic, samples.size())), 0, 1, TimeUnit.SECONDS);
                    traffic.submit(drafts, pace);
                    if (!traffic.awaitNotices(LONGEST)) {
                        throw new IllegalStateException("Not everybody was told: " + traffic.counts() + " "
                                + traffic.troubles().stream().limit(5).toList());
                    }
                    sampling.cancel(true);
                }
                var took = Duration.ofNanos(System.nanoTime() - begun);
                var cpu = system.cpu().since(cpuBefore);
                var kept = stores.kept().since(keptBefore);
                report(findings, traffic, took, cpu, kept, samples);
                say("the floor: " + kept.writes() + " commits, " + kept.appends() + " appends");
                floor(findings, new Floor(system, stores).measure(kept.writes(), kept.appends()), traffic, cpu);
            }
        }
        return findings;
    }

    static void warmUp(Target target, TrafficSettings manners, int count, Clock clock) throws InterruptedException {
        say("warming up with " + count + " applications");
        try (var traffic = Traffic.begin(target, manners, clock)) {
            traffic.startOffice();
            traffic.submit(traffic.prepare(count), Pace.flatOut());
            if (!traffic.awaitNotices(LONGEST)) {
                throw new IllegalStateException("The warm-up did not end: " + traffic.counts());
            }
        }
    }

    private static Sample sample(Traffic traffic, int second) {
        var counts = traffic.counts();
        return new Sample(second, counts.acknowledged(), counts.recommended(), counts.noticed());
    }

    private static void report(
            Findings findings,
            Traffic traffic,
            Duration took,
            Map<String, Duration> cpu,
            Stores.Kept kept,
            List<Sample> samples) {
        var counts = traffic.counts();
        var done = counts.noticed();
        var rate = done / (took.toMillis() / 1000.0);
        findings.add("applications", done, "applications, from submission to notice", done + " in " + seconds(took));
        findings.add("perSecond", rate, "completed per second", "%.1f".formatted(rate));
        var submissions = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
        traffic.receipts()
                .forEach(receipt ->
                        submissions.recordValue(Math.min(receipt.afterNanos() / 1000, TimeUnit.MINUTES.toMicros(10))));
        var p50 = submissions.getValueAtPercentile(50) / 1000.0;
        var p95 = submissions.getValueAtPercentile(95) / 1000.0;
        findings.add(
                "submissionMillis",
                Map.of("p50", p50, "p95", p95),
                "submission to receipt",
                "p50 %.0f ms, p95 %.0f ms".formatted(p50, p95));
        var total = sum(cpu);
        findings.add("cpuMillis", millis(total, done), "CPU per application", "%.1f ms".formatted(millis(total, done)));
        var byPart = new TreeMap<String, Double>();
        cpu.forEach((part, spent) -> {
            byPart.put(part, millis(spent, done));
            if (millis(spent, done) >= 0.05) {
                findings.add("cpu/" + part, millis(spent, done), "– " + part, "%.2f ms".formatted(millis(spent, done)));
            }
        });
        findings.detail("cpuMillisByPart", byPart);
        findings.add(
                "kept",
                kept,
                "commits, events, log per application",
                "%.1f, %.1f, %.1f KB"
                        .formatted(
                                (double) kept.writes() / done,
                                (double) kept.appends() / done,
                                kept.walBytes() / 1024.0 / done));
        findings.detail("samples", samples);
        findings.detail("counts", counts);
        findings.detail("troubles", traffic.troubles());
    }

    private static void floor(Findings findings, Floor.Outcome floor, Traffic traffic, Map<String, Duration> cpu) {
        var done = traffic.counts().noticed();
        var least = millis(sum(floor.cpu()), done);
        var byPart = new TreeMap<String, Double>();
        floor.cpu().forEach((part, spent) -> byPart.put(part, millis(spent, done)));
        findings.add("floorCpuMillis", least, "floor: plain commits and appends", "%.2f ms".formatted(least));
        findings.detail("floorCpuMillisByPart", byPart);
        findings.detail("floorSeconds", floor.took().toMillis() / 1000.0);
        var times = millis(sum(cpu), done) / least;
        findings.add("timesFloor", times, "the whole system costs", "%.1f × the floor".formatted(times));
    }

    static Duration sum(Map<String, Duration> cpu) {
        return cpu.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    static double millis(Duration spent, long count) {
        return spent.toNanos() / 1e6 / count;
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    static void say(String what) {
        System.err.println(what);
    }
}
