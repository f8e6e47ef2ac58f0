package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.background.DueWork;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.contracts.log.Tile;
import id.sahkan.decree.candidate.Candidates;
import id.sahkan.decree.decree.DecreeMetrics;
import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.recheck.RecheckMetrics;
import id.sahkan.decree.registerlog.RegisterLog;
import id.sahkan.decree.registerlog.RegisterLogMetrics;
import id.sahkan.decree.signature.IssuedCertificates;
import id.sahkan.decree.signature.LocalSigner;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.Invariant;
import id.sahkan.messaging.Pipeline;
import id.sahkan.messaging.metrics.MessagingMetrics;
import id.sahkan.telemetry.Traces;
import id.sahkan.testing.AccessMatrix;
import id.sahkan.testing.ApiFuzz;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.ServiceOnPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole service over its HTTP edge, with an applicant service beside it that answers as a test says.
@ServiceOnPostgres
class DecreeHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final FakeVerificationService CASES = new FakeVerificationService();
    private static final UUID PERIOD = new UUID(0, 8);
    private static final AccessMatrix MATRIX = AccessMatrix.of("decree");

    @TempDir
    static Path folder;

    @Autowired
    RegisterLog log;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventHandler events;

    @Autowired
    JsonMapper json;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Pipeline pipeline;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DueWork<?> rechecks;

    @Autowired
    Traces traces;

    @Autowired
    InMemorySpanExporter spans;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), Instant.now());
        // What the head of the office signs with at a desk of their own.
        String chief = "CN=KEPALA CONTOH,O=Kota Contoh,C=ID";
        IssuedCertificates.generate(folder.resolve("chief"), "uji-saja".toCharArray(), chief);
        TestCertificates.generate(folder.resolve("trial"), "uji-saja".toCharArray(), Instant.now(), chief);
        Path authorities = folder.resolve("authorities.pem");
        Files.writeString(
                authorities,
                Files.readString(folder.resolve("chief").resolve(TestCertificates.AUTHORITY_PEM))
                        + Files.readString(folder.resolve("trial").resolve(TestCertificates.AUTHORITY_PEM)));
        registry.add("SAHKAN_SIGNER_AUTHORITIES", authorities::toString);
        Surroundings.of(registry, folder, APPLICANTS);
        registry.add("SAHKAN_VERIFICATION_URL", CASES::url);
        registry.add("SAHKAN_REGISTER_LOG_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
        inOffice(registry, 0, "chief", "Kepala Contoh", "2020-01-01");
        inOffice(registry, 1, "deputy", "Sekretaris Contoh", "2020-01-01");
        registry.add("sahkan.decree.signatories[1].acting", () -> "Plh.");
        inOffice(registry, 2, "successor", "Pengganti Contoh", "2199-01-01");
    }

    private static void inOffice(
            DynamicPropertyRegistry registry, int number, String account, String name, String from) {
        String signatory = "sahkan.decree.signatories[" + number + "].";
        registry.add(signatory + "account", () -> account);
        registry.add(signatory + "name", () -> name);
        registry.add(signatory + "rank", () -> "Pembina (IV/a)");
        registry.add(signatory + "number", () -> "19700101 199503 1 99" + number);
        registry.add(signatory + "from", () -> from);
    }

    @TestConfiguration
    static class SpansAreKept {

        @Bean
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }
    }

    @BeforeEach
    void reachable() {
        APPLICANTS.away.set(false);
    }

    @Test
    @Repeats({
        "POST /api/decrees",
        "POST /api/decrees/{id}/issue",
    })
    void fromRecommendationToThePublicRegister() throws Exception {
        UUID application = recommended("reviewer-1");
        http.perform(as("officer-1", "decree-officer", get("/api/decrees/candidates?periodId=" + PERIOD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].applicationId", hasItem(application.toString())));
        JsonNode draft = drafted(List.of(application));
        String id = draft.get("id").asString();
        assertThat(draft.get("state").asString()).isEqualTo("DRAFTED");
        assertThat(draft.get("entries").get(0).get("reporter").asString()).isEqualTo("Sa'diah & Co");
        assertThat(draft.toString()).doesNotContain("1471000000009001");
        assertThat(APPLICANTS.readers).contains("officer-1 decree-annex Bearer t");
        http.perform(as("auditor-1", "auditor", get("/api/decrees/" + id + "/preview.pdf")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));

        JsonNode issued = body(http.perform(as("chief", "signatory", issue(id, 1)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.state").value("ISSUED"))
                .andExpect(jsonPath("$.failure").value(nullValue()))
                .andExpect(jsonPath("$.number", matchesPattern("000\\.4\\.3/\\d+/DISKOMINFO/[IVX]+/\\d{4}")))
                .andReturn());
        String code = issued.get("publicCode").asString();
        String sha = issued.get("pdfSha256").asString();
        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");

        http.perform(get("/api/public/decrees/" + code.toLowerCase(java.util.Locale.ROOT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.testCertificate").value(true))
                .andExpect(jsonPath("$.entries[0].responsibleEditor").value("Nu'man O'Hara"))
                .andExpect(content().string(not(containsString(application.toString()))));
        byte[] pdf = http.perform(get("/api/public/decrees/" + code + "/decree.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(sha);
        http.perform(get("/api/public/digests/" + sha))
                .andExpect(jsonPath("$.known").value(true));
        http.perform(get("/api/public/digests/" + "0".repeat(64)))
                .andExpect(jsonPath("$.known").value(false));
        http.perform(get("/api/public/decrees")
                        .param("number", issued.get("number").asString()))
                .andExpect(jsonPath("$.total").value(1));
        assertThat(journal(UUID.fromString(id))).containsExactly("decree-drafted", "decree-numbered", "decree-issued");
        assertThat(journal(application)).containsExactly("application-named");
        http.perform(as("chief", "signatory", issue(id, 3)))
                .andExpect(jsonPath("$.state").value("ISSUED"));
    }

    @Test
    @Repeats("POST /api/decrees/{id}/discard")
    void whoIsInADraftIsNoCandidateAndIsOneAgainWhenItIsDiscarded() throws Exception {
        UUID application = recommended("reviewer-1");
        String id = drafted(List.of(application)).get("id").asString();
        http.perform(as("officer-1", "decree-officer", get("/api/decrees/candidates?periodId=" + PERIOD)))
                .andExpect(jsonPath("$.items[*].applicationId", not(hasItem(application.toString()))));
        http.perform(as("officer-1", "decree-officer", discard(id, 1))).andExpect(status().isOk());
        http.perform(as("officer-1", "decree-officer", get("/api/decrees/candidates")))
                .andExpect(jsonPath("$.items[*].applicationId", hasItem(application.toString())));
    }

    @Test
    void candidatesAreFoundWithoutALookAtWhoWasNamed() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            jdbc.sql("SET LOCAL enable_sort = off").update();
            assertThat(jdbc.sql("EXPLAIN " + Candidates.FREE_IN_ORDER)
                            .param("offices", new String[] {"first"})
                            .param("period", null, Types.OTHER)
                            .param("n", 100)
                            .query(String.class)
                            .list())
                    .anyMatch(line -> line.contains("Index Scan using candidate_free"));
        });
    }

    @Test
    void everyCandidateIsListed() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(recommended("reviewer-1").toString());
        }
        http.perform(as("officer-1", "decree-officer", get("/api/decrees/candidates?periodId=" + PERIOD)))
                .andExpect(jsonPath("$.items[*].applicationId", hasItems(all.toArray())));
    }

    @Test
    void twoPersonsAreNeeded() throws Exception {
        String id = drafted(List.of(recommended("reviewer-7"))).get("id").asString();
        http.perform(as("officer-1", "signatory", issue(id, 1)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("drafter-may-not-sign"));
        http.perform(as("reviewer-7", "signatory", issue(id, 1)).header("Accept-Language", "en"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("reviewer-may-not-sign"))
                .andExpect(jsonPath("$.detail", containsString("reviewer who recommended")));
    }

    @Test
    void theNumberSurvivesAFailedSignatureAndIsUsedAgain() throws Exception {
        String id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        Path keystore = folder.resolve(TestCertificates.KEYSTORE);
        Path aside = folder.resolve("aside.p12");
        Files.move(keystore, aside);
        String number;
        try {
            JsonNode problem = body(http.perform(as("chief", "signatory", issue(id, 1)))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("signing-failed"))
                    .andExpect(jsonPath("$.failure").value("signer-keystore-unreadable"))
                    .andReturn());
            number = problem.get("number").asString();
            JsonNode numbered = body(http.perform(as("auditor-1", "auditor", get("/api/decrees/" + id)))
                    .andExpect(jsonPath("$.state").value("NUMBERED"))
                    .andExpect(jsonPath("$.failure.code").value("signer-keystore-unreadable"))
                    .andReturn());
            assertThat(numbered.get("number").asString()).isEqualTo(number);
            http.perform(as("officer-1", "decree-officer", post("/api/decrees/" + id + "/discard"))
                            .header("If-Match", "\"3\""))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("number-reserved"));
        } finally {
            Files.move(aside, keystore);
        }
        http.perform(as("chief", "signatory", issue(id, 3)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED"))
                .andExpect(jsonPath("$.number").value(number));
        assertThat(journal(UUID.fromString(id)))
                .containsExactly("decree-drafted", "decree-numbered", "signing-failed", "decree-issued");
    }

    @Test
    @Repeats({
        "POST /api/decrees/{id}/hand-out",
        "PUT /api/decrees/{id}/decree.pdf",
    })
    void whatIsSignedElsewhereIsIssuedWithItsNumber() throws Exception {
        String id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        http.perform(as("officer-1", "decree-officer", get("/api/decrees/" + id + "/unsigned.pdf")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("not-handed-out"));
        JsonNode away = body(http.perform(as("chief", "signatory", handOut(id, 1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("NUMBERED"))
                .andExpect(jsonPath("$.version").value(3))
                .andReturn());
        http.perform(as("chief", "signatory", handOut(id, 1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.handedOutSha256")
                        .value(away.get("handedOutSha256").asString()));
        http.perform(as("chief", "signatory", issue(id, 3)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("signed-elsewhere"));

        byte[] unsigned = http.perform(as("officer-1", "decree-officer", get("/api/decrees/" + id + "/unsigned.pdf")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(unsigned)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(away.get("number").asString(), "KEPALA CONTOH", "Balai Besar Sertifikasi Elektronik")
                    .doesNotContain("SERTIFIKAT UJI", "KONSEP");
        }
        http.perform(takeBack(id, 3, new MockPart("berkas", "sk.pdf", unsigned)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("file-required"))
                .andExpect(jsonPath("$.field").value("file"));
        http.perform(takeBack(id, 3, unsigned))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("not-signed"));
        http.perform(takeBack(id, 3, signedWith(folder, unsigned)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("signed-by-another"));
        http.perform(takeBack(id, 2, signedWith(folder.resolve("chief"), unsigned)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"));
        http.perform(as("auditor-1", "auditor", get("/api/decrees/" + id)))
                .andExpect(jsonPath("$.version").value(3));

        byte[] signed = signedWith(folder.resolve("chief"), unsigned);
        for (int time = 0; time < 2; time++) {
            http.perform(takeBack(id, 3, signed))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("ISSUED"))
                    .andExpect(jsonPath("$.version").value(4))
                    .andExpect(jsonPath("$.number").value(away.get("number").asString()))
                    .andExpect(jsonPath("$.signer.id").value("chief"));
        }
        http.perform(get("/api/public/decrees/" + away.get("publicCode").asString()))
                .andExpect(jsonPath("$.signerName").value("Kepala Contoh"))
                .andExpect(jsonPath("$.testCertificate").value(false))
                .andExpect(jsonPath("$.pdfSha256")
                        .value(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(signed))));
        assertThat(journal(UUID.fromString(id)))
                .containsExactly("decree-drafted", "decree-numbered", "decree-handed-out", "decree-issued");
    }

    /// Each by its name, and it still waits.
    @Test
    void whatIsBroughtBackOtherwiseIsNotTaken() throws Exception {
        IssuedCertificates.generate(
                folder.resolve("nobody"), "uji-saja".toCharArray(), "CN=KEPALA CONTOH,O=Kota Contoh,C=ID");
        String id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        http.perform(as("chief", "signatory", handOut(id, 1))).andExpect(status().isOk());
        byte[] unsigned = http.perform(as("officer-1", "decree-officer", get("/api/decrees/" + id + "/unsigned.pdf")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String right = new String(signedWith(folder.resolve("chief"), unsigned), StandardCharsets.ISO_8859_1);
        // one of the last digits of the signature's value; behind it there are only zeros
        int digit = right.indexOf("/Contents <", unsigned.length);
        digit += right.substring(digit, right.indexOf(">", digit))
                        .replaceFirst("0+$", "")
                        .length()
                - 5;
        char bent = right.charAt(digit) == '1' ? '2' : '1';
        var brought = Map.of(
                "not-the-document",
                "Dengan hormat",
                "changed-while-away",
                right + "%lampiran\n",
                "signature-invalid",
                right.substring(0, digit) + bent + right.substring(digit + 1),
                "signature-not-pades",
                right.replace("ETSI.CAdES.detached", "adbe.pkcs7.detached"),
                "signer-not-trusted",
                new String(signedWith(folder.resolve("nobody"), unsigned), StandardCharsets.ISO_8859_1));
        for (var file : brought.entrySet()) {
            assertThat(body(http.perform(takeBack(id, 3, file.getValue().getBytes(StandardCharsets.ISO_8859_1)))
                                    .andReturn())
                            .path("code")
                            .asString())
                    .isEqualTo(file.getKey());
        }
        http.perform(as("auditor-1", "auditor", get("/api/decrees/" + id)))
                .andExpect(jsonPath("$.state").value("NUMBERED"))
                .andExpect(jsonPath("$.version").value(3));
    }

    /// What a state does not allow has a code of its own, and changes nothing.
    @Test
    void whatAStateDoesNotAllowIsRefusedByItsOwnCode() throws Exception {
        UUID application = recommended("reviewer-1");
        String id = drafted(List.of(application)).get("id").asString();
        http.perform(as("officer-1", "decree-officer", discard(id, 1))).andExpect(status().isOk());
        refused("chief", "signatory", issue(id, 2), "discarded");

        id = drafted(List.of(application)).get("id").asString();
        http.perform(as("chief", "signatory", handOut(id, 1))).andExpect(status().isOk());
        refused("chief", "signatory", because("Di layanan tidak ada.", "no-signature", id, 3), "not-sent");

        id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        http.perform(as("chief", "signatory", issue(id, 1))).andExpect(status().isOk());
        refused("officer-1", "decree-officer", discard(id, 3), "already-issued");
        http.perform(as("auditor-1", "auditor", get("/api/decrees/" + id)))
                .andExpect(jsonPath("$.version").value(3));
    }

    private void refused(String who, String role, MockHttpServletRequestBuilder request, String code) throws Exception {
        http.perform(as(who, role, request))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value(code));
    }

    /// The mark is the certificate's, whichever way the document went.
    @Test
    void whatIsSignedElsewhereWithACertificateForTrialsSaysSo() throws Exception {
        UUID application = recommended("reviewer-1");
        String id = drafted(List.of(application)).get("id").asString();
        http.perform(as("chief", "signatory", handOut(id, 1))).andExpect(status().isOk());
        byte[] unsigned = http.perform(as("officer-1", "decree-officer", get("/api/decrees/" + id + "/unsigned.pdf")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String code = body(http.perform(takeBack(id, 3, signedWith(folder.resolve("trial"), unsigned)))
                        .andExpect(status().isOk())
                        .andReturn())
                .get("publicCode")
                .asString();
        http.perform(get("/api/public/decrees/" + code))
                .andExpect(jsonPath("$.testCertificate").value(true));
        jdbc.sql("UPDATE document_check SET test_certificate = NULL WHERE decree_id = ?")
                .param(UUID.fromString(id))
                .update();
        http.perform(get("/api/public/decrees/" + code))
                .andExpect(jsonPath("$.testCertificate").value(false));
        jdbc.sql("UPDATE document_check SET due_at = now(), not_before = now() WHERE decree_id = ?")
                .param(UUID.fromString(id))
                .update();
        rechecks.runDue();
        http.perform(get("/api/public/decrees/" + code))
                .andExpect(jsonPath("$.testCertificate").value(true));
    }

    @Test
    @Repeats("POST /api/decrees/{id}/void")
    void aNumberThatIsGivenUpStaysInTheSequence() throws Exception {
        UUID application = recommended("reviewer-1");
        String id = drafted(List.of(application)).get("id").asString();
        http.perform(as("chief", "signatory", voided(id, 1, "Tidak jadi.")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("not-numbered"));
        http.perform(as("chief", "signatory", handOut(id, 1))).andExpect(status().isOk());
        http.perform(as("chief", "signatory", voided(id, 3, " ")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        JsonNode given = body(http.perform(as("chief", "signatory", voided(id, 3, "Layanan tanda tangan ditutup.")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("VOIDED"))
                .andExpect(jsonPath("$.voidReason").value("Layanan tanda tangan ditutup."))
                .andReturn());
        http.perform(as("officer-1", "decree-officer", get("/api/decrees/" + id + "/unsigned.pdf")))
                .andExpect(jsonPath("$.code").value("voided"));
        http.perform(get("/api/public/decrees/" + given.get("publicCode").asString()))
                .andExpect(status().isNotFound());

        String again = drafted(List.of(application)).get("id").asString();
        http.perform(as("chief", "signatory", issue(again, 1))).andExpect(status().isOk());
        assertThat(jdbc.sql("SELECT number_sequence FROM decree WHERE id IN (:ids) ORDER BY number_sequence")
                        .param("ids", List.of(UUID.fromString(id), UUID.fromString(again)))
                        .query(Integer.class)
                        .list())
                .satisfies(numbers -> assertThat(numbers.get(1)).isEqualTo(numbers.get(0) + 1));
        assertThat(journal(UUID.fromString(id)))
                .containsExactly("decree-drafted", "decree-numbered", "decree-handed-out", "decree-voided");
    }

    private static byte[] signedWith(Path keys, byte[] document) throws Exception {
        return new LocalSigner(keys.resolve(TestCertificates.KEYSTORE), "uji-saja")
                .sign(
                        document,
                        new Signer.Request(
                                Instant.now(), "Kepala Contoh", "Penetapan", "Pekanbaru", DecreeFixtures.told()));
    }

    private static MockHttpServletRequestBuilder handOut(String id, long version) {
        return post("/api/decrees/" + id + "/hand-out").header("If-Match", "\"" + version + "\"");
    }

    private MockHttpServletRequestBuilder voided(String id, long version, String reason) {
        return because(reason, "void", id, version);
    }

    private MockHttpServletRequestBuilder because(String reason, String act, String id, long version) {
        return post("/api/decrees/" + id + "/" + act)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("reason", reason)));
    }

    private static RequestBuilder takeBack(String id, long version, byte[] file) {
        return takeBack(id, version, new MockPart("file", "sk.pdf", file));
    }

    private static RequestBuilder takeBack(String id, long version, MockPart part) {
        return multipart(HttpMethod.PUT, "/api/decrees/" + id + "/decree.pdf")
                .part(part)
                .header("If-Match", "\"" + version + "\"")
                .with(jwt().jwt(token -> token.subject("officer-1")
                                .claim("offices", List.of())
                                .claim("name", "Nama officer-1"))
                        .authorities(new SimpleGrantedAuthority("ROLE_decree-officer")));
    }

    /// Whoever signs is named: in the document, on the page and in what is public.
    @Test
    void whoActsForTheHolderIsNamedInTheDocument() throws Exception {
        String id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        http.perform(as("deputy", "signatory", issue(id, 1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.signer.id").value("deputy"));
        byte[] pdf = http.perform(as("auditor-1", "auditor", get("/api/decrees/" + id + "/decree.pdf")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("SEKRETARIS CONTOH", "Plh. KEPALA DINAS", "19700101 199503 1 991")
                    .doesNotContain("KEPALA CONTOH");
        }
    }

    @Test
    void aSessionThatWasLeftOpenSignsNothing() throws Exception {
        String id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        for (String claim : List.of("auth_time", "iat")) {
            http.perform(issue(id, 1)
                            .with(jwt().jwt(token -> token.subject("chief")
                                            .claim("offices", List.of())
                                            .claim("preferred_username", "chief")
                                            .claims(claims -> claims.remove("iat"))
                                            .claim(claim, Instant.now().minusSeconds(11 * 60)))
                                    .authorities(new SimpleGrantedAuthority("ROLE_signatory"))))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("sign-in-again"));
        }
        http.perform(as("chief", "signatory", issue(id, 1))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "officer-1, drafter-may-not-sign",
        "reviewer-7, reviewer-may-not-sign",
        "applicant-7, applicant-may-not-sign",
        "somebody, not-in-office",
        "successor, not-in-office"
    })
    void whoDidAnythingElseOrDoesNotHoldTheOfficeDoesNotSign(String account, String code) throws Exception {
        String id = drafted(List.of(recommended("reviewer-7"))).get("id").asString();
        http.perform(as(account, "signatory", issue(id, 1)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value(code));
        http.perform(as("auditor-1", "auditor", get("/api/decrees/" + id)))
                .andExpect(jsonPath("$.state").value("DRAFTED"));
    }

    @Test
    void numbersHaveNoGapsUnderConcurrency() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(drafted(List.of(recommended("reviewer-1"))).get("id").asString());
        }
        try (var pool = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> issues = ids.stream()
                    .<Callable<Integer>>map(id -> () -> http.perform(as("chief", "signatory", issue(id, 1)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .toList();
            for (var issue : pool.invokeAll(issues)) {
                assertThat(issue.get()).isEqualTo(200);
            }
        }
        List<Integer> given = jdbc.sql("SELECT number_sequence FROM decree WHERE number IS NOT NULL ORDER BY 1")
                .query(Integer.class)
                .list();
        assertThat(given).hasSizeGreaterThanOrEqualTo(20);
        assertThat(given)
                .isEqualTo(IntStream.rangeClosed(1, given.size()).boxed().toList());
    }

    @Test
    void anApplicationIsNamedOnceAndADiscardedDraftSetsItFree() throws Exception {
        UUID application = recommended("reviewer-1");
        String first = drafted(List.of(application)).get("id").asString();
        http.perform(as("officer-2", "decree-officer", draft(List.of(application))))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-in-decree"));
        http.perform(as("officer-2", "decree-officer", post("/api/decrees/" + first + "/discard"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DISCARDED"));
        drafted(List.of(application));
    }

    @Test
    void badInputIsExplainedAndNeverAFault() throws Exception {
        UUID unknown = UUID.randomUUID();
        http.perform(as("officer-1", "decree-officer", draft(List.of(unknown))))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("not-recommended"));
        List<UUID> one = List.of(recommended("reviewer-1"));
        http.perform(as("officer-1", "decree-officer", draft(one, LocalDate.of(2026, 11, 21))))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("valid-until-past"));
        http.perform(as("applicant-7", "decree-officer", draft(one)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("applicant-may-not-draft"));
        http.perform(as("officer-1", "decree-officer", post("/api/decrees"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"applicationIds\":[null],\"minutesNumber\":\"a\\u0000b\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("validation-failed"))
                .andExpect(jsonPath("$.errors[*].field", hasItem("minutesNumber")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("applicationIds")));
        http.perform(as("officer-1", "decree-officer", post("/api/decrees"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"periodId\":\"x\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("periodId"));
        http.perform(as("officer-1", "decree-officer", post("/api/decrees"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest());
        http.perform(
                        as("officer-1", "decree-officer", post("/api/decrees"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"minutesDate\":\"-5000-01-01\",\"title\":\"a\\u0007b\",\"minutesNumber\":\"\\ud800\"}"))
                .andExpect(status().is(422))
                .andExpect(
                        jsonPath("$.errors[?(@.field == 'minutesDate')].code").value("out-of-range"))
                .andExpect(jsonPath("$.errors[?(@.field == 'title')].code").value("text-invalid"))
                .andExpect(
                        jsonPath("$.errors[?(@.field == 'minutesNumber')].code").value("text-invalid"));
        for (String path : List.of("/api/decrees/x", "/api/decrees?page=-1", "/api/decrees?size=9999999999")) {
            http.perform(as("auditor-1", "auditor", get(path))).andExpect(status().is4xxClientError());
        }
        for (String path : List.of("/api/public/decrees/%27--", "/api/public/decrees/K7QF-9M2X-4TRD")) {
            http.perform(get(java.net.URI.create(path)))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("unknown-decree"));
        }
        http.perform(get("/api/public/digests/zz")).andExpect(status().is(422));
        http.perform(get("/api/public/decrees").param("number", "a\u0000b")).andExpect(status().is(422));
    }

    @Test
    void versionsAreRequiredAndCompared() throws Exception {
        String id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        http.perform(as("chief", "signatory", post("/api/decrees/" + id + "/issue")))
                .andExpect(status().is(428))
                .andExpect(jsonPath("$.code").value("precondition-required"));
        http.perform(as("chief", "signatory", issue(id, 9)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"))
                .andExpect(jsonPath("$.current").value(1))
                .andExpect(jsonPath("$.changedBy").value("officer-1"));
    }

    @Test
    void aCommandWhoseAnswerWasLostIsAnsweredAsTheFirstTime() throws Exception {
        String issued = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        JsonNode first = body(http.perform(as("chief", "signatory", issue(issued, 1)))
                .andExpect(status().isOk())
                .andReturn());
        JsonNode again = body(http.perform(as("chief", "signatory", issue(issued, 1)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andReturn());
        assertThat(again).isEqualTo(first);
        http.perform(as("deputy", "signatory", issue(issued, 1)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"))
                .andExpect(jsonPath("$.changedBy").value("chief"));
        http.perform(as("deputy", "signatory", issue(issued, 3)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.signer.id").value("chief"));
        assertThat(journal(UUID.fromString(issued)))
                .containsExactly("decree-drafted", "decree-numbered", "decree-issued");

        String discarded = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        for (int i = 0; i < 2; i++) {
            http.perform(as("officer-2", "decree-officer", discard(discarded, 1)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"2\""))
                    .andExpect(jsonPath("$.state").value("DISCARDED"));
        }
        http.perform(as("officer-3", "decree-officer", discard(discarded, 1)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"));
        assertThat(journal(UUID.fromString(discarded))).containsExactly("decree-drafted", "decree-discarded");
    }

    @Test
    void whoHasNotHeardThatSigningFailedGoesOnWithTheSameNumber() throws Exception {
        String id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        Path keystore = folder.resolve(TestCertificates.KEYSTORE);
        Path aside = folder.resolve("aside.p12");
        Files.move(keystore, aside);
        String number;
        try {
            number = body(http.perform(as("chief", "signatory", issue(id, 1)))
                            .andExpect(status().isServiceUnavailable())
                            .andReturn())
                    .get("number")
                    .asString();
        } finally {
            Files.move(aside, keystore);
        }
        http.perform(as("deputy", "signatory", issue(id, 1)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"));
        http.perform(as("chief", "signatory", issue(id, 1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED"))
                .andExpect(jsonPath("$.number").value(number));
    }

    @Test
    void aDossierThatCannotBeReadLeavesNothingBehind() throws Exception {
        UUID application = recommended("reviewer-1");
        APPLICANTS.away.set(true);
        http.perform(as("officer-1", "decree-officer", draft(List.of(application))))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("dossier-unavailable"));
        APPLICANTS.away.set(false);
        drafted(List.of(application));
    }

    @Test
    void everyRoleSeesOnlyWhatItMay() throws Exception {
        UUID application = recommended("reviewer-1");
        recommended("reviewer-1");
        String issued = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        JsonNode decree = body(http.perform(as("chief", "signatory", issue(issued, 1)))
                .andExpect(status().isOk())
                .andReturn());
        String code = decree.get("publicCode").asString();
        fullTileOfTheLog();
        var values = Map.ofEntries(
                Map.entry("id", drafted(List.of(application)).get("id").asString()),
                Map.entry("publicCode", code),
                Map.entry("code", code),
                Map.entry(
                        "applicationId",
                        decree.get("entries").get(0).get("applicationId").asString()),
                Map.entry("partner", code + "-1"),
                Map.entry("sha256", decree.get("pdfSha256").asString()),
                Map.entry("version", "1"),
                Map.entry("recordId", "1"),
                Map.entry("level", "0"),
                Map.entry("tile", "000"),
                Map.entry("partial", "000.p"),
                Map.entry("width", "1"),
                Map.entry("entry", code + "-1"),
                Map.entry("card", code + "-1"),
                Map.entry("number", "0"));

        AccessMatrix.Answers answers = MATRIX.ask(AccessMatrix.through(http, "applicant-7", values));
        assertThat(MATRIX.differences(answers)).isEmpty();
        assertThat(MATRIX.unnoticed(answers))
                .as("descriptions with one cell changed")
                .isEmpty();
    }

    @Test
    void whatIsNotNamedIsForNobody() throws Exception {
        http.perform(get("/api/elsewhere")).andExpect(status().isUnauthorized());
        http.perform(as("x", "administrator", get("/api/elsewhere"))).andExpect(status().isForbidden());
    }

    @Test
    void theOperatorsDoorSpeaksIndonesianUnlessAskedOtherwise() throws Exception {
        http.perform(as("x", "operator", get("/api/operations/parked/{id}", 999_999)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail")
                        .value("Tidak ada catatan tertahan dengan nomor ini. Muat ulang daftarnya."));
        http.perform(as("x", "operator", get("/api/operations/parked/{id}", 999_999))
                        .header("Accept-Language", "en"))
                .andExpect(jsonPath("$.detail").value("No parked record has this number. Load the list again."));
    }

    @Test
    void theOperatorsOverviewSaysWhatThisServiceHas() throws Exception {
        for (String role : List.of("operator", "auditor")) {
            http.perform(as("x", role, get("/api/operations/overview")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath(
                            "$.stages[*].stage",
                            contains("DRAFTED", "NUMBERED", "SIGNATURE_UNKNOWN", "ISSUED", "DISCARDED", "VOIDED")))
                    .andExpect(jsonPath("$.health.parts[*].name", hasItems("db", "relay")));
        }
    }

    @Test
    void theWaitForADecreeIsTimedOnceItIsIssued() throws Exception {
        Timer step = meters.get("sahkan.step").tag("step", "decree").timer();
        long before = step.count();
        UUID first = recommended("reviewer-1");
        UUID second = recommended("reviewer-2");
        String id = drafted(List.of(first, second)).get("id").asString();
        assertThat(step.count()).isEqualTo(before);
        http.perform(as("chief", "signatory", issue(id, 1))).andExpect(status().isOk());
        assertThat(step.count()).isEqualTo(before + 2);
        assertThat(jdbc.sql("SELECT phase_since = issued_at FROM decree WHERE id = ?")
                        .param(UUID.fromString(id))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void statesAreCountedOverAnIndexAlone() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            assertThat(jdbc.sql("EXPLAIN " + pipeline.sql()).query(String.class).list())
                    .anyMatch(line -> line.contains("Index Only Scan using decree_phase"))
                    .noneMatch(line -> line.contains("Seq Scan"));
        });
    }

    private void fullTileOfTheLog() throws Exception {
        List<UUID> many = Stream.generate(() -> recommended("reviewer-1"))
                .limit(Tile.WIDTH)
                .toList();
        http.perform(as("chief", "signatory", issue(drafted(many).get("id").asString(), 1)))
                .andExpect(status().isOk());
        log.grow();
    }

    @Test
    void whatIsMeasuredStandsInTheCatalogueAndTheOtherWayRound() {
        assertThat(MessagingMetrics.differences(
                        meters,
                        "decree-service",
                        Set.of("DRAFTED", "NUMBERED", "SIGNATURE_UNKNOWN", "ISSUED", "DISCARDED", "VOIDED"),
                        invariants.stream().map(Invariant::name).collect(Collectors.toSet()),
                        DecreeMetrics.STEP,
                        RecheckMetrics.NOT_VALID,
                        RecheckMetrics.CHECK_AGE,
                        RegisterLogMetrics.BEHIND,
                        RegisterLogMetrics.UNSEEN,
                        RegisterLogMetrics.REFUSED))
                .isEmpty();
    }

    private UUID recommended(String reviewer) {
        UUID id = UUID.randomUUID();
        var event = new ApplicationRecommended(
                id,
                "P-" + id,
                PERIOD,
                UUID.randomUUID(),
                "Riau Kabar",
                "PT Riau Kabar Contoh",
                OutletType.ONLINE,
                1,
                1,
                reviewer,
                Instant.parse("2026-12-14T03:00:00Z"),
                null);
        events.handle(
                new Incoming(UUID.randomUUID(), "verification-service", id, 5, event.recommendedAt(), reviewer, event));
        return id;
    }

    /// Several recommendations lead to one decree: to call one of them its parent would be a lie.
    @Test
    void draftAndIssueAreLinkedToTheTraceOfEveryRecommendation() throws Exception {
        var origins = new ArrayList<String>();
        var named = new ArrayList<UUID>();
        for (String reviewer : List.of("reviewer-1", "reviewer-2")) {
            named.add(traces.step("recommended", null).call(() -> {
                origins.add(String.valueOf(traces.here()).split("-")[1]);
                return recommended(reviewer);
            }));
        }
        String id = drafted(named).get("id").asString();
        http.perform(as("chief", "signatory", issue(id, 1))).andExpect(status().isOk());
        for (String step : List.of("draft decree", "issue decree")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(spans.getFinishedSpanItems())
                            .filteredOn(span -> span.getName().equals(step))
                            .as(step)
                            .anySatisfy(span -> {
                                assertThat(span.getLinks())
                                        .extracting(
                                                link -> link.getSpanContext().getTraceId())
                                        .containsExactlyInAnyOrderElementsOf(origins);
                                assertThat(origins).doesNotContain(span.getTraceId());
                            }));
        }
    }

    @Test
    void whatStandsBetweenBracesIsNotPrintedInATitle() throws Exception {
        http.perform(as(
                        "officer-1",
                        "decree-officer",
                        post("/api/decrees")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"title\":\"Uji {title}\"}")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[?(@.field == 'title')].code").value("placeholder-unknown"));
    }

    @Test
    void whoIsAPartnerOnADayIsToldToEverybody() throws Exception {
        String id = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        JsonNode issued =
                body(http.perform(as("chief", "signatory", issue(id, 1))).andReturn());
        String number = issued.get("number").asString();
        String ours = "$.items[?(@.decreeNumber == '" + number + "')]";
        for (String written : List.of("riau kabar", "P.T. RIAU", "Ríau", "O'HARA", "sadiah")) {
            http.perform(get("/api/public/partners").param("q", written).param("size", "200"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath(ours + ".outletName").value("Riau Kabar"))
                    .andExpect(jsonPath(ours + ".reporter").value("Sa'diah & Co"));
        }
        String after = LocalDate.now().plusYears(2).toString();
        for (String none : List.of("q=tidak+ada", "type=TV", "tier=3", "day=2026-01-01", "day=" + after)) {
            http.perform(get("/api/public/partners?size=200&" + none))
                    .andExpect(jsonPath(ours).isEmpty());
        }
        for (String wrong : List.of("tier=9", "day=1999-01-01", "q=" + "a".repeat(201), "size=201")) {
            http.perform(get("/api/public/partners?" + wrong))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].field").value(wrong.split("=")[0]));
        }
        http.perform(get("/api/public/partners?type=NOTHING")).andExpect(status().isBadRequest());

        var page = http.perform(get("/api/public/partners/page")
                        .param("q", "<script>riau")
                        .param("type", "nothing"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Language", "id"))
                .andExpect(content().string(containsString("Tidak ada media yang cocok")))
                .andExpect(content().string(not(containsString("<script"))))
                .andReturn();
        http.perform(get("/api/public/partners/page")
                        .param("q", "<script>riau")
                        .param("type", "nothing")
                        .header(
                                "If-None-Match",
                                String.valueOf(page.getResponse().getHeader("ETag"))))
                .andExpect(status().isNotModified());
        for (String odd :
                List.of("q=%00", "q=%E2%80%8Bri%C2%ADau", "page=1e3", "page=99999999999999999999", "day=0000-01-01")) {
            http.perform(get(java.net.URI.create("/api/public/partners/page?" + odd)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Riau Kabar")));
        }
        http.perform(get("/api/public/partners/page?lang=en&day=yesterday&page=-3&q=riau"))
                .andExpect(content().string(containsString("Sa&#39;diah &amp; Co")))
                .andExpect(content().string(containsString(number)));
        http.perform(get("/api/public/partners.csv?q=nobody"))
                .andExpect(content().string(not(containsString(number))));
        http.perform(get("/api/public/partners.csv"))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content()
                        .string(containsString(
                                "Riau Kabar,PT Riau Kabar Contoh,ONLINE,1,Nu'man O'Hara,Sa'diah & Co," + number)));
    }

    private JsonNode drafted(List<UUID> applications) throws Exception {
        return body(http.perform(as("officer-1", "decree-officer", draft(applications)))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(header().string("Location", matchesPattern("/api/decrees/[0-9a-f-]{36}")))
                .andReturn());
    }

    private MockHttpServletRequestBuilder draft(List<UUID> applications) {
        return draft(applications, LocalDate.now().plusYears(1));
    }

    private MockHttpServletRequestBuilder draft(List<UUID> applications, LocalDate validUntil) {
        var body = Map.of(
                "periodId",
                PERIOD,
                "applicationIds",
                applications,
                "minutesNumber",
                "900/BA-9002/DISKOMINFO/2026",
                "minutesDate",
                LocalDate.of(2026, 11, 20),
                "validUntil",
                validUntil);
        return post("/api/decrees").contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
    }

    private static MockHttpServletRequestBuilder issue(String id, long version) {
        return post("/api/decrees/" + id + "/issue").header("If-Match", "\"" + version + "\"");
    }

    private static MockHttpServletRequestBuilder discard(String id, long version) {
        return post("/api/decrees/" + id + "/discard").header("If-Match", "\"" + version + "\"");
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

    private JsonNode body(MvcResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private List<String> journal(UUID aggregate) {
        return jdbc
                .sql("SELECT type FROM journal WHERE aggregate_id = ? ORDER BY version")
                .param(aggregate)
                .query(String.class)
                .list()
                .stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void whateverIsSentIsAnsweredAsTheDescriptionSays(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        var fuzz = new ApiFuzz(http, mapping);
        assertThat(fuzz.operations()).isGreaterThan(10);
        assertThat(fuzz.faults(12)).isEmpty();
    }

    @Test
    void eachLimitOfTheDescriptionIsThatOfTheCode(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
            throws Exception {
        String issued = drafted(List.of(recommended("reviewer-1"))).get("id").asString();
        http.perform(as("chief", "signatory", issue(issued, 1))).andExpect(status().isOk());
        new ApiFuzz(http, mapping)
                .requireLimits(
                        Set.of(
                                // an empty code is none, and then the passphrase is asked for
                                "POST /api/decrees/{id}/sign"),
                        operation -> operation.equals("POST /api/decrees/{id}/changes")
                                ? Map.of("path:id", issued)
                                : Map.of());
    }
}
