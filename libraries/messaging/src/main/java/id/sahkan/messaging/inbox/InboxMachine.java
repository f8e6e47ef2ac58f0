package id.sahkan.messaging.inbox;

import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.messaging.inbox.InboxPort.Advance;
import id.sahkan.messaging.inbox.InboxPort.Parked;
import id.sahkan.messaging.inbox.InboxPort.Parking;
import id.sahkan.messaging.inbox.InboxPort.Progress;
import id.sahkan.messaging.inbox.InboxPort.Reclassified;
import id.sahkan.messaging.inbox.InboxPort.Run;
import id.sahkan.messaging.relay.Envelope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Decides about a polled batch inside one transaction. Where it brings nothing but what is next, it is taken as a
/// whole.
/// Else the version that is next is applied, and after it whatever was
/// held back for it; one that was seen is a duplicate; one that is early is held back; one that cannot be applied stops
/// its stream, and the others go on. Each [#step] calls the port once at most, so that a test can stop between any two.
final class InboxMachine {

    private static final long WINDOW = 100;

    private enum Phase {
        TAKE,
        PROGRESS,
        WORK,
        PARK,
        RECLASSIFY,
        UNPARK,
        SAVE,
        DONE
    }

    private final InboxPort port;
    private final boolean released;
    private final Map<StreamId, StreamState> states = new LinkedHashMap<>();
    private final Deque<StreamEvent> arrivals = new ArrayDeque<>();
    private final Deque<StreamState> healing = new ArrayDeque<>();
    private final Deque<StreamEvent> copies = new ArrayDeque<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Parking> parkings = new ArrayList<>();
    private final List<Reclassified> reclassified = new ArrayList<>();
    private Phase phase = Phase.PROGRESS;
    private boolean taken;
    private int applied;
    private int duplicates;
    private int unknown;
    private int unparked;

    private record Rejected(StreamEvent event, ParkKind kind, Cause cause) {}

    /// How the batch ended. `unparked` counts what was applied out of the parked rows; it is part of `applied` or
    /// `unknown`.
    record Counts(int applied, int duplicates, int unknown, int parked, int held, int unparked) {}

    private InboxMachine(InboxPort port, boolean released) {
        this.port = port;
        this.released = released;
    }

    /// @param careful this batch was tried before and is not clean
    static InboxMachine receive(InboxPort port, List<Received> records, boolean careful) {
        var machine = new InboxMachine(port, false);
        records.forEach(machine::sort);
        machine.phase = careful ? Phase.PROGRESS : Phase.TAKE;
        return machine;
    }

    /// An operator lets a stream go on: what stopped it is tried again.
    static InboxMachine release(InboxPort port, StreamId stream) {
        var machine = new InboxMachine(port, true);
        machine.states.put(stream, new StreamState(stream));
        return machine;
    }

    private void sort(Received received) {
        try {
            var event = new StreamEvent(received, Envelope.received(received.topic(), received.headers()), null);
            states.computeIfAbsent(event.stream(), StreamState::new);
            arrivals.add(event);
        } catch (PoisonEventException unreadable) {
            parkings.add(new Parking(received, null, ParkKind.UNREADABLE, Cause.of(unreadable)));
        }
    }

    /// True while there is more to do.
    boolean step() {
        switch (phase) {
            case TAKE -> take();
            case PROGRESS -> readProgress();
            case WORK -> work();
            case PARK -> park();
            case RECLASSIFY -> reclassify();
            case UNPARK -> unpark();
            case SAVE -> save();
            case DONE -> throw new IllegalStateException("the batch is done");
        }
        return phase != Phase.DONE;
    }

    /// Nearly every batch brings what is next of its streams and nothing else: they are read and saved at once, before
    /// anything is applied. What is not so clean is decided about stream by stream.
    private void take() {
        phase = Phase.PROGRESS;
        List<Run> runs = runs();
        if (!runs.isEmpty() && port.take(runs)) {
            runs.forEach(run -> state(run.stream()).taken(run));
            taken = true;
            phase = Phase.WORK;
        }
    }

    /// Of each stream its events, where they follow each other; none where those of one do not.
    private List<Run> runs() {
        Map<StreamId, Run> runs = new LinkedHashMap<>();
        for (StreamEvent event : arrivals) {
            Run run = runs.get(event.stream());
            if (run != null && event.version() != run.last() + 1) {
                return List.of();
            }
            long first = run == null ? event.version() : run.first();
            runs.put(event.stream(), new Run(event.stream(), first, event.version()));
        }
        return runs.values().stream()
                .sorted(Comparator.comparing(Run::stream, StreamId.ORDER))
                .toList();
    }

    private void readProgress() {
        Map<StreamId, Progress> known = states.isEmpty() ? Map.of() : port.progress(states.keySet());
        known.forEach((stream, progress) -> startFrom(progress, state(stream)));
        phase = Phase.WORK;
    }

    private void startFrom(Progress progress, StreamState state) {
        state.startFrom(progress);
        if (progress.parked() == Parked.STOPPED && !released) {
            state.stop(new StreamStop(state.next(), Cause.earlierParked()));
        } else if (progress.parked() != Parked.NOTHING) {
            healing.add(state);
        }
    }

