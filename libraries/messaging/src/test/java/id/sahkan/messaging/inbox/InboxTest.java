package id.sahkan.messaging.inbox;

import static id.sahkan.messaging.inbox.TestEvents.BUDI;
import static id.sahkan.messaging.inbox.TestEvents.SITI;
import static id.sahkan.messaging.inbox.TestEvents.TRUNCATED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InboxTest {

    private final TestEvents events = new TestEvents();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private JdbcClient jdbc;
    private InboxStore store;
    private TransactionTemplate transaction;
    private InboxMetrics metrics;
    private EventHandler handler;
    private Inbox inbox;

    @BeforeEach
    void freshDatabase() throws Exception {
        var database = TestDatabase.fresh().service();
        jdbc = JdbcClient.create(database);
        store = new InboxStore(new JdbcTemplate(database), jdbc, Clock.systemUTC());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        handler = TestEvents.noting(jdbc);
        metrics = new InboxMetrics(meters, Clock.systemUTC());
        inbox = new Inbox(store, () -> handler, transaction, metrics);
    }

    @Test
    void appliesEachVersionOnceAndInOrder() {
        inbox.receive(List.of(event(BUDI, 1), event(SITI, 1), event(BUDI, 2), event(BUDI, 1)));
        inbox.receive(List.of(event(BUDI, 2), event(BUDI, 3)));

        assertThat(applied()).containsExactly("budi 1", "siti 1", "budi 2", "budi 3");
        assertThat(count("duplicates")).isEqualTo(2);
        assertThat(parked()).isEmpty();
    }

    @Test
    void holdsBackWhatIsEarlyAndHealsByItselfWhenTheMissingVersionArrives() {
        inbox.receive(List.of(event(BUDI, 1), event(BUDI, 4), event(SITI, 1), event(BUDI, 3)));
        inbox.receive(List.of(event(BUDI, 4), event(BUDI, 6)));

        assertThat(applied()).containsExactly("budi 1", "siti 1");
        assertThat(parked())
                .containsExactly(
                        "budi 3 GAP version 2 has not arrived",
                        "budi 4 GAP version 2 has not arrived",
                        "budi 6 GAP version 2 has not arrived");

        inbox.receive(List.of(event(BUDI, 2)));

        assertThat(applied()).containsExactly("budi 1", "siti 1", "budi 2", "budi 3", "budi 4");
        assertThat(parked()).containsExactly("budi 6 GAP version 2 has not arrived");
        assertThat(count("unparked")).isEqualTo(2);
    }

    @Test
    void aGapThatClosesInsideTheBatchIsNeverParked() {
        inbox.receive(List.of(event(BUDI, 2), event(BUDI, 3), event(BUDI, 1)));

        assertThat(applied()).containsExactly("budi 1", "budi 2", "budi 3");
        assertThat(count("held")).isZero();
    }

    @Test
    void healsALongHeldStreamOfMoreThanOneWindow() {
        List<Received> early = new ArrayList<>();
        for (long version = 2; version <= 450; version++) {
            early.add(event(BUDI, version));
        }
        inbox.receive(early);
        assertThat(parked()).hasSize(449);

        inbox.receive(List.of(event(BUDI, 1)));

        assertThat(applied()).hasSize(450).endsWith("budi 450");
        assertThat(parked()).isEmpty();
    }

    @Test
    void poisonStopsItsStreamAloneAndKeepsTheRestOfTheBatch() {
        Received truncated = events.record(BUDI, 2, TRUNCATED);

        inbox.receive(List.of(event(BUDI, 1), truncated, event(SITI, 1), event(BUDI, 3)));
        inbox.receive(List.of(event(BUDI, 2), event(SITI, 2)));

        assertThat(applied()).containsExactly("budi 1", "siti 1", "siti 2");
        assertThat(parked())
                .containsExactly(
                        "budi 2 POISON not a readable ApplicationWithdrawn",
                        "budi 3 BEHIND not a readable ApplicationWithdrawn",
                        "budi 2 BEHIND an earlier event of it is parked");
    }

    @Test
    void whatTheHandlerCannotApplyLeavesNothingBehindAndStopsItsStream() {
        EventHandler noting = handler;
        handler = incoming -> {
            noting.handle(incoming);
            if (incoming.aggregateId().equals(BUDI) && incoming.version() == 2) {
                noting.handle(incoming);
            }
            if (incoming.aggregateId().equals(SITI) && incoming.version() == 2) {
                throw new IllegalStateException("Siti, 081234567890");
            }
        };

        inbox.receive(List.of(event(BUDI, 1), event(BUDI, 2), event(SITI, 1), event(BUDI, 3), event(SITI, 2)));

        assertThat(applied()).containsExactly("budi 1", "siti 1");
        assertThat(parked())
                .containsExactly(
                        "budi 2 POISON DuplicateKeyException",
                        "siti 2 POISON the handler failed with IllegalStateException",
                        "budi 3 BEHIND DuplicateKeyException");
    }

    @Test
    void aHeldEventThatTurnsOutToBePoisonStopsItsStream() {
        inbox.receive(List.of(events.record(BUDI, 2, TRUNCATED), event(BUDI, 3)));
        inbox.receive(List.of(event(BUDI, 1), event(BUDI, 4)));

        assertThat(applied()).containsExactly("budi 1");
        assertThat(parked())
                .containsExactly(
                        "budi 2 POISON not a readable ApplicationWithdrawn",
                        "budi 3 GAP version 1 has not arrived",
                        "budi 4 BEHIND not a readable ApplicationWithdrawn");
    }

    @Test
    void ofSeveralHeldCopiesTheOneThatAppliesWins() {
        inbox.receive(List.of(events.record(BUDI, 2, TRUNCATED), event(BUDI, 2), event(BUDI, 3)));
        inbox.receive(List.of(event(BUDI, 1)));

        assertThat(applied()).containsExactly("budi 1", "budi 2", "budi 3");
        assertThat(parked()).isEmpty();
    }

    @Test
    void parksARecordWithoutAttributesAndATombstone() {
        inbox.receive(List.of(events.record(Map.of(), "{}".getBytes(UTF_8)), events.record(BUDI, 1, new byte[0])));

        assertThat(rows("SELECT kind || ' ' || reason FROM parked_event ORDER BY id"))
                .containsExactly("UNREADABLE the event has no id", "POISON not a readable ApplicationWithdrawn");
    }

    @Test
    void whatArrivesWhereAnotherRecordWasParkedBeforeTheTopicWasWipedIsKept() {
        Received before = event(BUDI, 3);
        Received early = event(SITI, 2);
        Received unreadable = at(before, events.record(Map.of(), new byte[] {1}));

        inbox.receive(List.of(before));
        inbox.receive(List.of(at(before, early), unreadable, unreadable));

        assertThat(rows("SELECT kind || coalesce(version, 0) FROM parked_event ORDER BY 1"))
                .containsExactly("GAP2", "GAP3", "UNREADABLE0");
    }

    private static Received at(Received place, Received record) {
        return new Received(place.topic(), place.partition(), place.offset(), record.headers(), record.payload());
    }

    @Test
    void parksWhatTheDatabaseCouldNotHoldAsText() {
        Map<String, Object> headers = TestEvents.headers(BUDI, 1);
        headers.put("ce_source", "applicant\0service".getBytes(UTF_8));
        Map<String, Object> endless = TestEvents.headers(BUDI, 1);
        endless.put("ce_source", "s".repeat(10_000).getBytes(UTF_8));

        inbox.receive(List.of(events.record(headers, new byte[] {0}), events.record(endless, new byte[] {0})));

        assertThat(rows("SELECT kind || ' ' || reason FROM parked_event"))
                .containsExactly(
                        "UNREADABLE attribute source of the event cannot be read",
                        "UNREADABLE attribute source of the event cannot be read");
    }

    /// A recommendation that a topic of another service brings, and one in the name of a service that this topic is
    /// not of: neither is applied, and neither can stop the stream it claims.
    @Test
    void nobodySpeaksForAnotherService() {
        Map<String, Object> foreignSource = TestEvents.headers(BUDI, 1);
        foreignSource.put("ce_source", "verification-service".getBytes(UTF_8));
        Map<String, Object> foreignType = TestEvents.headers(BUDI, 1);
        foreignType.put("ce_type", "id.sahkan.verification.application-recommended".getBytes(UTF_8));
        Map<String, Object> foreignFuture = TestEvents.headers(BUDI, 1);
        foreignFuture.put("ce_type", "id.sahkan.verification.from-the-future".getBytes(UTF_8));
        byte[] payload = event(BUDI, 1).payload();

        inbox.receive(List.of(
                events.record(foreignSource, payload),
                events.record(foreignType, payload),
                events.record(foreignFuture, payload),
                event(BUDI, 1)));

        assertThat(applied()).containsExactly("budi 1");
        assertThat(rows("SELECT kind || ' ' || coalesce(source, 'nobody') || ' ' || reason FROM parked_event"))
                .hasSize(3)
                .containsOnly("UNREADABLE nobody the event is not of the service of its topic");
    }

    @Test
    void toleratesAnUnknownTypeAndCountsIt() {
        Map<String, Object> headers = TestEvents.headers(BUDI, 1);
        headers.put("ce_type", "id.sahkan.applicant.from-the-future".getBytes(UTF_8));

        inbox.receive(List.of(events.record(headers, "{}".getBytes(UTF_8)), event(BUDI, 2)));

        assertThat(applied()).containsExactly("budi 2");
        assertThat(count("unknown")).isEqualTo(1);
    }

    @Test
    void aNewerVersionOfAKnownTypeIsNotSkipped() {
        Map<String, Object> headers = TestEvents.headers(BUDI, 1);
        headers.put(
                "ce_dataschema",
                "https://sahkan.example/events/id.sahkan.applicant.application-withdrawn.v2.json".getBytes(UTF_8));
        Received newer = events.record(headers, event(BUDI, 1).payload());

        inbox.receive(List.of(newer, event(BUDI, 2)));

        assertThat(applied()).isEmpty();
        assertThat(parked())
                .first()
                .isEqualTo("budi 1 UNKNOWN_VERSION version 2 of the payload is newer than this service");
    }

    @Test
    void leavesEverythingToTheNextTryWhenTheDatabaseFails() {
        EventHandler noting = handler;
        handler = _ -> {
            throw new CannotAcquireLockException("the database is busy");
        };
        List<Received> batch = List.of(event(BUDI, 1));

        assertThatThrownBy(() -> inbox.receive(batch)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(parked()).isEmpty();

        handler = noting;
        inbox.receive(batch);
        assertThat(applied()).containsExactly("budi 1");
    }

    @Test
    void rollsAZombiesBatchBackAlsoWhenItOnlyParks() {
        EventHandler noting = handler;
        Received second = event(BUDI, 2);
        handler = incoming -> {
            noting.handle(incoming);
            if (incoming.aggregateId().equals(SITI)) {
                // Meanwhile its successor parks something of the other stream.
                var successor = new Inbox(store, () -> noting, requiresNew(), metrics);
                successor.receive(List.of(second));
            }
        };

        assertThatThrownBy(() -> inbox.receive(List.of(event(SITI, 1), event(BUDI, 3))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(parked()).containsExactly("budi 2 GAP version 1 has not arrived");
        assertThat(applied()).isEmpty();
    }

    @Test
    void aCleanBatchIsReadAndSavedAtOnceAndCountsAsOneChangeOfItsStreams() {
        inbox.receive(List.of(event(BUDI, 1), event(SITI, 1), event(BUDI, 2)));
        inbox.receive(List.of(event(BUDI, 3)));

        assertThat(store.take(List.of(new InboxPort.Run(budi(), 5, 6)))).isFalse();
        assertThat(store.take(List.of(new InboxPort.Run(budi(), 3, 3)))).isFalse();
        assertThat(rows("SELECT version || ' ' || revision FROM inbox ORDER BY version"))
                .containsExactly("1 1", "3 2");
    }

    @Test
    void whatIsParkedOfOneStreamLeavesAllOfTheBatchToBeDecidedOneByOne() {
        inbox.receive(List.of(event(BUDI, 1), event(BUDI, 3)));

        assertThat(store.take(List.of(new InboxPort.Run(budi(), 2, 2)))).isFalse();
        inbox.receive(List.of(event(SITI, 1), event(BUDI, 2)));

        assertThat(applied()).containsExactly("budi 1", "siti 1", "budi 2", "budi 3");
        assertThat(parked()).isEmpty();
    }

    @Test
    void whoeverTakesTheSameBatchMeanwhileWaitsAndStartsOver() throws Exception {
        EventHandler noting = handler;
        Received shared = event(BUDI, 1);
        List<Received> more = List.of(shared, event(SITI, 1));
        var late = new CompletableFuture<Throwable>();
        handler = incoming -> {
            noting.handle(incoming);
            var successor = new Inbox(store, () -> noting, transaction, metrics);
            Thread.ofPlatform().start(() -> late.complete(catchThrowable(() -> successor.receive(more))));
            await().until(() -> jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                            .query(Long.class)
                            .single()
                    > 0);
        };

        inbox.receive(List.of(shared));

        assertThat(late.get(30, TimeUnit.SECONDS)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(applied()).containsExactly("budi 1");
        handler = noting;
        inbox.receive(more);
        assertThat(applied()).containsExactly("budi 1", "siti 1");
    }

    private static StreamId budi() {
        return new StreamId(TestEvents.SOURCE, BUDI);
    }

    private TransactionTemplate requiresNew() {
        var template = new TransactionTemplate(transaction.getTransactionManager());
        template.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    private Received event(UUID application, long version) {
        return events.event(application, version);
    }

    private double count(String meter) {
        return meters.get("sahkan.inbox." + meter).counter().count();
    }

    private List<String> applied() {
        return rows("SELECT what FROM applied ORDER BY number");
    }

    private List<String> parked() {
        return rows("""
                SELECT CASE aggregate_id WHEN '00000000-0000-4000-8000-000000000001' THEN 'budi ' ELSE 'siti ' END
                       || version || ' ' || kind || ' ' || reason
                FROM parked_event ORDER BY id
                """);
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
