package id.sahkan.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.messaging.inbox.Violation.Promise;
import id.sahkan.messaging.relay.Unsent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run of the whole spine in one thread: a service that tells, with two instances of its relay; a broker; two
/// services that listen, with two instances and an operator each. A seed decides who takes the next step and what goes
/// wrong. When the faults stop, everything must come to rest with nothing lost, doubled, reordered or left over.
final class Simulation {

    private static final int LONGEST_REST = 20_000;

    private final Faults faults;
    private final SimulatedTopic topic;
    private final SimulatedOffice office;
    private final List<SimulatedRelay> relays = new ArrayList<>();
    private final List<SimulatedGroup> groups = new ArrayList<>();
    private final List<SimulatedConsumer> consumers = new ArrayList<>();
    private final List<SimulatedConsumer> operators = new ArrayList<>();
    private final Set<UUID> poisoned = new HashSet<>();
    private final Map<Object, Integer> paused = new HashMap<>();
    private int unreadable;
    private int steps;

    /// How a run ended. `violation` is absent when every promise was kept.
    record Report(
            long seed,
            int steps,
            int events,
            int crashes,
            int copies,
            int duplicates,
            int held,
            @Nullable Violation violation,
            List<String> trace) {}

    private Simulation(long seed, Mutant mutant, boolean traced) {
        faults = new Faults(seed, traced);
        topic = new SimulatedTopic(1 + faults.below(3));
        office = new SimulatedOffice(faults, 1 + faults.below(4));
        int largestBatch = 1 + faults.below(6);
        for (int instance = 0; instance < 2; instance++) {
            relays.add(new SimulatedRelay(office, topic, faults, port -> mutant.relay(port, office), largestBatch));
        }
        for (int service = 0; service < 2; service++) {
            var group = new SimulatedGroup(faults, topic);
            groups.add(group);
            consumers.add(new SimulatedConsumer(group, 0, mutant));
            consumers.add(new SimulatedConsumer(group, 1, mutant));
            operators.add(new SimulatedConsumer(group, -1, mutant));
        }
    }

    static Report run(long seed, Mutant mutant, boolean traced) {
        var simulation = new Simulation(seed, mutant, traced);
        Violation found = null;
        try {
            simulation.run();
        } catch (Violation violation) {
            found = violation;
        }
        return simulation.report(seed, found);
    }

    private Report report(long seed, @Nullable Violation violation) {
        return new Report(
                seed,
                steps,
                office.journal().size(),
                faults.crashes(),
                topic.copies(),
                groups.stream().mapToInt(SimulatedGroup::duplicates).sum(),
                groups.stream().mapToInt(SimulatedGroup::held).sum(),
                violation,
                faults.trace());
    }

    private void run() {
        int trouble = 150 + faults.below(300);
        for (int step = 0; step < trouble; step++) {
            if (faults.strikes(faults.chaos)) {
                strike();
            }
            move();
        }
        faults.trace("the faults are over");
        faults.stop();
        office.up();
        topic.down(false);
        groups.forEach(group -> group.down(false));
        paused.clear();
        rest();
        checkTopic();
        groups.forEach(this::checkWhatIsParked);
        for (int service = 0; service < groups.size(); service++) {
            releaseEverything(groups.get(service), operators.get(service));
        }
    }

    private void move() {
        steps++;
        int choice = faults.below(100);
        if (choice < 6) {
            office.begin();
        } else if (choice < 12) {
            office.finish();
        } else if (choice < 37) {
            step(faults.oneOf(relays));
        } else if (choice < 57) {
            faults.oneOf(relays).deliver();
        } else if (choice < 95) {
            step(faults.oneOf(consumers));
        } else {
            step(faults.oneOf(operators));
        }
    }

    private void step(SimulatedRelay relay) {
        if (isAwake(relay)) {
            relay.step();
        }
    }

    private void step(SimulatedConsumer consumer) {
        if (isAwake(consumer)) {
            consumer.step();
        }
    }

    private boolean isAwake(Object instance) {
        return paused.getOrDefault(instance, 0) <= steps;
    }

    private void strike() {
        switch (faults.below(13)) {
            case 0, 1 -> faults.oneOf(groups).rebalance();
            case 2 -> office.restart();
            case 3 -> office.up();
            case 4 -> {
                topic.down(!topic.isDown());
                faults.trace("the broker is " + (topic.isDown() ? "down" : "up"));
            }
            case 5 -> {
                SimulatedGroup group = faults.oneOf(groups);
                group.down(!group.isDown());
            }
            case 6 -> pauseARelay();
            case 7 -> paused.put(faults.oneOf(consumers), steps + faults.below(60));
            case 8 -> office.republish();
            case 9 -> poison();
            case 10 -> letAStreamGoOn();
            case 11 -> topic.addPartition();
            default -> office.notice();
        }
    }

    /// A leader that stands still loses its connection and its lock sooner or later, and does not know.
    private void pauseARelay() {
        SimulatedRelay relay = faults.oneOf(relays);
        paused.put(relay, steps + faults.below(80));
        if (faults.below(2) == 0) {
            faults.trace("a relay is paused and its connection ended");
            office.close(relay.session());
        }
    }

