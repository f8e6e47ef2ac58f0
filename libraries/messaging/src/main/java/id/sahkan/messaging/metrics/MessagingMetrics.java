package id.sahkan.messaging.metrics;

import id.sahkan.contracts.EventTypes;
import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every service measures: the rows of `docs/metrics.md` that the spine registers.
public final class MessagingMetrics {

    private static final Label STAGE = Label.own(
            "stage",
            "the states of an [application](states/application.md), a [case](states/case.md), a"
                    + " [decree](states/decree.md), a [notice](states/notice.md)");
    private static final Label TYPE = Label.own("type", "the service's [events](events.md)");
    private static final Label INVARIANT = Label.own("invariant", "those of [the runbook](runbooks/reconciliation.md)");

    public static final Metric PIPELINE_ITEMS = new Metric(
            "sahkan.pipeline.items",
            Meter.Type.GAUGE,
            "applications, cases, decrees or notices",
            List.of(STAGE),
            "How many are in each state now, for the office: where the work lies.");

    public static final Metric PIPELINE_OLDEST_AGE = new Metric(
            "sahkan.pipeline.oldest.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(STAGE),
            "For how long the oldest has been in its state, for the office: what was forgotten. 0 when there is none.");

    public static final Metric EVENTS = new Metric(
            "sahkan.events",
            Meter.Type.COUNTER,
            "events",
            List.of(TYPE),
            "Events that were written to the journal, for the office: what happened, and how often.");

    public static final Metric OUTBOX_DEPTH = new Metric(
            "sahkan.outbox.depth",
            Meter.Type.GAUGE,
            "events",
            List.of(),
            "Committed events that the broker has not acknowledged, for operators: near 0 while all is well.");

    public static final Metric OUTBOX_OLDEST_AGE = new Metric(
            "sahkan.outbox.oldest.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "How old the oldest of them is, for operators: it grows while nothing leaves.");

    public static final Metric RELAY_LEADING = new Metric(
            "sahkan.relay.leading",
            Meter.Type.GAUGE,
            "0 or 1",
            List.of(),
            "1 in the instance that sends, for operators: the sum over a service's instances is 1.");

    public static final Metric RELAY_SENT = new Metric(
            "sahkan.relay.sent",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events that the broker acknowledged, for operators.");

    public static final Metric RELAY_FAILURES = new Metric(
            "sahkan.relay.failures",
            Meter.Type.COUNTER,
            "batches",
            List.of(),
            "How often sending started over, for operators: broker or database were away.");

    public static final Metric INBOX_LAG = new Metric(
            "sahkan.inbox.lag.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "How far this service is behind the others, for operators: the age of the oldest event in hand.");

    public static final Metric INBOX_APPLIED = new Metric(
            "sahkan.inbox.applied", Meter.Type.COUNTER, "events", List.of(), "Events of other services applied.");

    public static final Metric INBOX_DUPLICATES = new Metric(
            "sahkan.inbox.duplicates",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events that had been seen before and were dropped, for operators: normal after a restart or republishing.");

    public static final Metric INBOX_UNKNOWN = new Metric(
            "sahkan.inbox.unknown",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events of a type that this version does not know, for operators: harmless; a release is under way.");

    public static final Metric INBOX_PARKED = new Metric(
            "sahkan.inbox.parked",
            Meter.Type.COUNTER,
            "records",
            List.of(),
            "Records that were parked because they cannot be applied, for operators: `./sahkan parked` shows them.");

    public static final Metric INBOX_HELD = new Metric(
            "sahkan.inbox.held",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events that came too early and were held back, for operators: they heal by themselves.");

    public static final Metric INBOX_UNPARKED = new Metric(
            "sahkan.inbox.unparked",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events applied out of what was held back, for operators.");

    public static final Metric INBOX_RELEASED = new Metric(
            "sahkan.inbox.released", Meter.Type.COUNTER, "events", List.of(), "Events that an operator let go on.");

    public static final Metric PARKED_EVENTS = new Metric(
            "sahkan.parked.events",
            Meter.Type.GAUGE,
            "records",
            List.of(),
            "Records that wait for an operator now: above 0, somebody has to look.");

    public static final Metric HELD_EVENTS = new Metric(
            "sahkan.held.events",
            Meter.Type.GAUGE,
            "events",
            List.of(),
            "Events that wait for an earlier one now, for operators.");

    public static final Metric HELD_OLDEST_AGE = new Metric(
            "sahkan.held.oldest.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "For how long the oldest of them has waited, for operators: a gap that stays needs a republish.");

    public static final Metric RECONCILIATION_DIFFERENCES = new Metric(
            "sahkan.reconciliation.differences",
            Meter.Type.GAUGE,
            "ids",
            List.of(INVARIANT),
            "Ids that break what must hold between services, for operators: above 0, see the runbook; not a number"
                    + " while it could not be checked.");

    public static final Metric RECONCILIATION_AGE = new Metric(
            "sahkan.reconciliation.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "Since the latest complete reconciliation, for operators; not a number before the first.");

    private static final List<Metric> ALL = List.of(
            PIPELINE_ITEMS,
            PIPELINE_OLDEST_AGE,
            EVENTS,
            OUTBOX_DEPTH,
            OUTBOX_OLDEST_AGE,
            RELAY_LEADING,
            RELAY_SENT,
            RELAY_FAILURES,
            INBOX_LAG,
            INBOX_APPLIED,
            INBOX_DUPLICATES,
            INBOX_UNKNOWN,
            INBOX_PARKED,
            INBOX_HELD,
            INBOX_UNPARKED,
            INBOX_RELEASED,
            PARKED_EVENTS,
            HELD_EVENTS,
            HELD_OLDEST_AGE,
            RECONCILIATION_DIFFERENCES,
            RECONCILIATION_AGE);

    private MessagingMetrics() {}

    /// Where a service's registry and its rows differ, those that every service has and its own. Stages and invariants
    /// are the service's own.
    public static List<String> differences(
            MeterRegistry registry, String service, Set<String> stages, Set<String> invariants, Metric... own) {
        return Metric.differences(
                registry,
                Stream.concat(ALL.stream(), Stream.of(own)).toList(),
                Map.of(
                        STAGE.key(),
                        stages,
                        TYPE.key(),
                        told(service),
                        INVARIANT.key(),
                        Stream.concat(invariants.stream(), comparisons()).collect(Collectors.toSet())));
    }

    private static Set<String> told(String service) {
        return EventTypes.ALL.stream()
                .filter(type -> producer(type).equals(service))
                .map(EventTypes.EventType::name)
                .collect(Collectors.toSet());
    }

    /// Every service may be held against the journal of every other.
    private static Stream<String> comparisons() {
        return EventTypes.ALL.stream()
                .map(MessagingMetrics::producer)
                .distinct()
                .flatMap(producer -> Stream.of("received-from-" + producer, "committed-by-" + producer));
    }

    private static String producer(EventTypes.EventType type) {
        return type.topic().substring("sahkan.".length()) + "-service";
    }
}
