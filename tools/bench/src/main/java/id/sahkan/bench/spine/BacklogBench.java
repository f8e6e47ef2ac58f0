package id.sahkan.bench.spine;

import id.sahkan.bench.machine.Findings;
import id.sahkan.bench.machine.Options;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/// A consumer was away while events gathered in its topic: how long until all of them are applied, from the start of
/// its process on.
public final class BacklogBench {

    private static final int WARM_UP = 2000;

    private final Path root;
    private final Options options;
    private final Clock clock;

    public BacklogBench(Path root, Options options, Clock clock) {
        this.root = root;
        this.options = options;
        this.clock = clock;
    }

    public Findings run() throws Exception {
        var events = options.number("events", 100_000) / 5 * 5;
        var findings = new Findings("backlog", clock.instant());
        try (var stand = new Stand(root, SpineBench.flags(options))) {
            findings.detail("durability", stand.durability());
            var producer = stand.producer();
            var consumer = stand.consumer();
            producer.ask("append " + WARM_UP + " 4");
            consumer.ask("applied " + WARM_UP);
            consumer.close();
            producer.ask("append " + events + " 8");
            producer.ask("sent");
            var begun = System.nanoTime();
            var costs = drain(stand, events);
            var whole = Duration.ofNanos(System.nanoTime() - begun);
            findings.add(
                    "seconds",
                    whole.toMillis() / 1000.0,
                    events + " events applied",
                    "%.1f s after the consumer was started, %.1f s after it was up"
                            .formatted(whole.toMillis() / 1000.0, costs.took().toMillis() / 1000.0));
            costs.addTo(findings, "inbox");
        }
        return findings;
    }

    /// Starts a consumer and waits until it has applied everything. The costs are of what is left when it is up.
    static Costs drain(Stand stand, long events) {
        try {
            var consumer = stand.consumer();
            var already = Long.parseLong(consumer.ask("count"));
            var before = stand.cpu();
            var begun = System.nanoTime();
            consumer.ask("applied " + events);
            return Costs.of(events - already, Duration.ofNanos(System.nanoTime() - begun), before, stand.cpu());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
