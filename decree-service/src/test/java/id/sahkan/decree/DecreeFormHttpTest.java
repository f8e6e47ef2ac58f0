package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.ServiceOnPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The form of the decrees over its HTTP edge, and what the decrees make of it.
@ServiceOnPostgres
class DecreeFormHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final UUID PERIOD = new UUID(0, 8);
    private static final String FORM = "/api/decrees/form";

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

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), Instant.now());
        Surroundings.of(registry, folder, APPLICANTS);
    }

    /// Each test begins with the department's form.
    @BeforeEach
    void department() throws Exception {
        JsonNode first = body(http.perform(as("adi", "administrator", get(FORM + "/versions/1"))));
        save("adi", (ObjectNode) first.get("form"), "mulai", current()).andExpect(status().isOk());
    }

    @Test
    void theFirstFormIsWhatTheSettingsSayAndNobodyMadeIt() throws Exception {
        http.perform(as("a", "auditor", get(FORM + "/versions/1")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.by").value(nullValue()))
                .andExpect(jsonPath("$.changes").isEmpty())
                .andExpect(jsonPath("$.form.number.pattern").value("000.4.3/{sequence}/DISKOMINFO/{romanMonth}/{year}"))
                .andExpect(jsonPath("$.form.letterhead.kind").value("DEPARTMENT"))
                .andExpect(jsonPath("$.form.signatories[0].account").value("kepala-dinas"))
                .andExpect(jsonPath("$.form.clauses[1].points[2]", containsString("5 (lima) hari kerja")));
        http.perform(as("a", "auditor", get(FORM + "/versions/9999"))).andExpect(status().isNotFound());
    }

    @Test
    @Repeats("PUT /api/decrees/form")
    void whoChangedWhatWhenAndWhyIsKeptAndNothingOfItCanBeChanged() throws Exception {
        long before = current();
        ObjectNode form = form();
        form.put("place", "Rumbai");
        ((ArrayNode) form.get("copies")).add("Arsip");
        save("adi", form, "Kantor pindah", before)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"" + (before + 1) + "\""))
                .andExpect(jsonPath("$.inUseUntil").value(nullValue()));
        http.perform(as("a", "auditor", get(FORM + "/versions").param("size", "2")))
                .andExpect(jsonPath("$.total").value(before + 1))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].by.id").value("adi"))
                .andExpect(jsonPath("$.items[0].reason").value("Kantor pindah"))
                .andExpect(jsonPath("$.items[0].changes[*].field", contains("place", "copies")))
                .andExpect(jsonPath("$.items[0].changes[0].from").value("Pekanbaru"))
                .andExpect(jsonPath("$.items[0].changes[1].to").value("Arsip"))
                .andExpect(jsonPath("$.items[1].inUseUntil").isNotEmpty())
                .andExpect(jsonPath("$.items[0].form").doesNotExist());
        for (String change : List.of("UPDATE decree_form SET reason = 'lain'", "DELETE FROM decree_form")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbc.sql(change).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void onlyOneOfTwoWhoSawTheSameIsTaken() throws Exception {
        long seen = current();
        ObjectNode form = form();
        form.put("place", "Rumbai");
        save("adi", form, "pindah", seen).andExpect(status().isOk());
        // The answer was lost, and asked for again.
        save("adi", form, "pindah", seen)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"" + (seen + 1) + "\""));
        save("budi", form, "pindah", seen)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"))
                .andExpect(jsonPath("$.changedBy").value("adi"));
        http.perform(as("adi", "administrator", put(FORM))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("form", form, "reason", "x"))))
                .andExpect(status().is(428));
        // What changes nothing is no version.
        save("budi", form, "sama", seen + 1).andExpect(header().string("ETag", "\"" + (seen + 1) + "\""));
    }

    @Test
    void ofManyAtOnceOneIsTaken() throws Exception {
        long seen = current();
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> saves = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        ObjectNode form = form();
                        form.put("place", "Kota " + (char) ('a' + i));
                        return save("adi-" + i, form, "serentak", seen)
                                .andReturn()
                                .getResponse()
                                .getStatus();
                    })
                    .toList();
            var answers = new java.util.ArrayList<Integer>();
            for (var one : pool.invokeAll(saves)) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
        assertThat(current()).isEqualTo(seen + 1);
    }

    @Test
    void whatWouldPrintWrongIsRefusedAtItsFieldAndNothingIsSaved() throws Exception {
        refused(form -> form.put("signingOffice", "Wali Kota"), "signingOffice", "word-doubled");
        refused(form -> ((ArrayNode) form.get("recitals")).set(0, " ; "), "recitals[0]", "required");
        refused(form -> ((ArrayNode) form.get("copies")).addNull(), "copies[5]", "required");
        refused(form -> ((ArrayNode) form.get("clauses")).removeAll(), "clauses", "required");
        refused(form -> form.put("place", "\u4eac"), "place", "text-not-printable");
        refused(form -> form.put("place", "a\u0007b"), "place", "text-invalid");
        refused(form -> form.put("title", "a".repeat(301)), "title", "too-long");
        refused(form -> form.put("title", "Tahun {tahun}"), "title", "placeholder-unknown");
        refused(number("{sequence}/X", null, null), "number.pattern", "year-missing");
        refused(number("X/{year}", null, null), "number.pattern", "sequence-missing");
        refused(number("{sequence}/{year}", 0, null), "number.start", "out-of-range");
        refused(signatory("from", "2199-01-01"), "signatories", "no-signatory-today");
        refused(signatory("until", "2019-01-01"), "signatories[0].until", "ends-before-begin");
        refused(signatory("from", "-5000-01-01"), "signatories[0].from", "out-of-range");
        refused(signatory("number", ""), "signatories[0].number", "rank-without-number");
        refused(signatory("acting", "PJ"), "signatories[0].acting", "acting-unknown");
        refused(
                form -> ((ArrayNode) form.get("signatories"))
                        .add(form.get("signatories").get(0).deepCopy()),
                "signatories[1].from",
                "signatories-overlap");
        refused(
                form -> ((ObjectNode) form.get("legalBasis").get(0)).put("verifiedOn", "2199-01-01"),
                "legalBasis[0].verifiedOn",
                "date-in-future");
        refused(
                form -> IntStream.range(0, 41).forEach(i -> ((ArrayNode) form.get("copies")).add("Arsip " + i)),
                "copies",
                "too-many");
        refused(form -> form.putNull("letterhead"), "letterhead.kind", "required");
        refused(layout("top", 14), "layout.top", "out-of-range");
        refused(layout("top", 31), "layout.top", "out-of-range");
        refused(layout("bottom", 24), "layout.bottom", "out-of-range");
        refused(layout("left", -1), "layout.left", "out-of-range");
        refused(layout("right", Integer.MAX_VALUE), "layout.right", "out-of-range");
        refused(layout("size", 13), "layout.size", "out-of-range");
        refused(layout("size", 9), "layout.size", "out-of-range");
        refused(form -> form.putObject("layout"), "layout.typeface", "required");
        refused(form -> form.put("title", "W".repeat(40)), "title", "does-not-fit");
    }

    /// People of the office who may sign, or are invited to; whoever a form names already stays in it.
    @Test
    void aSignatoryIsSomebodyOfTheOfficeWhoMaySign() throws Exception {
        refused(signatory("account", "nobody-of-us"), "signatories[0].account", "account-unknown");
        refused(signatory("account", "disabled-one"), "signatories[0].account", "account-disabled");
        refused(signatory("account", "officer-1"), "signatories[0].account", "account-may-not-sign");
        ObjectNode form = form();
        ObjectNode acting = (ObjectNode) form.get("signatories").get(0).deepCopy();
        acting.put("account", "invited@kantor.example").put("acting", "Plt.").put("name", "Pelaksana Contoh");
        ((ArrayNode) form.get("signatories")).add(acting);
        save("adi", form, "Pelaksana tugas", current())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.form.signatories[1].account").value("invited@kantor.example"));
        refused(
                two -> {
                    ObjectNode second = acting.deepCopy();
                    second.put("account", "invited-2@kantor.example");
                    ((ArrayNode) two.get("signatories")).add(second);
                },
                "signatories[2].from",
                "signatories-overlap");
        APPLICANTS.away.set(true);
        try {
            // nobody is asked of whom the form names already
            ObjectNode same = form();
            same.put("place", "Rumbai");
            save("adi", same, "pindah", current()).andExpect(status().isOk());
            ObjectNode another = form();
            signatory("account", "somebody").accept(another);
            save("adi", another, "x", current())
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("temporarily-unavailable"));
        } finally {
            APPLICANTS.away.set(false);
        }
    }

    /// Margins and letters are of the form, and so of the version: what was drafted before keeps its own.
    @Test
    void marginsAndLettersAreAVersionsOwn() throws Exception {
        String before = drafted();
        ObjectNode form = form();
        assertThat(form.get("layout").get("left").asInt()).isEqualTo(30);
        layout("left", 40).accept(form);
        ((ObjectNode) form.get("layout")).put("typeface", "SANS").put("size", 11);
        assertThat(fonts(http.perform(preview(form)).andExpect(status().isOk()).andReturn()))
                .contains("LiberationSans");
        save("adi", form, "Huruf baru", current())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.form.layout.left").value(40))
                .andExpect(jsonPath("$.changes[*].field", contains("layout.left", "layout.typeface", "layout.size")))
                .andExpect(jsonPath("$.changes[0].to").value("40 mm"));
        String after = drafted();
        // Who says nothing of the layout leaves it as it is.
        ObjectNode silent = form();
        silent.remove("layout");
        silent.put("place", "Rumbai");
        save("adi", silent, "pindah", current())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.form.layout.left").value(40))
                .andExpect(jsonPath("$.changes[*].field", contains("place")));
        signed("kepala-dinas", before);
        signed("kepala-dinas", after);
        assertThat(fonts(file(before))).contains("SahkanBookman").doesNotContain("Liberation");
        assertThat(fonts(file(after))).contains("LiberationSans").doesNotContain("SahkanBookman");
        for (Object wrong : List.of("COMIC", 7, List.of())) {
            ObjectNode broken = form();
            ((ObjectNode) broken.get("layout")).set("typeface", json.valueToTree(wrong));
            save("adi", broken, "x", current()).andExpect(status().is4xxClientError());
        }
    }

    private MvcResult file(String id) throws Exception {
        return http.perform(as("a", "auditor", get("/api/decrees/" + id + "/decree.pdf")))
                .andReturn();
    }

    private static String fonts(MvcResult answer) throws Exception {
        var names = new java.util.TreeSet<String>();
        try (PDDocument document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName().replace(" ", ""));
                }
            }
        }
        return names.toString();
    }

    private static Consumer<ObjectNode> layout(String field, int value) {
        return form -> ((ObjectNode) form.get("layout")).put(field, value);
    }

    @Test
    void aReasonAndAFormAreNeeded() throws Exception {
        save("adi", form(), " ", current())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        http.perform(as("adi", "administrator", put(FORM))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"x\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].field", hasItem("form")));
    }

    @Test
    void aPreviewIsMarkedAndNeitherNumberedNorKept() throws Exception {
        long before = current();
        ObjectNode form = form();
        form.put("place", "Rumbai");
        MvcResult drawn = http.perform(preview(form))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn();
        assertThat(text(drawn)).contains("Ditetapkan di Rumbai", "KONSEP", "Kabar Contoh");
        assertThat(current()).isEqualTo(before);
        form.put("signingOffice", "Wali Kota");
        http.perform(preview(form))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("signingOffice"));
        http.perform(as("a", "auditor", get(FORM + "/versions/" + before + "/preview.pdf")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    }

    /// A decree says what was agreed when it was drafted, and whoever holds that office by now signs it.
    @Test
    void aDraftKeepsItsFormAndIsSignedByWhoHoldsTheOfficeNow() throws Exception {
        String old = drafted();
        ObjectNode form = form();
        form.put("place", "Rumbai");
        ((ObjectNode) form.get("number")).put("pattern", "Kpts. {sequence}/{year}");
        ((ObjectNode) form.get("signatories").get(0)).put("account", "penerus").put("name", "Penerus Contoh");
        save("adi", form, "Pejabat baru", current()).andExpect(status().isOk());
        String later = drafted();

        http.perform(as("kepala-dinas", "signatory", issue(old)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("not-in-office"));
        assertThat(signed("penerus", old))
                .contains("Ditetapkan di Pekanbaru", "/DISKOMINFO/", "PENERUS CONTOH")
                .doesNotContain("Kpts.");
        assertThat(signed("penerus", later)).contains("Ditetapkan di Rumbai", "Kpts. ");
    }

    /// The number is the decree's for good; what it says beside it is too.
    @Test
    void aFormThatIsSavedBetweenTwoTriesChangesNothingOfANumberedDecree() throws Exception {
        String id = drafted();
        Path keystore = folder.resolve(TestCertificates.KEYSTORE);
        Path aside = folder.resolve("aside.p12");
        Files.move(keystore, aside);
        try {
            http.perform(as("kepala-dinas", "signatory", issue(id))).andExpect(status().isServiceUnavailable());
        } finally {
            Files.move(aside, keystore);
        }
        save("adi", mayors(form()), "Kini ditandatangani wali kota", current()).andExpect(status().isOk());
        http.perform(as("wali-kota", "signatory", issue(id, 3)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("not-in-office"));
        http.perform(as("kepala-dinas", "signatory", issue(id, 3))).andExpect(status().isOk());
        assertThat(document(id)).contains("DINAS KOMUNIKASI", "NIP ", "RAHMAT CONTOH SAPUTRA");
    }

    @Test
    void theMayorSignsUnderTheMayorsHead() throws Exception {
        save("adi", mayors(form()), "Keputusan Wali Kota", current())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.form.letterhead.office").value(nullValue()))
                .andExpect(jsonPath("$.form.signatories[0].number").value(nullValue()));
        String id = drafted();
        String text = signed("wali-kota", id);
        assertThat(text)
                .contains("KEPUTUSAN WALI KOTA PEKANBARU", "AGUS CONTOH")
                .doesNotContainIgnoringCase("Kota Kota")
                .doesNotContain("NIP", "DINAS KOMUNIKASI");
        assertThat(jdbc.sql("SELECT signatory_title FROM decree WHERE id = ?")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .single())
                .isEqualTo("Wali Kota Pekanbaru");
    }

    @Test
    void theSequenceGoesOnBehindTheNumbersThatTheOfficeGaveElsewhere() throws Exception {
        int year = LocalDate.now(ZoneId.of("Asia/Jakarta")).getYear();
        signed("kepala-dinas", drafted());
        int used = jdbc.sql("SELECT last_sequence FROM decree_sequence WHERE year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        String pattern = "000.4.3/{sequence}/DISKOMINFO/{romanMonth}/{year}";
        refused(number(pattern, used, year), "number.start", "start-used");
        ObjectNode form = form();
        number(pattern, used + 40, year).accept(form);
        save("adi", form, "Nomor sebelumnya di buku agenda", current()).andExpect(status().isOk());
        assertThat(signed("kepala-dinas", drafted())).contains("000.4.3/" + (used + 40) + "/DISKOMINFO");
        assertThat(signed("kepala-dinas", drafted())).contains("000.4.3/" + (used + 41) + "/DISKOMINFO");
        ObjectNode later = form();
        later.put("place", "Rumbai");
        save("adi", later, "Yang lain tetap", current()).andExpect(status().isOk());
    }

    private void refused(Consumer<ObjectNode> change, String field, String code) throws Exception {
        long before = current();
        ObjectNode form = form();
        change.accept(form);
        save("adi", form, "uji", before)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("validation-failed"))
                .andExpect(jsonPath("$.errors[?(@.field == '" + field + "')].code", hasItem(code)));
        assertThat(current()).as(field).isEqualTo(before);
    }

    private static Consumer<ObjectNode> number(String pattern, Integer start, Integer year) {
        return form -> ((ObjectNode) form.get("number"))
                .put("pattern", pattern)
                .put("start", start)
                .put("startYear", year);
    }

    private static Consumer<ObjectNode> signatory(String field, String value) {
        return form -> ((ObjectNode) form.get("signatories").get(0)).put(field, value);
    }

    private static ObjectNode mayors(ObjectNode form) {
        form.put("signingOffice", "Wali Kota");
        ((ObjectNode) form.get("letterhead")).put("kind", "REGIONAL_HEAD");
        ((ObjectNode) form.get("signatories").get(0))
                .put("account", "wali-kota")
                .put("name", "Agus Contoh")
                .putNull("rank")
                .putNull("number");
        return form;
    }

    private ObjectNode form() throws Exception {
        return (ObjectNode)
                body(http.perform(as("adi", "administrator", get(FORM)))).get("form");
    }

    private long current() throws Exception {
        return body(http.perform(as("adi", "administrator", get(FORM))))
                .get("version")
                .asLong();
    }

    private ResultActions save(String who, ObjectNode form, String reason, long seen) throws Exception {
        return http.perform(as(who, "administrator", put(FORM))
                .header("If-Match", "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("form", form, "reason", reason))));
    }

    private MockHttpServletRequestBuilder preview(ObjectNode form) {
        return as("adi", "administrator", post(FORM + "/preview"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(form));
    }

    private String drafted() throws Exception {
        UUID application = UUID.randomUUID();
        var event = new ApplicationRecommended(
                application,
                "P-" + application,
                PERIOD,
                UUID.randomUUID(),
                "Riau Kabar",
                "PT Riau Kabar Contoh",
                OutletType.ONLINE,
                1,
                1,
                "reviewer-1",
                Instant.parse("2026-12-14T03:00:00Z"),
                null);
        events.handle(new Incoming(
                UUID.randomUUID(), "verification-service", application, 5, event.recommendedAt(), "reviewer-1", event));
        var body = Map.of(
                "periodId",
                PERIOD,
                "applicationIds",
                List.of(application),
                "minutesNumber",
                "900/BA-9002/DISKOMINFO/2026",
                "minutesDate",
                LocalDate.of(2026, 11, 20),
                "validUntil",
                LocalDate.now(ZoneId.of("Asia/Jakarta")).plusYears(1));
        JsonNode drafted = body(http.perform(as("officer-1", "decree-officer", post("/api/decrees"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.formVersion").value(current())));
        return drafted.get("id").asString();
    }

    private String signed(String who, String id) throws Exception {
        http.perform(as(who, "signatory", issue(id))).andExpect(status().isOk());
        return document(id);
    }

    private String document(String id) throws Exception {
        return text(http.perform(as("a", "auditor", get("/api/decrees/" + id + "/decree.pdf")))
                .andReturn());
    }

    private static String text(MvcResult answer) throws Exception {
        try (PDDocument document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static MockHttpServletRequestBuilder issue(String id) {
        return issue(id, 1);
    }

    private static MockHttpServletRequestBuilder issue(String id, long version) {
        return post("/api/decrees/" + id + "/issue").header("If-Match", "\"" + version + "\"");
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

    private JsonNode body(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }
}
