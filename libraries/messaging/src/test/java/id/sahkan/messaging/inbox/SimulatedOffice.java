package id.sahkan.messaging.inbox;

import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.EventCodec;
import id.sahkan.messaging.relay.Envelope;
import id.sahkan.messaging.relay.RelayException;
import id.sahkan.messaging.relay.Unsent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The database of the service that tells: journal, outbox, the leader's lock. Positions are drawn before the commit,
/// so that a lower one may appear after a higher one, or never.
final class SimulatedOffice {

    static final String SOURCE = "applicant-service";

    private final Faults faults;
    private final NavigableMap<Long, Unsent> journal = new TreeMap<>();
    private final TreeSet<Long> outbox = new TreeSet<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<Unsent> uncommitted = new ArrayList<>();
    private final List<Session> abandoned = new ArrayList<>();
    private final Set<UUID> committed = new HashSet<>();
    private @Nullable Session leader;
    private long positions;
    private boolean down;

    SimulatedOffice(Faults faults, int aggregates) {
        this.faults = faults;
        for (int number = 1; number <= aggregates; number++) {
            versions.put(new UUID(7, number), 0L);
        }
    }

    /// A connection; the database ends it when it restarts, or when its owner has been silent for too long.
    static final class Session {
        private boolean open = true;
    }

    void begin() {
        List<UUID> idle = versions.keySet().stream()
                .filter(id -> uncommitted.stream().noneMatch(row -> row.key().equals(id)))
                .toList();
        if (!down && !idle.isEmpty()) {
            UUID id = faults.oneOf(idle);
            uncommitted.add(event(id, versions.get(id) + 1));
        }
    }

    private Unsent event(UUID aggregate, long version) {
        var envelope = new Envelope(
                new UUID(++positions, version),
                SOURCE,
                "id.sahkan.applicant.application-withdrawn",
                1,
                aggregate,
                TestEvents.AT,
                version,
                "someone");
        byte[] payload = EventCodec.encode(new ApplicationWithdrawn(aggregate, TestEvents.AT));
        return new Unsent(positions, aggregate, envelope, payload, null);
    }

    /// Commits one of the open transactions, not always the oldest; now and then one is rolled back.
    void finish() {
        if (down || uncommitted.isEmpty()) {
            return;
        }
        Unsent row = uncommitted.remove(faults.below(uncommitted.size()));
        if (faults.below(10) > 0) {
            faults.trace("commit " + name(row));
            journal.put(row.position(), row);
            outbox.add(row.position());
            versions.put(row.key(), row.envelope().sequence());
            committed.add(row.envelope().id());
        }
    }

    void republish() {
        if (!journal.isEmpty()) {
            long since = faults.below((int) positions + 1);
            faults.trace("republish from position " + since);
            outbox.addAll(journal.tailMap(since).keySet());
        }
    }

    void restart() {
        faults.trace("the office's database goes down");
        down = true;
        uncommitted.clear();
        close(leader);
    }

    void up() {
        down = false;
    }

    boolean isDown() {
        return down;
    }

    /// The process behind a connection is gone. The database notices it later.
    void abandon(Session session) {
        abandoned.add(session);
    }

    void notice() {
        abandoned.forEach(this::close);
        abandoned.clear();
    }

    /// The database ends a connection, and its lock goes with it.
    void close(@Nullable Session session) {
        if (session != null) {
            session.open = false;
        }
        if (leader == session) {
            leader = null;
        }
    }

    boolean lead(Session session) throws RelayException {
        check(session);
        if (leader == null) {
            leader = session;
        }
        return leader == session;
    }

    void check(Session session) throws RelayException {
        if (down || !session.open) {
            throw new RelayException("the connection is lost");
        }
        if (faults.strikes(faults.failedStatement)) {
            close(session);
            throw new RelayException("a statement failed");
        }
    }

    List<Unsent> unsent(int limit) {
        return outbox.stream().limit(limit).map(journal::get).toList();
    }

    List<Unsent> unsentAfter(long position, int limit) {
        return outbox.tailSet(position, false).stream()
                .limit(limit)
                .map(journal::get)
                .toList();
    }

    /// The answer may be lost although the rows are gone.
    void delete(Session session, List<Unsent> batch) throws RelayException {
        check(session);
        batch.forEach(row -> outbox.remove(row.position()));
        if (faults.strikes(faults.lostAnswer)) {
            faults.trace("the answer to the delete is lost");
            close(session);
            throw new RelayException("the answer is lost");
        }
    }

    NavigableMap<Long, Unsent> journal() {
        return journal;
    }

    Set<UUID> committed() {
        return committed;
    }

    Map<UUID, Long> versions() {
        return versions;
    }

    boolean isSent() {
        return outbox.isEmpty() && uncommitted.isEmpty();
    }

    int unsentRows() {
        return outbox.size();
    }

    static String name(Unsent row) {
        return row.key().getLeastSignificantBits() + "/" + row.envelope().sequence();
    }
}
