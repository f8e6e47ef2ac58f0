package id.sahkan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.notification.ServiceTest;
import id.sahkan.notification.newsroom.Newsroom;
import id.sahkan.testing.AccessMatrix;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// Every operation of the description × every role × whose notice it is.
@ServiceTest
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.of("notification");

    @Test
    void everyEndpoint(
            @Autowired MockMvc http,
            @Autowired NoticeInbox inbox,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction)
            throws Exception {
        UUID application = UUID.randomUUID();
        String owner = "u-" + application;
        transaction.executeWithoutResult(_ -> inbox.handle(IncomingEvents.submitted(application, owner)));
        String notice = jdbc.sql("SELECT id::text FROM notice WHERE application_id = ? AND channel = 'IN_APP'")
                .param(application)
                .query(String.class)
                .single();

        String letter = jdbc.sql("""
                        UPDATE notice SET state = 'BOUNCED', next_attempt_at = NULL, done_at = created_at,
                            bounced_at = created_at, bounce_status = '5.1.1'
                        WHERE application_id = ? AND channel = 'EMAIL' RETURNING id::text
                        """).param(application).query(String.class).single();

        var newsroom = new Newsroom(http, inbox, transaction);
        newsroom.partner(owner, null, "Riau Kabar");
        String release = newsroom.published("first", "Pasar malam", null).id();
        String picture = Newsroom.pictured(jdbc, release);
        String evidence = newsroom.post(
                        "applicant~" + owner, "/api/newsroom/partner/releases/" + release + "/evidence", null, """
                        {"url":"https://riaukabar.example/pasar","shownOn":"2026-12-01"}""")
                .id();
        jdbc.sql(
                        "UPDATE evidence SET file_sha256 = 'x', file_name = 'x.pdf', file_type = 'application/pdf' WHERE id = ?::uuid")
                .param(evidence)
                .update();
        jdbc.sql("INSERT INTO evidence_file (evidence_id, content) VALUES (?::uuid, 'x')")
                .param(evidence)
                .update();

        AccessMatrix.Answers answers = MATRIX.ask(AccessMatrix.through(
                http,
                owner,
                Map.of(
                        "id",
                        notice,
                        "letterId",
                        letter,
                        "recordId",
                        "1",
                        "releaseId",
                        release,
                        "evidenceId",
                        evidence,
                        "office",
                        "first",
                        "sha256",
                        picture,
                        "size",
                        "LARGE")));
        assertThat(MATRIX.differences(answers)).isEmpty();
        assertThat(MATRIX.unnoticed(answers))
                .as("descriptions with one cell changed")
                .isEmpty();
    }
}
