package id.sahkan.gateway.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Counts what is answered, and writes twice a minute that somebody serves. Without its database nobody can sign in:
/// then nothing is written, and that is the truth.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AvailabilityLedger implements WebFilter {

    private static final int SECONDS_BETWEEN = 30;
    /// A page that does not change by itself refuses nobody anything.
    private static final String LIVE = "/api/live";

    private static final String COUNTED = AvailabilityLedger.class.getName();

    /// A part is away or too busy. A fault that one request meets is a fault, but interrupts nobody else, and whoever
    /// finds one must not write this record with it.
    private static final Set<HttpStatusCode> AWAY =
            Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

    private final AvailabilityTable table;
    private final Clock clock;
    private final ConcurrentMap<Instant, Counts> minutes = new ConcurrentHashMap<>();

    AvailabilityLedger(JdbcClient database, Clock clock) {
        this.table = new AvailabilityTable(database);
        this.clock = clock;
    }

    private record Counts(LongAdder answered, LongAdder refused) {

        Counts() {
            this(new LongAdder(), new LongAdder());
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!LIVE.equals(exchange.getRequest().getPath().value())
                && exchange.getAttributes().putIfAbsent(COUNTED, true) == null) {
            exchange.getResponse().beforeCommit(() -> {
                count(exchange.getResponse().getStatusCode());
                return Mono.empty();
            });
        }
        return chain.filter(exchange);
    }

    private void count(@Nullable HttpStatusCode status) {
        Counts now = minutes.computeIfAbsent(minuteOf(clock.instant()), _ -> new Counts());
        now.answered().increment();
        if (status != null && AWAY.contains(status)) {
            now.refused().increment();
        }
    }

    /// A minute is written when it is over, as a whole.
    @Scheduled(fixedRate = SECONDS_BETWEEN, timeUnit = TimeUnit.SECONDS)
    void write() {
        Instant now = clock.instant();
        try {
            table.served(now);
            for (Instant minute : minutes.keySet()) {
                if (minute.isBefore(minuteOf(now))) {
                    Counts counts = minutes.get(minute);
                    if (counts != null && counts.refused().sum() > 0) {
                        table.refused(
                                minute,
                                counts.answered().sum(),
                                counts.refused().sum());
                    }
                    minutes.remove(minute);
                }
            }
        } catch (DataAccessException | TransactionException _) {
            // The silence is written down by whoever writes next; what was refused meanwhile is kept until then.
        }
    }

    private static Instant minuteOf(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    AvailabilityTable table() {
        return table;
    }
}
