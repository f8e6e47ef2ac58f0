package id.sahkan.decree.publicregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.FakeApplicantService;
import id.sahkan.decree.Surroundings;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the code under a decree's QR leads to, and the one field for a code or a number.
@ServiceOnPostgres
class CodePageHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final UUID PERIOD = new UUID(0, 8);
    private static final Instant BEGIN = Instant.now();

    @TempDir
    static Path folder;

    @Autowired
    MockMvc http;

    @Autowired
    EventHandler events;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), BEGIN);
        Surroundings.of(registry, folder, APPLICANTS);
    }

    @TestConfiguration
    static class DaysPassWhenATestSaysSo {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @BeforeEach
    void today() {
        clock.moveTo(BEGIN);
    }

    /// What the code on paper leads to: no script, and a preview that says of which day it speaks.
    @Test
    void theCodeOnPaperLeadsToAPage() throws Exception {
        UUID one = recommended("Kabar <b>Kertas</b>", 2);
        String decree = issued(drafted(List.of(one, recommended("Kabar Lain", 1))));
        String code = code(decree);
        String number = number(decree);
        String page = page("/v/" + code);
        assertThat(page)
                .contains("data-outcome=\"valid\"", "<strong>SAH DAN BERLAKU</strong>", number, "Kabar &lt;b&gt;Kertas")
                .contains("/api/public/decrees/" + code + "/decree.pdf", "/api/public/partners/page?decree=" + code)
                .contains("<strong>localhost:8080</strong>", "<form action=\"/v\" method=\"get\">")
                .contains("property=\"og:title\" content=\"SK Nomor " + number)
                .contains("property=\"og:image\" content=\"http://localhost:8080/icon-512.png\"")
                .contains("property=\"og:url\" content=\"http://localhost:8080/v/" + code + "\"")
                .doesNotContain("<script", "<b>Kertas");
        assertThat(property(page, "og:description")).contains("Berlaku pada " + words(day()), "keadaan hari ini");
        for (String typed : List.of(code.toLowerCase(Locale.ROOT), code.replace("-", ""), code + ".")) {
            assertThat(page("/v/" + typed)).isEqualTo(page);
        }
        assertThat(page("/v/" + code + "?lang=en"))
                .contains("<html lang=\"en\">", "GENUINE AND VALID", "Decree number " + number);
        http.perform(get("/v/" + code).header("Accept-Language", "en"))
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(header().string("Vary", "Accept-Language"))
                .andExpect(content().string(containsString("In force")));
        String tag = http.perform(get("/v/" + code)).andReturn().getResponse().getHeader("ETag");
        http.perform(get("/v/" + code).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(header().string("Cache-Control", "max-age=60, private"));

        forward(2);
        String change = issued(changed(
                decree,
                Map.of(
                        "kind",
                        "CORRECTION",
                        "ground",
                        "salah",
                        "corrected",
                        List.of(Map.of("applicationId", one, "reporter", "Sari")))));
        assertThat(page("/v/" + code))
                .contains("data-outcome=\"changed\"", "SAH DAN BERLAKU, dengan perubahan", number(change))
                .contains("/v/" + code(change) + "?lang=id");
        forward(2);
        String end = issued(changed(decree, Map.of("kind", "REVOCATION", "ground", "dicabut")));
        assertThat(page("/v/" + code))
                .contains("data-outcome=\"revoked\"", "SUDAH DICABUT", number(end), "/v/" + code(end) + "?lang=id");
        assertThat(page("/v/" + code(end))).contains("data-outcome=\"valid\"", "/v/" + code + "?lang=id");
        clock.forward(Duration.ofDays(800));
        assertThat(page("/v/" + code(end))).contains("data-outcome=\"expired\"", "SUDAH TIDAK BERLAKU");
    }

    @Test
    void whatNoDecreeHasIsSaidToBeNotKnown() throws Exception {
        for (String odd : List.of(
                "/v/2222-2222-2222",
                "/v/x",
                "/v/%3Cscript%3Ealert(1)",
                "/v/%E2%80%AE",
                "/v?q=tidak-ada",
                "/v?q=%3Cb%3E")) {
            http.perform(get(URI.create(odd)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("text/html;charset=UTF-8"))
                    .andExpect(content().string(containsString("data-outcome=\"unknown\"")))
                    .andExpect(content().string(containsString("Tidak dikenal")))
                    .andExpect(content().string(containsString("<form action=\"/v\"")))
                    .andExpect(content().string(containsString("noindex")))
                    .andExpect(content().string(not(containsString("<script"))))
                    .andExpect(content().string(not(containsString("<b>"))));
        }
        http.perform(get("/v/2222-2222-2222")).andExpect(content().string(containsString("Tidak ada SK terbit")));
        http.perform(get("/v/2222-2O22-2222")).andExpect(content().string(containsString("tidak pernah memuat")));
        http.perform(get("/v/2222-2O22-2222?lang=en"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("never has the letters I or O")));
        for (String empty : List.of("/v", "/v?q=", "/v?q=%20")) {
            http.perform(get(URI.create(empty)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("name=\"q\"")));
        }
    }

    @Test
    void oneFieldTakesCodeNumberAndAddress() throws Exception {
        String decree = issued(drafted(List.of(recommended("Kabar Bidang", 2))));
        String code = code(decree);
        for (String typed : List.of(
                code,
                " " + code.toLowerCase(Locale.ROOT).replace('-', ' '),
                "https://sahkan.example/v/" + code + "?lang=en",
                number(decree),
                number(decree).toLowerCase(Locale.ROOT).replace("/", " / "))) {
            http.perform(get("/v").param("q", typed))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/v/" + code + "?lang=id"));
            http.perform(get("/v").param("q", typed).param("lang", "en"))
                    .andExpect(header().string("Location", "/v/" + code + "?lang=en"));
        }
    }

    private String page(String address) throws Exception {
        return http.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String property(String page, String name) {
        String begin = "<meta property=\"" + name + "\" content=\"";
        int at = page.indexOf(begin);
        assertThat(at).as(name).isPositive();
        return page.substring(at + begin.length(), page.indexOf('"', at + begin.length()));
    }

    private static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id", "ID")).format(day);
    }

    private void forward(int days) {
        clock.forward(Duration.ofDays(days));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private UUID recommended(String outlet, int tier) {
        return recommended(outlet, tier, UUID.randomUUID());
    }

    private UUID recommended(String outlet, int tier, UUID outletId) {
        UUID id = UUID.randomUUID();
        var event = new ApplicationRecommended(
                id,
                "P-" + id,
                PERIOD,
                outletId,
                outlet,
                "PT Kabar Contoh",
                OutletType.ONLINE,
                tier,
                1,
                "reviewer-1",
                clock.instant(),
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
                                day().plusYears(1)))))
                .andExpect(status().isCreated()));
    }

    private String issued(JsonNode draft) throws Exception {
        String id = draft.get("id").asString();
        http.perform(as("kepala-dinas", "signatory", post("/api/decrees/" + id + "/issue"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED"));
        return id;
    }

    private JsonNode changed(String decree, Map<String, Object> change) throws Exception {
        return body(asked(decree, change)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DRAFTED"))
                .andExpect(jsonPath("$.changes.id").value(decree)));
    }

    private ResultActions asked(String decree, Map<String, Object> change) throws Exception {
        return http.perform(as("officer-2", "decree-officer", change(decree, change)));
    }

    private MockHttpServletRequestBuilder change(String decree, Map<String, Object> change) {
        return post("/api/decrees/" + decree + "/changes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(change));
    }

    private JsonNode seen(String decree) throws Exception {
        return body(http.perform(as("auditor-1", "auditor", get("/api/decrees/" + decree))));
    }

    private String number(String decree) throws Exception {
        return seen(decree).get("number").asString();
    }

    private String code(String decree) throws Exception {
        return seen(decree).get("publicCode").asString();
    }

    private MockHttpServletRequestBuilder as(String subject, String role, MockHttpServletRequestBuilder request) {
        return request.with(jwt().jwt(token -> token.subject(subject)
                        .claim("offices", List.of())
                        .claim("name", "Nama " + subject)
                        .claim("preferred_username", subject)
                        .claim("auth_time", clock.instant()))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private JsonNode body(ResultActions result) throws Exception {
        return json.readTree(result.andReturn().getResponse().getContentAsByteArray());
    }
}
