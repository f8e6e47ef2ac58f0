package id.sahkan.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.EventCodec;
import id.sahkan.messaging.inbox.Inbox;
import id.sahkan.messaging.inbox.Received;
import id.sahkan.messaging.relay.Envelope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The operators' door as a service has it, around an event that cannot be applied.
@ServiceTest
class ParkedHttpTest {

    @Autowired
    MockMvc http;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    private final UUID application = UUID.randomUUID();

    @Test
    void anEventThatCannotBeAppliedIsSeenTriedAgainAndTakenOut() throws Exception {
        Instant at = Instant.parse("2026-12-01T02:00:00Z");
        received(4_000_000, "{\"applicationId\":\"".getBytes(UTF_8), at);
        String truncated = parked().getFirst();
        asked(get("/api/operations/parked/{id}", truncated))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.aggregateId").value(application.toString()));
        asked(json("release", "\"source\":\"applicant-service\",\"aggregateId\":\"%s\"".formatted(application)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").isEmpty());

        // The true copy comes from the journal and waits behind the truncated one.
        received(4_000_001, EventCodec.encode(new ApplicationWithdrawn(application, at)), at);
        assertThat(parked()).hasSize(2).contains(truncated);
        asked(json("discard", "\"id\":" + truncated)).andExpect(status().isOk());
        assertThat(parked()).hasSize(1).doesNotContain(truncated);
    }

    private void received(long offset, byte[] payload, Instant at) {
        var headers = new HashMap<String, Object>(new Envelope(
                        new UUID(0, application.getLeastSignificantBits()),
                        "applicant-service",
                        "id.sahkan.applicant.application-withdrawn",
                        1,
                        application,
                        at,
                        1,
                        "someone")
                .toHeaders());
        inbox.receive(List.of(new Received("sahkan.applicant", 0, offset, headers, payload)), 0);
    }

    private List<String> parked() {
        return jdbc.sql("SELECT id::text FROM parked_event WHERE aggregate_id = ? ORDER BY id")
                .param(application)
                .query(String.class)
                .list();
    }

    private static MockHttpServletRequestBuilder json(String what, String fields) {
        return post("/api/operations/parked/" + what)
                .contentType("application/json")
                .content("{" + fields + ",\"reason\":\"Uji coba\"}");
    }

    private ResultActions asked(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", "Bearer operator~sub-op~Operator"));
    }
}
