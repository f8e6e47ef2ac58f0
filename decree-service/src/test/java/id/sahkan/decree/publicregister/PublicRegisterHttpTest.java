package id.sahkan.decree.publicregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
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
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What everybody sees of the register without JavaScript, and what machines read of it; whatever is asked.
@ServiceOnPostgres
class PublicRegisterHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final UUID PERIOD = new UUID(0, 8);
    private static final Instant BEGIN = Instant.now();

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
    TestClock clock;

    @Autowired
    PreparedAnswers prepared;

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

    /// Named, renamed by a correction, named again by another decree, and taken out: one address leads to all of it.
    @Test
    void aPartnerHasAPageWithItsHistory() throws Exception {
        String old = "Ka<b>ar & \"Lama\" " + UUID.randomUUID();
        String now = "Suara Baru " + UUID.randomUUID();
        UUID outlet = UUID.randomUUID();
        UUID first = recommended(old, 2, outlet);
        String decree = issued(drafted(List.of(recommended("Lain", 1), first)));
        String partner = partner(old, day());
        assertThat(partner).startsWith(code(decree)).matches("[A-Z0-9-]{14}-[12]");
        forward(2);
        LocalDate renamed = day();
        issued(changed(
                decree,
                Map.of(
                        "kind",
                        "CORRECTION",
                        "ground",
                        "salah tulis",
                        "corrected",
                        List.of(Map.of("applicationId", first, "outletName", now)))));
        for (String name : List.of(old, now)) {
            for (LocalDate on : List.of(renamed.minusDays(1), renamed)) {
                assertThat(partner(name, on)).isEqualTo(partner);
            }
        }
        http.perform(get("/api/public/partners").param("q", old))
                .andExpect(jsonPath("$.items[0].outletName").value(now))
                .andExpect(jsonPath("$.items[0].alsoNamed", startsWith(old)));
        forward(2);
        UUID again = recommended(now, 1, outlet);
        String second = issued(drafted(List.of(again)));
        http.perform(get("/api/public/partners/" + partner))
                .andExpect(jsonPath("$.standing").value("IN_FORCE"))
                .andExpect(jsonPath("$.tier").value(1))
                .andExpect(jsonPath("$.reporter").value("Sa'diah & Co"))
                .andExpect(jsonPath("$.history[*].effect", contains("NAMED", "CORRECTED", "RENEWED")))
                .andExpect(jsonPath("$.history[*].decreeNumber", hasSize(3)))
                .andExpect(jsonPath("$.history[0].outletName").value(old));
        http.perform(get("/api/public/partners/" + code(second) + "-1/page"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("<link rel=\"canonical\" href=\"/api/public/partners/" + partner)))
                .andExpect(content().string(containsString("Ka&lt;b&gt;ar &amp; &quot;Lama&quot;")))
                .andExpect(content().string(containsString("Sa&#39;diah &amp; Co")))
                .andExpect(content().string(containsString("Ditetapkan kembali")))
                .andExpect(content().string(not(containsString("<script"))));
        forward(2);
        String end = issued(changed(second, Map.of("kind", "REVOCATION", "ground", "dicabut")));
        http.perform(get("/api/public/partners/" + partner + "/page?lang=en"))
                .andExpect(content().string(containsString("No longer a partner: the naming was revoked on")))
                .andExpect(content().string(containsString("The decree was revoked as a whole")))
                .andExpect(content().string(not(containsString("Sa&#39;diah"))));
        http.perform(get("/api/public/partners").param("q", old).param("status", "REVOKED"))
                .andExpect(jsonPath("$.items[*].partner", contains(partner)))
                .andExpect(jsonPath("$.items[0].standing").value("REVOKED"));
        http.perform(get("/api/public/partners").param("q", old))
                .andExpect(jsonPath("$.total").value(0));
        LocalDate later = day().plusYears(2);
        http.perform(get("/api/public/partners")
                        .param("q", "Lain")
                        .param("decree", code(decree))
                        .param("status", "EXPIRED")
                        .param("day", later.toString()))
                .andExpect(jsonPath("$.items[*].standing", contains("EXPIRED")))
                .andExpect(jsonPath("$.items[0].reporter").value(nullValue()));
        for (String gone : List.of("&status=REVOKED", "&status=EXPIRED&day=" + later)) {
            http.perform(get(URI.create(
                            "/api/public/partners.csv?decree=" + code(gone.contains("REV") ? end : decree) + gone)))
                    .andExpect(content().string(containsString("Contoh")))
                    .andExpect(content().string(not(containsString("diah"))));
            http.perform(get(URI.create("/api/public/partners?q=diah" + gone)))
                    .andExpect(jsonPath("$.total").value(0));
        }
    }

    /// Nobody takes all partners of today for those of a day that was misspelt.
    @Test
    void whatCannotBeReadIsSaidToBeSo() throws Exception {
        Map<String, String> odd = Map.of(
                "day=2027-02-30",
                "hari (tulis",
                "day=besok",
                "hari (tulis",
                "day=2200-01-01",
                "hari (tulis",
                "tier=9",
                "klasifikasi (1",
                "type=XX",
                "jenis.",
                "status=GONE",
                "status.",
                "budgetYear=12",
                "tahun anggaran.",
                "decree=x",
                "kode SK.",
                "q=" + "a".repeat(300),
                "nama (paling");
        for (var asked : odd.entrySet()) {
            http.perform(get(URI.create("/api/public/partners/page?" + asked.getKey())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Tidak terbaca")))
                    .andExpect(content().string(containsString(asked.getValue())));
        }
        http.perform(get("/api/public/partners/page?q=&day=&tier=&type="))
                .andExpect(content().string(not(containsString("Tidak terbaca"))));
        http.perform(get("/api/public/partners/page?lang=en&day=" + day().plusDays(1)))
                .andExpect(content().string(containsString("still to come")));
    }

    @Test
    void whatIsNoPartnerIsSaidToBeNone() throws Exception {
        for (String odd : List.of(
                "AAAA-BBBB-CCCC-1",
                "x",
                "%3Cscript%3E",
                "AAAABBBBCCCC-99999",
                "..-1",
                "a".repeat(3000),
                "%F0%9F%92%A9")) {
            http.perform(get(URI.create("/api/public/partners/" + odd)))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("unknown-partner"));
            http.perform(get(URI.create("/api/public/partners/" + odd + "/page")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("unknown-partner"));
        }
    }

    @Test
    void aDecreeIsCheckedOnAnyDay() throws Exception {
        LocalDate begin = day();
        UUID one = recommended("Kabar Hari", 2);
        String decree = issued(drafted(List.of(one, recommended("Kabar Esok", 1))));
        String code = code(decree);
        forward(2);
        issued(changed(
                decree,
                Map.of(
                        "kind",
                        "CORRECTION",
                        "ground",
                        "salah",
                        "corrected",
                        List.of(Map.of("applicationId", one, "reporter", "Sari")))));
        forward(2);
        String end = issued(changed(decree, Map.of("kind", "REVOCATION", "ground", "dicabut")));
        standing(code, begin.minusDays(1), "NOT_YET_IN_FORCE", "Belum berlaku pada");
        standing(code, begin, "VALID", "sebagaimana ditetapkan");
        standing(code, begin.plusDays(2), "CHANGED", "dengan perubahan");
        standing(code, begin.plusDays(4), "REVOKED", number(end));
        standing(code, begin.plusYears(3), "REVOKED", "Hari itu belum tiba");
        standing(code(end), begin.plusYears(3), "EXPIRED", "masa berlaku habis");
        http.perform(get("/api/public/decrees").param("number", number(decree)).param("day", begin.toString()))
                .andExpect(jsonPath("$.items[0].onDay.standing").value("VALID"))
                .andExpect(jsonPath("$.items[0].onDay.foretold").value(false))
                .andExpect(jsonPath("$.items[0].standing").value("REVOKED"))
                .andExpect(jsonPath("$.items[0].standingCount").value(0));
        http.perform(get("/api/public/decrees/" + code))
                .andExpect(jsonPath("$.onDay").value(nullValue()));
        http.perform(get("/api/public/decrees/" + code + "?day=1999-01-01"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("day"));
        // by its number as well, and with a code typed anyhow
        for (String typed : List.of(
                number(decree).toLowerCase(Locale.ROOT),
                " " + code.toLowerCase(Locale.ROOT).replace('-', ' '))) {
            http.perform(get("/api/public/check")
                            .param("q", typed)
                            .param("day", begin.toString())
                            .param("lang", "en"))
                    .andExpect(content().string(containsString("In force on")))
                    .andExpect(content().string(containsString("/api/public/partners/" + code + "-1/page")));
        }
        for (String odd : List.of("2026-02-30", "yesterday", "%3Cb%3E", "31/12/2026", "%00", "+2026-01-01")) {
            http.perform(get(URI.create("/api/public/check?q=" + code + "&day=" + odd)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Hari yang ditulis tidak terbaca")))
                    .andExpect(content().string(containsString("Sudah dicabut")));
        }
        http.perform(get("/api/public/check?q=" + code + "&day=1850-01-01"))
                .andExpect(content().string(containsString("antara tahun 2000 dan 2199")));
        for (String odd :
                List.of("%3Cscript%3Ealert(1)%3C/script%3E", "tidak-ada", "%E2%80%AE", "0000-0000-0000", "%25%5F")) {
            http.perform(get(URI.create("/api/public/check?q=" + odd)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script"))));
        }
        http.perform(get("/api/public/check?q=tidak-ada")).andExpect(content().string(containsString("Tidak dikenal")));
    }

    /// While it is still yesterday where the first office is.
    @Test
    void whoNamesNoDayMeansTodayOfTheDecreesOffice() throws Exception {
        String decree = issued(drafted(List.of(recommended("Kabar Timur Hari", 1))));
        String code = code(decree);
        LocalDate first = day().plusDays(3);
        clock.moveTo(first.atTime(23, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
        http.perform(get("/api/public/check").param("q", code))
                .andExpect(content().string(containsString("value=\"" + first + "\"")));
        jdbc.sql(
                        "INSERT INTO office VALUES ('timur', 'timur', 'Kantor Timur', 'Office East', 'Timur', 'Asia/Jayapura')")
                .update();
        jdbc.sql("UPDATE decree SET office = 'timur' WHERE id = ?")
                .param(UUID.fromString(decree))
                .update();
        clock.forward(Duration.ofMinutes(1));
        http.perform(get("/api/public/check").param("q", code))
                .andExpect(content().string(containsString("value=\"" + first.plusDays(1) + "\"")));
        http.perform(get("/api/public/check").param("q", code).param("office", "first"))
                .andExpect(content().string(containsString("value=\"" + first + "\"")));
        jdbc.sql("DELETE FROM office WHERE id = 'timur'").update();
    }

    /// Numbered on one day, signed two days later with means of the signatory's own.
    @Test
    void whatNobodyCouldKnowIsSaidToBeSo() throws Exception {
        LocalDate begin = day();
        String decree = issued(drafted(List.of(recommended("Kabar Tertunda", 2))));
        jdbc.sql("UPDATE decree SET issued_at = issued_at + interval '2 days' WHERE id = ?")
                .param(UUID.fromString(decree))
                .update();
        forward(2);
        standing(code(decree), begin, "NOT_YET_PUBLISHED", "belum dapat diketahui siapa pun");
        standing(code(decree), begin.plusDays(2), "VALID", "sebagaimana ditetapkan");
    }

    private void standing(String code, LocalDate on, String standing, String said) throws Exception {
        http.perform(get("/api/public/decrees/" + code).param("day", on.toString()))
                .andExpect(jsonPath("$.onDay.standing").value(standing))
                .andExpect(jsonPath("$.onDay.foretold").value(on.isAfter(day())));
        http.perform(get("/api/public/check").param("q", code).param("day", on.toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)));
    }

    @Test
    void changesAreFollowed() throws Exception {
        String name = "Umpan <i>& \u2028]]> " + UUID.randomUUID();
        UUID one = recommended(name, 2);
        String decree = issued(drafted(List.of(one)));
        var before = http.perform(get("/api/public/changes.atom"))
                .andExpect(content().contentType("application/atom+xml;charset=UTF-8"))
                .andReturn()
                .getResponse();
        http.perform(get("/api/public/changes.atom").header("If-None-Match", String.valueOf(before.getHeader("ETag"))))
                .andExpect(status().isNotModified());
        String id = entry(before.getContentAsByteArray(), name, "id");
        assertThat(entry(before.getContentAsByteArray(), name, "title")).isEqualTo("Ditetapkan: " + name);
        assertThat(before.getContentAsString()).doesNotContain("diah").contains("rel=\"license\"");
        forward(1);
        issued(changed(
                decree,
                Map.of(
                        "kind",
                        "REVOCATION_IN_PART",
                        "ground",
                        "dicabut",
                        "revoked",
                        List.of(Map.of("applicationId", one, "reason", "OWN_REQUEST")))));
        byte[] after = http.perform(get("/api/public/changes.atom")
                        .header("If-None-Match", String.valueOf(before.getHeader("ETag"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(entry(after, name, "title")).startsWith("Dicabut: ");
        assertThat(new String(after, StandardCharsets.UTF_8)).contains(id);
        JsonNode feed = body(http.perform(get("/api/public/changes.json?lang=en"))
                .andExpect(content().contentType("application/feed+json")));
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        List<JsonNode> ours = feed.get("items")
                .valueStream()
                .filter(item -> item.get("title").asString().endsWith(name))
                .toList();
        assertThat(ours)
                .extracting(item -> item.get("title").asString())
                .containsExactly("Revoked: " + name, "Named: " + name);
        assertThat(ours.getLast().get("id").asString()).isEqualTo(id);
        for (String odd : List.of("page=-1", "page=99999999999", "page=999", "page=%00", "lang=%3C", "page=1")) {
            http.perform(get(URI.create("/api/public/changes.atom?" + odd))).andExpect(status().isOk());
            http.perform(get(URI.create("/api/public/changes.json?" + odd))).andExpect(status().isOk());
        }
    }

    /// Of the first entry with this name.
    private static String entry(byte[] atom, String name, String element) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var titles = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(atom))
                .getElementsByTagName("title");
        for (int i = 0; i < titles.getLength(); i++) {
            if (titles.item(i).getTextContent().endsWith(name)) {
                var entry = (Element) titles.item(i).getParentNode();
                return entry.getElementsByTagName(element).item(0).getTextContent();
            }
        }
        throw new AssertionError("no entry of " + name);
    }

    /// The file says what the schema promises, column by column.
    @Test
    void openDataIsDescribed() throws Exception {
        issued(drafted(List.of(recommended("=HYPERLINK(1) " + UUID.randomUUID(), 3))));
        JsonNode schema = body(http.perform(get("/api/public/partners.schema.json"))
                .andExpect(content().contentType("application/schema+json")));
        JsonNode columns = schema.get("$defs").get("partner").get("properties");
        var answer = http.perform(get("/api/public/partners?tier=3"))
                .andExpect(
                        header().stringValues(
                                        "Link",
                                        hasItem(
                                                "</api/public/partners.schema.json>; rel=\"describedby\"; type=\"application/schema+json\"")))
                .andExpect(header().stringValues(
                                "Link", hasItem("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")));
        JsonNode partner = body(answer).get("items").get(0);
        assertThat(partner.propertyNames()).containsExactlyInAnyOrderElementsOf(columns.propertyNames());
        http.perform(get("/api/public/partners?tier=3")
                        .header(
                                "If-None-Match",
                                String.valueOf(answer.andReturn().getResponse().getHeader("ETag"))))
                .andExpect(status().isNotModified());
        String[] lines = http.perform(get("/api/public/partners.csv?tier=3"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .split("\r\n");
        assertThat(lines[0].replace("\ufeff", "").split(","))
                .containsExactlyInAnyOrderElementsOf(columns.propertyNames());
        assertThat(lines[1]).startsWith("'=HYPERLINK(1)");
    }

    /// What was prepared is given out again, and never longer than it is true.
    @Test
    void whatIsPreparedIsTrueAtOnce() throws Exception {
        String name = "Siap " + UUID.randomUUID();
        String url = "/api/public/partners/page?q=" + name.replace(" ", "%20");
        http.perform(get(URI.create(url))).andExpect(content().string(containsString("Tidak ada media")));
        issued(drafted(List.of(recommended(name, 1))));
        http.perform(get(URI.create(url))).andExpect(content().string(containsString("1 media berlaku")));
        clock.forward(Duration.ofDays(366));
        http.perform(get(URI.create(url))).andExpect(content().string(containsString("Tidak ada media")));
        for (int i = 0; i < 1500; i++) {
            http.perform(get("/api/public/partners/page").param("q", "x" + i).param("page", "0"));
        }
        assertThat(prepared.bytesKept()).isPositive().isLessThanOrEqualTo(32L << 20);
    }

    @Test
    void whoIsLookedForIsFoundHoweverItIsWritten() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        issued(drafted(List.of(recommended("Média Nusântara " + mark, 1))));
        for (String typed : List.of(
                "media nusantara " + mark,
                "MÉDIA  NUSANTARA" + mark,
                mark,
                "P.T. Kabar Contoh",
                "pt kabar",
                "sa'diah",
                "SA’DIAH & CO",
                "O'HARA")) {
            http.perform(get("/api/public/partners")
                            .param("q", typed)
                            .param("tier", "1")
                            .param("type", "ONLINE")
                            .param("budgetYear", "2027")
                            .param("size", "200")
                            .param("status", "IN_FORCE"))
                    .andExpect(jsonPath("$.items[?(@.outletName == 'Média Nusântara " + mark + "')]", hasSize(1)));
        }
        http.perform(get("/api/public/partners/page").param("q", mark))
                .andExpect(content().string(containsString("Menurut Surat Keputusan")))
                .andExpect(content().string(containsString(": 1 media")));
        for (String odd :
                List.of("status=x", "tier=9", "budgetYear=0", "decree=%3Cb%3E", "page=9999", "budgetYear=%00")) {
            http.perform(get(URI.create("/api/public/partners/page?q=" + mark + "&" + odd)))
                    .andExpect(content().string(containsString("1 media berlaku")));
        }
        for (String wrong : List.of("budgetYear=12", "decree=abc")) {
            http.perform(get("/api/public/partners?" + wrong)).andExpect(status().is(422));
        }
    }

    private String partner(String name, LocalDate on) throws Exception {
        return body(on(on, name)).get("items").get(0).get("partner").asString();
    }

    private ResultActions on(LocalDate day, String name) throws Exception {
        return http.perform(get("/api/public/partners").param("q", name).param("day", day.toString()))
                .andExpect(status().isOk());
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
