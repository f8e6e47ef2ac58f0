package id.sahkan.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.EventCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InboxTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID BUDI = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SITI = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final List<String> applied = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private JdbcClient jdbc;
    private InboxStore store;
    private TransactionTemplate transaction;
    private EventHandler handler = this::remember;
    private Inbox inbox;
    private long offset;

    @BeforeEach
    void freshDatabase() throws Exception {
        var database = TestDatabase.fresh().service();
        jdbc = JdbcClient.create(database);
        store = new InboxStore(new JdbcTemplate(database), jdbc, Clock.systemUTC());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        inbox = new Inbox(store, incoming -> handler.handle(incoming), transaction, new MessagingMetrics(meters, jdbc));
    }

    @Test
    void appliesEachVersionOnceAndInOrder() {
        inbox.receive(List.of(event(BUDI, 1), event(SITI, 1), event(BUDI, 2), event(BUDI, 1)));
        inbox.receive(List.of(event(BUDI, 2), event(BUDI, 3)));

        assertThat(applied).containsExactly("budi 1", "siti 1", "budi 2", "budi 3");
        assertThat(count("sahkan.inbox.duplicates")).isEqualTo(2);
        assertThat(parked()).isEmpty();
    }

    @Test
    void parksAGapAndWhatFollowsItWhileOthersGoOn() {
        inbox.receive(List.of(event(BUDI, 1), event(BUDI, 3), event(SITI, 1), event(BUDI, 4)));

        assertThat(applied).containsExactly("budi 1", "siti 1");
        assertThat(parked())
                .containsExactly("budi 3 gap: version 2 has not arrived", "budi 4 an earlier event of it is parked");
    }

    @Test
    void parksPoisonAndKeepsTheRestOfTheBatch() {
        Received truncated = record(BUDI, 2, "{\"applicationId\":\"".getBytes(UTF_8));

        inbox.receive(List.of(event(BUDI, 1), truncated, event(SITI, 1), event(BUDI, 3)));

        assertThat(applied.stream().distinct()).containsExactlyInAnyOrder("budi 1", "siti 1");
        assertThat(rows("SELECT version FROM inbox ORDER BY aggregate_id")).containsExactly("1", "1");
        assertThat(parked())
                .containsExactly(
                        "budi 2 not a readable ApplicationWithdrawn", "budi 3 an earlier event of it is parked");
    }

    @Test
    void parksARecordWithoutAttributesAndATombstone() {
        inbox.receive(List.of(new Received("t", 0, 7, Map.of(), "{}".getBytes(UTF_8)), record(BUDI, 1, new byte[0])));

        assertThat(rows("SELECT reason FROM parked_event ORDER BY id"))
                .containsExactly("the event has no id", "not a readable ApplicationWithdrawn");
    }

    @Test
    void toleratesAnUnknownTypeAndCountsIt() {
        Map<String, Object> headers = headers(BUDI, 1);
        headers.put("ce_type", "id.sahkan.applicant.from-the-future".getBytes(UTF_8));

        inbox.receive(List.of(new Received("t", 0, offset++, headers, "{}".getBytes(UTF_8)), event(BUDI, 2)));

        assertThat(applied).containsExactly("budi 2");
        assertThat(count("sahkan.inbox.unknown")).isEqualTo(1);
    }

    @Test
    void leavesEverythingToTheNextTryWhenTheDatabaseFails() {
        handler = _ -> {
            throw new CannotAcquireLockException("the database is busy");
        };
        List<Received> batch = List.of(event(BUDI, 1));

        assertThatThrownBy(() -> inbox.receive(batch)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(parked()).isEmpty();

        handler = this::remember;
        inbox.receive(batch);
        assertThat(applied).containsExactly("budi 1");
    }

    @Test
    void rollsAZombiesBatchBack() {
        inbox.receive(List.of(event(BUDI, 1)));

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ ->
                        store.save(List.of(new InboxStore.Advance(new Inbox.Stream("applicant-service", BUDI), 0, 1)))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private void remember(Incoming incoming) {
        applied.add((incoming.aggregateId().equals(BUDI) ? "budi " : "siti ") + incoming.version());
    }

    private Received event(UUID application, long version) {
        return record(application, version, EventCodec.encode(new ApplicationWithdrawn(application, AT)));
    }

    private Received record(UUID application, long version, byte[] payload) {
        return new Received("sahkan.applicant", 0, offset++, headers(application, version), payload);
    }

    private static Map<String, Object> headers(UUID application, long version) {
        return new HashMap<>(new Envelope(
                        UUID.randomUUID(),
                        "applicant-service",
                        "id.sahkan.applicant.application-withdrawn",
                        application,
                        AT,
                        version,
                        "someone")
                .toHeaders());
    }

    private double count(String meter) {
        return meters.get(meter).counter().count();
    }

    private List<String> parked() {
        return rows("""
                SELECT CASE aggregate_id WHEN '00000000-0000-4000-8000-000000000001' THEN 'budi ' ELSE 'siti ' END
                       || version || ' ' || reason
                FROM parked_event ORDER BY id
                """);
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