    /// A truncated copy, one of a newer schema, a record without attributes, or a handler that refuses.
    private void poison() {
        if (office.journal().isEmpty()) {
            return;
        }
        Unsent row = faults.oneOf(List.copyOf(office.journal().values()));
        int partition = topic.partitionOf(row.key());
        Map<String, Object> headers = new HashMap<>(row.envelope().toHeaders());
        faults.trace("poison for " + SimulatedOffice.name(row));
        switch (faults.below(4)) {
            case 0 -> {
                topic.write(partition, headers, TestEvents.TRUNCATED);
                poisoned.add(row.key());
            }
            case 1 -> {
                headers.put("ce_dataschema", "https://sahkan.example/events/newer.v9.json".getBytes(UTF_8));
                topic.write(partition, headers, row.payload());
                poisoned.add(row.key());
            }
            case 2 -> {
                headers.remove("ce_id");
                topic.write(partition, headers, row.payload());
                unreadable++;
            }
            default ->
                faults.oneOf(groups)
                        .refuse(
                                new StreamId(SimulatedOffice.SOURCE, row.key()),
                                row.envelope().sequence() + 1);
        }
    }

    private void letAStreamGoOn() {
        int service = faults.below(groups.size());
        List<StreamId> streams = parkedStreams(groups.get(service));
        if (!streams.isEmpty()) {
            operators.get(service).release(faults.oneOf(streams));
        }
    }

    private static List<StreamId> parkedStreams(SimulatedGroup group) {
        return group.parked.values().stream()
                .map(SimulatedGroup.Row::stream)
                .filter(stream -> stream != null)
                .distinct()
                .toList();
    }

    private void rest() {
        for (int step = 0; step < LONGEST_REST; step++) {
            steps++;
            office.finish();
            office.notice();
            relays.forEach(SimulatedRelay::step);
            for (int record = 0; record < 8; record++) {
                relays.forEach(SimulatedRelay::deliver);
            }
            boolean busy = false;
            for (SimulatedConsumer consumer : consumers) {
                busy |= consumer.step();
            }
            operators.forEach(SimulatedConsumer::step);
            if (!busy && office.isSent() && relays.stream().allMatch(SimulatedRelay::isIdle) && everythingIsRead()) {
                return;
            }
        }
        throw new Violation(
                office.isSent() ? Promise.COMES_TO_REST : Promise.OUTBOX_EMPTY,
                office.unsentRows() + " rows are unsent");
    }

    private boolean everythingIsRead() {
        for (int partition = 0; partition < SimulatedTopic.MOST_PARTITIONS; partition++) {
            for (SimulatedGroup group : groups) {
                if (group.offsets[partition] < topic.end(partition)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void checkTopic() {
        for (Unsent row : office.journal().values()) {
            if (!topic.sent().contains(row.envelope().id())) {
                throw new Violation(Promise.COMMITTED_IS_IN_THE_TOPIC, SimulatedOffice.name(row) + " is not");
            }
        }
        if (!office.committed().containsAll(topic.sent())) {
            throw new Violation(Promise.IN_THE_TOPIC_IS_COMMITTED, "somebody invented an event");
        }
    }

    /// Only a stream with poison in it may be stopped, and then nothing of it is missing.
    private void checkWhatIsParked(SimulatedGroup group) {
        office.versions().forEach((aggregate, last) -> {
            var stream = new StreamId(SimulatedOffice.SOURCE, aggregate);
            List<SimulatedGroup.Row> rows = group.parked.values().stream()
                    .filter(row -> stream.equals(row.stream()))
                    .toList();
            boolean stopped = rows.stream().anyMatch(row -> SimulatedTransaction.stops(row.kind()));
            boolean mayBeStopped =
                    poisoned.contains(aggregate) || group.everRefused().contains(stream);
            if (stopped ? !mayBeStopped : !rows.isEmpty()) {
                throw new Violation(Promise.PARKED_IS_WHAT_WAS_POISONED, rows.size() + " records without a reason");
            }
            for (long version = group.applied(stream) + 1; version <= last; version++) {
                long missing = version;
                if (rows.stream().noneMatch(row -> row.event().version() == missing)) {
                    throw new Violation(Promise.COMMITTED_IS_APPLIED, "version " + version + " is nowhere");
                }
            }
        });
    }

    /// The service is mended and an operator releases what is parked: all of it replays to done. A release that was
    /// under way before, or that lost to a consumer, is asked for again.
    private void releaseEverything(SimulatedGroup group, SimulatedConsumer operator) {
        group.mend();
        for (StreamId stream : parkedStreams(group)) {
            for (int step = 0;
                    step < LONGEST_REST && group.parked.values().stream().anyMatch(row -> stream.equals(row.stream()));
                    step++) {
                operator.release(stream);
                operator.step();
            }
            operator.step();
        }
        if (group.parked.size() != unreadable) {
            throw new Violation(
                    Promise.PARKED_IS_WHAT_WAS_POISONED,
                    group.parked.size() + " records are parked at the end instead of " + unreadable);
        }
        office.versions().forEach((aggregate, last) -> {
            long applied = group.applied(new StreamId(SimulatedOffice.SOURCE, aggregate));
            if (applied != last) {
                throw new Violation(
                        Promise.COMMITTED_IS_APPLIED, "version " + last + " is committed, " + applied + " applied");
            }
        });
    }
}
