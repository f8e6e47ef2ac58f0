package id.sahkan.notification.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.notification.live.LiveMetrics.End;
import id.sahkan.notification.live.LiveMetrics.Told;
import id.sahkan.notification.live.LiveOwners.Owner;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// Who listens, and what they are told. A change is told to those whom it concerns in the moment it is heard; nobody
/// waits for a client here, and nothing is written down.
final class LiveHub {

    private static final Duration BETWEEN_GUESSES = Duration.ofSeconds(10);
    private static final int SHORTEST_RETRY_MS = 1000;
    private static final int LONGEST_RETRY_MS = 5000;

    private final LiveSettings settings;
    private final LiveOwners owners;
    private final LiveMetrics metrics;
    private final Executor threads;
    private final LongSupplier nanos;
    private final LongSupplier millis;
    private final int most;
    private final Set<LiveStream> streams = new LinkedHashSet<>();
    private final Map<String, Deque<LiveStream>> byPerson = new HashMap<>();
    private @Nullable LiveRing ring;
    private boolean stopping;
    private boolean unknownOwner;
    private long guessedAt;

    /// @param nanos as [System#nanoTime]
    /// @param millis since 1970
    LiveHub(
            LiveSettings settings,
            LiveOwners owners,
            MeterRegistry registry,
            Executor threads,
            LongSupplier nanos,
            LongSupplier millis) {
        this.settings = settings;
        this.owners = owners;
        this.metrics = new LiveMetrics(registry);
        this.threads = threads;
        this.nanos = nanos;
        this.millis = millis;
        this.most = most(settings.most(), Runtime.getRuntime().maxMemory());
        this.guessedAt = nanos.getAsLong() - BETWEEN_GUESSES.toNanos();
        LiveMetrics.STREAMS.gauge(registry, this, LiveHub::open);
    }

    /// A stream keeps the server's buffers of one connection; half of the memory may go there.
    static int most(int wanted, long memory) {
        long streamBytes = 128 * 1024;
        return Math.clamp(memory / 2 / streamBytes, 1, wanted);
    }

    synchronized int open() {
        return streams.size();
    }

    /// From now on everything is told from this ring.
    synchronized void begin(LiveRing heard) {
        if (ring != null) {
            endAll(End.STOPPING);
        }
        ring = heard;
        stopping = false;
    }

    synchronized void stop() {
        stopping = true;
        endAll(End.STOPPING);
        ring = null;
    }

    private void endAll(End why) {
        List.copyOf(streams).forEach(stream -> end(stream, why));
    }

    /// @param from the id that was told last, if one was
    /// @param life so long the token that was brought is good for
    /// @param wire opens the answer; from then on it is the stream's
    /// @throws Problem when there is no room or nothing to tell yet
    LiveStream open(LiveAudience audience, @Nullable String from, Duration life, Supplier<LiveSink> wire) {
        lookUp(unresolved(from));
        synchronized (this) {
            LiveRing heard = ring;
            if (heard == null || stopping || (streams.size() >= most && !byPerson.containsKey(audience.person()))) {
                metrics.ended(End.REFUSED);
                throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
            }
            Deque<LiveStream> own = byPerson.computeIfAbsent(audience.person(), _ -> new ArrayDeque<>(1));
            LiveStream oldest = own.size() >= settings.perPerson() || streams.size() >= most ? own.peekFirst() : null;
            if (oldest != null) {
                end(oldest, End.REPLACED);
            }
            long now = nanos.getAsLong();
            long nanosToLive = Math.min(life.toNanos(), settings.longest().toNanos());
            LiveStream stream = new LiveStream(
                    audience, wire.get(), threads, this::gone, settings.behind(), now + nanosToLive, now);
            streams.add(stream);
            byPerson.computeIfAbsent(audience.person(), _ -> new ArrayDeque<>(1))
                    .addLast(stream);
            welcome(stream, heard, from);
            return stream;
        }
    }

    private void welcome(LiveStream stream, LiveRing heard, @Nullable String from) {
        int retry = ThreadLocalRandom.current().nextInt(SHORTEST_RETRY_MS, LONGEST_RETRY_MS);
        send(stream, ("retry: " + retry + "\n\n").getBytes(UTF_8));
        Optional<LivePosition> told = told(from, heard);
        Optional<List<LiveChange>> missed = told.flatMap(heard::since)
                .map(changes -> changes.stream()
                        .filter(change -> concerns(stream, change))
                        .toList())
                .filter(changes -> changes.size() <= settings.replayed());
        LivePosition ahead =
                told.filter(position -> !heard.position().covers(position)).orElse(null);
        if (missed.isPresent()) {
            LivePosition at = told.orElseThrow();
            for (LiveChange change : missed.get()) {
                at = at.after(change);
                send(stream, message(change, at.id(heard.layout()), stream.audience()));
                metrics.sent(Told.CHANGE);
            }
            stream.ahead = ahead;
            beat(stream, heard);
        } else {
            reset(stream, heard);
        }
    }

