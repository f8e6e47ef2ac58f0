package id.sahkan.notification.bounce;

import id.sahkan.database.AfterCommit;
import id.sahkan.notification.bounce.ReadMessage.Why;
import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the mailbox of reports is measured by: its rows of `docs/metrics.md`.
@Component
public class BounceMetrics {

    /// What became of a message.
    enum Outcome {
        FAILED,
        DELAYED,
        DELIVERED,
        PASSED_ON,
        UNKNOWN_NOTICE,
        NO_REPORT,
        NO_NOTICE,
        TOO_LARGE,
        UNREADABLE
    }

    enum Visit {
        READ,
        AWAY
    }

    public static final Metric REPORTS = new Metric(
            "sahkan.delivery.reports",
            Meter.Type.COUNTER,
            "messages",
            List.of(Label.of("outcome", Outcome.values())),
            "Messages of the mailbox to which letters come back: reports by what they say (`unknown_notice` waits to be matched), and what was left there for a person.");

    public static final Metric VISITS = new Metric(
            "sahkan.mailbox.visits",
            Meter.Type.COUNTER,
            "visits",
            List.of(Label.of("outcome", Visit.values())),
            "Visits to that mailbox; `away` when it could not be read.");

    private final Map<Outcome, Counter> reports;
    private final Map<Visit, Counter> visits;

    BounceMetrics(MeterRegistry registry) {
        reports = counters(registry, REPORTS, Outcome.class, Outcome.values());
        visits = counters(registry, VISITS, Visit.class, Visit.values());
    }

    private static <E extends Enum<E>> Map<E, Counter> counters(
            MeterRegistry registry, Metric metric, Class<E> type, E[] values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(
                        Function.identity(),
                        value -> metric.counter(registry, "outcome", Label.value(value)),
                        (one, _) -> one,
                        () -> new EnumMap<>(type)));
    }

    void heard(boolean known, DeliveryReport.Action action) {
        count(
                known
                        ? switch (action) {
                            case FAILED -> Outcome.FAILED;
                            case DELAYED -> Outcome.DELAYED;
                            case DELIVERED -> Outcome.DELIVERED;
                            case PASSED_ON -> Outcome.PASSED_ON;
                        }
                        : Outcome.UNKNOWN_NOTICE);
    }

    void left(Why why) {
        count(
                switch (why) {
                    case NO_REPORT -> Outcome.NO_REPORT;
                    case NO_NOTICE -> Outcome.NO_NOTICE;
                    case TOO_LARGE -> Outcome.TOO_LARGE;
                    case UNREADABLE -> Outcome.UNREADABLE;
                });
    }

    void visited(Visit visit) {
        counter(visits, visit).increment();
    }

    private void count(Outcome outcome) {
        AfterCommit.run(counter(reports, outcome)::increment);
    }

    private static <E> Counter counter(Map<E, Counter> counters, E of) {
        Counter counter = counters.get(of);
        if (counter == null) {
            throw new IllegalStateException("no counter of " + of);
        }
        return counter;
    }
}
