package id.sahkan.verification.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.sahkan.background.DueWork;
import id.sahkan.testing.Repeats;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.FakeApplicantService;
import id.sahkan.verification.ServiceTest;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
@Import(CaseWorld.class)
class RankingHttpTest {

    private static final String SARI = "reviewer~sub-sari~Sari_Verifikator";
    private static final String JOKO = "reviewer~sub-joko~Joko_Verifikator";

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

    private final UUID period = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();

    @BeforeEach
    void threeCasesForTwoPlaces() {
        applicants.down = false;
        declared("""
                "closed":true,"quota":2,"criteria":["TIER"],"received":3""");
        submitted(first, "PKU-00001", 0);
        submitted(second, "PKU-00002", 1);
        submitted(third, "PKU-00003", 2);
    }

    private void declared(String terms) {
        applicants.hasRanking(period, "{\"office\":\"first\",\"title\":\"Kerja sama\"," + terms + "}");
    }

    private void submitted(UUID id, String number, int seconds) {
        world.submitted(
                Dossiers.ranked(
                        Dossiers.as(Dossiers.online(), id, number, 1, Dossiers.RECEIVED.plusSeconds(seconds), period)),
                "sub-of-" + number);
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(30)).until(() -> {
            checks.runDue();
            return phase(id).equals("QUEUED");
        });
    }

    private String phase(UUID id) {
        return jdbc.sql("SELECT phase FROM case_file WHERE application_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> events(UUID id) {
        return jdbc.sql("SELECT type FROM journal WHERE aggregate_id = ? ORDER BY version")
                .param(id)
                .query(String.class)
                .list();
    }

    private void proposed(UUID id, int tier) throws Exception {
        Dossier dossier = Dossiers.online();
        http.perform(as(SARI, post("/api/cases/{id}/claim", id).header("If-Match", version(id))))
                .andExpect(status().isOk());
        String judged = dossier.documents().stream()
                .map(Document::requirementCode)
                .map("{\"requirementCode\":\"%s\",\"result\":\"PASSED\"}"::formatted)
                .collect(Collectors.joining(",", "{\"judgements\":[", "]}"));
        http.perform(as(
                        SARI,
                        json(put("/api/cases/{id}/judgements", id), judged).header("If-Match", version(id))))
                .andExpect(status().isOk());
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/recommendation", id), "{\"tier\":%d}".formatted(tier))
                                .header("If-Match", version(id))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("UNDER_REVIEW"))
                .andExpect(jsonPath("$.tier").value(nullValue()))
                .andExpect(jsonPath("$.proposal.tier").value(tier))
                .andExpect(jsonPath("$.proposal.by").value("Sari Verifikator"));
    }

    private void allProposed() throws Exception {
        proposed(first, 3);
        proposed(second, 1);
        proposed(third, 2);
    }

    private String version(UUID id) {
        return "\""
                + jdbc.sql("SELECT version FROM case_file WHERE application_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                + "\"";
    }

    private String list() throws Exception {
        String answer = http.perform(as(JOKO, get("/api/cases/ranking/{p}", period)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.list");
    }

    private ResultActions draw(String who, String list, boolean refuseBeyond) throws Exception {
        return http.perform(as(
                who,
                json(
                        post("/api/cases/ranking/{p}/line", period),
                        "{\"list\":\"%s\",\"refuseBeyond\":%s}".formatted(list, refuseBeyond))));
    }

    @Test
    @Repeats("POST /api/cases/ranking/{period}/line")
    void nobodyIsRecommendedBeforeTheLineIsDrawnAndThenWhoIsWithinItIsAlone() throws Exception {
        allProposed();
        assertThat(events(second)).noneMatch(type -> type.endsWith("application-recommended"));
        http.perform(as("decree-officer~sub-d~Dewi", get("/api/cases/ranking/{p}", period)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.undecided").value(0))
                .andExpect(jsonPath("$.rule.en").value(containsString("tier (1 before 3), then when")))
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andExpect(jsonPath("$.items[0].number").value("PKU-00002"))
                .andExpect(jsonPath("$.items[0].within").value(true))
                .andExpect(jsonPath("$.items[0].standing").value("WAITING"))
                .andExpect(jsonPath("$.items[1].number").value("PKU-00003"))
                .andExpect(jsonPath("$.items[1].within").value(true))
                .andExpect(jsonPath("$.items[2].number").value("PKU-00001"))
                .andExpect(jsonPath("$.items[2].rank").value(3))
                .andExpect(jsonPath("$.items[2].within").value(false));
        draw(JOKO, list(), true)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].standing").value("PLACED"))
                .andExpect(jsonPath("$.items[1].standing").value("PLACED"))
                .andExpect(jsonPath("$.items[2].standing").value("REFUSED"))
                .andExpect(jsonPath("$.free").value(0));
        assertThat(events(second)).last().asString().endsWith("application-recommended");
        assertThat(events(first)).last().asString().endsWith("application-refused");
        assertThat(events(first)).noneMatch(type -> type.endsWith("application-recommended"));
        // The applicant reads why, and may object: to somebody else than who drew the line.
        http.perform(as("applicant~sub-of-PKU-00001~Budi", get("/api/cases/{id}/outcome", first)))
                .andExpect(jsonPath("$.state").value("REFUSED"))
                .andExpect(jsonPath("$.reasons[0].reasonCode").value("BEYOND_QUOTA"))
                .andExpect(jsonPath("$.reasons[0].reasonLabel.id").value("Di luar kuota"))
                .andExpect(jsonPath("$.reasons[0].note").value(containsString("Peringkat 3 dari 3; kuota 2.")))
                .andExpect(jsonPath("$.reasons[0].note").value(containsString("Rank 3 of 3; quota 2.")))
                .andExpect(jsonPath("$.objectUntil").isString());
        http.perform(as(
                        "applicant~sub-of-PKU-00001~Budi",
                        json(post("/api/cases/{id}/objection", first), "{\"text\":\"Keliru\"}")))
                .andExpect(status().isOk());
        String answer = "{\"upheld\":true,\"words\":\"Benar\"}";
        http.perform(as(
                        JOKO,
                        json(post("/api/cases/{id}/objection/answer", first), answer)
                                .header("If-Match", version(first))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("own-refusal"));
        http.perform(as(JOKO, get("/api/cases/ranking/{p}", period)))
                .andExpect(jsonPath("$.undecided").value(1));
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/objection/answer", first), answer)
                                .header("If-Match", version(first))))
                .andExpect(status().isOk());
        http.perform(as(
                        SARI,
                        json(post("/api/cases/{id}/recommendation", first), "{\"tier\":1}")
                                .header("If-Match", version(first))))
                .andExpect(status().isOk());
        http.perform(as(JOKO, get("/api/cases/ranking/{p}", period)))
                .andExpect(jsonPath("$.items[0].number").value("PKU-00001"))
                .andExpect(jsonPath("$.items[0].within").value(false))
                .andExpect(jsonPath("$.undecided").value(0));
    }

    @Test
    void anUpheldObjectionMovesTheLineWhileNobodyHasAPlaceYet() throws Exception {
        proposed(second, 2);
        proposed(third, 3);
        http.perform(as(SARI, post("/api/cases/{id}/claim", first).header("If-Match", version(first))))
                .andExpect(status().isOk());
        http.perform(as(
                        SARI,
                        json(
                                        post("/api/cases/{id}/refusal", first),
                                        "{\"reasons\":[{\"reasonCode\":\"NOT_ELIGIBLE\"}]}")
                                .header("If-Match", version(first))))
                .andExpect(status().isOk());
        String before = list();
        http.perform(as(JOKO, get("/api/cases/ranking/{p}", period)))
                .andExpect(jsonPath("$.items[1].number").value("PKU-00003"))
                .andExpect(jsonPath("$.items[1].within").value(true));
        http.perform(as(
                        "applicant~sub-of-PKU-00001~Budi",
                        json(post("/api/cases/{id}/objection", first), "{\"text\":\"Keliru\"}")))
                .andExpect(status().isOk());
        draw(JOKO, before, true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("cases-undecided"))
                .andExpect(jsonPath("$.undecided").value(1));
        http.perform(as(
                        JOKO,
                        json(post("/api/cases/{id}/objection/answer", first), "{\"upheld\":true,\"words\":\"Benar\"}")
                                .header("If-Match", version(first))))
                .andExpect(status().isOk());
        String judged = Dossiers.online().documents().stream()
                .map(Document::requirementCode)
                .map("{\"requirementCode\":\"%s\",\"result\":\"PASSED\"}"::formatted)
                .collect(Collectors.joining(",", "{\"judgements\":[", "]}"));
        http.perform(as(
                        JOKO,
                        json(put("/api/cases/{id}/judgements", first), judged).header("If-Match", version(first))))
                .andExpect(status().isOk());
        http.perform(as(
                        JOKO,
                        json(post("/api/cases/{id}/recommendation", first), "{\"tier\":1}")
                                .header("If-Match", version(first))))
                .andExpect(status().isOk());
        draw(JOKO, before, true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("ranking-changed"));
        http.perform(as(JOKO, get("/api/cases/ranking/{p}", period)))
                .andExpect(jsonPath("$.items[0].number").value("PKU-00001"))
                .andExpect(jsonPath("$.items[2].number").value("PKU-00003"))
                .andExpect(jsonPath("$.items[2].within").value(false));
    }

    @Test
    void whoIsBeyondTheLineMayWaitOn() throws Exception {
        allProposed();
        draw(JOKO, list(), false)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[2].standing").value("WAITING"))
                .andExpect(jsonPath("$.items[2].within").value(false));
        assertThat(phase(first)).isEqualTo("UNDER_REVIEW");
        assertThat(phase(second)).isEqualTo("RECOMMENDED");
        draw(JOKO, list(), true).andExpect(jsonPath("$.items[2].standing").value("REFUSED"));
    }

    @Test
    void theLineIsDrawnOnceAllIsKnownAndByNobodyWhoIsInTheList() throws Exception {
        String empty = list();
        draw(JOKO, empty, true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("cases-undecided"))
                .andExpect(jsonPath("$.undecided").value(3));
        allProposed();
        draw(JOKO, empty, true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("ranking-changed"));
        String list = list();
        draw("applicant+reviewer~sub-of-PKU-00001~Budi", list, true)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("own-application"));
        declared("""
                "closed":true,"quota":2,"criteria":["TIER"],"received":4""");
        draw(JOKO, list, true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("cases-undecided"));
        declared("""
                "closed":false,"quota":2,"criteria":["TIER"],"received":3""");
        draw(JOKO, list, true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("window-not-over"));
        for (UUID id : List.of(first, second, third)) {
            assertThat(phase(id)).isEqualTo("UNDER_REVIEW");
        }
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndChangesNothing() throws Exception {
        allProposed();
        for (String[] wrong : new String[][] {
            {"{}", "list"},
            {"{\"list\":\"\",\"refuseBeyond\":true}", "list"},
            {"{\"list\":\"" + "x".repeat(65) + "\",\"refuseBeyond\":true}", "list"},
            {"{\"list\":\"x\"}", "refuseBeyond"},
        }) {
            http.perform(as(JOKO, json(post("/api/cases/ranking/{p}/line", period), wrong[0])))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].field").value(wrong[1]));
        }
        for (String malformed : List.of("{\"list\":\"x\",\"refuseBeyond\":\"ya\"}", "[", "{\"list\":{}}")) {
            http.perform(as(JOKO, json(post("/api/cases/ranking/{p}/line", period), malformed)))
                    .andExpect(status().is4xxClientError());
        }
        http.perform(as(JOKO, get("/api/cases/ranking/bukan-uuid"))).andExpect(status().is4xxClientError());
        http.perform(as(JOKO, get("/api/cases/ranking/{p}", UUID.randomUUID()))).andExpect(status().isNotFound());
        declared("""
                "closed":true,"quota":2,"criteria":null,"received":3""");
        http.perform(as(JOKO, get("/api/cases/ranking/{p}", period)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("not-ranked"));
        applicants.down = true;
        http.perform(as(JOKO, get("/api/cases/ranking/{p}", period)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("ranking-unavailable"));
        assertThat(phase(second)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void noReviewerGivesTheReasonThatTheListAloneGives() throws Exception {
        http.perform(as(SARI, post("/api/cases/{id}/claim", first).header("If-Match", version(first))))
                .andExpect(status().isOk());
        http.perform(as(
                        SARI,
                        json(
                                        post("/api/cases/{id}/refusal", first),
                                        "{\"reasons\":[{\"reasonCode\":\"BEYOND_QUOTA\"}]}")
                                .header("If-Match", version(first))))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("unknown-reason"));
    }

    @Test
    void whatIsDoneWithAProposedCaseEndsItsProposal() throws Exception {
        proposed(first, 1);
        http.perform(as(
                        SARI,
                        json(
                                        put("/api/cases/{id}/judgements/NIB", first),
                                        "{\"result\":\"FAILED\",\"note\":\"tidak aktif\"}")
                                .header("If-Match", version(first))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposal").value(nullValue()));
        http.perform(as(JOKO, get("/api/cases/ranking/{p}", period)))
                .andExpect(jsonPath("$.items", hasSize(0)))
                .andExpect(jsonPath("$.undecided").value(3));
    }

    private static MockHttpServletRequestBuilder as(String token, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body);
    }
}
