package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.archive.NumberMark;
import id.sahkan.decree.archive.NumberMarks;
import id.sahkan.decree.decree.NumbersOnFile;
import id.sahkan.decree.signature.IssuedCertificates;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
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
        registry.add("SAHKAN_APPLICANT_URL", APPLICANTS::url);
        registry.add("SAHKAN_TOKEN_URI", () -> APPLICANTS.url() + "/token");
        registry.add(
                "SAHKAN_SIGNER_KEYSTORE",
                () -> folder.resolve(TestCertificates.KEYSTORE).toString());
        registry.add("SAHKAN_SIGNER_PASSWORD", () -> "uji-saja");
        registry.add("SAHKAN_DECREES_DIR", () -> folder.resolve("decrees").toString());
        registry.add("sahkan.signing.warm-up-after", () -> "-1s");
        registry.add("sahkan.decree.signatories[0].account", () -> "chief");
        registry.add("sahkan.decree.signatories[0].name", () -> "Kepala Contoh");
        registry.add("sahkan.decree.signatories[0].rank", () -> "Pembina (IV/a)");
        registry.add("sahkan.decree.signatories[0].number", () -> "19700101 199503 1 990");
        registry.add("sahkan.decree.signatories[0].from", () -> "2020-01-01");
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
        Path mark;
        try (var files = Files.walk(folder.resolve("decrees/numbers"))) {
            mark = files.filter(file -> file.toString().contains(id(issued).toString()))
                    .findFirst()
                    .orElseThrow();
        }
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

    @Test
    void withoutTheArchiveNoNumberIsGiven() throws Exception {
        issued(drafted());
        JsonNode draft = drafted();
        Path numbers = folder.resolve("decrees/numbers");
        Path aside = folder.resolve("aside");
        Files.move(numbers, aside);
        Files.writeString(numbers, "what is no folder cannot be asked");
        try {
            http.perform(issue(draft, 1))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("archive-unavailable"));
        } finally {
            Files.delete(numbers);
            Files.move(aside, numbers);
        }
        http.perform(get("/api/decrees/" + id(draft)).with(person("chief", "signatory")))
                .andExpect(jsonPath("$.state").value("DRAFTED"));
        issued(draft);
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
        return post("/api/decrees/" + id(draft) + "/issue")
                .header("If-Match", "\"" + version + "\"")
                .with(person("chief", "signatory"));
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

    /// Every row as it was, whatever was written since: what recovery to a point in time leaves.
    private static final class EarlierInstant {

        private final JdbcClient database;
        private final List<String> tables;

        EarlierInstant(Environment settings) {
            this.database = asSuperuser(settings);
            this.tables = database.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                    .query(String.class)
                    .list();
            database.sql("DROP SCHEMA IF EXISTS kept CASCADE").update();
            database.sql("CREATE SCHEMA kept").update();
            tables.forEach(table -> database.sql("CREATE TABLE kept." + table + " AS TABLE public." + table)
                    .update());
        }

        void restore() {
            StringBuilder all = new StringBuilder("SET session_replication_role = replica;");
            for (String table : tables) {
                String columns =
                        database.sql("""
                        SELECT string_agg(quote_ident(column_name), ',') FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER'
                        """).param(table).query(String.class).single();
                all.append("DELETE FROM public.")
                        .append(table)
                        .append("; INSERT INTO public.")
                        .append(table)
                        .append(" (")
                        .append(columns)
                        .append(") OVERRIDING SYSTEM VALUE SELECT ")
                        .append(columns)
                        .append(" FROM kept.")
                        .append(table)
                        .append(";");
            }
            all.append("SET session_replication_role = DEFAULT;");
            database.sql(all.toString()).update();
        }

        static JdbcClient asSuperuser(Environment settings) {
            return JdbcClient.create(
                    new DriverManagerDataSource(settings.getRequiredProperty("SAHKAN_DB_URL"), "postgres", "unused"));
        }
    }
}
