package id.sahkan.messaging;

import id.sahkan.contracts.EventTypes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every meter of our own, in all services. What is registered goes through here, and `docs/metrics.md` is rendered
/// from here; each service's test holds its registry against it with [#differences].
@SuppressWarnings("ImmutableEnumChecker") // its lists are those of List.of
public enum Metric {
    PIPELINE_ITEMS(
            "sahkan.pipeline.items",
            Meter.Type.GAUGE,
            "applications, cases, decrees or notices",
            List.of(Label.STAGE),
            "How many are in each state now, for the office: where the work lies."),
    PIPELINE_OLDEST_AGE(
            "sahkan.pipeline.oldest.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(Label.STAGE),
            "For how long the oldest has been in its state, for the office: what was forgotten. 0 when there is none."),
    STEP(
            "sahkan.step",
            Meter.Type.TIMER,
            "seconds",
            List.of(Label.STEP),
            "How long a step of an application took, for the office's promise: `queue` from received to in"
                    + " verification's queue, `decision` from received to recommended, refused or returned, `decree`"
                    + " from recommended to named in a decree, `notice` from the fact to its e-mail handed over.",
            "verification-service",
            "decree-service",
            "notification-service"),
    SUBMISSIONS(
            "sahkan.submissions",
            Meter.Type.COUNTER,
            "requests",
            List.of(Label.SUBMISSION_OUTCOME),
            "Submissions by how they ended, for the promise that a submission is accepted: `failed` is our fault and"
                    + " its share of all is what counts; `early` and `late` are outside the window.",
            "applicant-service"),
    NOTICES(
            "sahkan.notices",
            Meter.Type.COUNTER,
            "attempts",
            List.of(Label.CHANNEL, Label.NOTICE_OUTCOME),
            "Attempts to tell somebody, for operators: after `failed` it is tried again, after `given_up` not.",
            "notification-service"),
    EVENTS(
            "sahkan.events",
            Meter.Type.COUNTER,
            "events",
            List.of(Label.TYPE),
            "Events that were written to the journal, for the office: what happened, and how often."),
    OUTBOX_DEPTH(
            "sahkan.outbox.depth",
            Meter.Type.GAUGE,
            "events",
            List.of(),
            "Committed events that the broker has not acknowledged, for operators: near 0 while all is well."),
    OUTBOX_OLDEST_AGE(
            "sahkan.outbox.oldest.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "How old the oldest of them is, for operators: it grows while nothing leaves."),
    RELAY_LEADING(
            "sahkan.relay.leading",
            Meter.Type.GAUGE,
            "0 or 1",
            List.of(),
            "1 in the instance that sends, for operators: the sum over a service's instances is 1."),
    RELAY_SENT(
            "sahkan.relay.sent",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events that the broker acknowledged, for operators."),
    RELAY_FAILURES(
            "sahkan.relay.failures",
            Meter.Type.COUNTER,
            "batches",
            List.of(),
            "How often sending started over, for operators: broker or database were away."),
    INBOX_LAG(
            "sahkan.inbox.lag.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "How far this service is behind the others, for operators: the age of the oldest event in hand."),
    INBOX_APPLIED("sahkan.inbox.applied", Meter.Type.COUNTER, "events", List.of(), "Events of other services applied."),
    INBOX_DUPLICATES(
            "sahkan.inbox.duplicates",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events that had been seen before and were dropped, for operators: normal after a restart or republishing."),
    INBOX_UNKNOWN(
            "sahkan.inbox.unknown",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events of a type that this version does not know, for operators: harmless; a release is under way."),
    INBOX_PARKED(
            "sahkan.inbox.parked",
            Meter.Type.COUNTER,
            "records",
            List.of(),
            "Records that were parked because they cannot be applied, for operators: `./sahkan parked` shows them."),
    INBOX_HELD(
            "sahkan.inbox.held",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events that came too early and were held back, for operators: they heal by themselves."),
    INBOX_UNPARKED(
            "sahkan.inbox.unparked",
            Meter.Type.COUNTER,
            "events",
            List.of(),
            "Events applied out of what was held back, for operators."),
    INBOX_RELEASED(
            "sahkan.inbox.released", Meter.Type.COUNTER, "events", List.of(), "Events that an operator let go on."),
    PARKED_EVENTS(
            "sahkan.parked.events",
            Meter.Type.GAUGE,
            "records",
            List.of(),
            "Records that wait for an operator now: above 0, somebody has to look."),
    HELD_EVENTS(
            "sahkan.held.events",
            Meter.Type.GAUGE,
            "events",
            List.of(),
            "Events that wait for an earlier one now, for operators."),
    HELD_OLDEST_AGE(
            "sahkan.held.oldest.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "For how long the oldest of them has waited, for operators: a gap that stays needs a republish."),
    RECONCILIATION_DIFFERENCES(
            "sahkan.reconciliation.differences",
            Meter.Type.GAUGE,
            "ids",
            List.of(Label.INVARIANT),
            "Ids that break what must hold between services, for operators: above 0, see the runbook; not a number"
                    + " while it could not be checked."),
    RECONCILIATION_AGE(
            "sahkan.reconciliation.age.seconds",
            Meter.Type.GAUGE,
            "seconds",
            List.of(),
            "Since the latest complete reconciliation, for operators; not a number before the first.");

    /// In minutes the spine shows, in hours and days the office.
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        Duration.ofDays(1),
        Duration.ofDays(3),
        Duration.ofDays(7),
        Duration.ofDays(14),
        Duration.ofDays(30),
    };

    private static final String OURS = "sahkan.";
    private static final String SERVICE = "service";

    private final String meter;
    private final Meter.Type type;
    private final String unit;
    private final List<Label> labels;
    private final String about;
    private final List<String> services;

    /// @param services those that have it; none means all
    Metric(String meter, Meter.Type type, String unit, List<Label> labels, String about, String... services) {
        this.meter = meter;
        this.type = type;
        this.unit = unit;
        this.labels = labels;
        this.about = about;
        this.services = List.of(services);
    }

    /// A label and the values that it can have. Where `values` is empty they are the service's own, named in `said`.
    enum Label {
        STAGE(
                "stage",
                "the states of an [application](states/application.md), a [case](states/case.md), a"
                        + " [decree](states/decree.md), a [notice](states/notice.md)"),
        TYPE("type", "the service's [events](events.md)"),
        INVARIANT("invariant", "those of [the runbook](runbooks/reconciliation.md)"),
        STEP("step", Arrays.stream(Step.values()).map(Step::label).toArray(String[]::new)),
        SUBMISSION_OUTCOME("outcome", "accepted", "repeated", "late", "early", "refused", "failed"),
        CHANNEL("channel", "EMAIL", "IN_APP"),
        NOTICE_OUTCOME("outcome", "handed_over", "failed", "given_up");

        private final String key;
        private final String said;
        private final List<String> values;

        Label(String key, String said) {
            this.key = key;
            this.said = said;
            this.values = List.of();
        }

        Label(String key, String... values) {
            this.key = key;
            this.said = "`" + String.join("`, `", values) + "`";
            this.values = List.of(values);
        }

        String key() {
            return key;
        }

        String said() {
            return said;
        }

        private boolean has(String value, Map<String, Set<String>> own) {
            return (values.isEmpty() ? own.getOrDefault(key, Set.of()) : values).contains(value);
        }
    }

    String meter() {
        return meter;
    }

    Meter.Type type() {
        return type;
    }

    String unit() {
        return unit;
    }

    List<Label> labels() {
        return labels;
    }

    String about() {
        return about;
    }

    List<String> services() {
        return services;
    }

    public Counter counter(MeterRegistry registry, String... labels) {
        return Counter.builder(meter).description(about).tags(labels).register(registry);
    }

    /// Keeps `source`: a registry alone would let it go, and then show nothing.
    public <T> void gauge(MeterRegistry registry, T source, ToDoubleFunction<T> value, String... labels) {
        Gauge.builder(meter, source, value)
                .description(about)
                .strongReference(true)
                .tags(labels)
                .register(registry);
    }

    /// Counts elsewhere, and is read from there.
    public <T> void counts(MeterRegistry registry, T source, ToDoubleFunction<T> value) {
        FunctionCounter.builder(meter, source, value).description(about).register(registry);
    }

    /// A histogram, so that promises can be held against its buckets and a bucket can name a trace as its example.
    Timer timer(MeterRegistry registry, String... labels) {
        return Timer.builder(meter)
                .description(about)
                .serviceLevelObjectives(BUCKETS)
                .tags(labels)
                .register(registry);
    }

    /// What is registered and not in the catalogue as it is, and what the catalogue promises of this service and is not
    /// registered. Stages and invariants are the service's own.
    public static List<String> differences(
            MeterRegistry registry, String service, Set<String> stages, Set<String> invariants) {
        Map<String, Set<String>> own = Map.of(
                Label.STAGE.key,
                stages,
                Label.TYPE.key,
                told(service),
                Label.INVARIANT.key,
                Stream.concat(invariants.stream(), comparisons()).collect(Collectors.toSet()));
        var differences = new ArrayList<String>();
        for (Meter registered : registry.getMeters()) {
            Meter.Id id = registered.getId();
            if (id.getName().startsWith(OURS)) {
                named(id.getName())
                        .ifPresentOrElse(
                                metric -> metric.compare(id, own, differences),
                                () -> differences.add(id.getName() + " is not in the catalogue"));
            }
        }
        for (Metric metric : values()) {
            boolean promised = metric.services.isEmpty() || metric.services.contains(service);
            if (promised && registry.find(metric.meter).meter() == null) {
                differences.add(metric.meter + " is not registered");
            }
        }
        return differences;
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
                .map(Metric::producer)
                .distinct()
                .flatMap(producer -> Stream.of("received-from-" + producer, "committed-by-" + producer));
    }

    private static String producer(EventTypes.EventType type) {
        return type.topic().substring(OURS.length()) + "-service";
    }

    private static Optional<Metric> named(String meter) {
        return Arrays.stream(values())
                .filter(metric -> metric.meter.equals(meter))
                .findFirst();
    }

    private void compare(Meter.Id id, Map<String, Set<String>> own, List<String> differences) {
        if (id.getType() != type) {
            differences.add(meter + " is a " + id.getType());
        }
        Map<String, String> tags = id.getTags().stream()
                .filter(tag -> !tag.getKey().equals(SERVICE))
                .collect(Collectors.toMap(Tag::getKey, Tag::getValue));
        Set<String> keys = labels.stream().map(Label::key).collect(Collectors.toSet());
        if (!tags.keySet().equals(keys)) {
            differences.add(meter + " has the labels " + tags.keySet());
            return;
        }
        for (Label label : labels) {
            String value = String.valueOf(tags.get(label.key));
            if (!label.has(value, own)) {
                differences.add(meter + " has the unknown " + label.key + " " + value);
            }
        }
    }
}
