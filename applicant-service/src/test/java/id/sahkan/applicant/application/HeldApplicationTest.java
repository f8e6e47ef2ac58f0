package id.sahkan.applicant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.applicant.ApplicantServiceTest;
import id.sahkan.applicant.Samples;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.attachment.AttachmentStore;
import id.sahkan.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class HeldApplicationTest extends ApplicantServiceTest {

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationStore store;

    @Autowired
    private AttachmentStore attachments;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    /// The row and what stands around it are read in one statement, whose view of the world is older than the wait.
    @Test
    void whoeverWaitsForAnotherReadsWhatTheOtherHasWritten() throws Exception {
        clock.moveTo(TestClock.START);
        String period = as("admin-1", "administrator")
                .post("/api/periods", Samples.smallPeriod(Samples.code(), "2026-12-11T09:00:00Z"))
                .id();
        UUID id = UUID.fromString(
                Samples.draft(as("waiting-1", "applicant"), period).id());
        var held = new CountDownLatch(1);
        var second = new CompletableFuture<ApplicationDetails>();
        Thread.ofPlatform()
                .start(() -> transactions.executeWithoutResult(_ -> {
                    try {
                        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
                        second.complete(store.lockOwned("waiting-1", id).orElseThrow());
                    } catch (InterruptedException | RuntimeException | AssertionError failed) {
                        second.completeExceptionally(failed);
                    }
                }));
        transactions.executeWithoutResult(_ -> {
            assertThat(store.lock(id).orElseThrow().attachments()).isEmpty();
            held.countDown();
            await().until(() -> jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                            .query(Long.class)
                            .single()
                    > 0);
            attachments.put(id, List.of(paper("NIB"), paper("NPWP")));
            jdbc.sql("UPDATE application SET version = version + 1 WHERE id = ?")
                    .param(id)
                    .update();
        });

        ApplicationDetails seen = second.get(30, TimeUnit.SECONDS);
        assertThat(seen.application().version()).isEqualTo(2);
        assertThat(seen.attachments()).containsExactly(paper("NIB"), paper("NPWP"));
    }

    private static Attachment paper(String code) {
        return new Attachment(
                code,
                "“" + code + "” \\ \"a\".pdf",
                "application/pdf",
                9,
                "0".repeat(64),
                2,
                code.equals("NIB") ? 12.5 : null,
                TestClock.START,
                Map.of("number", "1"),
                code.equals("NIB") ? List.of("IMAGE_BLURRED") : List.of());
    }
}
