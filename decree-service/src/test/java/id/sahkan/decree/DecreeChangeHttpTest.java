package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What happens to a decree after it was issued, and what the register says about each day.
@ServiceOnPostgres
class DecreeChangeHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final UUID PERIOD = new UUID(0, 8);
    private static final Instant BEGIN = Instant.now().truncatedTo(ChronoUnit.MICROS);

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

    /// Named on the first day, amended on the third, corrected on the fifth, one taken out on the seventh.
    @Test
    void theRegisterAnswersForEachDay() throws Exception {
        String one = "Kabar " + UUID.randomUUID();
        UUID first = recommended(one, 2);
        UUID second = recommended(one + " B", 1);
        String decree = issued(drafted(List.of(first, second)));
        LocalDate day = day();

        forward(2);
        UUID late = recommended(one + " C", 1);
        JsonNode amendment = changed(
                decree,
                Map.of(
                        "kind",
                        "AMENDMENT",
                        "ground",
                        "keberatan dikabulkan.",
                        "added",
                        List.of(late),
                        "corrected",
                        List.of(Map.of("applicationId", first, "tier", 1))));
        assertThat(amendment.get("title").asString()).startsWith("Perubahan atas Keputusan Kepala Dinas");
        assertThat(amendment.get("ground").asString()).isEqualTo("keberatan dikabulkan");
        String byAmendment = number(issued(amendment));

        forward(2);
        issued(changed(
                decree,
                Map.of(
                        "kind",
                        "CORRECTION",
                        "ground",
                        "terdapat kesalahan penulisan",
                        "corrected",
                        List.of(Map.of("applicationId", late, "reporter", "Sa'diah Rahma")))));
        forward(2);
        issued(changed(
                decree,
                Map.of(
                        "kind",
                        "REVOCATION_IN_PART",
                        "ground",
                        "kewajiban tidak dilaksanakan",
                        "revoked",
                        List.of(Map.of(
                                "applicationId",
                                second,
                                "reason",
                                "OBLIGATION_BREACHED",
                                "hearingNumber",
                                "BA/7",
                                "hearingDate",
                                day())))));

        String of = number(decree);
        on(day.minusDays(1), one).andExpect(jsonPath("$.total").value(0));
        on(day, one)
                .andExpect(jsonPath("$.items[*].tier", contains(2, 1)))
                .andExpect(jsonPath("$.items[*].decreeNumber", contains(of, of)));
        on(day.plusDays(2), one)
                .andExpect(jsonPath("$.items[*].tier", contains(1, 1, 1)))
                .andExpect(jsonPath("$.items[*].decreeNumber", contains(byAmendment, of, byAmendment)))
                .andExpect(jsonPath("$.items[2].reporter").value("Sa'diah & Co"));
        on(day.plusDays(4), one)
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[2].reporter").value("Sa'diah Rahma"));
        on(day.plusDays(6), one).andExpect(jsonPath("$.items[*].outletName", contains(one, one + " C")));

        http.perform(as("auditor-1", "auditor", get("/api/decrees/" + decree + "/partners")))
                .andExpect(jsonPath("$.items[*].outletName", contains(one, one + " C")));
        http.perform(as("auditor-1", "auditor", get("/api/decrees/" + decree)))
                .andExpect(jsonPath("$.standing").value("CHANGED"))
                .andExpect(jsonPath("$.changedBy[*].kind", contains("AMENDMENT", "CORRECTION", "REVOCATION_IN_PART")));
        assertThat(journal(UUID.fromString(decree)))
                .containsExactly(
                        "decree-drafted",
                        "decree-numbered",
                        "decree-issued",
                        "decree-amended",
                        "decree-amended",
                        "decree-amended");
        assertThat(journal(second)).containsExactly("application-named", "application-revoked");
        assertThat(journal(late)).containsExactly("application-named", "application-corrected");
        http.perform(get("/api/public/partners/page").param("q", one).param("day", day.toString()))
                .andExpect(content().string(containsString("Kemudian diubah oleh")));

        forward(2);
        JsonNode whole = changed(decree, Map.of("kind", "REVOCATION", "ground", "anggaran tidak tersedia"));
        assertThat(whole.get("entries").size()).isEqualTo(2);
        String revoked = issued(whole);
        on(day(), one).andExpect(jsonPath("$.total").value(0));
        String code = code(decree);
        http.perform(get("/api/public/decrees/" + code))
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.standing").value("REVOKED"))
                .andExpect(jsonPath("$.changes").value(nullValue()))
                .andExpect(jsonPath("$.changedBy[3].publicCode").value(code(revoked)));
        http.perform(get("/api/public/decrees/" + code(revoked)))
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.standing").value("VALID"))
                .andExpect(jsonPath("$.changes.publicCode").value(code))
                .andExpect(jsonPath("$.entries[0].reason").value("DECREE_REVOKED"));
        http.perform(get("/api/public/decrees/" + code(amendment.get("id").asString())))
                .andExpect(jsonPath("$.standing").value("REVOKED"));
        http.perform(get("/api/public/decrees").param("number", of))
                .andExpect(jsonPath("$.items[0].standing").value("REVOKED"));
        http.perform(get("/api/public/digests/" + seen(decree).get("pdfSha256").asString()))
                .andExpect(jsonPath("$.known").value(true))
                .andExpect(jsonPath("$.standing").value("REVOKED"));
        assertThat(journal(UUID.fromString(decree))).endsWith("decree-revoked");
        refused(decree, Map.of("kind", "REVOCATION", "ground", "lagi"), 409, "not-in-force", null);
    }

    @Test
    void theDocumentSaysWhatItChanges() throws Exception {
        UUID first = recommended("Kabar Pertama", 2);
        UUID second = recommended("Kabar Kedua", 2);
        String decree = issued(drafted(List.of(first, second)));
        JsonNode draft = changed(
                decree,
                Map.of(
                        "kind",
                        "REVOCATION_IN_PART",
                        "ground",
                        "media {title} & <lain> tidak aktif",
                        "revoked",
                        List.of(Map.of(
                                "applicationId",
                                first,
                                "reason",
                                "OTHER",
                                "text",
                                "berhenti <terbit>",
                                "hearingNumber",
                                "BA/12",
                                "hearingDate",
                                "2026-11-02"))));
        String id = draft.get("id").asString();
        String preview = text(as("a", "auditor", get("/api/decrees/" + id + "/preview.pdf")));
        String signed = text(as("a", "auditor", get("/api/decrees/" + issued(draft) + "/decree.pdf")));
        for (String said : List.of(preview, signed)) {
            assertThat(said)
                    .contains("PENCABUTAN SEBAGIAN PENETAPAN DALAM", "Mencabut penetapan", number(decree))
                    .contains("bahwa media {title} & <lain> tidak aktif;")
                    .contains("Dicabut: berhenti <terbit>; Berita Acara Klarifikasi Nomor BA/12", "2 November 2026")
                    .contains("Kabar Pertama")
                    .doesNotContain("Kabar Kedua");
        }
    }

    /// The fault that there was: an outlet in the decrees of two years stood twice while both were in force.
    @Test
    void whoIsRenewedStandsOnce() throws Exception {
        String name = "Terbarui " + UUID.randomUUID();
        UUID outlet = UUID.randomUUID();
        UUID old = recommended(name, 2, outlet);
        String before = issued(drafted(List.of(old)));
        LocalDate day = day();
        forward(3);
        String after = issued(drafted(List.of(recommended(name, 1, outlet))));
        on(day.plusDays(2), name)
                .andExpect(jsonPath("$.items[*].decreeNumber", contains(number(before))))
                .andExpect(jsonPath("$.items[0].lapsedOn").value(day().toString()))
                .andExpect(jsonPath("$.items[0].lapsedByNumber").value(number(after)));
        on(day(), name).andExpect(jsonPath("$.items[*].decreeNumber", contains(number(after))));
        // What is corrected in the old decree now is history and stands beside nobody.
        refused(
                before,
                Map.of(
                        "kind",
                        "CORRECTION",
                        "ground",
                        "salah tulis",
                        "corrected",
                        List.of(Map.of("applicationId", old, "reporter", "Lain"))),
                422,
                "not-named",
                "corrected");
    }

    @Test
    void whoIsRenewedWhileTheOldEntryIsBeingCorrectedStandsOnceToo() throws Exception {
        String name = "Bersamaan " + UUID.randomUUID();
        UUID outlet = UUID.randomUUID();
        UUID old = recommended(name, 2, outlet);
        String before = issued(drafted(List.of(old)));
        JsonNode correction = changed(
                before,
                Map.of(
                        "kind",
                        "CORRECTION",
                        "ground",
                        "salah tulis",
                        "corrected",
                        List.of(Map.of("applicationId", old, "reporter", "Lain"))));
        String after = issued(drafted(List.of(recommended(name, 1, outlet))));
        forward(1);
        issued(correction);
        on(day(), name).andExpect(jsonPath("$.items[*].decreeNumber", contains(number(after))));
    }

    @Test
    void whatCannotBeChangedIsRefusedAndLeavesNothingBehind() throws Exception {
        UUID first = recommended("Kabar", 2);
        UUID second = recommended("Kabar", 2);
        JsonNode draft = drafted(List.of(first, second));
        Map<String, Object> whole = Map.of("kind", "REVOCATION", "ground", "dicabut");
        refused(draft.get("id").asString(), whole, 409, "not-in-force", null);
        String decree = issued(draft);
        UUID unknown = UUID.randomUUID();
        Map<String, Object> adds = Map.of("kind", "AMENDMENT", "ground", "x", "added", List.of(unknown));
        refused(decree, adds, 422, "not-recommended", "added");
        refused(decree, with(adds, "added", List.of(first)), 409, "already-named", "added");
        refused(decree, with(adds, "added", List.of()), 422, "empty-change", "added");
        refused(decree, with(whole, "added", List.of(first)), 422, "kind-does-not-fit", "added");
        refused(
                decree,
                with(
                        adds,
                        "added",
                        List.of(recommended("Kabar", 1)),
                        "minutesNumber",
                        "BA/1",
                        "minutesDate",
                        tomorrow()),
                422,
                "minutes-in-future",
                "minutesDate");
        invalid(decree, with(whole, "kind", "NAMING"), "kind", "kind-does-not-fit");
        invalid(decree, with(whole, "ground", " "), "ground", "required");
        invalid(decree, with(adds, "minutesNumber", "BA/1"), "minutesDate", "required");
        invalid(decree, with(adds, "added", List.of(first, first)), "added", "listed-twice");
        Map<String, Object> out = Map.of("applicationId", first, "reason", "OTHER");
        Map<String, Object> part = Map.of("kind", "REVOCATION_IN_PART", "ground", "x");
        invalid(decree, with(part, "revoked", List.of(out)), "revoked[0].text", "required");
        invalid(
                decree,
                with(part, "revoked", List.of(with(out, "text", "x", "hearingNumber", "1", "hearingDate", tomorrow()))),
                "revoked[0].hearingDate",
                "date-in-future");
        invalid(
                decree,
                with(part, "revoked", List.of(with(out, "reason", "DECREE_REVOKED"))),
                "revoked[0].reason",
                "kind-does-not-fit");
        Map<String, Object> ofNobody = Map.of("applicationId", unknown, "reason", "CEASED");
        refused(decree, with(part, "revoked", List.of(ofNobody)), 422, "not-named", "revoked");
        assertThat(changes(decree)).isZero();

        String revocation = issued(
                changed(decree, with(part, "revoked", List.of(Map.of("applicationId", first, "reason", "CEASED")))));
        refused(
                decree,
                with(part, "revoked", List.of(Map.of("applicationId", first, "reason", "CEASED"))),
                409,
                "already-revoked",
                "revoked");
        // Who was taken out comes back by a new application alone.
        refused(decree, with(adds, "added", List.of(first)), 409, "already-in-decree", "added");
        refused(revocation, whole, 409, "changes-another", null);
        http.perform(as("officer-2", "decree-officer", change(UUID.randomUUID().toString(), whole)))
                .andExpect(status().isNotFound());
        http.perform(as("chief", "signatory", change(decree, whole))).andExpect(status().isForbidden());
        http.perform(as("reviewer-1", "decree-officer", change(decree, whole)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("reviewer-may-not-draft"));
        assertThat(changes(decree)).isEqualTo(1);
        http.perform(get("/api/public/decrees/" + code(decree)))
                .andExpect(jsonPath("$.standing").value("CHANGED"));
    }

    @Test
    void oneDraftAtATimeChangesADecree() throws Exception {
        UUID second = recommended("Kabar", 1);
        String decree = issued(drafted(List.of(recommended("Kabar", 2))));
        Map<String, Object> adds = Map.of("kind", "AMENDMENT", "ground", "x", "added", List.of(second));
        Map<String, Object> whole = Map.of("kind", "REVOCATION", "ground", "dicabut");
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(List.<Callable<Integer>>of(
                    () -> asked(decree, adds).andReturn().getResponse().getStatus(),
                    () -> asked(decree, whole).andReturn().getResponse().getStatus()))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        refused(decree, with(whole, "ground", "lain"), 409, "change-open", null);
        String open = jdbc.sql("SELECT id FROM decree WHERE predecessor_id = ? AND phase = 'DRAFTED'")
                .param(UUID.fromString(decree))
                .query(String.class)
                .single();
        http.perform(as("officer-2", "decree-officer", post("/api/decrees/" + open + "/discard"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk());
        changed(decree, adds);
    }

    /// The drafter of a change signs it no more than the drafter of a first decree.
    @Test
    @Repeats("POST /api/decrees/{id}/changes")
    void aSecondPersonSignsTheChange() throws Exception {
        UUID first = recommended("Kabar", 2);
        String decree = issued(drafted(List.of(first)));
        String id = changed(decree, Map.of("kind", "REVOCATION", "ground", "dicabut"))
                .get("id")
                .asString();
        http.perform(as("officer-2", "signatory", post("/api/decrees/" + id + "/issue"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("drafter-may-not-sign"));
        assertThat(seen(decree).get("standing").asString()).isEqualTo("VALID");
    }

    /// Drafted, decided otherwise, refused, discarded, drafted again: the page says what is different and by which
    /// decision.
    @Test
    void aDraftIsComparedWithDecisionsAndWithTheDraftBefore() throws Exception {
        UUID one = recommended("Siap Satu", 2);
        UUID two = recommended("Siap Dua", 1);
        String first = drafted(List.of(one, two)).get("id").asString();
        String set = body(readiness(first)
                        .andExpect(jsonPath("$.setSha256", matchesPattern("[0-9a-f]{64}")))
                        .andExpect(jsonPath("$.intact").value(true))
                        .andExpect(jsonPath("$.outdated", hasSize(0)))
                        .andExpect(jsonPath("$.notices[0].kind").value("DECREED"))
                        .andExpect(jsonPath("$.notices[0].count").value(2))
                        .andExpect(jsonPath("$.applicants").value(1)))
                .get("setSha256")
                .asString();
        notIssued(first, "x".repeat(5000), "set-changed");
        notIssued(first, set.replace(set.charAt(0), set.charAt(0) == '0' ? '1' : '0'), "set-changed");

        clock.forward(Duration.ofHours(1));
        decidedAgain(one, "Siap Satu", 1, 2);
        readiness(first)
                .andExpect(jsonPath("$.outdated[0].outletName").value("Siap Satu"))
                .andExpect(jsonPath("$.outdated[0].drafted").value(2))
                .andExpect(jsonPath("$.outdated[0].tier").value(1));
        notIssued(first, set, "decided-since").andExpect(jsonPath("$.outletNames", contains("Siap Satu")));
        discardedBy(first);

        UUID three = recommended("Siap Tiga", 3);
        String second = drafted(List.of(one, three)).get("id").asString();
        readiness(second)
                .andExpect(jsonPath("$.outdated", hasSize(0)))
                .andExpect(jsonPath("$.difference.against").value(first))
                .andExpect(jsonPath("$.difference.added[*].outletName", contains("Siap Tiga")))
                .andExpect(jsonPath("$.difference.removed[*].outletName", contains("Siap Dua")))
                .andExpect(jsonPath("$.difference.changed[0].changes[0].field").value("tier"))
                .andExpect(jsonPath("$.difference.changed[0].decidedBy").value("reviewer"));

        // what somebody changed in the tables is not signed
        jdbc.sql("UPDATE decree_entry SET tier = 1 WHERE decree_id = ? AND application_id = ?")
                .params(UUID.fromString(second), three)
                .update();
        readiness(second).andExpect(jsonPath("$.intact").value(false));
        notIssued(second, null, "set-changed");
        jdbc.sql("UPDATE decree_entry SET tier = 3 WHERE decree_id = ? AND application_id = ?")
                .params(UUID.fromString(second), three)
                .update();
        String shown = body(readiness(second)).get("setSha256").asString();
        http.perform(as("kepala-dinas", "signatory", post("/api/decrees/" + second + "/issue"))
                        .param("set", shown)
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk());
        http.perform(as("x", "applicant", get("/api/decrees/" + second + "/readiness")))
                .andExpect(status().isForbidden());
    }

    private ResultActions readiness(String decree) throws Exception {
        return http.perform(as("officer-1", "decree-officer", get("/api/decrees/" + decree + "/readiness")))
                .andExpect(status().isOk());
    }

    private ResultActions notIssued(String decree, String set, String code) throws Exception {
        var request = post("/api/decrees/" + decree + "/issue").header("If-Match", "\"1\"");
        return http.perform(as("kepala-dinas", "signatory", set == null ? request : request.param("set", set)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value(code));
    }

    private void discardedBy(String decree) throws Exception {
        http.perform(as("officer-2", "decree-officer", post("/api/decrees/" + decree + "/discard"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk());
    }

    private void decidedAgain(UUID application, String outlet, int tier, int dossierVersion) {
        var event = new ApplicationRecommended(
                application,
                "P-" + application,
                PERIOD,
                UUID.randomUUID(),
                outlet,
                "PT Kabar Contoh",
                OutletType.ONLINE,
                tier,
                dossierVersion,
                "reviewer-1",
                clock.instant(),
                null);
        events.handle(new Incoming(
                UUID.randomUUID(), "verification-service", application, 6, event.recommendedAt(), "reviewer-1", event));
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

    private String tomorrow() {
        return day().plusDays(1).toString();
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

    /// Answers with its id.
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

    private void refused(String decree, Map<String, Object> change, int status, String code, String field)
            throws Exception {
        var answer = asked(decree, change)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.detail", not(startsWith(code))));
        if (field != null) {
            answer.andExpect(jsonPath("$.field").value(field));
        }
    }

    private void invalid(String decree, Map<String, Object> change, String field, String code) throws Exception {
        asked(decree, change)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    private static Map<String, Object> with(Map<String, Object> map, Object... pairs) {
        var more = new HashMap<>(map);
        for (int i = 0; i < pairs.length; i += 2) {
            more.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return more;
    }

    private long changes(String decree) {
        return jdbc.sql("SELECT count(*) FROM decree WHERE predecessor_id = ?")
                .param(UUID.fromString(decree))
                .query(Long.class)
                .single();
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

    /// On one line: a long line is broken wherever it is full.
    private String text(MockHttpServletRequestBuilder request) throws Exception {
        byte[] pdf = http.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
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
