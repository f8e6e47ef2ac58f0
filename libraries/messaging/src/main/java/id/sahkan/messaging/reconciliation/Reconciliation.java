package id.sahkan.messaging.reconciliation;

import id.sahkan.database.Instants;
import id.sahkan.messaging.Invariant;
import id.sahkan.telemetry.LogEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /// Services are started together, and on a busy machine the last of them, or the one that gives tokens, answers
    /// minutes after the first. Until then that nobody answers is no news: the run is only repeated sooner.
    static final Duration STARTING = Duration.ofMinutes(5);

    private static final Duration WHILE_STARTING = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final ReconciliationRuns runs;
    private final List<Invariant> invariants;
    private final List<Producer> producers;
    private final ReconciliationSettings settings;
    private final Clock clock;
    private final Instant startsUntil;

    Reconciliation(
            JdbcClient jdbc,
            List<Invariant> invariants,
            List<Producer> producers,
            ReconciliationSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.runs = new ReconciliationRuns(jdbc);
        this.invariants = invariants;
        this.producers = producers;
        this.settings = settings;
        this.clock = clock;
        this.startsUntil = clock.instant().plus(STARTING);
    }

    List<String> names() {
        List<String> names =
                new ArrayList<>(invariants.stream().map(Invariant::name).toList());
        producers.forEach(
                producer -> names.addAll(List.of(Comparison.receivedFrom(producer), Comparison.committedBy(producer))));
        return names;
    }

    ReconciliationRuns runs() {
        return runs;
    }

    void runIfDue() {
        if (runs.take(clock.instant(), LEASE)) {
            run();
        }
    }

    Report run() {
        Instant startedAt = clock.instant();
        boolean starting = startedAt.isBefore(startsUntil);
        List<Outcome> own =
                invariants.stream().map(invariant -> ask(invariant, startedAt)).toList();
        List<Outcome> compared = producers.stream()
                .flatMap(producer -> compare(producer, startedAt.minus(settings.grace())).stream())
                .toList();
        var report = new Report(
                startedAt,
                clock.instant(),
                Stream.concat(own.stream(), compared.stream()).toList());
        Duration again = report.complete() ? settings.every() : starting ? WHILE_STARTING : SOON;
        runs.record(report, startedAt.plus(again));
        own.forEach(Reconciliation::say);
        compared.stream()
                .filter(outcome -> outcome.trouble() == null || !starting)
                .forEach(Reconciliation::say);
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
            return Outcome.unknown(invariant.name(), invariant.about(), Unanswered.of(failed));
        }
    }

    private List<Outcome> compare(Producer producer, Instant settledBefore) {
        try {
            return Comparison.of(jdbc, producer, settledBefore);
        } catch (RestClientException | OAuth2AuthorizationException away) {
            Unanswered unanswered = Unanswered.of(producer.name(), away);
            return List.of(
                    Outcome.unknown(Comparison.receivedFrom(producer), Comparison.RECEIVED, unanswered),
                    Outcome.unknown(Comparison.committedBy(producer), Comparison.COMMITTED, unanswered));
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
