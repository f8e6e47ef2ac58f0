package id.sahkan.notification.live;

import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is measured of live pages: rows of `docs/metrics.md`.
public final class LiveMetrics {

    /// Why a stream ended, or never began.
    enum End {
        /// The client left.
        GONE,
        /// Its token ended; the client comes back with a new one.
        TOKEN,
        /// The same person opened too many.
        REPLACED,
        /// The client did not read what was sent.
        SLOW,
        /// This instance stops, or the log that it reads was made anew.
        STOPPING,
        /// There was no room, or nothing to tell yet: the client was told to try again.
        REFUSED
    }

    enum Told {
        CHANGE,
        RESET,
        BEAT
    }

    public static final Metric STREAMS =
            new Metric("sahkan.live.streams", Meter.Type.GAUGE, "streams", List.of(), "Open streams of live pages.");

    public static final Metric SENT = new Metric(
            "sahkan.live.sent",
            Meter.Type.COUNTER,
            "messages",
            List.of(Label.of("event", Told.values())),
            "Messages to live pages; after `reset` a page asks for all that it shows.");

    public static final Metric ENDED = new Metric(
            "sahkan.live.ended",
            Meter.Type.COUNTER,
            "streams",
            List.of(Label.of("reason", End.values())),
            "Streams that ended: `token` is a stream's ordinary end, `refused` one that never began.");

    private final Map<End, Counter> ended = new EnumMap<>(End.class);
    private final Map<Told, Counter> sent = new EnumMap<>(Told.class);

    LiveMetrics(MeterRegistry registry) {
        for (End end : End.values()) {
            ended.put(end, ENDED.counter(registry, "reason", Label.value(end)));
        }
        for (Told told : Told.values()) {
            sent.put(told, SENT.counter(registry, "event", Label.value(told)));
        }
    }

    void ended(End end) {
        Objects.requireNonNull(ended.get(end)).increment();
    }

    void sent(Told told) {
        Objects.requireNonNull(sent.get(told)).increment();
    }
}
