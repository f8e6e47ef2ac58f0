package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.background.DueWork;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.signature.IssuedCertificates;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.decree.signature.bsre.StubBsre;
import id.sahkan.decree.signature.bsre.StubBsre.Mood;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.ServiceOnPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An office that signs at the state's service: who says the passphrase, what each fault leaves behind, and how what
/// nobody knows is finished.
@ServiceOnPostgres
@ExtendWith(OutputCaptureExtension.class)
class SigningServiceHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final UUID PERIOD = new UUID(0, 8);

    @TempDir
    static Path folder;

    private static StubBsre service;

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
    DueWork<?> rechecks;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        char[] password = "uji-saja".toCharArray();
        TestCertificates.generate(folder, password, Instant.now());
        IssuedCertificates.generate(folder.resolve("state"), password, "CN=KEPALA CONTOH,C=ID");
        service = new StubBsre(folder.resolve("state").resolve(TestCertificates.KEYSTORE), "uji-saja");
        Path authorities = folder.resolve("state").resolve(TestCertificates.AUTHORITY_PEM);
        registry.add("SAHKAN_BSRE_URL", service::url);
        registry.add("SAHKAN_BSRE_USER", () -> StubBsre.USER);
        registry.add("SAHKAN_BSRE_PASSWORD", () -> StubBsre.PASSWORD);
        registry.add("sahkan.signing.bsre.connect-timeout", () -> "500ms");
        registry.add("sahkan.signing.bsre.read-timeout", () -> "2s");
        registry.add("SAHKAN_SIGNER_AUTHORITIES", authorities::toString);
        Surroundings.of(registry, folder, APPLICANTS);
        for (int number = 0; number < 2; number++) {
            String account = number == 0 ? "chief" : "deputy";
            String signatory = "sahkan.decree.signatories[" + number + "].";
            registry.add(signatory + "account", () -> account);
            registry.add(signatory + "name", () -> "Kepala Contoh");
            registry.add(signatory + "rank", () -> "Pembina (IV/a)");
            registry.add(signatory + "number", () -> "19700101 199503 1 990");
            registry.add(signatory + "from", () -> "2020-01-01");
        }
        registry.add("sahkan.decree.signatories[1].acting", () -> "Plh.");
    }

    @BeforeEach
    void well() {
        service.is(Mood.WELL);
        jdbc.sql("UPDATE signature_attempt SET sent_at = sent_at - interval '2 hours'")
                .update();
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    @Repeats("POST /api/decrees/{id}/sign")
    void thePassphraseIsSaidOnceAndKeptNowhere(CapturedOutput output) throws Exception {
        String id = drafted();
        http.perform(as("chief", post("/api/decrees/" + id + "/issue").header("If-Match", "\"1\"")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("passphrase-needed"));

        JsonNode issued = body(http.perform(sign("chief", id, 1, StubBsre.PASSPHRASE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED"))
                .andExpect(jsonPath("$.check.result").value("valid"))
                .andReturn());

        assertThat(service.calls()).isOne();
        assertThat(journal(id))
                .containsExactly("decree-drafted", "decree-numbered", "sent-for-signature", "decree-issued");
        http.perform(get("/api/public/decrees/" + issued.get("publicCode").asString()))
                .andExpect(jsonPath("$.testCertificate").value(false));
        for (String table : tables()) {
            assertThat(jdbc.sql("SELECT count(*) FROM \"" + table + "\" t WHERE t::text LIKE '%' || ? || '%'")
                            .param(StubBsre.PASSPHRASE)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(output.getAll()).doesNotContain(StubBsre.PASSPHRASE).doesNotContain(StubBsre.PASSWORD);
    }

    @Test
    void aWrongPassphraseLeavesItAsItWasAndAfterFiveItEndsForAnHour(CapturedOutput output) throws Exception {
        String id = drafted();
        long version = 1;
        for (int time = 0; time < 5; time++) {
            JsonNode wrong = body(http.perform(sign("chief", id, version, "frasa-keliru-77"))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("wrong-passphrase"))
                    .andReturn());
            version = wrong.get("current").asLong();
            http.perform(one("chief", id))
                    .andExpect(jsonPath("$.state").value("NUMBERED"))
                    .andExpect(jsonPath("$.failure.code").value("wrong-passphrase"));
        }
        http.perform(sign("chief", id, version, StubBsre.PASSPHRASE))
                .andExpect(status().is(429))
                .andExpect(header().string("Retry-After", matchesPattern("3[0-9]{3}")))
                .andExpect(jsonPath("$.code").value("passphrase-blocked"));
        assertThat(service.calls()).isEqualTo(5);
        assertThat(output.getAll()).doesNotContain("frasa-keliru-77");

        // of another signatory it is not the hour
        http.perform(sign("deputy", id, version, StubBsre.PASSPHRASE)).andExpect(status().isOk());
        assertThat(journal(id)).endsWith("sent-for-signature", "decree-issued");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_REGISTERED, 409, signer-user-unknown, 0",
        "NO_CERTIFICATE, 409, no-certificate, 0",
        "EXPIRED, 409, certificate-expired, 0",
        "SUSPENDED, 409, certificate-not-active, 0",
        "REFUSES_ACCOUNT, 503, signer-refuses-us, 0",
        "AWAY, 503, signer-unreachable, 0",
        "REFUSES_CALL, 503, signer-refused, 1",
        "BROKEN, 503, document-refused, 1",
        "EXPIRED_AT_SIGNING, 409, certificate-expired, 1",
        "ANOTHER_FILE, 503, returned-not-taken, 1",
    })
    void eachFaultIsSeenAndTheNumberIsUsedAgain(Mood mood, int status, String code, int calls) throws Exception {
        String id = drafted();
        service.is(mood);
        JsonNode problem = body(http.perform(sign("chief", id, 1, StubBsre.PASSPHRASE))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code))
                .andReturn());
        assertThat(service.calls()).isEqualTo(calls);
        http.perform(one("chief", id))
                .andExpect(jsonPath("$.state").value("NUMBERED"))
                .andExpect(jsonPath("$.number").value(problem.get("number").asString()))
                .andExpect(
                        jsonPath("$.failure.code").value(problem.get("failure").asString()));

        service.is(Mood.WELL);
        http.perform(sign("chief", id, problem.get("current").asLong(), StubBsre.PASSPHRASE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(problem.get("number").asString()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "HANGS_UP", "GATEWAY_TIMEOUT", "NOTHING"})
    void withoutAnAnswerNobodyKnowsAndNothingIsSentAgain(Mood mood) throws Exception {
        String id = drafted();
        service.is(mood);
        JsonNode unknown = unknown(id);
        long version = unknown.get("version").asLong();

        http.perform(sign("chief", id, version, StubBsre.PASSPHRASE)).andExpect(status().isConflict());
        http.perform(as("chief", post("/api/decrees/" + id + "/hand-out").header("If-Match", etag(version))))
                .andExpect(status().isConflict());
        http.perform(withReason("void", id, version)).andExpect(status().isConflict());
        assertThat(service.calls()).isOne();
        assertThat(journal(id)).endsWith("sent-for-signature");
    }

    @Test
    void whatWasSignedAllTheSameIsBroughtBackByHand() throws Exception {
        String id = drafted();
        service.is(Mood.SILENT);
        JsonNode unknown = unknown(id);
        byte[] signed = service.signed().getFirst();
        byte[] ours = http.perform(as("chief", get("/api/decrees/" + id + "/unsigned.pdf")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(signed).startsWith(ours);

        http.perform(as(
                        "officer-1",
                        "decree-officer",
                        multipart(HttpMethod.PUT, "/api/decrees/" + id + "/decree.pdf")
                                .part(new MockPart("file", "sk.pdf", signed, MediaType.APPLICATION_PDF))
                                .header("If-Match", etag(unknown.get("version").asLong()))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED"))
                .andExpect(jsonPath("$.number").value(unknown.get("number").asString()));
    }

    @Test
    @Repeats("POST /api/decrees/{id}/no-signature")
    void whoSaysThatThereIsNoSignatureMayTryOnceMore() throws Exception {
        String id = drafted();
        service.is(Mood.SILENT);
        JsonNode unknown = unknown(id);
        long version = unknown.get("version").asLong();
        http.perform(as(
                        "chief",
                        post("/api/decrees/" + id + "/no-signature")
                                .header("If-Match", etag(version))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"reason\":\" \"}")))
                .andExpect(status().is(422));
        Instant answerBy = Instant.parse(unknown.get("sending").get("answerBy").asString());
        await().until(() -> Instant.now().isAfter(answerBy));
        JsonNode after = body(http.perform(withReason("no-signature", id, version))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("NUMBERED"))
                .andReturn());
        assertThat(jdbc.sql("SELECT reason FROM signature_attempt WHERE decree_id = ? AND outcome = 'found-unsigned'")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .single())
                .isEqualTo("Di BSrE tidak ada.");

        service.is(Mood.WELL);
        http.perform(sign("chief", id, after.get("version").asLong(), StubBsre.PASSPHRASE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(unknown.get("number").asString()));
        assertThat(jdbc.sql("SELECT count(DISTINCT pdf_sha256) FROM signature_attempt WHERE decree_id = ?")
                        .param(UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .as("all attempts of one number are of one file")
                .isOne();
        assertThat(journal(id))
                .containsExactly(
                        "decree-drafted",
                        "decree-numbered",
                        "sent-for-signature",
                        "found-unsigned",
                        "sent-for-signature",
                        "decree-issued");
    }

    /// What is committed while the call is out is what a restart finds.
    @Test
    void twoAtOnceMakeOneCallAndItIsNotedBeforeItGoesOut() throws Exception {
        String id = drafted();
        CountDownLatch gate = service.held();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> chief = () -> statusOf(sign("chief", id, 1, StubBsre.PASSPHRASE));
            Callable<Integer> deputy = () -> statusOf(sign("deputy", id, 1, StubBsre.PASSPHRASE));
            var first = people.submit(chief);
            var second = people.submit(deputy);
            await().until(() -> service.calls() == 1);
            assertThat(jdbc.sql("SELECT phase FROM decree WHERE id = ?")
                            .param(UUID.fromString(id))
                            .query(String.class)
                            .single())
                    .isEqualTo("SIGNATURE_UNKNOWN");
            http.perform(withReason("no-signature", id, 3))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("signing-in-progress"));
            gate.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(service.calls()).isOne();
        assertThat(meters.get("sahkan.pipeline.items")
                        .tag("stage", "SIGNATURE_UNKNOWN")
                        .gauge()
                        .value())
                .isNotNaN();
    }

    @Test
    void whatWaitsForTheSignatoryIsListedWithItsAnnexInNumbers() throws Exception {
        String id = drafted();
        String mine = "$.items[?(@.id == '" + id + "')]";
        http.perform(as("chief", get("/api/decrees/waiting?size=100")))
                .andExpect(status().isOk())
                .andExpect(jsonPath(mine + ".entryCount").value(1))
                .andExpect(jsonPath(mine + ".tiers[0].of").value("1"))
                .andExpect(jsonPath(mine + ".outletTypes[0].of").value("ONLINE"))
                .andExpect(jsonPath(mine + ".effects[0].count").value(1))
                .andExpect(jsonPath(mine + ".draftedByCaller").value(false));
        http.perform(as("chief", get("/api/decrees/waiting/means")))
                .andExpect(jsonPath("$.passphrase").value(true))
                .andExpect(jsonPath("$.knownAs").value(StubBsre.EMAIL));
        http.perform(sign("chief", id, 1, StubBsre.PASSPHRASE)).andExpect(status().isOk());
        http.perform(as("chief", get("/api/decrees/waiting?size=100")))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(id))));
    }

    @Test
    void whatWasIssuedIsVerifiedAgainEveryDay() throws Exception {
        String id = drafted();
        String sha256 = body(http.perform(sign("chief", id, 1, StubBsre.PASSPHRASE))
                        .andReturn())
                .get("pdfSha256")
                .asString();
        Path file = folder.resolve("decrees").resolve(sha256.substring(0, 2)).resolve(sha256 + ".pdf");
        byte[] whole = Files.readAllBytes(file);
        assertThat(rechecks.runDue()).as("nothing is due today").isZero();

        Files.delete(file);
        dueNow();
        rechecks.runDue();
        http.perform(one("auditor-1", id))
                .andExpect(jsonPath("$.check.result").value("file-missing"))
                .andExpect(jsonPath("$.check.since").isNotEmpty());
        assertThat(jdbc.sql("SELECT decree_id || ' ' || result FROM document_check WHERE result <> 'valid'")
                        .query(String.class)
                        .list())
                .containsExactly(id + " file-missing");
        assertThat(gauge("sahkan.decrees.not.valid")).isOne();

        Files.write(file, whole);
        dueNow();
        rechecks.runDue();
        http.perform(one("auditor-1", id)).andExpect(jsonPath("$.check.result").value("valid"));
        assertThat(gauge("sahkan.decrees.not.valid")).isZero();
        assertThat(gauge("sahkan.decrees.check.age.seconds"))
                .isLessThan(Duration.ofHours(1).toSeconds());
    }

    @Test
    void whoseAuthorityIsNotTrustedAnyMoreIsSeen() throws Exception {
        String id = drafted();
        http.perform(sign("chief", id, 1, StubBsre.PASSPHRASE)).andExpect(status().isOk());
        Path authorities = folder.resolve("state").resolve(TestCertificates.AUTHORITY_PEM);
        String trusted = Files.readString(authorities);
        Path own = folder.resolve(TestCertificates.AUTHORITY_PEM);
        try {
            Files.writeString(authorities, Files.readString(own));
            dueNow();
            rechecks.runDue();
            http.perform(one("auditor-1", id))
                    .andExpect(jsonPath("$.check.result").value("certificate-not-trusted"));
        } finally {
            Files.writeString(authorities, trusted);
        }
        dueNow();
        rechecks.runDue();
    }

    private void dueNow() {
        jdbc.sql("UPDATE document_check SET due_at = now() - interval '1 minute'")
                .update();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private JsonNode unknown(String id) throws Exception {
        http.perform(sign("chief", id, 1, StubBsre.PASSPHRASE))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("signature-unknown"));
        return body(http.perform(one("chief", id))
                .andExpect(jsonPath("$.state").value("SIGNATURE_UNKNOWN"))
                .andExpect(jsonPath("$.sending.attempt").value(1))
                .andReturn());
    }

    private int statusOf(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse().getStatus();
    }

    private List<String> tables() {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                        + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'flyway%'")
                .query(String.class)
                .list();
    }

    private MockHttpServletRequestBuilder sign(String signatory, String id, long version, String passphrase) {
        return as(
                signatory,
                post("/api/decrees/" + id + "/sign")
                        .header("If-Match", etag(version))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("passphrase", passphrase))));
    }

    private MockHttpServletRequestBuilder withReason(String act, String id, long version) {
        return as(
                "chief",
                post("/api/decrees/" + id + "/" + act)
                        .header("If-Match", etag(version))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Di BSrE tidak ada.\"}"));
    }

    private static MockHttpServletRequestBuilder one(String subject, String id) {
        return as(subject, get("/api/decrees/" + id));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
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
                Instant.parse("2026-11-14T03:00:00Z"),
                null);
        events.handle(new Incoming(
                UUID.randomUUID(), "verification-service", application, 5, event.recommendedAt(), "reviewer-1", event));
        var request = Map.of(
                "periodId",
                PERIOD,
                "applicationIds",
                List.of(application),
                "minutesNumber",
                "900/BA-9002/DISKOMINFO/2026",
                "minutesDate",
                LocalDate.of(2026, 11, 20),
                "validUntil",
                LocalDate.now().plusYears(1));
        return body(http.perform(as(
                                "officer-1",
                                "decree-officer",
                                post("/api/decrees")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(json.writeValueAsString(request))))
                        .andExpect(status().isCreated())
                        .andReturn())
                .get("id")
                .asString();
    }

    private static MockHttpServletRequestBuilder as(String subject, MockHttpServletRequestBuilder request) {
        return as(subject, subject.startsWith("auditor") ? "auditor" : "signatory", request);
    }

    private static <B extends org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<B>>
            B as(String subject, String role, B request) {
        return request.with(jwt().jwt(token -> token.subject(subject)
                        .claim("offices", List.of())
                        .claim("name", "Nama " + subject)
                        .claim("preferred_username", subject)
                        .claim("email", StubBsre.EMAIL)
                        .claim("auth_time", Instant.now()))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private JsonNode body(MvcResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private List<String> journal(String aggregate) {
        return jdbc
                .sql("SELECT type FROM journal WHERE aggregate_id = ? ORDER BY version")
                .param(UUID.fromString(aggregate))
                .query(String.class)
                .list()
                .stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }
}