    /// Whoever brings nothing has loaded the page a moment ago, and is told of this moment.
    private Optional<LivePosition> told(@Nullable String from, LiveRing heard) {
        return from == null
                ? Optional.of(
                        heard.before(millis.getAsLong() - settings.lookBack().toMillis()))
                : LivePosition.of(from, heard.layout());
    }

    private Collection<UUID> unresolved(@Nullable String from) {
        synchronized (this) {
            LiveRing heard = ring;
            if (heard == null) {
                return Set.of();
            }
            return told(from, heard).flatMap(heard::since).orElse(List.of()).stream()
                    .map(LiveChange::owned)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /// When the database is away nobody is told whose it is, and applicants ask for all that they show.
    private void lookUp(Collection<UUID> applications) {
        try {
            owners.lookUp(applications);
        } catch (DataAccessException _) {
            // seen again as an owner that is not known
        }
    }

    /// @param changes in the order of their partitions
    /// @param next for each partition the offset after the last record that was read
    void heard(List<LiveChange> changes, long[] next) {
        if (open() > 0) {
            lookUp(changes.stream()
                    .map(LiveChange::owned)
                    .filter(Objects::nonNull)
                    .toList());
        }
        synchronized (this) {
            LiveRing heard = ring;
            if (heard == null) {
                return;
            }
            for (LiveChange change : changes) {
                heard.add(change);
                tellAll(change, heard);
            }
            for (int place = 0; place < next.length; place++) {
                if (heard.position().next(place) < next[place]) {
                    heard.passed(place, next[place] - 1);
                }
            }
        }
    }

    private boolean concerns(LiveStream stream, LiveChange change) {
        Owner owner = owners.of(change.owned());
        unknownOwner |= stream.audience().owner() && change.owned() != null && owner == null;
        return stream.audience().hears(change, owner);
    }

    private void tellAll(LiveChange change, LiveRing heard) {
        for (LiveStream stream : List.copyOf(streams)) {
            LivePosition ahead = stream.ahead;
            if ((ahead == null || ahead.isNew(change)) && concerns(stream, change)) {
                send(stream, message(change, id(stream, heard), stream.audience()));
                metrics.sent(Told.CHANGE);
            }
        }
    }

    /// What another instance has told already is not forgotten until it was heard here.
    private static String id(LiveStream stream, LiveRing heard) {
        LivePosition ahead = stream.ahead;
        if (ahead == null) {
            return heard.id();
        }
        if (heard.position().covers(ahead)) {
            stream.ahead = null;
            return heard.id();
        }
        return heard.position().latest(ahead).id(heard.layout());
    }

    private byte[] message(LiveChange change, String id, LiveAudience audience) {
        Owner owner = owners.of(change.owned());
        String data = change.data(audience.isToldTheKind(change, owner), audience.isToldTheSubject(change, owner));
        return event("change", id, data);
    }

    private static byte[] event(String name, String id, String data) {
        return ("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n").getBytes(UTF_8);
    }

    private void beat(LiveStream stream, LiveRing heard) {
        send(stream, event("beat", id(stream, heard), "{}"));
        metrics.sent(Told.BEAT);
    }

    private void reset(LiveStream stream, LiveRing heard) {
        send(stream, event("reset", id(stream, heard), "{}"));
        metrics.sent(Told.RESET);
    }

    private void send(LiveStream stream, byte[] message) {
        if (!stream.tell(message, nanos.getAsLong())) {
            end(stream, End.SLOW);
        }
    }

    /// Every second: ends what is over, and shows those who rest that somebody is there.
    synchronized void tick() {
        LiveRing heard = ring;
        if (heard == null) {
            return;
        }
        long now = nanos.getAsLong();
        boolean guess = unknownOwner && now - guessedAt >= BETWEEN_GUESSES.toNanos();
        if (guess) {
            unknownOwner = false;
            guessedAt = now;
        }
        for (LiveStream stream : List.copyOf(streams)) {
            if (stream.isOver(now)) {
                end(stream, End.TOKEN);
            } else if (guess && stream.audience().owner()) {
                reset(stream, heard);
            } else if (stream.restsSince(now - settings.heartbeat().toNanos())) {
                beat(stream, heard);
            }
        }
    }

    private void gone(LiveStream stream) {
        end(stream, End.GONE);
    }

    synchronized void end(LiveStream stream, End why) {
        if (!streams.remove(stream)) {
            return;
        }
        String person = stream.audience().person();
        Deque<LiveStream> own = byPerson.get(person);
        if (own != null) {
            own.remove(stream);
            if (own.isEmpty()) {
                byPerson.remove(person);
            }
        }
        metrics.ended(why);
        stream.end(why == End.SLOW || why == End.GONE);
    }
}
