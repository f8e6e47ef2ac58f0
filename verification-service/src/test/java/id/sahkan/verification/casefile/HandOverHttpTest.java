package id.sahkan.verification.casefile;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.background.DueWork;
import id.sahkan.testing.Repeats;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Somebody goes, for a while or for good, and the cases do not wait.
@ServiceTest
@Import(CaseWorld.class)
class HandOverHttpTest {

    private static final String ADMIN = "administrator~sub-ayu~Ayu_Administrator";

    @Autowired
    MockMvc http;

    @Autowired
    CaseWorld world;

    @Autowired
    DueWork<?> checks;

    @Autowired
    FakeApplicantService applicants;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();
    private final UUID sari = UUID.randomUUID();
    private final UUID joko = UUID.randomUUID();
    private final String asSari = "reviewer~" + sari + "~Sari_Verifikator";

    @BeforeEach
    void aCaseThatSariHasTaken() throws Exception {
        applicants.down = false;
        applicants.hasColleague(joko, "Joko Verifikator", true, "reviewer");
        world.submitted(Dossiers.as(Dossiers.online(), id, "PKU-0008", 1, Dossiers.RECEIVED, UUID.randomUUID()));
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(30)).until(() -> {
            checks.runDue();
            return jdbc.sql("SELECT phase FROM case_file WHERE application_id = ?")
                    .param(id)
                    .query(String.class)
                    .single()
                    .equals("QUEUED");
        });
        http.perform(as(asSari, post("/api/cases/{id}/claim", id).header("If-Match", "\"2\"")))
                .andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder as(String caller, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + caller);
    }

    private ResultActions handOver(UUID from, UUID to) throws Exception {
        return http.perform(as(ADMIN, post("/api/cases/hand-over"))
                .contentType("application/json")
                .content("{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to)));
    }

    private ResultActions theCase() throws Exception {
        return http.perform(as(ADMIN, get("/api/cases/{id}", id)));
    }

    @Test
    void whoLeavesFreesWhatWasTakenOnce() throws Exception {
        world.left(sari);
        theCase()
                .andExpect(jsonPath("$.state").value("QUEUED"))
                .andExpect(jsonPath("$.reviewer").value(nullValue()))
                .andExpect(jsonPath("$.version").value(4))
                .andExpect(jsonPath("$.history[3].code").value("REVIEW_RELEASED"))
                .andExpect(jsonPath("$.history[3].byKind").value("SYSTEM"));
        world.left(sari);
        theCase().andExpect(jsonPath("$.version").value(4));
    }

    /// Whoever loses the role in one office keeps what they have taken in another.
    @Test
    void whoLeavesAnotherOfficeKeepsWhatWasTakenHere() throws Exception {
        world.left(sari, "kota-lain");
        theCase().andExpect(jsonPath("$.state").value("UNDER_REVIEW"));
        world.left(sari, "first");
        theCase().andExpect(jsonPath("$.state").value("QUEUED"));
    }

    @Test
    @Repeats(counting = "POST /api/cases/hand-over")
    void anAdministratorHandsOverAndTheHistorySaysToWhom() throws Exception {
        handOver(sari, joko)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.handedOver").value(1))
                .andExpect(jsonPath("$.left").value(0));
        theCase()
                .andExpect(jsonPath("$.reviewer.name").value("Joko Verifikator"))
                .andExpect(jsonPath("$.state").value("UNDER_REVIEW"))
                .andExpect(jsonPath("$.history[3].by").value("Ayu Administrator"))
                .andExpect(jsonPath("$.history[3].words.handedTo").value("Joko Verifikator"));
        handOver(sari, joko).andExpect(jsonPath("$.handedOver").value(0));
    }

    @Test
    void onlyAnActiveReviewerOtherThanOneselfIsHandedAnything() throws Exception {
        UUID officer = UUID.randomUUID();
        UUID disabled = UUID.randomUUID();
        applicants.hasColleague(officer, "Rina", true, "decree-officer");
        applicants.hasColleague(disabled, "Tono", false, "reviewer");
        for (UUID nobody : new UUID[] {officer, disabled, UUID.randomUUID()}) {
            handOver(sari, nobody)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("to"))
                    .andExpect(jsonPath("$.errors[0].code").value("colleague-not-reviewer"));
        }
        handOver(sari, sari).andExpect(jsonPath("$.errors[0].code").value("hand-over-to-self"));
        http.perform(as(ADMIN, post("/api/cases/hand-over"))
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(jsonPath("$.errors.length()").value(2));
        applicants.down = true;
        handOver(sari, joko)
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("people-unavailable"));
        applicants.down = false;
        theCase().andExpect(jsonPath("$.reviewer.name").value("Sari Verifikator"));
    }
}
