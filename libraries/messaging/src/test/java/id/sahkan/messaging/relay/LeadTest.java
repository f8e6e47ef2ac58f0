package id.sahkan.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.messaging.Journal;
import id.sahkan.messaging.TestDatabase;
import id.sahkan.messaging.TestJournal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LeadTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00.000001Z");
    private static final UUID APPLICATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final ApplicantEvent COMPLETED = TestJournal.published(APPLICATION, AT);
    private static final ApplicantEvent INTERNAL = TestJournal.internal(APPLICATION, AT);

    @Test
    void whatStaysAtHomeDoesNotWakeTheRelay() {
        assertThat(Relay.haveToLeave(List.of(entry(INTERNAL)))).isFalse();
        assertThat(Relay.haveToLeave(List.of(entry(INTERNAL), entry(COMPLETED))))
                .isTrue();
    }

    private static Journal.Entry entry(ApplicantEvent event) {
        return new Journal.Entry(APPLICATION, APPLICATION, 1, AT, "someone", event);
    }

    @Test
    void theOutboxIsReadInOrderAndEmptiedByWhatWasSent() throws Exception {
        var roles = TestDatabase.fresh();
        Journal journal = TestJournal.on(roles.service(), new SimpleMeterRegistry());
        var transaction = new TransactionTemplate(new JdbcTransactionManager(roles.service()));
        transaction.executeWithoutResult(_ -> {
            journal.append(APPLICATION, 1, AT, "someone", COMPLETED);
            journal.append(APPLICATION, 2, AT, "someone", COMPLETED);
        });
        var leader = Outbox.lead(roles.service(), "applicant-service").orElseThrow();
        assertThat(Outbox.lead(roles.service(), "applicant-service")).isEmpty();
        leader.stay();

        var batch = leader.unsent(10);
        assertThat(batch).extracting(unsent -> unsent.envelope().sequence()).containsExactly(1L, 2L);
        leader.delete(batch.subList(0, 1));
        assertThat(leader.unsent(10))
                .extracting(unsent -> unsent.envelope().sequence())
                .containsExactly(2L);

        leader.giveUp();
        Outbox.lead(roles.service(), "applicant-service").orElseThrow().giveUp();
    }
}
