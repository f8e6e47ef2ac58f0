package id.sahkan.gateway.availability;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
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

    private final AvailabilityTable table;
    private final Clock clock;
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();

    AvailabilityLedger(JdbcClient database, Clock clock) {
        this.table = new AvailabilityTable(database);
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            HttpStatusCode status = exchange.getResponse().getStatusCode();
            answered.increment();
            if (status != null && status.is5xxServerError()) {
                refused.increment();
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    @Scheduled(fixedRate = SECONDS_BETWEEN, timeUnit = TimeUnit.SECONDS)
    void write() {
        Instant now = clock.instant();
        try {
            table.served(now);
            long faults = refused.sum();
            long all = answered.sum();
            if (faults > 0) {
                table.refused(now, all, faults);
            }
            refused.add(-faults);
            answered.add(-all);
        } catch (DataAccessException | TransactionException _) {
            // The silence is written down by whoever writes next; what was refused meanwhile is kept until then.
        }
    }

    AvailabilityTable table() {
        return table;
    }
}
