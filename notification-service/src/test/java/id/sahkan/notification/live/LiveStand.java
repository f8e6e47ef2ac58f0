package id.sahkan.notification.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// A hub without broker, database and threads: whatever is told is there at once, and time goes when a test says so.
final class LiveStand {

    static final LiveLayout LAYOUT =
            new LiveLayout(Map.of("sahkan.applicant", new LiveLayout.Topic("a", 2), "sahkan.decree", topic("b")));

    private static LiveLayout.Topic topic(String id) {
        return new LiveLayout.Topic(id, 2);
    }

    final AtomicLong nanos = new AtomicLong(1);
    final AtomicLong millis = new AtomicLong(1_800_000_000_000L);
    final MeterRegistry registry = new SimpleMeterRegistry();
    final LiveOwners owners = new LiveOwners(JdbcClient.create(new AwayDatabase()), _ -> Set.of());
    final LiveHub hub;
    private final long[] next = new long[LAYOUT.size()];
    private final long[] written = new long[LAYOUT.size()];

    LiveStand(int remembered, int replayed, int behind) {
        var settings = new LiveSettings(
                remembered,
                replayed,
                2,
                5,
                behind,
                Duration.ofSeconds(15),
                Duration.ofSeconds(15),
                Duration.ofMinutes(15));
        hub = new LiveHub(settings, owners, registry, Runnable::run, nanos::get, millis::get);
        hub.begin(new LiveRing(LAYOUT, remembered, next));
    }

    void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
        millis.addAndGet(time.toMillis());
        hub.tick();
    }

    /// A change that is written now, next in its partition, and that nobody has heard.
    LiveChange change(LiveKind kind, int place, @Nullable UUID subject) {
        return new LiveChange(
                place,
                written[place]++,
                kind,
                subject,
                "id.sahkan.test." + kind.word(),
                Instant.ofEpochMilli(millis.get()),
                millis.get());
    }

    /// Whether it is known of each application whose it is: of the first office, when a test says nothing else.
    boolean ownersKnown = true;

    void hears(LiveChange... changes) {
        for (LiveChange change : changes) {
            UUID owned = change.owned();
            if (ownersKnown && owned != null && owners.of(owned) == null) {
                owners.learn(owned, new LiveOwners.Owner("somebody", CallerOffices.FIRST));
            }
            next[change.place()] = Math.max(next[change.place()], change.offset() + 1);
            written[change.place()] = Math.max(written[change.place()], change.offset() + 1);
        }
        hub.heard(List.of(changes), next.clone());
    }

    LiveChange happens(LiveKind kind, int place, @Nullable UUID subject) {
        LiveChange change = change(kind, place, subject);
        hears(change);
        return change;
    }

    LiveStream open(Client client, LiveAudience audience) {
        return hub.open(audience, client.id, Duration.ofMinutes(5), client::line);
    }

    static LiveAudience audience(String person, String... roles) {
        return audienceOf(CallerOffices.FIRST, person, roles);
    }

    static LiveAudience audienceOf(String office, String person, String... roles) {
        Set<String> all = Set.of(roles);
        return LiveAudience.of(new Caller(
                person, person, person, "", "id", all, new CallerOffices(Map.of(office, all)), Instant.EPOCH));
    }

    record Event(String name, String data) {}

    /// Reads as a browser does: what is not whole when the line is cut was never there.
    static final class Client {

        private static final Pattern MESSAGE =
                Pattern.compile("event: (\\w+)\nid: (\\S+)\ndata: ([^\n]*)\n\n|retry: \\d+\n\n");

        final List<Event> events = new ArrayList<>();

        @Nullable
        String id;

        boolean ended;
        int bytesUntilCut = Integer.MAX_VALUE;
        private String rest = "";
        private int lines;

        /// The one before is dead, whether or not the hub knows.
        LiveSink line() {
            int mine = ++lines;
            return new LiveSink() {
                @Override
                public void write(byte[] bytes) throws IOException {
                    if (mine != lines) {
                        throw new IOException("cut");
                    }
                    Client.this.read(bytes);
                }

                @Override
                public void end() {
                    ended |= mine == lines;
                }
            };
        }

        private void read(byte[] bytes) throws IOException {
            int taken = Math.min(bytesUntilCut, bytes.length);
            bytesUntilCut -= taken;
            rest += new String(bytes, 0, taken, UTF_8);
            Matcher whole = MESSAGE.matcher(rest);
            int end = 0;
            while (whole.lookingAt()) {
                if (whole.group(1) != null) {
                    id = whole.group(2);
                    events.add(new Event(whole.group(1), whole.group(3)));
                }
                end = whole.end();
                whole.region(end, rest.length());
            }
            rest = rest.substring(end);
            if (taken < bytes.length) {
                throw new IOException("cut");
            }
        }

        Client again(int bytes) {
            rest = "";
            ended = false;
            bytesUntilCut = bytes;
            return this;
        }

        List<String> names() {
            return events.stream().map(Event::name).toList();
        }

        List<String> changes() {
            return events.stream()
                    .filter(event -> event.name().equals("change"))
                    .map(Event::data)
                    .toList();
        }
    }

    private static final class AwayDatabase extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("away");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("away");
        }
    }
}
