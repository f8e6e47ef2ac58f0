package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.document.Papers;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.ServiceOnPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who gets which extract, through every door.
@ServiceOnPostgres
class ExtractHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final UUID PERIOD = new UUID(0, 8);
    private static final String OWNER = "applicant-7";

    @TempDir
    static Path folder;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventHandler events;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transactions;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), Instant.now());
        Surroundings.of(registry, folder, APPLICANTS);
    }

    @Test
    void theOwnerAndTheOfficeHaveTheRowAndNobodyElse() throws Exception {
        UUID application = recommended("Kabar Petikan");
        UUID other = recommended("Kabar Lain");
        JsonNode decree = issued(drafted(List.of(application, other)));
        String code = decree.get("publicCode").asString();

        var answer = http.perform(as(OWNER, "applicant", last(application)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string(
                                "Content-Disposition",
                                matchesPattern("inline; filename=\"petikan-" + code + "-\\d\\.pdf\"")))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andReturn()
                .getResponse();
        assertThat(Papers.text(answer.getContentAsByteArray()))
                .contains("Kabar Petikan", "PT Kabar Contoh", "Nu'man O'Hara", "Sa'diah & Co")
                .contains(decree.get("number").asString(), "/v/" + code, "Petikan sesuai dengan aslinya.")
                .doesNotContain("Kabar Lain", "1471000000009001", "9000000000001", OWNER);
        Papers.assertArchivableAndAccessible(answer.getContentAsByteArray());
        http.perform(as(OWNER, "applicant", last(application))
                        .header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                .andExpect(status().isNotModified());

        for (String role : List.of("decree-officer", "signatory", "auditor", "administrator")) {
            assertThat(http.perform(as("staff", role, of(decree, application)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray())
                    .isEqualTo(answer.getContentAsByteArray());
            http.perform(as("staff", role, last(application))).andExpect(status().isOk());
        }
        for (String role : List.of("applicant", "reviewer", "operator")) {
            http.perform(as("stranger", role, last(application)))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("not-found"));
            http.perform(as(OWNER, role, of(decree, application))).andExpect(status().isForbidden());
        }
        http.perform(last(application)).andExpect(status().isUnauthorized());
    }

    @Test
    void whoIsInNoIssuedDecreeHasNone() throws Exception {
        UUID application = recommended("Kabar Konsep");
        JsonNode draft = drafted(List.of(application));
        http.perform(as(OWNER, "applicant", last(application)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
        for (var request : List.of(last(application), of(draft, application), of(draft, UUID.randomUUID()))) {
            http.perform(as("officer-1", "decree-officer", request).header("Accept-Language", "en"))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("not-in-decree"))
                    .andExpect(jsonPath("$.detail", containsString("in no decree that was issued")));
        }
        JsonNode issued = issued(drafted(List.of(recommended("Kabar Terbit"))));
        http.perform(as("officer-1", "decree-officer", of(issued, application)))
                .andExpect(jsonPath("$.code").value("not-in-decree"));
        for (String odd : List.of("x", "%00", "1-1-1-1-1")) {
            http.perform(as(
                            "officer-1",
                            "auditor",
                            get(java.net.URI.create("/api/decrees/partners/" + odd + "/extract.pdf"))))
                    .andExpect(status().is4xxClientError());
        }
    }

    @Test
    void whoIsTakenOutGetsTheDecreeThatSaysSoAndNoOther() throws Exception {
        UUID application = recommended("Kabar Dicabut");
        UUID staying = recommended("Kabar Tinggal");
        JsonNode decree = issued(drafted(List.of(application, staying)));
        JsonNode corrected = issued(changed(
                decree,
                Map.of(
                        "kind",
                        "CORRECTION",
                        "ground",
                        "terdapat kesalahan penulisan",
                        "corrected",
                        List.of(Map.of("applicationId", application, "reporter", "Wartawan Benar")))));
        String correction = corrected.get("number").asString();
        assertThat(text(as("officer-1", "auditor", of(decree, application))))
                .contains("Sa'diah & Co", "yang berlaku bagi media ini adalah Keputusan Nomor " + correction);
        assertThat(text(as(OWNER, "applicant", last(application))))
                .contains(correction, "Wartawan Benar", "Semula: wartawan “Sa'diah & Co”")
                .doesNotContain("Catatan", "Kabar Tinggal");

        JsonNode revoked = issued(changed(
                decree,
                Map.of(
                        "kind",
                        "REVOCATION_IN_PART",
                        "ground",
                        "terdapat media yang tidak melaksanakan kewajiban",
                        "revoked",
                        List.of(Map.of("applicationId", application, "reason", "OWN_REQUEST")))));
        String revocation = revoked.get("number").asString();
        for (JsonNode before : List.of(decree, corrected)) {
            http.perform(as("officer-1", "decree-officer", of(before, application)))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("naming-revoked"))
                    .andExpect(jsonPath("$.number").value(revocation))
                    .andExpect(jsonPath("$.detail", containsString("sudah dicabut")));
        }
        for (var request :
                List.of(as(OWNER, "applicant", last(application)), as("x", "auditor", of(revoked, application)))) {
            assertThat(text(request))
                    .contains(revocation, "Dicabut: atas permintaan sendiri", "tidak lagi menjadi media massa mitra")
                    .contains("21 (dua puluh satu) hari kerja");
        }
        assertThat(text(as("x", "auditor", of(decree, staying)))).contains("Kabar Tinggal");
    }

    @Test
    void isDrawnQuicklyAndFoundByAnIndex() throws Exception {
        UUID application = recommended("Kabar Cepat");
        issued(drafted(List.of(application)));
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long begin = System.nanoTime();
            http.perform(as(OWNER, "applicant", last(application))).andExpect(status().isOk());
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        assertThat(fastest / 1_000_000).isLessThan(300);
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            assertThat(jdbc.sql("EXPLAIN SELECT * FROM decree_entry e JOIN decree d ON d.id = e.decree_id"
                                    + " WHERE d.phase = 'ISSUED' AND e.application_id = ?")
                            .param(application)
                            .query(String.class)
                            .list())
                    .noneMatch(line -> line.contains("Seq Scan"));
        });
    }

    private static MockHttpServletRequestBuilder last(UUID application) {
        return get("/api/decrees/partners/" + application + "/extract.pdf");
    }

    private static MockHttpServletRequestBuilder of(JsonNode decree, UUID application) {
        return get("/api/decrees/" + decree.get("id").asString() + "/partners/" + application + "/extract.pdf");
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return Papers.text(http.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private UUID recommended(String outlet) {
        UUID id = UUID.randomUUID();
        var event = new ApplicationRecommended(
                id,
                "P-" + id,
                PERIOD,
                UUID.randomUUID(),
                outlet,
                "PT Kabar Contoh",
                OutletType.ONLINE,
                1,
                1,
                "reviewer-1",
                Instant.now(),
                null);
        events.handle(new Incoming(
                UUID.randomUUID(), "verification-service", id, 5, event.recommendedAt(), "reviewer-1", event));
        return id;
    }

    private JsonNode drafted(List<UUID> applications) throws Exception {
        return body(http.perform(as("officer-1", "decree-officer", post("/api/decrees"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "periodId",
                                PERIOD,
                                "applicationIds",
                                applications,
                                "minutesNumber",
                                "900/BA-9002/DISKOMINFO/2026",
                                "minutesDate",
                                "2026-11-20",
                                "validUntil",
                                LocalDate.now(ZoneId.of("Asia/Jakarta")).plusYears(1)))))
                .andExpect(status().isCreated()));
    }

    private JsonNode issued(JsonNode draft) throws Exception {
        return body(http.perform(as(
                                "kepala-dinas",
                                "signatory",
                                post("/api/decrees/" + draft.get("id").asString() + "/issue"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk()));
    }

    private JsonNode changed(JsonNode decree, Map<String, Object> change) throws Exception {
        return body(http.perform(as(
                                "officer-2",
                                "decree-officer",
                                post("/api/decrees/" + decree.get("id").asString() + "/changes"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(change)))
                .andExpect(status().isCreated()));
    }

    private static MockHttpServletRequestBuilder as(
            String subject, String role, MockHttpServletRequestBuilder request) {
        return request.with(jwt().jwt(token -> token.subject(subject)
                        .claim("offices", List.of())
                        .claim("name", "Nama " + subject)
                        .claim("preferred_username", subject)
                        .claim("auth_time", Instant.now()))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private JsonNode body(ResultActions result) throws Exception {
        return json.readTree(result.andReturn().getResponse().getContentAsByteArray());
    }
}
