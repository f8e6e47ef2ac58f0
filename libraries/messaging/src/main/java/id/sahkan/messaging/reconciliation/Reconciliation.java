package id.sahkan.messaging.reconciliation;

import id.sahkan.database.Instants;
import id.sahkan.messaging.Invariant;
import id.sahkan.telemetry.LogEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;

/// Asks every invariant of this service: its own, in SQL, and against the journals of the services it hears from.
final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Runs runs;
    private final List<Invariant> invariants;
    private final List<Producer> producers;
    private final ReconciliationSettings settings;
    private final Clock clock;

    Reconciliation(
            JdbcClient jdbc,
            List<Invariant> invariants,
            List<Producer> producers,
            ReconciliationSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.runs = new Runs(jdbc);
        this.invariants = invariants;
        this.producers = producers;
        this.settings = settings;
        this.clock = clock;
    }

    List<String> names() {
        List<String> names =
                new ArrayList<>(invariants.stream().map(Invariant::name).toList());
        producers.forEach(
                producer -> names.addAll(List.of(Comparison.receivedFrom(producer), Comparison.committedBy(producer))));
        return names;
    }

    Runs runs() {
        return runs;
    }

    void runIfDue() {
        if (runs.take(clock.instant(), LEASE)) {
            run();
        }
    }

    Report run() {
        Instant startedAt = clock.instant();
        List<Outcome> outcomes = new ArrayList<>();
        invariants.forEach(invariant -> outcomes.add(ask(invariant, startedAt)));
        producers.forEach(producer -> outcomes.addAll(compare(producer, startedAt.minus(settings.grace()))));
        var report = new Report(startedAt, clock.instant(), outcomes);
        runs.record(report, startedAt.plus(report.complete() ? settings.every() : SOON));
        outcomes.forEach(Reconciliation::say);
        return report;
    }

    private Outcome ask(Invariant invariant, Instant now) {
        try {
            return Outcome.of(
                    invariant.name(),
                    invariant.about(),
                    jdbc.sql(invariant.sql())
                            .param("now", Instants.column(now))
                            .query((row, _) -> String.valueOf(row.getString(1)))
                            .list());
        } catch (DataAccessException failed) {
            return Outcome.unknown(
                    invariant.name(), invariant.about(), failed.getClass().getSimpleName());
        }
    }

    private List<Outcome> compare(Producer producer, Instant settledBefore) {
        try {
            return Comparison.of(jdbc, producer, settledBefore);
        } catch (RestClientException | OAuth2AuthorizationException away) {
            String trouble =
                    producer.name() + " does not answer: " + away.getClass().getSimpleName();
            return List.of(
                    Outcome.unknown(Comparison.receivedFrom(producer), Comparison.RECEIVED, trouble),
                    Outcome.unknown(Comparison.committedBy(producer), Comparison.COMMITTED, trouble));
        }
    }

    private static void say(Outcome outcome) {
        if (outcome.trouble() != null) {
            LogEvent.RECONCILIATION_UNKNOWN
                    .to(LOG)
                    .addKeyValue("invariant", outcome.invariant())
                    .addKeyValue("trouble", outcome.trouble())
                    .log();
        } else if (outcome.differences() > 0) {
            LogEvent.RECONCILIATION_DIFFERENCE
                    .to(LOG)
                    .addKeyValue("invariant", outcome.invariant())
                    .addKeyValue("differences", outcome.differences())
                    .addKeyValue("first", outcome.examples().getFirst())
                    .log();
        }
    }
}
