package id.sahkan.notification.notice;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.NotificationEvent.Channel;
import id.sahkan.notification.ServiceTest;
import id.sahkan.testing.Repeats;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class NoticeHttpTest {

    @Autowired
    MockMvc http;

    @Autowired
    NoticeInbox inbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final UUID application = UUID.randomUUID();
    private final String owner = "u-" + application;

    @BeforeEach
    void twoNotices() {
        jdbc.sql("DELETE FROM notice").update();
        transaction.executeWithoutResult(_ -> {
            inbox.handle(IncomingEvents.submitted(application, owner));
            inbox.handle(IncomingEvents.refused(application));
        });
    }

    private static MockHttpServletRequestBuilder as(
            String role, String subject, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + role + "~" + subject);
    }

    private UUID anInAppId() {
        return jdbc.sql("SELECT id FROM notice WHERE channel = :channel AND kind = 'REFUSED'")
                .param("channel", Channel.IN_APP.name())
                .query(UUID.class)
                .single();
    }

    @Test
    void eachPersonSeesTheirOwn() throws Exception {
        http.perform(as("applicant", owner, get("/api/notices")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.unread").value(2))
                .andExpect(jsonPath("$.items[?(@.kind == 'REFUSED')].params.itemCount")
                        .value("1"))
                .andExpect(jsonPath("$.items[0].applicationNumber").value("KM-2027-0001"))
                .andExpect(jsonPath("$.items[0].emailState").value("PENDING"))
                .andExpect(jsonPath("$.items[0].readAt").isEmpty());
        http.perform(as("applicant", "somebody-else", get("/api/notices")))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    @Repeats("POST /api/notices/{id}/read")
    void readingIsRememberedOnceAndOnlyByItsOwner() throws Exception {
        String path = "/api/notices/" + anInAppId() + "/read";
        http.perform(as("applicant", "somebody-else", post(path)))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("not-found"));
        http.perform(as("applicant", owner, post(path)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.readAt").isNotEmpty());
        http.perform(as("applicant", owner, post(path))).andExpect(status().isOk());
        http.perform(as("applicant", owner, get("/api/notices")))
                .andExpect(jsonPath("$.unread").value(1));
    }

    @Test
    void deliveriesAreForOperatorsAndAuditorsAndNameNobody() throws Exception {
        for (String role : new String[] {"operator", "auditor"}) {
            http.perform(as(role, "o-1", get("/api/notices/deliveries?state=PENDING")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total").value(2))
                    .andExpect(jsonPath("$.items[0].channel").value("EMAIL"))
                    .andExpect(jsonPath("$.items[0].email").doesNotExist());
        }
        for (String role : new String[] {"applicant", "reviewer", "decree-officer", "signatory", "administrator"}) {
            http.perform(as(role, owner, get("/api/notices/deliveries")))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("forbidden"));
        }
    }

    @Test
    void whatAnAttemptDidNotDeliverIsListedWithTheLongestWaitingFirst() throws Exception {
        http.perform(as("operator", "o-1", get("/api/notices/deliveries?delayed=true")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(0))
                .andExpect(jsonPath("$.items").isEmpty());

        jdbc.sql("UPDATE notice SET attempts = 3, created_at = created_at - interval '1 hour' WHERE kind = 'REFUSED'")
                .update();
        jdbc.sql("UPDATE notice SET attempts = 1 WHERE kind = 'SUBMISSION_RECEIVED'")
                .update();
        http.perform(as("auditor", "a-1", get("/api/notices/deliveries?delayed=true&size=1")))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("REFUSED"));

        jdbc.sql("UPDATE notice SET state = 'FAILED', next_attempt_at = NULL, done_at = now() WHERE kind = 'REFUSED'")
                .update();
        http.perform(as("operator", "o-1", get("/api/notices/deliveries?delayed=true")))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("SUBMISSION_RECEIVED"));
        http.perform(as("operator", "o-1", get("/api/notices/deliveries?delayed=perhaps")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-parameter"));
    }

    @Test
    void theOperatorsDoorSpeaksIndonesianUnlessAskedOtherwise() throws Exception {
        http.perform(as("operator", "x", get("/api/operations/parked/999999")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail")
                        .value("Tidak ada catatan tertahan dengan nomor ini. Muat ulang daftarnya."));
        http.perform(as("operator", "x", get("/api/operations/parked/999999")).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.detail").value("No parked record has this number. Load the list again."));
    }

    @Test
    void withoutATokenNothingIsShown() throws Exception {
        http.perform(get("/api/notices"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("login-required"))
                .andExpect(jsonPath("$.detail").value("Anda perlu masuk terlebih dahulu. Silakan masuk, lalu ulangi."));
        http.perform(get("/api/notices").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.detail").value("You need to sign in first. Sign in, then try again."));
    }

    @Test
    void nonsenseIsRefusedAndNeverAFault() throws Exception {
        http.perform(as("applicant", owner, post("/api/notices/not-an-id/read")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-parameter"));
        http.perform(as("operator", "o-1", get("/api/notices/deliveries?state=LOST")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-parameter"));
        for (String query : new String[] {"page=-1", "size=0", "size=999"}) {
            http.perform(as("applicant", owner, get("/api/notices?" + query)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.code").value("validation-failed"));
        }
    }

    @Test
    void whatIsNotNamedIsForNobody() throws Exception {
        http.perform(as("operator", "o-1", get("/api/notices/elsewhere"))).andExpect(status().isForbidden());
        http.perform(as("operator", "o-1", get("/api/elsewhere"))).andExpect(status().isForbidden());
        http.perform(get("/api/elsewhere")).andExpect(status().isUnauthorized());
        http.perform(as("applicant", owner, head("/api/notices/deliveries"))).andExpect(status().isForbidden());
    }
}
