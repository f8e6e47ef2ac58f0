package id.sahkan.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.messaging.Journal;
import id.sahkan.messaging.TestDatabase;
import id.sahkan.messaging.TestJournal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutboxTest {

    private static final int HISTORY = 3_000;
    private static final int WAITING = 2;
    private static final int BATCH = 500;

    private TestDatabase.Roles roles;
    private JdbcClient owner;

    /// A long journal, and an outbox that the planner last saw when it was full.
    @BeforeEach
    void afterABusyHour() throws Exception {
        roles = TestDatabase.fresh();
        owner = JdbcClient.create(roles.owner());
        Journal journal = TestJournal.on(roles.service(), new SimpleMeterRegistry());
        Instant at = Instant.parse("2026-11-23T09:00:00Z");
        new TransactionTemplate(new JdbcTransactionManager(roles.service())).executeWithoutResult(_ -> {
            for (int i = 0; i < HISTORY; i++) {
                UUID application = UUID.randomUUID();
                journal.append(application, 1, at, "someone", TestJournal.published(application, at));
            }
        });
        owner.sql("ANALYZE").update();
        owner.sql("DELETE FROM outbox WHERE position <= (SELECT max(position) FROM outbox) - " + WAITING)
                .update();
    }

    @Test
    void aBatchReadsNoMoreOfTheJournalThanItSends() {
        assertThat(rowsReadOfTheJournal(Outbox.UNSENT.replace("?", Integer.toString(BATCH))))
                .isEqualTo(WAITING);
    }

    @Test
    void aPlainJoinReadsAllOfIt() {
        assertThat(rowsReadOfTheJournal(
                        "SELECT * FROM outbox JOIN journal USING (position) ORDER BY position LIMIT " + BATCH))
                .isGreaterThan(HISTORY / 2);
    }

    @Test
    void whatWaitsIsReadInOrderAndGoneOnceDeleted() throws Exception {
        RelayPort.Lead lead = Outbox.lead(roles.service(), "applicant-service").orElseThrow();

        var unsent = lead.unsent(BATCH);

        assertThat(unsent).hasSize(WAITING).extracting(Unsent::position).isSorted();
        lead.delete(unsent);
        assertThat(lead.unsent(BATCH)).isEmpty();
        lead.giveUp();
    }

    private long rowsReadOfTheJournal(String query) {
        String plan = owner.sql("EXPLAIN (ANALYZE, FORMAT JSON) " + query)
                .query(String.class)
                .single();
        return rowsReadOfTheJournal(new JsonMapper().readTree(plan).path(0).path("Plan"));
    }

    private static long rowsReadOfTheJournal(JsonNode node) {
        long here = node.path("Relation Name").asString("").equals("journal")
                ? Math.round(node.path("Actual Rows").asDouble()
                        * node.path("Actual Loops").asDouble())
                : 0;
        return here
                + node.path("Plans")
                        .valueStream()
                        .mapToLong(OutboxTest::rowsReadOfTheJournal)
                        .sum();
    }
}
