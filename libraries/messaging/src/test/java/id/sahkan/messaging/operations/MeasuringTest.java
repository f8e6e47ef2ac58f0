package id.sahkan.messaging.operations;

import static id.sahkan.messaging.inbox.TestEvents.BUDI;
import static id.sahkan.messaging.inbox.TestEvents.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.database.AfterCommit;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.Pipeline;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.messaging.TestDatabase;
import id.sahkan.messaging.TestJournal;
import id.sahkan.messaging.inbox.Inbox;
import id.sahkan.messaging.inbox.Received;
import id.sahkan.messaging.inbox.TestEvents;
import id.sahkan.messaging.inbox.TestInbox;
import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.StepTimers;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is measured is what was committed, on a real database.
class MeasuringTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Pipeline PIPELINE = new Pipeline(
            List.of(
                    new Pipeline.Stage("NEW", true),
                    new Pipeline.Stage("EMPTY", true),
                    new Pipeline.Stage("DONE", false)),
            "SELECT stage, count(*) AS count, min(since) AS since, 'number ' || min(since)::date AS oldest FROM thing GROUP BY stage");

    private enum Step {
        QUEUE,
        DECISION
    }

    private static final Metric STEPS = StepTimers.metric(Step.values(), "two of them.");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TestEvents events = new TestEvents();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private JdbcClient jdbc;
    private JdbcClient owner;
    private TransactionTemplate transaction;
    private TableMetrics metrics;
    private Journal journal;
    private StepTimers steps;
    private EventHandler handler;
    private Inbox inbox;

    @BeforeEach
    void freshDatabase() throws Exception {
        var database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.service());
        owner = JdbcClient.create(database.owner());
        owner.sql("CREATE TABLE thing (stage text, since timestamptz)").update();
        owner.sql("GRANT SELECT ON thing TO PUBLIC").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.service()));
        metrics = new TableMetrics(meters, jdbc, new Ticking(), PIPELINE);
        steps = new StepTimers(STEPS, meters, Traces.none(), AfterCommit::run);
        journal = TestJournal.on(database.service(), meters);
        handler = TestEvents.noting(jdbc);
        inbox = TestInbox.on(database.service(), meters, () -> handler);
    }

    private final class Ticking extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @Test
    void everyStageIsShownAlsoTheEmptyOnes() {
        put("NEW", NOW.minusSeconds(90));
        put("NEW", NOW.minusSeconds(30));
        put("DONE", NOW.minusSeconds(600));

        assertThat(items("NEW")).isEqualTo(2);
        assertThat(age("NEW")).isEqualTo(90);
        assertThat(items("EMPTY")).isZero();
        assertThat(age("EMPTY")).isZero();
        assertThat(metrics.read().stages())
                .containsExactly(
                        new StageCount("NEW", 2, NOW.minusSeconds(90), "number 2026-11-23", true),
                        new StageCount("EMPTY", 0, null, null, true),
                        new StageCount("DONE", 1, NOW.minusSeconds(600), null, false));
    }

    @Test
    void tablesAreReadEveryFiveSecondsAtMostAndAgesGrowMeanwhile() {
        put("NEW", NOW.minusSeconds(10));
        assertThat(items("NEW")).isEqualTo(1);
        put("NEW", NOW.minusSeconds(20));

        now.set(NOW.plusSeconds(4));
        assertThat(items("NEW")).isEqualTo(1);
        assertThat(age("NEW")).isEqualTo(14);
        now.set(NOW.plusSeconds(5));
        assertThat(items("NEW")).isEqualTo(2);
        assertThat(age("NEW")).isEqualTo(25);
    }

    @Test
    void whatCannotBeReadIsNotANumberAndComesBack() {
        put("NEW", NOW);
        owner.sql("ALTER TABLE thing RENAME TO gone").update();
        assertThat(items("NEW")).isNaN();
        assertThat(meters.get("sahkan.outbox.depth").gauge().value()).isNaN();

        owner.sql("ALTER TABLE gone RENAME TO thing").update();
        now.set(NOW.plusSeconds(5));
        assertThat(items("NEW")).isEqualTo(1);
        assertThat(meters.get("sahkan.outbox.depth").gauge().value()).isZero();
    }

    @Test
    void theOutboxIsAsOldAsItsOldestEvent() {
        transaction.executeWithoutResult(_ -> {
            append(UUID.randomUUID(), NOW.minusSeconds(40));
            append(UUID.randomUUID(), NOW.minusSeconds(7));
        });
        assertThat(meters.get("sahkan.outbox.depth").gauge().value()).isEqualTo(2);
        assertThat(meters.get("sahkan.outbox.oldest.age.seconds").gauge().value())
                .isEqualTo(40);
    }

    @Test
    void whatIsHeldBackIsCountedApartFromWhatIsParked() {
        receive(List.of(events.event(BUDI, 1), events.event(BUDI, 3)));
        assertThat(meters.get("sahkan.held.events").gauge().value()).isEqualTo(1);
        assertThat(meters.get("sahkan.parked.events").gauge().value()).isZero();
    }

    @Test
    void onlyCommittedEventsAreCounted() {
        transaction.executeWithoutResult(_ -> append(UUID.randomUUID(), NOW));
        transaction.executeWithoutResult(status -> {
            append(UUID.randomUUID(), NOW);
            status.setRollbackOnly();
        });
        assertThat(counted("id.sahkan.applicant.completion-submitted")).isEqualTo(1);
        assertThat(counted("id.sahkan.applicant.application-submitted")).isZero();
    }

    @Test
    void aStepCountsOnceItsTransactionIsCommittedAndNeverForADuplicate() {
        EventHandler noting = handler;
        handler = incoming -> {
            noting.handle(incoming);
            steps.took(Step.QUEUE, NOW.minusSeconds(3), NOW);
        };
        receive(List.of(events.event(BUDI, 1), events.event(SITI, 1), events.event(BUDI, 1)));
        receive(List.of(events.event(BUDI, 1)));

        assertThat(queue().count()).isEqualTo(2);
        assertThat(queue().totalTime(TimeUnit.SECONDS)).isEqualTo(6);
    }

    /// The batch is tried again with savepoints; what the poisoned event had measured goes with its rows.
    @Test
    void aStepOfAnEventThatIsTakenBackDoesNotCount() {
        EventHandler noting = handler;
        handler = incoming -> {
            noting.handle(incoming);
            steps.took(Step.QUEUE, NOW.minusSeconds(3), NOW);
            if (incoming.aggregateId().equals(SITI)) {
                throw new PoisonEventException("not in this state");
            }
        };
        receive(List.of(events.event(BUDI, 1), events.event(SITI, 1), events.event(BUDI, 2)));

        assertThat(jdbc.sql("SELECT what FROM applied ORDER BY number")
                        .query(String.class)
                        .list())
                .containsExactly("budi 1", "budi 2");
        assertThat(queue().count()).isEqualTo(2);
    }

    @Test
    void clocksThatDifferALittleMakeNoNegativeStep() {
        steps.took(Step.DECISION, NOW.plusMillis(5), NOW);
        var decision = meters.get("sahkan.step").tag("step", "decision").timer();
        assertThat(decision.count()).isEqualTo(1);
        assertThat(decision.totalTime(TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aBucketNamesTheTraceOfOneThatFellIntoIt() {
        var prometheus = new PrometheusMeterRegistry(
                PrometheusConfig.DEFAULT,
                new PrometheusRegistry(),
                io.micrometer.core.instrument.Clock.SYSTEM,
                new OneTrace());
        new StepTimers(STEPS, prometheus, Traces.none(), AfterCommit::run)
                .took(Step.QUEUE, NOW.minus(Duration.ofSeconds(2)), NOW);

        assertThat(prometheus.scrape("application/openmetrics-text; version=1.0.0"))
                .containsPattern("sahkan_step_seconds_bucket\\{step=\"queue\",le=\"5.0\"} 1 "
                        + "# \\{span_id=\"00f067aa0ba902b7\",trace_id=\"4bf92f3577b34da6a3ce929d0e0e4736\"} 2.0");
    }

    private static final class OneTrace implements SpanContext {

        @Override
        public String getCurrentTraceId() {
            return "4bf92f3577b34da6a3ce929d0e0e4736";
        }

        @Override
        public String getCurrentSpanId() {
            return "00f067aa0ba902b7";
        }

        @Override
        public boolean isCurrentSpanSampled() {
            return true;
        }

        @Override
        public void markCurrentSpanAsExemplar() {}
    }

    @ParameterizedTest
    @CsvSource({"1, 5000", "50, 5000", "51, 5100", "200, 20000", "300, 30000", "60000, 30000"})
    void whatTakesLongIsReadLessOften(long tookMillis, long intervalMillis) {
        assertThat(TableMetrics.interval(Duration.ofMillis(tookMillis))).hasMillis(intervalMillis);
    }

    @Test
    void whatWaitsIsCountedOverIndexesAlone() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            assertThat(jdbc.sql("EXPLAIN " + TableMetrics.WAITING)
                            .query(String.class)
                            .list())
                    .anyMatch(line -> line.contains("parked_event_kind"))
                    .anyMatch(line -> line.contains("outbox_pkey"))
                    .anyMatch(line -> line.contains("journal_pkey"))
                    .noneMatch(line -> line.contains("Seq Scan"));
        });
    }

    private void receive(List<Received> records) {
        inbox.receive(records, 0);
    }

    private void put(String stage, Instant since) {
        owner.sql("INSERT INTO thing VALUES (?, ?)")
                .params(stage, since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void append(UUID aggregate, Instant at) {
        journal.append(aggregate, 1, at, "someone", TestJournal.published(aggregate, at));
    }

    private double items(String stage) {
        return meters.get("sahkan.pipeline.items").tag("stage", stage).gauge().value();
    }

    private double age(String stage) {
        return meters.get("sahkan.pipeline.oldest.age.seconds")
                .tag("stage", stage)
                .gauge()
                .value();
    }

    private double counted(String type) {
        return meters.get("sahkan.events").tag("type", type).counter().count();
    }

    private io.micrometer.core.instrument.Timer queue() {
        return meters.get("sahkan.step").tag("step", "queue").timer();
    }
}
