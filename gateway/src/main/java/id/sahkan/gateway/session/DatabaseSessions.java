package id.sahkan.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Sessions in PostgreSQL: they outlive a gateway and are the same at every instance. What was just read is remembered
/// for a moment, because a page asks a dozen times within a second. Nothing is kept before somebody has signed in.
public final class DatabaseSessions implements WebSessionStore {

    private static final int REMEMBERED = 20_000;
    /// When a session was last used is written this often at most.
    private static final Duration USE_WRITTEN = Duration.ofMinutes(1);

    private final SessionTable table;
    private final SessionIds ids;
    private final Scheduler blocking;
    private final Clock clock;
    private final Cache<String, SessionTable.Row> remembered;

    public DatabaseSessions(
            SessionTable table, SessionIds ids, Scheduler blocking, Clock clock, Duration rememberedFor) {
        this.table = table;
        this.ids = ids;
        this.blocking = blocking;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(rememberedFor)
                .build();
    }

    @Override
    public Mono<WebSession> createWebSession() {
        return Mono.fromSupplier(() -> {
            Instant now = clock.instant();
            return new Kept(ids.next(), new SessionTable.Row(Map.of(), now, now), false);
        });
    }

    @Override
    public Mono<WebSession> retrieveSession(String id) {
        if (!ids.isOurs(id)) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(remembered.getIfPresent(id))
                .switchIfEmpty(Mono.fromCallable(() -> table.find(id).orElse(null))
                        .subscribeOn(blocking)
                        .doOnNext(row -> remembered.put(id, row)))
                .filter(row -> !table.isOver(row, clock.instant()))
                .map(row -> new Kept(id, row, true));
    }

    @Override
    public Mono<Void> removeSession(String id) {
        return Mono.<Void>fromRunnable(() -> {
                    table.delete(id);
                    remembered.invalidate(id);
                })
                .subscribeOn(blocking);
    }

    @Override
    public Mono<WebSession> updateLastAccessTime(WebSession session) {
        return Mono.just(session);
    }

    /// Of one request; its attributes are texts, so that no class of a library is part of what is kept.
    private final class Kept implements WebSession {

        private final SessionTable.Row row;
        private final Map<String, Object> attributes;
        private volatile String id;
        private volatile boolean stored;
        private volatile boolean started;
        private volatile boolean ended;

        Kept(String id, SessionTable.Row row, boolean stored) {
            this.id = id;
            this.row = row;
            this.stored = stored;
            this.attributes = new ConcurrentHashMap<>(row.content());
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return attributes;
        }

        @Override
        public void start() {
            started = true;
        }

        @Override
        public boolean isStarted() {
            return stored || started || !attributes.isEmpty();
        }

        /// Another id for the same person; whoever knew the old one knows nothing.
        @Override
        public Mono<Void> changeSessionId() {
            String old = id;
            boolean wasStored = stored;
            id = ids.next();
            stored = false;
            return wasStored ? removeSession(old) : Mono.empty();
        }

        @Override
        public Mono<Void> invalidate() {
            ended = true;
            attributes.clear();
            return stored ? removeSession(id) : Mono.empty();
        }

        @Override
        public Mono<Void> save() {
            if (ended || !isStarted()) {
                return Mono.empty();
            }
            Instant now = clock.instant();
            Map<String, String> content = texts();
            if (stored
                    && content.equals(row.content())
                    && now.isBefore(row.usedAt().plus(USE_WRITTEN))) {
                return Mono.empty();
            }
            return Mono.<Void>fromRunnable(() -> write(content, now)).subscribeOn(blocking);
        }

        private void write(Map<String, String> content, Instant now) {
            if (!stored) {
                table.insert(id, new SessionTable.Row(content, now, now));
                stored = true;
            } else if (content.equals(row.content())) {
                table.use(id, now);
            } else {
                table.update(id, new SessionTable.Row(content, row.createdAt(), now));
            }
            remembered.invalidate(id);
        }

        private Map<String, String> texts() {
            Map<String, String> texts = new HashMap<>();
            // What a library puts beside them is not kept; a request that was answered must not fail for it.
            attributes.forEach((name, value) -> {
                if (value instanceof String text) {
                    texts.put(name, text);
                }
            });
            return texts;
        }

        @Override
        public boolean isExpired() {
            return ended || (stored && table.isOver(row, clock.instant()));
        }

        @Override
        public Instant getCreationTime() {
            return row.createdAt();
        }

        @Override
        public Instant getLastAccessTime() {
            return row.usedAt();
        }

        @Override
        public void setMaxIdleTime(Duration maxIdleTime) {
            throw new UnsupportedOperationException("every session has the same idle time");
        }

        @Override
        public Duration getMaxIdleTime() {
            return table.idle();
        }
    }
}
