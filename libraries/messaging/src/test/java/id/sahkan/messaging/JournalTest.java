package id.sahkan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

class JournalTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00.000001Z");
    private static final UUID APPLICATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final ApplicantEvent COMPLETED = TestJournal.published(APPLICATION, AT);
    private static final ApplicantEvent WITHDRAWN = TestJournal.internal(APPLICATION, AT);

    private final AtomicInteger told = new AtomicInteger();
    private TestDatabase.Roles roles;
    private JdbcClient jdbc;
    private Journal journal;
    private TransactionTemplate transaction;

    @BeforeEach
    void freshDatabase() throws Exception {
        roles = TestDatabase.fresh();
        jdbc = JdbcClient.create(roles.service());
        journal = new Journal(
                new JdbcTemplate(roles.service()),
                jdbc,
                DataSize.ofKilobytes(1),
                new EventCounter(new SimpleMeterRegistry(), "sahkan.applicant"),
                Traces.none(),
                List.of(_ -> told.incrementAndGet()));
        transaction = new TransactionTemplate(new JdbcTransactionManager(roles.service()));
    }

    @Test
    void writesTheRowAndItsMarkAsUnsentAndTellsOfItAfterTheCommit() {
        transaction.executeWithoutResult(_ -> {
            journal.append(APPLICATION, 1, AT, "someone", COMPLETED);
            assertThat(told).hasValue(0);
        });

        assertThat(told).hasValue(1);
        assertThat(unsent()).isEqualTo(1);
        assertThat(journal.history(APPLICATION)).singleElement().satisfies(row -> {
            assertThat(row.version()).isEqualTo(1);
            assertThat(row.at()).isEqualTo(AT);
            assertThat(row.type()).isEqualTo("id.sahkan.applicant.completion-submitted");
        });
    }

    @Test
    void leavesNothingBehindWhenTheStateIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            journal.append(APPLICATION, 1, AT, "someone", COMPLETED);
            status.setRollbackOnly();
        });

        assertThat(journal.history(APPLICATION)).isEmpty();
        assertThat(unsent()).isZero();
        assertThat(told).hasValue(0);
    }

    @Test
    void refusesASecondEventOfTheSameVersion() {
        transaction.executeWithoutResult(_ -> journal.append(APPLICATION, 1, AT, "someone", COMPLETED));

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> journal.append(APPLICATION, 1, AT, "another", COMPLETED)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatThrownBy(() -> journal.append(APPLICATION, 1, AT, "someone", COMPLETED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesBeforeTheCommitWhatTheBrokerWouldNeverTake() {
        var endless =
                new ApplicantEvent.DocumentAttached(APPLICATION, "x".repeat(1024), "sha256", "application/pdf", 1);

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    journal.append(APPLICATION, 1, AT, "someone", COMPLETED);
                    journal.append(APPLICATION, 2, AT, "someone", endless);
                }))
                .isInstanceOf(EventTooLargeException.class)
                .hasMessageContaining("id.sahkan.applicant.document-attached")
                .hasMessageContaining("the topic takes 1024");
        assertThat(journal.history(APPLICATION)).isEmpty();
    }

    @Test
    void whatStaysAtHomeIsKeptAndNotSent() {
        transaction.executeWithoutResult(_ -> journal.append(APPLICATION, 1, AT, "someone", WITHDRAWN));

        assertThat(journal.history(APPLICATION)).hasSize(1);
        assertThat(places()).containsExactly("1 -");
        assertThat(unsent()).isZero();
        assertThat(told).hasValue(1);
    }

    @Test
    void whatIsPublishedIsCountedWithoutAGap() {
        transaction.executeWithoutResult(_ -> {
            journal.append(APPLICATION, 1, AT, "someone", WITHDRAWN);
            journal.append(APPLICATION, 2, AT, "someone", COMPLETED);
            journal.append(APPLICATION, 3, AT, "someone", WITHDRAWN);
        });
        transaction.executeWithoutResult(_ -> journal.append(APPLICATION, 4, AT, "someone", COMPLETED));

        assertThat(places()).containsExactly("1 -", "2 1", "3 -", "4 2");
        assertThat(unsent()).isEqualTo(2);
        assertThat(breaks()).isEmpty();
    }

    /// As the release before left it: each event had left, and its version was its place.
    @Test
    void aJournalFromBeforeGoesOnWhereItsReadersAre() {
        transaction.executeWithoutResult(_ -> {
            journal.append(APPLICATION, 1, AT, "someone", WITHDRAWN);
            journal.append(APPLICATION, 2, AT, "someone", WITHDRAWN);
        });
        JdbcClient.create(roles.owner())
                .sql("UPDATE journal SET sequence = version")
                .update();

        transaction.executeWithoutResult(_ -> {
            journal.append(APPLICATION, 3, AT, "someone", WITHDRAWN);
            journal.append(APPLICATION, 4, AT, "someone", COMPLETED);
        });
        assertThat(places()).containsExactly("1 1", "2 2", "3 -", "4 3");
        assertThat(breaks()).isEmpty();
    }

    @Test
    void anotherPlaceIsABreak() {
        transaction.executeWithoutResult(_ -> {
            journal.append(APPLICATION, 1, AT, "someone", COMPLETED);
            journal.append(APPLICATION, 2, AT, "someone", COMPLETED);
        });
        JdbcClient.create(roles.owner())
                .sql("UPDATE journal SET sequence = 3 WHERE version = 2")
                .update();
        assertThat(breaks()).containsExactly("2 its place among the published ones is another");
    }

    @Test
    void theServiceCannotChangeThePast() {
        transaction.executeWithoutResult(_ -> journal.append(APPLICATION, 1, AT, "someone", COMPLETED));

        for (String change :
                List.of("UPDATE journal SET actor = 'nobody'", "DELETE FROM journal", "TRUNCATE journal")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(BadSqlGrammarException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void anEditAndARemovalBreakTheChain() {
        UUID other = UUID.fromString("00000000-0000-4000-8000-000000000002");
        transaction.executeWithoutResult(_ -> {
            for (long version = 1; version <= 4; version++) {
                journal.append(APPLICATION, version, AT, "someone", COMPLETED);
                journal.append(other, version, AT, "someone", COMPLETED);
            }
        });
        JdbcClient owner = JdbcClient.create(roles.owner());
        assertThat(breaks()).isEmpty();

        owner.sql("UPDATE journal SET actor = 'nobody' WHERE aggregate_id = ? AND version = 2")
                .param(APPLICATION)
                .update();
        assertThat(breaks()).containsExactly("2 it is not what was written");

        owner.sql("UPDATE journal SET actor = 'someone' WHERE aggregate_id = ? AND version = 2")
                .param(APPLICATION)
                .update();
        assertThat(breaks()).isEmpty();
        owner.sql("DELETE FROM outbox").update();
        owner.sql("DELETE FROM journal WHERE aggregate_id = ? AND version = 3")
                .param(other)
                .update();
        assertThat(breaks()).containsExactly("4 the version before it is missing");
    }

    private List<String> breaks() {
        return jdbc.sql("SELECT version || ' ' || reason FROM journal_break ORDER BY aggregate_id, version")
                .query(String.class)
                .list();
    }

    private List<String> places() {
        return jdbc.sql("SELECT version || ' ' || coalesce(sequence::text, '-') FROM journal ORDER BY position")
                .query(String.class)
                .list();
    }

    private int unsent() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Integer.class).single();
    }
}
