package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
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
import id.sahkan.decree.registerlog.RegisterLog;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.messaging.PoisonEventException;
import id.sahkan.testing.AccessMatrix;
import id.sahkan.testing.ForgedEvents;
import id.sahkan.testing.ForgottenOffice;
import id.sahkan.testing.OfficeMatrix;
import id.sahkan.testing.OfficeMatrix.Side;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.SecondLockContract;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.Statements;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
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

/// Two offices, each with candidates, a draft, a decree and a form: neither sees or changes the other's.
@ServiceOnPostgres
class OfficeMatrixTest implements SecondLockContract {

    private static final Instant BEGIN = Instant.now();
    private static final LocalDate NEXT_YEAR =
            LocalDate.ofInstant(BEGIN, ZoneOffset.UTC).plusYears(1);

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final FakeVerificationService CASES = new FakeVerificationService();
    private static final String FIRST = "first";
    private static final String OTHER = "kota-lain";
    private static final UUID OUTLET = UUID.randomUUID();
    private static final Map<String, String> LETTERHEADS = Map.of(FIRST, "DINAS MEDIA SATU", OTHER, "DINAS MEDIA DUA");

    private static final OfficeMatrix MATRIX = new OfficeMatrix(
            AccessMatrix.of("decree"),
            Map.ofEntries(
                    Map.entry("POST /api/decrees", """
                            {"periodId":"{period}","applicationIds":["{candidate}"],"minutesNumber":"900/BA-1",
                             "minutesDate":"2026-11-20","validUntil":"{until}"}"""),
                    Map.entry("PUT /api/decrees/form", "{\"form\":{form},\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/decrees/form/preview", "{form}"),
                    Map.entry("POST /api/decrees/sequence/sharings", """
                            {"keeper":"kota-lain-lagi","fromYear":2026,"reason":"Uji"}"""),
                    Map.entry("POST /api/decrees/sequence/sharings/{id}/accept", "{\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/decrees/sequence/sharings/{id}/decline", "{\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/decrees/sequence/sharings/{id}/withdraw", "{\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/decrees/sequence/sharings/{id}/end", "{\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/decrees/{id}/changes", """
                            {"kind":"REVOCATION","ground":"Uji saja"}"""),
                    Map.entry("POST /api/decrees/{id}/sign", "{\"passphrase\":\"uji-saja\",\"nik\":\"{nik}\"}"),
                    Map.entry("POST /api/decrees/{id}/no-signature", "{\"reason\":\"Uji\"}"),
                    Map.entry("POST /api/decrees/{id}/void", "{\"reason\":\"Uji\"}"),
                    Map.entry("PUT /api/decrees/{id}/decree.pdf", "part:%PDF-1.7")),
            Set.of("GET /api/decrees/waiting/means"));

    @TempDir
    static Path folder;

    @Autowired
    MockMvc http;

    @Autowired
    Statements statements;

    @Autowired
    SecondLock lock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventHandler events;

    @Autowired
    JsonMapper json;