    /// Decides as far as it can go without the port, then calls it once.
    private void work() {
        boolean called = false;
        while (!called) {
            if (!copies.isEmpty()) {
                called = tryCopy(copies.remove());
            } else if (!healing.isEmpty()) {
                called = heal(healing.element());
            } else if (!arrivals.isEmpty()) {
                arrive(arrivals.remove());
            } else {
                collectParkings();
                phase = Phase.PARK;
                return;
            }
        }
    }

    private void arrive(StreamEvent event) {
        StreamState state = state(event.stream());
        if (event.version() <= state.seen()) {
            duplicates++;
        } else if (event.version() == state.next() && !state.isStopped()) {
            copies.add(event);
        } else {
            state.hold(event);
        }
    }

    /// Takes what was held back for the version that is next now. True when it called the port.
    private boolean heal(StreamState state) {
        if (state.nextIsUnread()) {
            long last = state.seen() + WINDOW;
            port.parked(state.stream(), state.next(), last).forEach(state::hold);
            state.parkedReadUpTo(last);
            return true;
        }
        healing.remove();
        copies.addAll(state.takeNext());
        return false;
    }

    /// Several copies of one version may be there, a truncated one and the true one: the first that applies wins. True
    /// when it called the port.
    private boolean tryCopy(StreamEvent event) {
        return switch (event.read()) {
            case StreamEvent.Reading.UnknownType _ -> {
                unknown++;
                advance(event);
                yield false;
            }
            case StreamEvent.Reading.Unusable(ParkKind kind, Cause cause) -> {
                reject(new Rejected(event, kind, cause));
                yield false;
            }
            case StreamEvent.Reading.Known(Incoming incoming) -> {
                Optional<Cause> trouble = port.apply(incoming);
                if (trouble.isPresent()) {
                    reject(new Rejected(event, ParkKind.POISON, trouble.get()));
                } else {
                    applied++;
                    advance(event);
                }
                yield true;
            }
        };
    }

    private void advance(StreamEvent event) {
        StreamState state = state(event.stream());
        state.advance(event.version());
        if (event.parkedId() != null) {
            unparked++;
        }
        duplicates += copies.size() + rejected.size();
        copies.clear();
        rejected.clear();
        healing.push(state);
    }

    private void reject(Rejected copy) {
        if (taken) {
            throw new InboxTransaction.NotCleanException(copy.cause());
        }
        rejected.add(copy);
        if (!copies.isEmpty()) {
            return;
        }
        StreamState state = state(copy.event().stream());
        state.stop(new StreamStop(copy.event().version(), rejected.getFirst().cause()));
        state.parks();
        for (Rejected each : rejected) {
            Long parkedId = each.event().parkedId();
            if (parkedId == null) {
                parkings.add(new Parking(each.event().received(), each.event().envelope(), each.kind(), each.cause()));
            } else {
                reclassified.add(new Reclassified(parkedId, each.kind(), each.cause()));
            }
        }
        rejected.clear();
    }

    private void collectParkings() {
        if (!copies.isEmpty() || !rejected.isEmpty() || !healing.isEmpty()) {
            throw new IllegalStateException("a batch ends with copies that nothing was decided about");
        }
        for (StreamState state : states.values()) {
            ParkKind kind = state.isStopped() ? ParkKind.BEHIND : ParkKind.GAP;
            Cause cause = state.whatStops().cause();
            for (StreamEvent event : state.stillEarly()) {
                parkings.add(new Parking(event.received(), event.envelope(), kind, cause));
                state.parks();
            }
        }
    }

    private void park() {
        if (!parkings.isEmpty()) {
            port.park(parkings);
        }
        phase = Phase.RECLASSIFY;
    }

    private void reclassify() {
        if (!reclassified.isEmpty()) {
            port.reclassify(reclassified);
        }
        phase = Phase.UNPARK;
    }

    private void unpark() {
        Map<StreamId, Long> versions = states.values().stream()
                .filter(StreamState::hasToUnpark)
                .collect(Collectors.toMap(StreamState::stream, StreamState::seen));
        if (!versions.isEmpty()) {
            port.unpark(versions);
        }
        phase = Phase.SAVE;
    }

    private void save() {
        List<Advance> changes = states.values().stream()
                .flatMap(state -> state.change().stream())
                .sorted(Comparator.comparing(Advance::stream, StreamId.ORDER))
                .toList();
        if (!changes.isEmpty()) {
            port.save(changes);
        }
        phase = Phase.DONE;
    }

    Counts counts() {
        int held = (int) parkings.stream()
                .filter(parking -> parking.kind() == ParkKind.GAP)
                .count();
        return new Counts(applied, duplicates, unknown, parkings.size() - held, held, unparked);
    }

    /// What was parked now, to be told in the log.
    List<Parking> parkings() {
        return parkings;
    }

    /// How far the batch brought one of its streams, and what stops it.
    StreamState state(StreamId stream) {
        return Objects.requireNonNull(states.get(stream));
    }
}
