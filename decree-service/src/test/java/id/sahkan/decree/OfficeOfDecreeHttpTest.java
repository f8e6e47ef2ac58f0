package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.DomainEvent;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestClock;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Two offices an hour apart: each has its clock, its key, its name in the register, and words of its own to begin
/// with.
@ServiceOnPostgres
class OfficeOfDecreeHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final char[] PASSWORD = "uji-saja".toCharArray();
    private static final String FIRST = "first";
    private static final String EAST = "teluk-timur";
    /// The last tenth of a second of the year in the east; in the west it is eleven at night.
    private static final Instant LAST = Instant.parse("2026-12-31T15:59:59.900Z");

    private static final Instant MIDNIGHT = Instant.parse("2026-12-31T16:00:00Z");

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

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, PASSWORD, LAST);
        Surroundings.of(registry, folder, APPLICANTS);
    }

    @TestConfiguration
    static class TimeStandsStill {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    @BeforeEach
    void bothAreTold() throws Exception {
        clock.moveTo(LAST);
        tell(FIRST, "Dinas Media Kota Barat", "Asia/Jakarta");
        tell(EAST, "Dinas Media, Data & \"Sandi\" Kota Teluk Timur", "Asia/Makassar");
        for (String office : List.of(FIRST, EAST)) {
            giveForm(office);
        }
    }

    @Test
    void theYearEndsWhereTheOfficeIs() throws Exception {
        JsonNode old = issued(EAST, "Kabar Lama");
        assertThat(old.get("decreedOn").asString()).isEqualTo("2026-12-31");
        assertThat(old.get("number").asString()).endsWith("/2026");

        clock.moveTo(MIDNIGHT);
        JsonNode young = issued(EAST, "Kabar Baru");
        assertThat(young.get("decreedOn").asString()).isEqualTo("2027-01-01");
        assertThat(young.get("number").asString()).isEqualTo("555/1/I/2027");
        JsonNode western = issued(FIRST, "Kabar Barat");
        assertThat(western.get("decreedOn").asString()).isEqualTo("2026-12-31");
        assertThat(western.get("number").asString()).endsWith("/2026");

        assertThat(words(young)).contains("pada tanggal 1 Januari 2027");
        assertThat(words(western)).contains("pada tanggal 31 Desember 2026");
        // The decree of the east that ends with the year is over there, and not yet where the first is.
        jdbc.sql("UPDATE decree SET valid_until = '2026-12-31' WHERE id IN (?, ?)")
                .params(
                        UUID.fromString(old.get("id").asString()),
                        UUID.fromString(western.get("id").asString()))
                .update();
        http.perform(get("/api/public/decrees/" + old.get("publicCode").asString()))
                .andExpect(jsonPath("$.standing").value("EXPIRED"));
        http.perform(get("/api/public/decrees/" + western.get("publicCode").asString()))
                .andExpect(jsonPath("$.standing").value("VALID"));
        http.perform(get("/api/public/partners").param("q", "Kabar Lama"))
                .andExpect(jsonPath("$.total").value(1));
        http.perform(get("/api/public/partners").param("q", "Kabar Lama").param("office", EAST))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void theSignatureNamesTheOfficeAndSaysItsTime() throws Exception {
        JsonNode decree = issued(EAST, "Kabar Bermeterai");
        try (PDDocument document = Loader.loadPDF(pdf(decree))) {
            var signature = document.getSignatureDictionaries().getFirst();
            assertThat(signature.getSignDate().getTimeZone().getOffset(MIDNIGHT.toEpochMilli()))
                    .isEqualTo(8 * 3_600_000);
            var signed = new CMSSignedData(signature.getContents());
            var subjects = signed.getCertificates().getMatches(null).stream()
                    .map(X509CertificateHolder::getSubject)
                    .map(Object::toString)
                    .toList();
            assertThat(subjects).anyMatch(subject -> subject.contains("CN=" + EAST + " (UJI / TEST)"));
        }
        X509Certificate own = certificate("signer-" + EAST);
        assertThat(own.getSubjectX500Principal().toString()).contains("Kota Teluk Timur");
        own.verify(certificate("ca-" + EAST).getPublicKey());
        assertThat(certificate("signer").getSubjectX500Principal()).isNotEqualTo(own.getSubjectX500Principal());
        assertThat(Files.readString(folder.resolve(TestCertificates.AUTHORITY_PEM))
                        .split("BEGIN CERTIFICATE"))
                .hasSize(3);
        issued(EAST, "Kabar Bermeterai Lagi");
        assertThat(certificate("signer-" + EAST)).isEqualTo(own);
    }

    /// A keystore that is no test's gets no key by itself: nothing is numbered, and the document can be handed out.
    @Test
    void anOfficeWithoutAKeyIsToldSoAndMaySignElsewhere() throws Exception {
        Path kept = folder.resolve("kept.p12");
        Files.copy(keystore(), kept);
        try {
            ofAnotherAuthority();
            JsonNode draft = drafted(EAST, "Kabar Tanpa Kunci");
            String address = "/api/decrees/" + draft.get("id").asString();
            http.perform(chief(EAST, post(address + "/issue")).header("If-Match", "\"1\""))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("signer-not-set"));
            http.perform(chief(EAST, get(address)))
                    .andExpect(jsonPath("$.state").value("DRAFTED"))
                    .andExpect(jsonPath("$.version").value(1));
            http.perform(chief(EAST, post(address + "/hand-out")).header("If-Match", "\"1\""))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("NUMBERED"));
        } finally {
            Files.move(kept, keystore(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void theRegisterSaysWhoseAnEntryIsAndCanBeAskedOfOneOffice() throws Exception {
        String name = "Kabar Berdua";
        JsonNode here = issued(FIRST, name);
        JsonNode there = issued(EAST, name);
        for (String path : List.of("/api/public/partners", "/api/public/partners.csv", "/api/public/partners/page")) {
            http.perform(get(path).param("q", name).param("office", EAST))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(code(there))))
                    .andExpect(content().string(not(containsString(code(here)))));
        }
        http.perform(get("/api/public/partners/page").param("q", name))
                .andExpect(content().string(containsString("<small>Dinas Media Kota Barat</small>")))
                .andExpect(content().string(containsString("Dinas Media, Data &amp; &quot;Sandi&quot;")))
                .andExpect(content().string(containsString("<option value=\"" + EAST + "\">")));
        http.perform(get("/api/public/partners/page").param("office", "Bukan Kantor!"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"alert\"")));
        http.perform(get("/api/public/partners").param("office", "Bukan Kantor!"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("office"));

        http.perform(get("/api/public/decrees").param("office", EAST).param("size", "100"))
                .andExpect(content().string(containsString(code(there))))
                .andExpect(content().string(not(containsString(code(here)))));
        http.perform(get("/api/public/partners/" + code(there) + "-1/page"))
                .andExpect(content().string(containsString("office=" + EAST)))
                .andExpect(content().string(containsString("Kota Teluk Timur")));
        http.perform(get("/api/public/check").param("q", code(there)))
                .andExpect(content().string(containsString("Kota Teluk Timur")));
    }

    @Test
    void theFeedsSayWhoseAChangeIs() throws Exception {
        JsonNode here = issued(FIRST, "Kabar Umpan");
        JsonNode there = issued(EAST, "Kabar Umpan");
        http.perform(get("/api/public/changes.atom"))
                .andExpect(content().string(containsString("<author><name>Dinas Media Kota Barat</name></author>")))
                .andExpect(content().string(containsString("Kota Teluk Timur</name></author>")));
        for (String feed : List.of("/api/public/changes.atom", "/api/public/changes.json")) {
            http.perform(get(feed).param("office", EAST))
                    .andExpect(content().string(containsString(code(there))))
                    .andExpect(content().string(containsString("office=" + EAST)))
                    .andExpect(content().string(not(containsString(code(here)))));
        }
        http.perform(get("/api/public/changes.json").param("office", EAST))
                .andExpect(jsonPath("$.items[0]._office").value(EAST))
                .andExpect(
                        jsonPath("$.items[0].authors[0].name").value("Dinas Media, Data & \"Sandi\" Kota Teluk Timur"));
    }

    /// Two offices print the same number: the page shows one and leads to the other.
    @Test
    void aNumberThatTwoOfficesHaveLeadsToBoth() throws Exception {
        JsonNode here = issued(FIRST, "Kabar Senomor");
        JsonNode there = issued(EAST, "Kabar Senomor");
        jdbc.sql("UPDATE decree SET number = '7/SAMA/2026' WHERE public_code IN (?, ?)")
                .params(code(here), code(there))
                .update();
        http.perform(get("/api/public/check").param("q", "7/sama/2026"))
                .andExpect(content().string(containsString(code(here))))
                .andExpect(content().string(containsString(code(there))));
        http.perform(get("/api/public/check").param("q", "7/sama/2026").param("office", FIRST))
                .andExpect(content().string(containsString(code(here))))
                .andExpect(content().string(not(containsString(code(there)))));
    }

    @Test
    void anotherOfficeBeginsWithItsOwnNamesAndNobodysWords() throws Exception {
        String office = "dinas-" + Long.toString(System.nanoTime(), 36);
        tell(office, "Dinas Kominfo Kabupaten Pulau Contoh", "Asia/Jayapura", "Kabupaten Pulau Contoh");
        String begun = http.perform(as("adi", office, "administrator", get("/api/decrees/form")))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.form.letterhead.office").value("Dinas Kominfo"))
                .andExpect(jsonPath("$.form.letterhead.region").value("Kabupaten Pulau Contoh"))
                .andExpect(jsonPath("$.form.place").value("Pulau Contoh"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(begun).doesNotContain("Pekanbaru", "DISKOMINFO", "Rahmat");

        // an example nobody has saved is not kept with the names of before
        tell(office, "Dinas Kominfo Kota Teluk Contoh", "Asia/Jayapura", "Kota Teluk Contoh");
        String renamed = http.perform(as("adi", office, "administrator", get("/api/decrees/form")))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.form.letterhead.region").value("Kota Teluk Contoh"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(renamed).doesNotContain("Pulau Contoh");
    }

    @Test
    void aZoneOfNoOfficeOfIndonesiaIsParked() {
        assertThatThrownBy(() -> tell(EAST, "Dinas", "Europe/Paris")).isInstanceOf(PoisonEventException.class);
    }

    private static Path keystore() {
        return folder.resolve(TestCertificates.KEYSTORE);
    }

    private static X509Certificate certificate(String alias) throws Exception {
        return (X509Certificate) store().getCertificate(alias);
    }

    private static KeyStore store() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore())) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /// As the keystore of an installation is: whoever certified its key is no test authority of ours.
    private static void ofAnotherAuthority() throws Exception {
        KeyStore store = store();
        for (String alias : Collections.list(store.aliases())) {
            if (alias.contains("-")) {
                store.deleteEntry(alias);
            }
        }
        store.setCertificateEntry("ca", certificate("signer"));
        try (var out = Files.newOutputStream(keystore())) {
            store.store(out, PASSWORD);
        }
    }

    /// Nobody invents one: an office without an emblem has none, and one with it has its own, from the next form on.
    @Test
    void theLetterheadHasTheOfficesOwnEmblem() throws Exception {
        String office = "kota-berlambang";
        tell(office, "Dinas Media Kota Lambang", "Asia/Makassar");
        giveForm(office);
        assertThat(pictures(preview(office))).isZero();
        byte[] emblem = emblem();
        String sha256 = Archive.sha256(emblem);
        tell(office, "Dinas Media Kota Lambang", "Asia/Makassar", "DEPARTMENT", sha256);

        APPLICANTS.away.set(true);
        long version = form(office).get("version").asLong();
        save(office, version).andExpect(status().isServiceUnavailable());
        APPLICANTS.away.set(false);
        APPLICANTS.emblem = "another picture".getBytes(StandardCharsets.UTF_8);
        save(office, version).andExpect(status().isServiceUnavailable());
        assertThat(form(office).get("version").asLong()).isEqualTo(version);

        APPLICANTS.emblem = emblem;
        save(office, version).andExpect(status().isOk());
        assertThat(form(office).get("form").get("letterhead").get("emblem").asString())
                .isEqualTo(sha256);
        byte[] pdf = preview(office);
        assertThat(pictures(pdf)).isOne();

        tell(office, "Dinas Media Kota Lambang", "Asia/Makassar", "DEPARTMENT", null);
        assertThat(pictures(preview(office)))
                .as("a form keeps what it was saved with")
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "MAYORS_OFFICE, Wali Kota, REGIONAL_HEAD",
        "REGENTS_OFFICE, Bupati, REGIONAL_HEAD",
        "DEPARTMENT, Kepala Sekretariat Daerah, DEPARTMENT",
        "SECRETARIAT, Sekretaris Daerah, DEPARTMENT"
    })
    void whoSignsToBeginWithIsSaidByTheKindOfOffice(String kind, String signs, String letterhead) throws Exception {
        String office = "jenis-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
        tell(office, "Sekretariat Daerah Kota Jenis", "Asia/Makassar", kind, null);
        JsonNode form = form(office).get("form");
        assertThat(form.get("signingOffice").asString()).isEqualTo(signs);
        assertThat(form.get("letterhead").get("kind").asString()).isEqualTo(letterhead);
    }

    private ResultActions save(String office, long version) throws Exception {
        return http.perform(as("adi", office, "administrator", put("/api/decrees/form"))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"form\":" + form(office).get("form") + ",\"reason\":\"lambang\"}"));
    }

    private byte[] preview(String office) throws Exception {
        long version = form(office).get("version").asLong();
        return http.perform(as(
                        "adi", office, "administrator", get("/api/decrees/form/versions/" + version + "/preview.pdf")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /// Drawn on the first page, wherever they lie.
    private static int pictures(byte[] pdf) throws IOException {
        int[] count = {0};
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFStreamEngine() {
                {
                    addOperator(new DrawObject(this));
                }

                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (operator.getName().equals("Do")
                            && getResources().getXObject((COSName) operands.getFirst()) instanceof PDImageXObject) {
                        count[0]++;
                    }
                    super.processOperator(operator, operands);
                }
            }.processPage(document.getPage(0));
        }
        return count[0];
    }

    private static byte[] emblem() throws IOException {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(0, 0, 300, 400);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void tell(String office, String title, String zone, String kind, String emblem) {
        handle(
                UUID.randomUUID(),
                new OfficeChanged(
                        "id-" + office,
                        title,
                        title,
                        "Kota Jenis",
                        zone,
                        "#122b52",
                        office,
                        kind,
                        "OPEN",
                        emblem,
                        null));
    }

    private void tell(String office, String title, String zone) {
        tell(office, title, zone, "Kota " + office);
    }

    private void tell(String office, String title, String zone, String region) {
        handle(
                UUID.randomUUID(),
                new OfficeChanged(
                        "id-" + office, title, title, region, zone, "#122b52", office, null, null, null, null));
    }

    private void giveForm(String office) throws Exception {
        ObjectNode form = (ObjectNode) form(office).get("form");
        ObjectNode chief = (ObjectNode) form.get("signatories").get(0);
        chief.put("account", "chief-" + office)
                .put("name", "Kepala " + office)
                .put("rank", "Pembina (IV/a)")
                .put("number", "19700101 199503 1 999")
                .put("from", "2020-01-01")
                .putNull("until");
        form.putArray("signatories").add(chief);
        ((ObjectNode) form.get("letterhead")).put("address", "Jalan Contoh 1");
        if (office.equals(EAST)) {
            ((ObjectNode) form.get("number")).put("pattern", "555/{sequence}/{romanMonth}/{year}");
        }
        http.perform(as("adi", office, "administrator", put("/api/decrees/form"))
                        .header("If-Match", "\"" + form(office).get("version").asLong() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"form\":" + form + ",\"reason\":\"mulai\"}"))
                .andExpect(status().isOk());
    }

    private JsonNode form(String office) throws Exception {
        return body(http.perform(as("adi", office, "administrator", get("/api/decrees/form"))));
    }

    private JsonNode issued(String office, String name) throws Exception {
        String id = drafted(office, name).get("id").asString();
        return body(http.perform(
                        chief(office, post("/api/decrees/" + id + "/issue")).header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED")));
    }

    private JsonNode drafted(String office, String name) throws Exception {
        UUID application = UUID.randomUUID();
        UUID period = new UUID(8, office.hashCode());
        handle(
                application,
                new ApplicationRecommended(
                        application,
                        "P-" + application,
                        period,
                        UUID.randomUUID(),
                        name,
                        "PT " + name + " Contoh",
                        OutletType.ONLINE,
                        1,
                        1,
                        "reviewer-1",
                        Instant.parse("2026-11-14T03:00:00Z"),
                        office));
        return body(http.perform(as("officer-" + office, office, "decree-officer", post("/api/decrees"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"periodId":"%s","applicationIds":["%s"],"minutesNumber":"900/BA-9","minutesDate":"2026-11-20",
                                 "validUntil":"2027-12-31"}""".formatted(period, application)))
                .andExpect(status().isCreated()));
    }

    private void handle(UUID stream, DomainEvent event) {
        String source = event instanceof OfficeChanged ? "applicant-service" : "verification-service";
        events.handle(new Incoming(UUID.randomUUID(), source, stream, 1, clock.instant(), "x", event));
    }

    private byte[] pdf(JsonNode decree) throws Exception {
        return http.perform(get("/api/public/decrees/" + code(decree) + "/decree.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String words(JsonNode decree) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(decree))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String code(JsonNode decree) {
        return decree.get("publicCode").asString();
    }

    private JsonNode body(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    private MockHttpServletRequestBuilder chief(String office, MockHttpServletRequestBuilder request) {
        return as("chief-" + office, office, "signatory", request);
    }

    private MockHttpServletRequestBuilder as(
            String subject, String office, String role, MockHttpServletRequestBuilder request) {
        return request.with(jwt().jwt(token -> token.subject(subject)
                        .claim("name", "Nama " + subject)
                        .claim("preferred_username", subject)
                        .claim("offices", List.of("/" + office + "/" + role))
                        .claim("auth_time", clock.instant()))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
    }
}
