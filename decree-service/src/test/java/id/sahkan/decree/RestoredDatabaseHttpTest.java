package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.archive.NumberMark;
import id.sahkan.decree.archive.NumberMarks;
import id.sahkan.decree.decree.NumbersOnFile;
import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.signature.IssuedCertificates;
import id.sahkan.decree.signature.LocalSigner;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.ServiceOnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The database of an earlier instant beside the signed files of today.
@ServiceOnPostgres
@ExtendWith(OutputCaptureExtension.class)
class RestoredDatabaseHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final UUID PERIOD = new UUID(0, 8);

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
    NumberMarks marks;

    @Autowired
    NumbersOnFile numbers;

    @Autowired
    Environment settings;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        IssuedCertificates.generate(folder, "uji-saja".toCharArray(), "CN=KEPALA CONTOH,C=ID");
        Surroundings.of(registry, folder, APPLICANTS);
        registry.add("sahkan.decree.signatories[0].account", () -> "chief");
        registry.add("sahkan.decree.signatories[0].name", () -> "Kepala Contoh");
        registry.add("sahkan.decree.signatories[0].rank", () -> "Pembina (IV/a)");
        registry.add("sahkan.decree.signatories[0].number", () -> "19700101 199503 1 990");
        registry.add("sahkan.decree.signatories[0].from", () -> "2020-01-01");
        registry.add("sahkan.decree.signatories[1].account", () -> "deputy");
        registry.add("sahkan.decree.signatories[1].acting", () -> "Plh.");
        registry.add("sahkan.decree.signatories[1].name", () -> "Sekretaris Contoh");
        registry.add("sahkan.decree.signatories[1].rank", () -> "Pembina (IV/a)");
        registry.add("sahkan.decree.signatories[1].number", () -> "19700101 199503 1 991");
        registry.add("sahkan.decree.signatories[1].from", () -> "2020-01-01");
    }

    @BeforeEach
    void reachable() {
        APPLICANTS.away.set(false);
    }

    @Test
    void noNumberOnASignedFileIsGivenAgain(CapturedOutput output) throws Exception {
        int before = sequence(issued(drafted()));
        var then = new EarlierInstant(settings);
        JsonNode forgotten = issued(drafted());
        assertThat(sequence(forgotten)).isEqualTo(before + 1);
        then.restore();
        assertThat(jdbc.sql("SELECT count(*) FROM decree WHERE id = ?")
                        .param(id(forgotten))
                        .query(Long.class)
                        .single())
                .isZero();

        JsonNode next = issued(drafted());

        assertThat(sequence(next)).isEqualTo(before + 2);
        assertThat(marks.of("first").stream()
                        .filter(mark -> mark.sequence() == before + 1)
                        .map(NumberMark::decreeId))
                .containsExactly(id(forgotten));
        assertThat(numbers.look()).isPositive();
        assertThat(output.getAll()).contains("bears a number that no decree of the database has");
        assertThat(jdbc.sql("SELECT count(*) - count(DISTINCT number) FROM decree WHERE number IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDraftThatWasSignedAfterThatInstantGetsItsNumberItsCodeAndItsFileBack() throws Exception {
        JsonNode draft = drafted();
        var then = new EarlierInstant(settings);
        JsonNode issued = issued(draft);
        int other = sequence(issued(drafted()));
        then.restore();
        issued(drafted());

        JsonNode again = issued(draft);

        for (String same : List.of("number", "publicCode", "pdfSha256", "decreedOn")) {
            assertThat(again.get(same)).as(same).isEqualTo(issued.get(same));
        }
        assertThat(sequence(issued(drafted()))).isEqualTo(other + 2);
        assertThat(signedFilesOf(again)).hasSize(1);
    }

    /// Signed before numbers were marked: the first start afterwards marks it.
    @Test
    void aFileOfBeforeThereWereMarksIsMarked() throws Exception {
        JsonNode issued = issued(drafted());
        Path mark = markOf(issued);
        List<NumberMark> before = signedFilesOf(issued);
        Files.delete(mark);
        assertThat(signedFilesOf(issued)).isEmpty();
        numbers.look();
        assertThat(signedFilesOf(issued)).isEqualTo(before);
    }

    @Test
    void whatIsSignedHereWithAnIssuedCertificateSaysNothingOfTrials() throws Exception {
        JsonNode issued = issued(drafted());
        String code = issued.get("publicCode").asString();
        http.perform(get("/api/public/decrees/" + code))
                .andExpect(jsonPath("$.testCertificate").value(false));
        byte[] pdf = http.perform(get("/api/public/decrees/" + code + "/decree.pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("diterbitkan oleh " + IssuedCertificates.ISSUER)
                    .doesNotContain("UJI");
        }
    }

    /// As kill -9 leaves it, between the file and the database's row.
    @Test
    void aSignedFileThatTheDatabaseDoesNotKnowYetIsTheOneThatIsIssued() throws Exception {
        JsonNode draft = drafted();
        JsonNode issued = issued(draft);
        JdbcClient database = EarlierInstant.asSuperuser(settings);
        database.sql("""
                        UPDATE decree SET phase = 'NUMBERED', version = 2, pdf_sha256 = NULL, issued_at = NULL,
                            signatory_name = NULL, signatory_title = NULL WHERE id = ?
                        """).param(id(draft)).update();
        database.sql("DELETE FROM outbox o USING journal j WHERE j.position = o.position AND type LIKE '%issued'")
                .update();
        database.sql("DELETE FROM outbox o USING journal j WHERE j.position = o.position AND type LIKE '%named'")
                .update();
        database.sql("DELETE FROM journal WHERE (aggregate_id = :id AND version > 2) OR aggregate_id IN"
                        + " (SELECT application_id FROM decree_entry WHERE decree_id = :id)")
                .param("id", id(draft))
                .update();
        JsonNode again = body(http.perform(issue(draft, 2)).andExpect(status().isOk()));
        assertThat(again.get("pdfSha256")).isEqualTo(issued.get("pdfSha256"));
        assertThat(signedFilesOf(again)).hasSize(1);
    }

    /// As it was before there were marks: a restore, and its number is given to another.
    @Test
    void aNumberOnTheFileOfOneDecreeAndInTheRowOfAnotherIsTold(CapturedOutput output) throws Exception {
        JsonNode first = drafted();
        JsonNode other = drafted();
        var then = new EarlierInstant(settings);
        int number = sequence(issued(first));
        Path mark = markOf(first);
        Path aside = folder.resolve("mark-aside");
        then.restore();
        Files.move(mark, aside);
        assertThat(sequence(issued(other))).isEqualTo(number);
        numbers.look();
        assertThat(output.getAll()).doesNotContain("the database has it for another");
        Files.move(aside, mark);

        assertThat(numbers.look()).isPositive();

        assertThat(told(output)).isEqualTo(1);
        var later = new EarlierInstant(settings);
        JsonNode again = issued(first);
        assertThat(sequence(again)).isEqualTo(number + 1);
        assertThat(told(output)).isEqualTo(2);
        later.restore();
        assertThat(issued(first).get("publicCode")).isEqualTo(again.get("publicCode"));
    }

    private static long told(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("the database has it for another"))
                .count();
    }

    /// People have it; and it is what it was, whoever asks for it now.
    @Test
    void aNumberIsNotGivenUpOnceItsDecreeIsSigned() throws Exception {
        JsonNode draft = drafted();
        Path keys = folder.resolve(TestCertificates.KEYSTORE);
        Path aside = folder.resolve("aside.p12");
        Files.move(keys, aside);
        try {
            http.perform(issue(draft, 1)).andExpect(jsonPath("$.code").value("signing-failed"));
        } finally {
            Files.move(aside, keys);
        }
        var then = new EarlierInstant(settings);
        JsonNode issued = body(http.perform(issue(draft, 3)).andExpect(status().isOk()));
        then.restore();
        Instant before = Instant.now();
        http.perform(voided(draft, 3))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("signed-already"));

        JsonNode again = body(http.perform(issue(draft, 3, "deputy")).andExpect(status().isOk()));

        assertAsItWas(again, issued);
        assertThat(Instant.parse(again.get("issuedAt").asString())).isBefore(before);
    }

    /// She goes, and the database has only the draft: the mark says who signed.
    @Test
    void whatTheHolderBeforeSignedIsIssuedAsHers() throws Exception {
        JsonNode draft = drafted();
        var then = new EarlierInstant(settings);
        JsonNode issued = issued(draft);
        then.restore();
        assertAsItWas(body(http.perform(issue(draft, 1, "deputy")).andExpect(status().isOk())), issued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUMBERED", "SIGNATURE_UNKNOWN"})
    void aSecondSignedCopyIsNotTakenBack(String phase) throws Exception {
        JsonNode draft = drafted();
        http.perform(post("/api/decrees/" + id(draft) + "/hand-out")
                        .header("If-Match", "\"1\"")
                        .with(person("chief", "signatory")))
                .andExpect(status().isOk());
        byte[] unsigned = http.perform(
                        get("/api/decrees/" + id(draft) + "/unsigned.pdf").with(person("chief", "signatory")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        byte[] copy = signed(unsigned);
        byte[] second = signed(unsigned);
        assertThat(copy).isNotEqualTo(second);
        var then = new EarlierInstant(settings);
        JsonNode issued = body(http.perform(takeBack(draft, copy)).andExpect(status().isOk()));
        then.restore();
        if (phase.equals("SIGNATURE_UNKNOWN")) {
            EarlierInstant.asSuperuser(settings)
                    .sql("UPDATE decree SET phase = ?, sent_attempt = 1, answer_by = now() WHERE id = ?")
                    .params(phase, id(draft))
                    .update();
        }
        http.perform(voided(draft, 3))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value(phase.equals("NUMBERED") ? "signed-already" : "signature-unknown"));
        // what is no signature of hers issues nothing, whatever the archive has
        http.perform(takeBack(draft, unsigned))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("not-signed"));

        JsonNode again = body(http.perform(takeBack(draft, second)).andExpect(status().isOk()));

        assertAsItWas(again, issued);
    }

    private void assertAsItWas(JsonNode again, JsonNode issued) throws Exception {
        for (String same : List.of("state", "number", "publicCode", "pdfSha256", "decreedOn", "signer")) {
            assertThat(again.get(same)).as(same).isEqualTo(issued.get(same));
        }
        assertThat(again.get("state").asString()).isEqualTo("ISSUED");
        assertThat(again.get("signer").get("id").asString()).isEqualTo("chief");
        http.perform(get("/api/public/decrees/" + issued.get("publicCode").asString()))
                .andExpect(jsonPath("$.signerName").value("Kepala Contoh"));
        assertThat(signedFilesOf(again)).hasSize(1);
    }

    private static byte[] signed(byte[] document) throws Exception {
        return new LocalSigner(folder.resolve(TestCertificates.KEYSTORE), "uji-saja")
                .sign(
                        document,
                        new Signer.Request(
                                Instant.now(), "Kepala Contoh", "Penetapan", "Pekanbaru", DecreeFixtures.told()));
    }

    private static RequestBuilder takeBack(JsonNode decree, byte[] file) {
        return multipart(HttpMethod.PUT, "/api/decrees/" + id(decree) + "/decree.pdf")
                .part(new MockPart("file", "sk.pdf", file))
                .header("If-Match", "\"3\"")
                .with(person("officer-1", "decree-officer"));
    }

    private static MockHttpServletRequestBuilder voided(JsonNode decree, long version) {
        return post("/api/decrees/" + id(decree) + "/void")
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"Tidak jadi.\"}")
                .with(person("chief", "signatory"));
    }

    @Test
    void withoutTheArchiveNoNumberIsGiven() throws Exception {
        JsonNode issued = issued(drafted());
        JsonNode draft = drafted();
        Path numbers = folder.resolve("decrees/numbers");
        Path aside = folder.resolve("aside");
        Files.move(numbers, aside);
        Files.writeString(numbers, "what is no folder cannot be asked");
        try {
            http.perform(issue(draft, 1))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("archive-unavailable"));
            // whoever did not hear the answer needs no number
            assertThat(issued(issued).get("pdfSha256")).isEqualTo(issued.get("pdfSha256"));
        } finally {
            Files.delete(numbers);
            Files.move(aside, numbers);
        }
        http.perform(get("/api/decrees/" + id(draft)).with(person("chief", "signatory")))
                .andExpect(jsonPath("$.state").value("DRAFTED"));
        issued(draft);
    }

    private static Path markOf(JsonNode decree) throws IOException {
        try (var files = Files.walk(folder.resolve("decrees/numbers"))) {
            return files.filter(file -> file.toString().contains(id(decree).toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<NumberMark> signedFilesOf(JsonNode decree) throws IOException {
        return marks.of("first", id(decree)).stream().filter(NumberMark::signed).toList();
    }

    private JsonNode drafted() throws Exception {
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
                LocalDate.now().plusYears(1));
        return body(http.perform(post("/api/decrees")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body))
                        .with(person("officer-1", "decree-officer")))
                .andExpect(status().isCreated()));
    }

    private JsonNode issued(JsonNode draft) throws Exception {
        return body(http.perform(issue(draft, 1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED")));
    }

    private MockHttpServletRequestBuilder issue(JsonNode draft, long version) {
        return issue(draft, version, "chief");
    }

    private static MockHttpServletRequestBuilder issue(JsonNode draft, long version, String account) {
        return post("/api/decrees/" + id(draft) + "/issue")
                .header("If-Match", "\"" + version + "\"")
                .with(person(account, "signatory"));
    }

    private static RequestPostProcessor person(String account, String role) {
        return jwt().jwt(token -> token.subject(account)
                        .claim("offices", List.of())
                        .claim("name", "Nama " + account)
                        .claim("preferred_username", account)
                        .claim("auth_time", Instant.now()))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static UUID id(JsonNode decree) {
        return UUID.fromString(decree.get("id").asString());
    }

    private int sequence(JsonNode decree) {
        return jdbc.sql("SELECT number_sequence FROM decree WHERE id = ?")
                .param(id(decree))
                .query(Integer.class)
                .single();
    }

    private JsonNode body(ResultActions result) throws Exception {
        return json.readTree(result.andReturn().getResponse().getContentAsByteArray());
    }
}
