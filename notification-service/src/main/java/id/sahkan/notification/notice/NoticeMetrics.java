package id.sahkan.notification.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an alert watches: how old the oldest unsent notice is, and how many were given up. Asked of the database at
/// each scrape, so that it is right after a restart and with several instances.
@Component
class NoticeMetrics implements MeterBinder {

    private static final String OLDEST = "SELECT min(created_at) FROM notice WHERE state = 'PENDING'";
    private static final String FAILED = "SELECT count(*) FROM notice WHERE state = 'FAILED'";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sahkan.notices.oldest.pending", this, NoticeMetrics::oldestSeconds)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("sahkan.notices.failed", this, NoticeMetrics::failed).register(registry);
    }

    double oldestSeconds() {
        Optional<OffsetDateTime> oldest = jdbc.sql(OLDEST)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single();
        return oldest.map(since -> (double)
                        Duration.between(since.toInstant(), clock.instant()).toSeconds())
                .orElse(0.0);
    }

    double failed() {
        return jdbc.sql(FAILED).query(Long.class).single();
    }
}
