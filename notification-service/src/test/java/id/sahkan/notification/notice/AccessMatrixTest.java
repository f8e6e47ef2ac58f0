package id.sahkan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.notification.ServiceTest;
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

        AccessMatrix.Answers answers = MATRIX.ask(
                AccessMatrix.through(http, owner, Map.of("id", notice, "letterId", letter, "recordId", "1")));
        assertThat(MATRIX.differences(answers)).isEmpty();
        assertThat(MATRIX.unnoticed(answers))
                .as("descriptions with one cell changed")
                .isEmpty();
    }
}
