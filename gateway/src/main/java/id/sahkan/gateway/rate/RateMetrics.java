package id.sahkan.gateway.rate;

import id.sahkan.telemetry.Metric;
import io.micrometer.core.instrument.Meter;
import java.util.List;

/// The rows of docs/metrics.md that are the gateway's own.
public final class RateMetrics {

    public static final Metric LIMITED = new Metric(
            "sahkan.requests.limited",
            Meter.Type.COUNTER,
            "requests",
            List.of(Metric.Label.of("limit", RateLimit.values()), Metric.Label.of("whose", RateLimit.Whose.values())),
            "Requests that were answered with 429, for operators: many with `whose=address` on a busy day may be honest people"
                    + " behind one address.");

    private RateMetrics() {}
}
