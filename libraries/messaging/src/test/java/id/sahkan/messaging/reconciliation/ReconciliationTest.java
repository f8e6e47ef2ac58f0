package id.sahkan.messaging.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.sahkan.messaging.Invariant;
import id.sahkan.messaging.TestDatabase;
import id.sahkan.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Two real databases: what one committed and what the other received.
class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant SETTLED = NOW.minus(Duration.ofMinutes(20));
    private static final Instant JUST_NOW = NOW.minusSeconds(5);

    private static final String RECEIVED = "received-from-applicant-service";
    private static final String COMMITTED = "committed-by-applicant-service";

    private JdbcClient theirs;
    private JdbcClient ours;
    private JdbcClient owner;
    private boolean away;
    private final TestClock clock = new TestClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void freshDatabases() throws Exception {
        var producer = TestDatabase.fresh();
        var consumer = TestDatabase.fresh();
        clock.moveTo(NOW);
        theirs = JdbcClient.create(producer.service());
        ours = JdbcClient.create(consumer.service());
        owner = JdbcClient.create(consumer.owner());
    }

    @Test
    void allIsWellWhenEverythingSettledWasReceived() {
        UUID one = committed(3, SETTLED);
        received(one, 3);
        UUID onTheWay = committed(1, JUST_NOW);
        assertThat(run().outcomes())
                .allSatisfy(outcome -> assertThat(outcome.differences()).isZero());
        assertThat(onTheWay).isNotNull();
        assertThat(reconciliation(List.of()).runs().latest()).isPresent();
    }

    @Test
    void whatNeverArrivedIsMissing() {
        UUID behind = committed(3, SETTLED);
        received(behind, 2);
        UUID absent = committed(1, SETTLED);
        assertThat(outcome(run(), RECEIVED).examples()).containsExactlyInAnyOrder(behind.toString(), absent.toString());
        assertThat(outcome(run(), COMMITTED).differences()).isZero();
    }

    @Test
    void whatTheProducerDoesNotKnowIsFoundAsAfterARestore() {
        UUID ahead = committed(2, SETTLED);
        received(ahead, 4);
        UUID unknown = UUID.randomUUID();
        received(unknown, 1);
        received(committed(1, SETTLED), 1);
        assertThat(outcome(run(), COMMITTED).examples())
                .containsExactlyInAnyOrder(ahead.toString(), unknown.toString());
    }

    @Test
    void manyPagesAreOneComparison() {
        int count = JournalHeads.PAGE * 2 + 7;
        theirs.sql("""
                        INSERT INTO journal
                            (event_id, aggregate_id, message_key, version, sequence, type, occurred_at, actor, payload, hash)
                        SELECT gen_random_uuid(), id, id, 1, 1, 'id.sahkan.test', ?, 'test', '{}', ''
                        FROM (SELECT md5(number::text)::uuid AS id FROM generate_series(1, ?) number) many
                        """).params(SETTLED.atOffset(ZoneOffset.UTC), count).update();
        ours.sql("""
                        INSERT INTO inbox (source, aggregate_id, version)
                        SELECT 'applicant-service', md5(number::text)::uuid, 1 FROM generate_series(4, ?) number
                        """).param(count).update();
        assertThat(outcome(run(), RECEIVED).differences()).isEqualTo(3);
        assertThat(outcome(run(), COMMITTED).differences()).isZero();
    }

    @Test
    void aProducerThatDoesNotAnswerLeavesItUnknownAndIsAskedAgainSoon() {
        Reconciliation running = reconciliation(List.of());
        clock.forward(Reconciliation.STARTING);
        away = true;
        Report report = running.run();
        assertThat(report.complete()).isFalse();
        assertThat(outcome(report, RECEIVED).unanswered())
                .isEqualTo(new Unanswered(Unanswered.Code.PRODUCER_AWAY, "applicant-service"));
        assertThat(outcome(running.runs().latest().orElseThrow(), RECEIVED).unanswered())
                .as("as it is kept and told later")
                .isEqualTo(new Unanswered(Unanswered.Code.PRODUCER_AWAY, "applicant-service"));
        assertThat(dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        away = false;
        running.run();
        assertThat(dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    /// What could not be asked is in the report, and so in the metric, from the first run on; only the line waits.
    @Test
    void thatNobodyAnswersYetIsNoLineWhileServicesStartAndOneAfterwards() {
        away = true;
        var broken = new Invariant("broken", "Its SQL is wrong.", "SELECT nothing FROM nowhere");
        Reconciliation started = reconciliation(List.of(broken));
        var schedule = new ReconciliationSchedule(started, registry, clock);
        clock.forward(Reconciliation.STARTING.minusMillis(1));
        due(clock.instant());
        assertThat(lines(schedule::look)).as("its own database is there").containsExactly("broken");
        assertThat(unknownInTheMetric()).isTrue();
        assertThat(dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));

        clock.moveTo(dueAt());
        assertThat(lines(schedule::look)).containsExactly("broken", RECEIVED, COMMITTED);
        assertThat(unknownInTheMetric()).isTrue();
        assertThat(dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void aDifferenceIsToldAlsoWhileServicesStart() {
        committed(1, SETTLED);
        assertThat(lines(reconciliation(List.of())::run)).containsExactly(RECEIVED);
    }

    /// Of which invariants it logged something that is more than news.
    private static List<String> lines(Runnable run) {
        var log = (Logger) LoggerFactory.getLogger(Reconciliation.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            run.run();
        } finally {
            log.detachAppender(lines);
        }
        return lines.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .flatMap(line -> line.getKeyValuePairs().stream())
                .filter(pair -> pair.key.equals("invariant"))
                .map(pair -> String.valueOf(pair.value))
                .toList();
    }

    private boolean unknownInTheMetric() {
        return Double.isNaN(registry.get("sahkan.reconciliation.differences")
                .tag("invariant", RECEIVED)
                .gauge()
                .value());
    }

    @Test
    void aServicesOwnInvariantIsAskedInSql() {
        UUID lost = UUID.randomUUID();
        owner.sql("CREATE TABLE thing (id uuid, at timestamptz)").update();
        owner.sql("GRANT SELECT ON thing TO PUBLIC").update();
        owner.sql("INSERT INTO thing VALUES (?, ?)")
                .params(lost, SETTLED.atOffset(ZoneOffset.UTC))
                .update();
        var found = reconciliation(List.of(
                        new Invariant("things-end", "A thing ends.", "SELECT id::text FROM thing WHERE at < :now"),
                        new Invariant("broken", "Its SQL is wrong.", "SELECT nothing FROM nowhere")))
                .run();
        assertThat(outcome(found, "things-end").examples()).containsExactly(lost.toString());
        assertThat(outcome(found, "broken").unanswered()).isEqualTo(new Unanswered(Unanswered.Code.QUERY_FAILED, null));
        assertThat(found.differences()).isEqualTo(1);
    }

    /// A class's name says nothing to whoever reads it, and a client that reads words breaks with them.
    @Test
    void whyNothingIsKnownIsACodeAndNoClassOfOurs() {
        List<Unanswered> each = List.of(
                Unanswered.of("a-service", new ResourceAccessException("refused")),
                Unanswered.of(
                        "a-service",
                        HttpClientErrorException.create(
                                HttpStatus.FORBIDDEN, "", new HttpHeaders(), new byte[0], null)),
                Unanswered.of(
                        "a-service",
                        HttpServerErrorException.create(
                                HttpStatus.SERVICE_UNAVAILABLE, "", new HttpHeaders(), new byte[0], null)),
                Unanswered.of("a-service", new OAuth2AuthorizationException(new OAuth2Error("unreachable"))),
                Unanswered.of(new CannotGetJdbcConnectionException("none")),
                Unanswered.of(new BadSqlGrammarException("asked", "SELECT", new SQLException())));
        assertThat(each)
                .extracting(one -> one.code().word())
                .containsExactly(
                        "producer-away",
                        "producer-refused",
                        "producer-away",
                        "token-unavailable",
                        "database-away",
                        "query-failed");
        assertThat(each).extracting(Unanswered::text).noneMatch(text -> text.contains("Exception"));
    }

    /// A run of a version before, as it stands in the table.
    @Test
    void aReportOfBeforeIsStillRead() {
        owner.sql("INSERT INTO reconciliation_run (started_at, finished_at, differences, report)"
                        + " VALUES (now(), now(), 0, :report::jsonb)")
                .param(
                        "report",
                        "{\"startedAt\":\"2026-03-02T03:00:00Z\",\"finishedAt\":\"2026-03-02T03:00:00Z\",\"outcomes\":["
                                + "{\"invariant\":\"i\",\"about\":\"a\",\"differences\":0,\"examples\":[],\"trouble\":\"t\"}]}")
                .update();
        Report read = reconciliation(List.of()).runs().latest().orElseThrow();
        assertThat(read.complete()).isFalse();
        assertThat(outcome(read, "i").unanswered()).isNull();
    }

    /// The closed list of the description is the list that is told.
    @Test
    void everyCodeStandsInTheDescription() {
        var described = YAMLMapper.builder()
                .build()
                .readTree(Path.of("..", "..", "gateway", "openapi.yaml").toFile())
                .at("/components/schemas/ReconciliationUnanswered/properties/code/enum");
        assertThat(described.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(Unanswered.Code.values())
                        .map(Unanswered.Code::word)
                        .toList());
    }

    /// Kept where the producer's database cannot change them.
    @Test
    void sealedHeadsOfWhatWasReceivedAreKept() {
        UUID sealed = committed(3, SETTLED);
        received(sealed, 3);
        UUID unsealed = committed(1, SETTLED);
        received(unsealed, 1);
        for (int version : new int[] {2, 3, 1}) {
            theirs.sql("DELETE FROM journal_seal").update();
            theirs.sql("INSERT INTO journal_seal VALUES (?, ?, '\\x01', decode(?, 'hex'), now())")
                    .params(sealed, version, "0" + version)
                    .update();
            run();
        }
        assertThat(ours.sql("SELECT aggregate_id::text || ' ' || version || ' ' || seal::text FROM known_head")
                        .query(String.class)
                        .list())
                .as("the newest that was ever told")
                .containsExactly(sealed + " 3 \\x03");
    }

    @Test
    void oneOfTwoInstancesTakesTheTurn() {
        ReconciliationRuns runs = reconciliation(List.of()).runs();
        due(NOW);
        assertThat(runs.take(NOW, Duration.ofMinutes(15))).isTrue();
        assertThat(runs.take(NOW, Duration.ofMinutes(15))).isFalse();
        assertThat(runs.take(NOW.plus(Duration.ofMinutes(15)), Duration.ofMinutes(15)))
                .isTrue();
    }

    @Test
    void theMetricShowsNothingBeforeTheFirstRun() {
        var _ = new ReconciliationSchedule(reconciliation(List.of()), registry, clock);
        assertThat(unknownInTheMetric()).isTrue();
    }

    private Report run() {
        return reconciliation(List.of()).run();
    }

    private Reconciliation reconciliation(List<Invariant> invariants) {
        var settings = new ReconciliationSettings(Duration.ofHours(1), Duration.ofMinutes(10), Map.of());
        return new Reconciliation(ours, invariants, List.of(new Neighbour()), settings, clock);
    }

    /// The other service, without the network in between.
    private final class Neighbour implements Producer {

        @Override
        public String name() {
            return "applicant-service";
        }

        @Override
        public List<Head> heads(UUID after, Instant settledBefore) {
            if (away) {
                throw new ResourceAccessException("refused");
            }
            return new JournalHeads(theirs).page(after, settledBefore);
        }

        @Override
        public Head head(UUID aggregateId) {
            return new JournalHeads(theirs).one(aggregateId);
        }
    }

    private static Outcome outcome(Report report, String invariant) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.invariant().equals(invariant))
                .findFirst()
                .orElseThrow();
    }

    /// So many are published, after one that is not.
    private UUID committed(int published, Instant at) {
        UUID aggregate = UUID.randomUUID();
        theirs.sql("""
                        INSERT INTO journal
                            (event_id, aggregate_id, message_key, version, sequence, type, occurred_at, actor, payload, hash)
                        SELECT gen_random_uuid(), ?, ?, place + 1, nullif(place, 0), 'id.sahkan.test', ?, 'test', '{}', ''
                        FROM generate_series(0, ?) place
                        """)
                .params(aggregate, aggregate, at.atOffset(ZoneOffset.UTC), published)
                .update();
        return aggregate;
    }

    private void received(UUID aggregate, int version) {
        ours.sql("INSERT INTO inbox (source, aggregate_id, version) VALUES ('applicant-service', ?, ?)")
                .params(aggregate, version)
                .update();
    }

    private void due(Instant at) {
        ours.sql("UPDATE reconciliation_turn SET due_at = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant dueAt() {
        return ours.sql("SELECT due_at FROM reconciliation_turn")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
