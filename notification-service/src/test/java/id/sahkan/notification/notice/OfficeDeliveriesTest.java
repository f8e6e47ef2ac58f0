package id.sahkan.notification.notice;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.notification.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/// What became of letters is told to the auditor of the office whose they are, and to operators.
@ServiceTest
class OfficeDeliveriesTest {

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    private final UUID ours = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @BeforeEach
    void oneOfEach(@Autowired NoticeInbox inbox, @Autowired TransactionTemplate transaction) {
        jdbc.sql("DELETE FROM notice").update();
        transaction.executeWithoutResult(_ -> {
            inbox.handle(IncomingEvents.submitted(ours, "u-1"));
            inbox.handle(IncomingEvents.submitted(theirs, "u-2", "kota-lain"));
        });
    }

    @Test
    void anAuditorSeesThoseOfTheirOwnOffice() throws Exception {
        for (String asked : List.of("", "?state=PENDING", "?delayed=true")) {
            jdbc.sql("UPDATE notice SET attempts = 1 WHERE channel = 'EMAIL'").update();
            deliveries("auditor~a-1", asked)
                    .andExpect(jsonPath("$.items[*].applicationId", everyItem(is(ours.toString()))));
            deliveries("first/auditor~a-1", asked).andExpect(jsonPath("$.total").value(1));
            deliveries("kota-lain/auditor~a-2", asked)
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[*].applicationId", hasItem(theirs.toString())))
                    .andExpect(jsonPath("$.items[*].applicationId", not(hasItem(ours.toString()))));
            deliveries("kota-ketiga/auditor~a-3", asked)
                    .andExpect(jsonPath("$.total").value(0));
            deliveries("operator~o-1", asked).andExpect(jsonPath("$.total").value(2));
        }
    }

    private ResultActions deliveries(String caller, String asked) throws Exception {
        return http.perform(get("/api/notices/deliveries" + asked).header("Authorization", "Bearer " + caller))
                .andExpect(status().isOk());
    }
}