    @Autowired
    RegisterLog log;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), BEGIN);
        Surroundings.of(registry, folder, APPLICANTS);
        registry.add("SAHKAN_VERIFICATION_URL", CASES::url);
        registry.add("SAHKAN_REGISTER_LOG_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @Override
    public List<String> readAsTheOwner() {
        return List.of("registered_name", "number_bearer", "sequence_start", "sharing_in_the_way");
    }

    @BeforeEach
    void eachOfficeHasItsForm() throws Exception {
        for (String office : List.of(FIRST, OTHER)) {
            saveForm(office, LETTERHEADS.get(office));
        }
    }

    private void saveForm(String office, String letterhead) throws Exception {
        ObjectNode form = (ObjectNode) form(office);
        ObjectNode chief = (ObjectNode) form.get("signatories").get(0);
        chief.put("account", "chief-" + office)
                .put("name", "Kepala " + office)
                .put("rank", "Pembina (IV/a)")
                .put("number", "19700101 199503 1 999")
                .put("from", "2020-01-01")
                .putNull("until");
        form.putArray("signatories").add(chief);
        ((ObjectNode) form.get("letterhead")).put("office", letterhead);
        http.perform(as("adi", office, "administrator", put("/api/decrees/form"))
                        .header("If-Match", "\"" + formVersion(office) + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"form\":" + form + ",\"reason\":\"mulai\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void nobodySeesOrChangesWhatIsAnotherOffices() throws Exception {
        Side first = side(FIRST, "Kabar Satu");
        List<ForgottenOffice.Look> undisturbed = MATRIX.undisturbed(http, first);
        Side other = side(OTHER, "Suara Dua");
        saveForm(OTHER, "DINAS MEDIA TIGA");
        saveForm(OTHER, LETTERHEADS.get(OTHER));

        ForgottenOffice asked =
                MATRIX.bothWays(http, statements, undisturbed, first, other, side -> state(side.office()));
        lock.owner().sql("""
                INSERT INTO signature_attempt (decree_id, attempt, signer_id, sent_at, pdf_sha256, signatory_name,
                    signatory_title)
                SELECT id, 1, 'x', now(), 'x', 'x', 'x' FROM decree
                """).update();
        assertThat(lock.notHeld(FIRST, OTHER)).isEmpty();
        assertThat(lock.unnoticed(FIRST, OTHER)).isEmpty();
        lock.owner().sql("DELETE FROM signature_attempt").update();
        // these are read with their decree alone, which is held
        assertThat(asked.readByNobody(lock))
                .containsExactly(
                        "decree_decision",
                        "decree_entry",
                        "decree_sequence",
                        "decree_set",
                        "document_check",
                        "signature_attempt");
        assertThat(lock.lifted(asked::found)).doesNotContainValue("");
    }

    @Test
    void whatRunsIsOfTheFirstOfficeAlone() throws Exception {
        assertThat(MATRIX.installation(http, OTHER)).isEmpty();
        assertThat(MATRIX.installation(http, FIRST))
                .isNotEmpty()
                .allMatch(seen -> seen.startsWith("auditor GET "), "of auditors, who read");
    }

    /// Or nothing was asked above.
    @Test
    void eachOfficeSeesItsOwn() throws Exception {
        Side first = side(FIRST, "Berita Satu");
        Side other = side(OTHER, "Warta Dua");
        assertThat(MATRIX.lessThanEverybody(http, first, other)).isEmpty();
        assertThat(MATRIX.lessThanEverybody(http, other, first)).isEmpty();
        assertThat(MATRIX.unasked(http, first, other)).isEmpty();
        assertThat(MATRIX.unasked(http, other, first)).isEmpty();
        assertThat(MATRIX.owners(http, first, other)).isEmpty();
        assertThat(MATRIX.owners(http, other, first)).isEmpty();
    }

    /// Both offices have taken on the same outlet: a decree of the one ends nothing of the other.
    @Test
    void eachOfficeNumbersItsDecreesAndHasItsOwnPartners() throws Exception {
        JsonNode here = issued(FIRST, "Kabar Bersama", OUTLET);
        int number = sequence(here);
        JsonNode there = issued(OTHER, "Kabar Bersama", OUTLET);
        int others = sequence(there);
        assertThat(sequence(issued(OTHER, "Kabar Lain", UUID.randomUUID()))).isEqualTo(others + 1);
        assertThat(sequence(issued(FIRST, "Kabar Pertama", UUID.randomUUID()))).isEqualTo(number + 1);

        http.perform(get("/api/public/partners").param("q", "Kabar Bersama"))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[*].office", hasItem(FIRST)))
                .andExpect(jsonPath("$.items[*].office", hasItem(OTHER)));
        for (JsonNode decree : List.of(here, there)) {
            http.perform(get("/api/public/decrees/" + decree.get("publicCode").asString()))
                    .andExpect(jsonPath("$.office").value(decree == here ? FIRST : OTHER))
                    .andExpect(jsonPath("$.signerName").value("Kepala " + (decree == here ? FIRST : OTHER)));
        }
        http.perform(get("/api/public/partners.csv").param("q", "Kabar Bersama"))
                .andExpect(content().string(containsString(",alsoNamed,office\r\n")))
                .andExpect(content().string(containsString("," + OTHER + "\r\n")));

        log.grow();
        http.perform(get("/api/public/register-log/proofs/"
                        + here.get("publicCode").asString()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("office"))));
        http.perform(get("/api/public/register-log/proofs/"
                        + there.get("publicCode").asString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(OTHER)));
    }

    /// Whatever a service says of an office, it says of what is that office's.
    @Test
    void anEventInTheNameOfAnotherOfficeChangesNothing() throws Exception {
        UUID candidate = recommended(FIRST, "Kabar Palsu", UUID.randomUUID());
        String zone = "Asia/Jakarta";
        hear(
                candidate,
                new OfficeChanged("kominfo", "Dinas", "Office", "Kota", zone, "#122b52", null, null, null, null, null));
        List<DomainEvent> forged = ForgedEvents.of(
                OTHER, Map.of("applicationId", candidate, "officeId", "kominfo", "zone", "Asia/Jayapura"));
        assertThat(forged).hasSizeGreaterThan(4);
        for (DomainEvent event : forged) {
            List<String> before =
                    Stream.concat(state(FIRST).stream(), told(candidate)).toList();
            try {
                hear(candidate, event);
            } catch (PoisonEventException | DataIntegrityViolationException _) {
                // is parked, and seen by an operator
            }
            assertThat(Stream.concat(state(FIRST).stream(), told(candidate)))
                    .as(event.toString())
                    .isEqualTo(before);
        }
    }

    private Stream<String> told(UUID candidate) {
        return Stream.of(
                        "SELECT c::text FROM candidate c WHERE application_id = '" + candidate + "'",
                        "SELECT o::text FROM office o WHERE key = 'first'")
                .flatMap(sql -> jdbc.sql(sql).query(String.class).list().stream());
    }

    private void hear(UUID aggregate, DomainEvent event) {
        events.handle(new Incoming(UUID.randomUUID(), "applicant-service", aggregate, 9, BEGIN, "system:test", event));
    }

    @Test
    void anOfficeWithoutAFormDraftsNothing() throws Exception {
        UUID application = recommended("kota-baru", "Kabar Baru", UUID.randomUUID());
        http.perform(as("officer", "kota-baru", "decree-officer", draft(application)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("form-not-set"));
        http.perform(as("officer", "kota-baru", "auditor", get("/api/decrees/form")))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(content().string(not(containsString("chief-first"))));
        CASES.offices.put(application, "kota-baru");
        http.perform(as("auditor", "kota-baru", "auditor", get("/api/letters/" + application + "/refusal.pdf")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("form-not-set"));
    }

    @Test
    void whatWasRecommendedBeforeThereWereOfficesIsOfTheFirst() throws Exception {
        UUID application = recommended(null, "Kabar Lama", UUID.randomUUID());
        http.perform(as("officer", FIRST, "decree-officer", get("/api/decrees/candidates")))
                .andExpect(jsonPath("$.items[*].applicationId", hasItem(application.toString())));
        http.perform(as("officer", OTHER, "decree-officer", get("/api/decrees/candidates")))
                .andExpect(jsonPath("$.items[*].applicationId", not(hasItem(application.toString()))));
    }

    private Side side(String office, String name) throws Exception {
        JsonNode issued = issued(office, name + " Terbit", UUID.randomUUID());
        String named = issued.get("entries").get(0).get("applicationId").asString();
        UUID inDraft = recommended(office, name + " Konsep", UUID.randomUUID());
        String draft = body(http.perform(as("officer-" + office, office, "decree-officer", draft(inDraft)))
                        .andExpect(status().isCreated()))
                .get("id")
                .asString();
        UUID candidate = recommended(office, name + " Calon", UUID.randomUUID());
        CASES.offices.put(UUID.fromString(named), office);
        CASES.owners.put(UUID.fromString(named), "applicant-of-" + office);
        Map<String, String> values = new HashMap<>(Map.of(
                "id", draft,
                "applicationId", named,
                "candidate", candidate.toString(),
                "period", period(office).toString(),
                "until", NEXT_YEAR.toString(),
                "form", form(office).toString(),
                "nik", "1471000000009001"));
        values.put("version", "1");
        values.put("owner", "applicant-of-" + office);
        for (String ofIssued : List.of(
                "GET /api/decrees/{id}/partners",
                "GET /api/decrees/{id}/decree.pdf",
                "GET /api/decrees/{id}/partners/{applicationId}/extract.pdf",
                "POST /api/decrees/{id}/changes")) {
            values.put(ofIssued + " id", issued.get("id").asString());
        }
        String sharings = "POST /api/decrees/sequence/sharings/{id}/";
        values.put(sharings + "accept id", sharing("tetangga-" + UUID.randomUUID(), office, "ASKED"));
        values.put(sharings + "decline id", sharing("tetangga-" + UUID.randomUUID(), office, "ASKED"));
        values.put(sharings + "end id", sharing("tetangga-" + UUID.randomUUID(), office, "AGREED"));
        values.put(sharings + "withdraw id", sharing(office, "tetangga-" + UUID.randomUUID(), "ASKED"));
        return new Side(office, values, List.of(name, draft, issued.get("id").asString(), LETTERHEADS.get(office)));
    }

    private String sharing(String office, String keeper, String state) {
        boolean answered = state.equals("AGREED");
        lock.owner()
                .sql("DELETE FROM sequence_sharing WHERE office = ? AND state = ?")
                .params(office, state)
                .update();
        UUID id = UUID.randomUUID();
        lock.owner()
                .sql("""
                INSERT INTO sequence_sharing (id, office, keeper, from_year, state, version, asked_by, asked_by_name,
                    asked_at, ask_reason, answered_by, answered_by_name, answered_at, answer_reason)
                VALUES (?, ?, ?, 2199, ?, 1, 'x', 'x', now(), 'x', %1$s, %1$s, %2$s, %1$s)
                """.formatted(answered ? "'x'" : "NULL", answered ? "now()" : "NULL"))
                .params(id, office, keeper, state)
                .update();
        return id.toString();
    }

    private List<String> state(String office) {
        return jdbc.sql("""
                        SELECT id || ' ' || version || ' ' || phase FROM decree WHERE office = :office
                        UNION ALL SELECT 'form ' || version FROM decree_form WHERE office = :office
                        UNION ALL SELECT 'candidate ' || application_id || taken FROM candidate WHERE office = :office
                        UNION ALL SELECT 'sharing ' || id || state FROM sequence_sharing WHERE office = :office OR keeper = :office
                        UNION ALL SELECT 'number ' || last_sequence FROM decree_sequence WHERE office = :office
                        ORDER BY 1
                        """).param("office", office).query(String.class).list();
    }

    private JsonNode issued(String office, String name, UUID outlet) throws Exception {
        UUID application = recommended(office, name, outlet);
        JsonNode draft = body(http.perform(as("officer-" + office, office, "decree-officer", draft(application)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.office").value(office)));
        return body(http.perform(as(
                                "chief-" + office,
                                office,
                                "signatory",
                                post("/api/decrees/" + draft.get("id").asString() + "/issue"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED")));
    }

    private int sequence(JsonNode decree) {
        return jdbc.sql("SELECT number_sequence FROM decree WHERE id = ?")
                .param(UUID.fromString(decree.get("id").asString()))
                .query(Integer.class)
                .single();
    }

    private MockHttpServletRequestBuilder draft(UUID application) {
        String office = jdbc.sql("SELECT office FROM candidate WHERE application_id = ?")
                .param(application)
                .query(String.class)
                .single();
        return post("/api/decrees").contentType(MediaType.APPLICATION_JSON).content("""
                {"periodId":"%s","applicationIds":["%s"],"minutesNumber":"900/BA-9002","minutesDate":"2026-11-20",
                 "validUntil":"%s"}""".formatted(
                        period(office), application, NEXT_YEAR));
    }

    private static UUID period(String office) {
        return new UUID(8, office.hashCode());
    }

    private UUID recommended(@org.jspecify.annotations.Nullable String office, String name, UUID outlet) {
        UUID id = UUID.randomUUID();
        APPLICANTS.owners.put(id, "applicant-of-" + office);
        var event = new ApplicationRecommended(
                id,
                "P-" + id,
                period(office == null ? FIRST : office),
                outlet,
                name,
                "PT " + name + " Contoh",
                OutletType.ONLINE,
                1,
                1,
                "reviewer-1",
                Instant.parse("2026-11-14T03:00:00Z"),
                office);
        events.handle(new Incoming(
                UUID.randomUUID(), "verification-service", id, 5, event.recommendedAt(), "reviewer-1", event));
        return id;
    }

    private JsonNode form(String office) throws Exception {
        return body(http.perform(as("adi", office, "administrator", get("/api/decrees/form"))))
                .get("form");
    }

    private long formVersion(String office) throws Exception {
        return body(http.perform(as("adi", office, "administrator", get("/api/decrees/form"))))
                .get("version")
                .asLong();
    }

    private JsonNode body(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    private static MockHttpServletRequestBuilder as(
            String subject, String office, String role, MockHttpServletRequestBuilder request) {
        return request.with(jwt().jwt(token -> token.subject(subject)
                        .claim("name", "Nama " + subject)
                        .claim("preferred_username", subject)
                        .claim("offices", List.of("/" + office + "/" + role))
                        .claim("auth_time", BEGIN))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
    }
}
