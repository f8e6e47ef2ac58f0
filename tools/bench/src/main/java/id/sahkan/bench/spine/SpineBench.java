package id.sahkan.bench.spine;

import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Options;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// From the commit in one service to the commit in another: how long at 100 events a second, how many flat out, and
/// what appending, relaying and applying each cost. Flat out the three run one after another, so that each has the
/// machine, and its cost, to itself.
public final class SpineBench {

    private static final int RATE = 100;
    private static final int THREADS = 4;
    private static final List<String> USUAL_FLAGS = List.of("-Xmx192m");

    private final Path root;
    private final Options options;
    private final Clock clock;

    public SpineBench(Path root, Options options, Clock clock) {
        this.root = root;
        this.options = options;
        this.clock = clock;
    }

    static List<String> flags(Options options) {
        return options.text("jvm").map(flag -> List.of("-Xmx192m", flag)).orElse(USUAL_FLAGS);
    }

    public Findings run() throws Exception {
        var events = options.number("events", 20_000) / 5 * 5;
        var seconds = options.number("seconds", 20);
        var findings = new Findings("spine", clock.instant());
        try (var stand = new Stand(root, flags(options))) {
            findings.detail("durability", stand.durability());
            findings.detail("jvm", flags(options));
            var producer = stand.producer();
            var consumer = stand.consumer();
            var warmUp = events / 2 / 5 * 5;
            producer.ask("append " + warmUp + " " + THREADS);
            consumer.ask("applied " + warmUp);
            latency(findings, stand, producer, consumer, warmUp, seconds);
            throughput(findings, stand, producer, consumer, warmUp + RATE * seconds, events);
        }
        return findings;
    }

    private static void latency(
            Findings findings, Stand stand, Child producer, Child consumer, long before, int seconds) throws Exception {
        consumer.ask("moments " + stand.file("applied.txt"));
        producer.ask("pace " + RATE + " " + seconds);
        consumer.ask("applied " + (before + (long) RATE * seconds));
        producer.ask("committed " + stand.file("committed.txt"));
        consumer.ask("moments " + stand.file("applied.txt"));
        var applied = Moments.read(stand.file("applied.txt"));
        var histogram = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        Moments.read(stand.file("committed.txt")).forEach((event, at) -> {
            var seen = applied.get(event);
            if (seen == null) {
                throw new IllegalStateException("an event was committed and never applied");
            }
            histogram.recordValue(Math.max(0, (seen - at) / 1000));
        });
        if (histogram.getTotalCount() != (long) RATE * seconds) {
            throw new IllegalStateException("measured only " + histogram.getTotalCount() + " events");
        }
        var p50 = histogram.getValueAtPercentile(50) / 1000.0;
        var p99 = histogram.getValueAtPercentile(99) / 1000.0;
        var most = histogram.getMaxValue() / 1000.0;
        findings.add(
                "commitToCommitMillis",
                Map.of("count", histogram.getTotalCount(), "p50", p50, "p99", p99, "max", most),
                "commit to commit at " + RATE + "/s",
                "p50 %.1f ms, p99 %.1f ms, max %.0f ms".formatted(p50, p99, most));
    }

    private static void throughput(
            Findings findings, Stand stand, Child producer, Child consumer, long before, int events) {
        consumer.ask("consume off");
        producer.ask("relay off");
        var start = stand.cpu();
        var append = Duration.ofNanos(Long.parseLong(producer.ask("append " + events + " " + THREADS)));
        var appended = stand.cpu();
        Costs.of(events, append, start, appended).addTo(findings, "append");
        var begun = System.nanoTime();
        producer.ask("relay on");
        producer.ask("sent");
        var relay = Duration.ofNanos(System.nanoTime() - begun);
        var relayed = stand.cpu();
        Costs.of(events, relay, appended, relayed).addTo(findings, "relay");
        begun = System.nanoTime();
        consumer.ask("consume on");
        consumer.ask("applied " + (before + events));
        var inbox = Costs.of(events, Duration.ofNanos(System.nanoTime() - begun), relayed, stand.cpu());
        inbox.addTo(findings, "inbox");
        var whole = Costs.of(events, append, start, appended).micros()
                + Costs.of(events, relay, appended, relayed).micros()
                + inbox.micros();
        findings.add("cpuMicros", whole, "append, relay and inbox", "%.0f µs CPU per event".formatted(whole));
    }
}
