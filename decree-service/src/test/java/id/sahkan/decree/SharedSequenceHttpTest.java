package id.sahkan.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.decree.decree.NumbersOnFile;
import id.sahkan.decree.number.SharedSequences;
import id.sahkan.decree.signature.TestCertificates;
import id.sahkan.messaging.EventHandler;
import id.sahkan.messaging.Incoming;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.ServiceOnPostgres;
import id.sahkan.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Offices whose numbers run in one sequence: each test has two of its own, K that keeps it and J that joins.
@ServiceOnPostgres
class SharedSequenceHttpTest {

    private static final FakeApplicantService APPLICANTS = new FakeApplicantService();
    private static final String SHARINGS = "/api/decrees/sequence/sharings";
    private static final Instant NOON = Instant.parse("2026-12-15T05:00:00Z");
    private static final Instant LAST = Instant.parse("2026-12-31T16:59:59.900Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-12-31T17:00:00Z");

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
    SharedSequences sequences;

    @Autowired
    NumbersOnFile numbers;

    @Autowired
    SecondLock lock;

    @Autowired
    Environment settings;

    private static int tests;

    private String k = "";
    private String j = "";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        TestCertificates.generate(folder, "uji-saja".toCharArray(), NOON);
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
    void twoOffices() throws Exception {
        clock.moveTo(NOON);
        tests++;
        k = office("kota-k" + tests, "Asia/Jakarta");
        j = office("kota-j" + tests, "Asia/Jakarta");
    }

    @Test
    @Repeats({
        "POST /api/decrees/sequence/sharings",
        "POST /api/decrees/sequence/sharings/{id}/accept",
    })
    void oneNumberForBothOnceBothHaveAgreed() throws Exception {
        assertThat(number(issued(k))).isEqualTo(1);
        JsonNode asked = ask(j, k, 2026);
        // until the other side has agreed nothing is shared
        sequence(j).andExpect(jsonPath("$.keeper").value(nullValue()));
        sequence(k)
                .andExpect(jsonPath("$.sharings[0].state").value("ASKED"))
                .andExpect(jsonPath("$.sharings[0].asked.by.name").value("Nama adi-" + j))
                .andExpect(jsonPath("$.sharings[0].asked.reason").value("Satu buku agenda"));
        answer(k, "accept", asked)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("AGREED"));
        sequence(j)
                .andExpect(jsonPath("$.keeper.key").value(k))
                .andExpect(jsonPath("$.sharings[0].answered.by.name").value("Nama adi-" + k));
        JsonNode joined = issued(j);
        assertThat(number(joined)).isEqualTo(2);
        assertThat(joined.get("number").asString()).contains("/2/");
        assertThat(number(issued(k))).isEqualTo(3);
        assertThat(number(issued(j))).isEqualTo(4);
        assertThat(numbers.look()).isZero();
    }

    @Test
    void twoOfficesThatIssueAtOnceGetConsecutiveNumbers() throws Exception {
        share(2026);
        List<JsonNode> drafts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            drafts.add(drafted(i % 2 == 0 ? k : j));
        }
        try (var pool = Executors.newFixedThreadPool(10)) {
            List<Callable<Integer>> issues = drafts.stream()
                    .<Callable<Integer>>map(draft -> () -> number(issued(draft)))
                    .toList();
            List<Integer> given = new ArrayList<>();
            for (var one : pool.invokeAll(issues)) {
                given.add(one.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 10).boxed().toList());
        }
    }

    @Test
    void aNumberThatIsGivenUpIsNotGivenAgain() throws Exception {
        share(2026);
        JsonNode draft = drafted(j);
        http.perform(as("chief-" + j, j, "signatory", post("/api/decrees/" + id(draft) + "/hand-out"))
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk());
        assertThat(number(draft)).isEqualTo(1);
        assertThat(number(issued(k))).isEqualTo(2);
        http.perform(as("chief-" + j, j, "signatory", post("/api/decrees/" + id(draft) + "/void"))
                        .header("If-Match", "\"3\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Tidak jadi\"}"))
                .andExpect(status().isOk());
        assertThat(number(issued(k))).isEqualTo(3);
        assertThat(number(issued(j))).isEqualTo(4);
    }

    /// As kill -9 leaves it between the number and the signed file, and between the file and its row.
    @Test
    void whoIsKilledBetweenNumberAndSignatureGoesOnWithTheSameNumber() throws Exception {
        share(2026);
        JsonNode draft = drafted(j);
        JsonNode issued = issued(draft);
        assertThat(number(issued)).isEqualTo(1);
        numberedOnly(draft);
        assertThat(number(issued(k))).isEqualTo(2);
        JsonNode again = body(http.perform(issue(draft, 2)).andExpect(status().isOk()));
        assertThat(again.get("pdfSha256")).isEqualTo(issued.get("pdfSha256"));
        numberedOnly(draft);
        try (var files = Files.walk(folder.resolve("decrees/numbers"))) {
            for (Path mark :
                    files.filter(file -> file.toString().contains(id(draft))).toList()) {
                Files.delete(mark);
            }
        }
        assertThat(number(issued(k))).isEqualTo(3);
        http.perform(issue(draft, 2)).andExpect(status().isOk());
        assertThat(number(draft)).isEqualTo(1);
        assertThat(number(issued(j))).isEqualTo(4);
    }

    private void numberedOnly(JsonNode draft) {
        JdbcClient database = EarlierInstant.asSuperuser(settings);
        UUID decree = UUID.fromString(id(draft));
        database.sql("""
                UPDATE decree SET phase = 'NUMBERED', version = 2, pdf_sha256 = NULL, issued_at = NULL,
                    signatory_name = NULL, signatory_title = NULL WHERE id = ?
                """).param(decree).update();
        for (String told : List.of("%issued", "%named")) {
            database.sql("DELETE FROM outbox o USING journal j WHERE j.position = o.position AND type LIKE ?")
                    .param(told)
                    .update();
        }
        database.sql("DELETE FROM journal WHERE (aggregate_id = :id AND version > 2) OR aggregate_id IN"
                        + " (SELECT application_id FROM decree_entry WHERE decree_id = :id)")
                .param("id", decree)
                .update();
    }

    @Test
    void theYearEndsForBothAtOneInstant() throws Exception {
        share(2026);
        clock.moveTo(LAST);
        assertThat(issued(j).get("number").asString()).contains("/1/").endsWith("/2026");
        assertThat(number(issued(k))).isEqualTo(2);
        clock.moveTo(MIDNIGHT);
        assertThat(issued(k).get("number").asString()).contains("/1/").endsWith("/2027");
        assertThat(issued(j).get("number").asString()).contains("/2/").endsWith("/2027");
    }

    @Test
    void theSequenceBeginsWhereItsKeeperSays() throws Exception {
        share(2026);
        ObjectNode form = (ObjectNode) form(k).get("form");
        ((ObjectNode) form.get("number")).put("start", 40).put("startYear", 2026);
        save(k, form).andExpect(status().isOk());
        ObjectNode joined = (ObjectNode) form(j).get("form");
        ((ObjectNode) joined.get("number")).put("start", 7).put("startYear", 2026);
        save(j, joined)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("number.start"))
                .andExpect(jsonPath("$.errors[0].code").value("sequence-shared"));
        assertThat(number(issued(j))).isEqualTo(40);
        assertThat(number(issued(k))).isEqualTo(41);
    }

    /// The signed files are asked first: they also say whose sequence it is.
    @Test
    void aDatabaseOfBeforeTheAgreementGivesNoNumberTwice() throws Exception {
        JsonNode draft = drafted(j);
        JsonNode later = drafted(j);
        var then = new EarlierInstant(settings);
        share(2026);
        JsonNode issued = issued(draft);
        assertThat(number(issued)).isEqualTo(1);
        then.restore();

        for (JsonNode one : List.of(draft, later)) {
            http.perform(issue(one, 1))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("sequence-not-agreed"));
        }
        assertThat(number(issued(k))).isEqualTo(2);
        assertThat(numbers.look()).isPositive();

        share(2026);
        JsonNode again = issued(draft);
        for (String same : List.of("number", "publicCode", "pdfSha256", "decreedOn")) {
            assertThat(again.get(same)).as(same).isEqualTo(issued.get(same));
        }
        assertThat(number(issued(later))).isEqualTo(3);
    }

    @Test
    void whatIsEndedGoesOnUntilTheYearIsOver() throws Exception {
        JsonNode agreed = share(2026);
        assertThat(number(issued(j))).isEqualTo(1);
        answer(j, "end", agreed)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ENDED"))
                .andExpect(jsonPath("$.untilYear").value(2026));
        assertThat(number(issued(k))).isEqualTo(2);
        assertThat(number(issued(j))).isEqualTo(3);
        clock.moveTo(MIDNIGHT);
        assertThat(number(issued(k))).isEqualTo(1);
        assertThat(number(issued(j))).isEqualTo(1);
        sequence(j).andExpect(jsonPath("$.keeper").value(nullValue()));
        // this year is its own by now
        ask(j, k, 2027, "fromYear", "numbers-given");
    }

    /// As it writes while the pods are replaced: the column did not exist.
    @Test
    void aServiceOfTheReleaseBeforeGivesNumbersOfItsOwnOffice() throws Exception {
        String decree = id(issued(k));
        lock.owner()
                .sql("UPDATE decree SET number_keeper = NULL WHERE id = ?::uuid")
                .param(decree)
                .update();
        assertThat(lock.owner()
                        .sql("SELECT number_keeper FROM decree WHERE id = ?::uuid")
                        .param(decree)
                        .query(String.class)
                        .single())
                .isEqualTo(k);
    }

    @Test
    @Repeats("POST /api/decrees/sequence/sharings/{id}/end")
    void whatHasNotBegunIsEndedAtOnce() throws Exception {
        JsonNode agreed = share(2027);
        assertThat(sequences.keeper(j, 2026)).isEqualTo(j);
        assertThat(sequences.keeper(j, 2027)).isEqualTo(k);
        answer(k, "end", agreed).andExpect(status().isOk());
        assertThat(sequences.keeper(j, 2027)).isEqualTo(j);
        // what never began is in nobody's way
        share(2026);
        assertThat(sequences.keeper(j, 2026)).isEqualTo(k);
    }

    @Test
    @Repeats("POST /api/decrees/sequence/sharings/{id}/withdraw")
    void whoHasGivenANumberDoesNotJoinInThatYear() throws Exception {
        JsonNode asked = ask(j, k, 2026);
        issued(j);
        answer(k, "accept", asked)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("numbers-given"));
        answer(j, "withdraw", asked).andExpect(jsonPath("$.state").value("WITHDRAWN"));
        ask(j, k, 2026, "fromYear", "numbers-given");
        share(2027);
    }

    @Test
    @Repeats("POST /api/decrees/sequence/sharings/{id}/decline")
    void bothSidesAreAskedAndEachByItsOwn() throws Exception {
        JsonNode asked = ask(j, k, 2026);
        assertThat(ask(j, k, 2026).get("id")).isEqualTo(asked.get("id"));
        http.perform(asking(j, k, 2026, "lain"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("sharing-in-the-way"));
        answer(j, "accept", asked).andExpect(status().isNotFound());
        answer(k, "withdraw", asked).andExpect(status().isNotFound());
        answer(office("kota-x" + tests, "Asia/Jakarta"), "accept", asked).andExpect(status().isNotFound());
        http.perform(as("a", k, "auditor", answering("accept", asked, 1, "ya"))).andExpect(status().isForbidden());
        http.perform(as("adi-" + k, k, "administrator", answering("accept", asked, 7, "ya")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("version-conflict"));
        http.perform(as("adi-" + k, k, "administrator", answering("accept", asked, 1, " ")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        http.perform(as("adi-" + k, k, "administrator", post(SHARINGS + "/" + id(asked) + "/accept"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"ya\"}"))
                .andExpect(status().is(428));
        answer(k, "end", asked).andExpect(jsonPath("$.code").value("sharing-answered"));
        answer(k, "decline", asked).andExpect(jsonPath("$.state").value("DECLINED"));
        // the answer was lost, and asked for again
        answer(k, "decline", asked).andExpect(status().isOk());
        // neither with other words nor by another person is it the same answer
        http.perform(as("adi-" + k, k, "administrator", answering("decline", asked, 1, "lain")))
                .andExpect(jsonPath("$.code").value("version-conflict"));
        http.perform(as("adi-" + k, k, "administrator", answering("decline", asked, 2, "lain")))
                .andExpect(jsonPath("$.code").value("sharing-answered"));
        http.perform(as("budi-" + k, k, "administrator", answering("decline", asked, 2, "setuju")))
                .andExpect(jsonPath("$.code").value("sharing-answered"));
        http.perform(as("adi-" + k, k, "administrator", answering("accept", asked, 2, "ya")))
                .andExpect(jsonPath("$.code").value("sharing-answered"));
        issued(j);
        assertThat(number(issued(k))).isEqualTo(1);
    }

    @Test
    void whatIsAskedWrongIsRefusedAtItsFieldAndNothingIsKept() throws Exception {
        String east = office("kota-timur" + tests, "Asia/Makassar");
        ask(j, "tidak-ada", 2026, "keeper", "office-unknown");
        ask(j, j, 2026, "keeper", "office-unknown");
        ask(j, null, 2026, "keeper", "required");
        ask(j, "k".repeat(101), 2026, "keeper", "too-long");
        ask(j, east, 2026, "keeper", "zone-differs");
        for (Object year : new Object[] {2025, 2028, -1, Integer.MAX_VALUE}) {
            ask(j, k, year, "fromYear", "out-of-range");
        }
        ask(j, k, null, "fromYear", "required");
        for (String broken : List.of(
                "{",
                "[]",
                "{\"keeper\":{},\"fromYear\":2026,\"reason\":\"x\"}",
                "{\"keeper\":\"" + k + "\",\"fromYear\":\"dua\",\"reason\":\"x\"}")) {
            http.perform(as("adi-" + j, j, "administrator", post(SHARINGS))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(broken))
                    .andExpect(status().is4xxClientError());
        }
        http.perform(as(
                        "adi-" + j,
                        j,
                        "administrator",
                        answering("accept", json.valueToTree(Map.of("id", "x")), 1, "x")))
                .andExpect(status().is4xxClientError());
        sequence(j).andExpect(jsonPath("$.sharings").isEmpty());
    }

    @Test
    void anOfficeIsInOneSequenceAtATime() throws Exception {
        share(2026);
        String third = office("kota-z" + tests, "Asia/Jakarta");
        // a keeper may keep it for several
        JsonNode asked = ask(third, k, 2026);
        answer(k, "accept", asked).andExpect(status().isOk());
        assertThat(number(issued(third))).isEqualTo(1);
        assertThat(number(issued(j))).isEqualTo(2);
        String fourth = office("kota-w" + tests, "Asia/Jakarta");
        for (String[] pair : List.of(new String[] {j, fourth}, new String[] {fourth, j}, new String[] {k, fourth})) {
            http.perform(asking(pair[0], pair[1], 2027, "lagi"))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("sharing-in-the-way"));
        }
    }

    /// Who has joined sees the number that was given last, and nothing of whose it is; nobody else sees either.
    @Test
    void aSharedSequenceShowsNothingOfTheOthersDecrees() throws Exception {
        share(2026);
        JsonNode theirs = issued(k);
        issued(j);
        String stranger = office("kota-s" + tests, "Asia/Jakarta");
        for (String role : List.of("auditor", "signatory", "decree-officer", "administrator")) {
            http.perform(as("adi-" + j, j, role, get("/api/decrees/" + id(theirs))))
                    .andExpect(status().isNotFound());
            http.perform(as("x", j, role, get("/api/decrees").param("size", "100")))
                    .andExpect(content().string(not(containsString(id(theirs)))));
        }
        sequence(stranger)
                .andExpect(jsonPath("$.sharings").isEmpty())
                .andExpect(jsonPath("$.mayBeAsked").isNotEmpty());
        assertThat(seen(j, "SELECT count(*) FROM decree WHERE office = '" + k + "'"))
                .isZero();
        assertThat(seen(j, "SELECT count(*) FROM decree_form WHERE office = '" + k + "'"))
                .isZero();
        assertThat(seen(j, "SELECT count(*) FROM decree_sequence WHERE office = '" + k + "'"))
                .isEqualTo(1);
        assertThat(seen(stranger, "SELECT count(*) FROM decree_sequence WHERE office = '" + k + "'"))
                .isZero();
        assertThat(seen(stranger, "SELECT count(*) FROM sequence_sharing WHERE keeper = '" + k + "'"))
                .isZero();
        assertThat(seen("*", "SELECT count(*) FROM sequence_sharing WHERE keeper = '" + k + "'"))
                .isEqualTo(1);
    }

    /// As the service's own role sees it when it is told this office.
    private long seen(String sight, String sql) {
        var connection = new SingleConnectionDataSource(
                settings.getRequiredProperty("SAHKAN_DB_URL"), lock.service(), "unused", true);
        try {
            JdbcClient asked = JdbcClient.create(connection);
            asked.sql("SELECT set_config('sahkan.offices', ?, false)")
                    .param(sight)
                    .query((row, _) -> row.getString(1))
                    .single();
            return asked.sql(sql).query(Long.class).single();
        } finally {
            connection.destroy();
        }
    }

    private JsonNode share(int year) throws Exception {
        JsonNode asked = ask(j, k, year);
        return body(answer(k, "accept", asked).andExpect(status().isOk()));
    }

    private JsonNode ask(String office, String keeper, int year) throws Exception {
        return body(
                http.perform(asking(office, keeper, year, "Satu buku agenda")).andExpect(status().isOk()));
    }

    private void ask(String office, @Nullable String keeper, @Nullable Object year, String field, String code)
            throws Exception {
        http.perform(asking(office, keeper, year, "Satu buku agenda"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    private MockHttpServletRequestBuilder asking(
            String office, @Nullable String keeper, @Nullable Object year, String reason) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("keeper", keeper);
        body.put("fromYear", year);
        body.put("reason", reason);
        return as("adi-" + office, office, "administrator", post(SHARINGS))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body));
    }

    private ResultActions answer(String office, String how, JsonNode sharing) throws Exception {
        long version = sharing.get("version").asLong();
        return http.perform(as("adi-" + office, office, "administrator", answering(how, sharing, version, "setuju")));
    }

    private static MockHttpServletRequestBuilder answering(String how, JsonNode sharing, long version, String reason) {
        return post(SHARINGS + "/" + id(sharing) + "/" + how)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}");
    }

    private ResultActions sequence(String office) throws Exception {
        return http.perform(as("a", office, "auditor", get("/api/decrees/sequence")))
                .andExpect(status().isOk());
    }

    private String office(String key, String zone) throws Exception {
        var told = new OfficeChanged(
                "id-" + key,
                "Dinas " + key,
                "Office " + key,
                "Kota Contoh",
                zone,
                "#122b52",
                key,
                null,
                null,
                null,
                null);
        events.handle(new Incoming(
                UUID.randomUUID(), "applicant-service", UUID.randomUUID(), 1, clock.instant(), "adi", told));
        ObjectNode form = (ObjectNode) form(key).get("form");
        ObjectNode chief = (ObjectNode) form.get("signatories").get(0);
        chief.put("account", "chief-" + key)
                .put("name", "Kepala " + key)
                .put("rank", "Pembina (IV/a)")
                .put("number", "19700101 199503 1 999")
                .put("from", "2020-01-01")
                .putNull("until");
        form.putArray("signatories").add(chief);
        save(key, form).andExpect(status().isOk());
        return key;
    }

    private ResultActions save(String office, JsonNode form) throws Exception {
        return http.perform(as("adi-" + office, office, "administrator", put("/api/decrees/form"))
                .header("If-Match", "\"" + form(office).get("version").asLong() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"form\":" + form + ",\"reason\":\"mulai\"}"));
    }

    private JsonNode form(String office) throws Exception {
        return body(http.perform(as("adi-" + office, office, "administrator", get("/api/decrees/form"))));
    }

    private JsonNode drafted(String office) throws Exception {
        UUID application = UUID.randomUUID();
        UUID period = new UUID(8, office.hashCode());
        var event = new ApplicationRecommended(
                application,
                "P-" + application,
                period,
                UUID.randomUUID(),
                "Kabar " + application,
                "PT Kabar Contoh",
                OutletType.ONLINE,
                1,
                1,
                "reviewer-1",
                Instant.parse("2026-11-14T03:00:00Z"),
                office);
        events.handle(new Incoming(
                UUID.randomUUID(), "verification-service", application, 5, event.recommendedAt(), "reviewer-1", event));
        var body = Map.of(
                "periodId",
                period,
                "applicationIds",
                List.of(application),
                "minutesNumber",
                "900/BA-9002",
                "minutesDate",
                LocalDate.of(2026, 11, 20),
                "validUntil",
                LocalDate.of(2027, 12, 31));
        return body(http.perform(as("officer-" + office, office, "decree-officer", post("/api/decrees"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body)))
                .andExpect(status().isCreated()));
    }

    private JsonNode issued(String office) throws Exception {
        return issued(drafted(office));
    }

    private JsonNode issued(JsonNode draft) throws Exception {
        return body(http.perform(issue(draft, 1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ISSUED")));
    }

    private MockHttpServletRequestBuilder issue(JsonNode draft, long version) {
        String office = draft.get("office").asString();
        return as("chief-" + office, office, "signatory", post("/api/decrees/" + id(draft) + "/issue"))
                .header("If-Match", "\"" + version + "\"");
    }

    private int number(JsonNode decree) {
        return jdbc.sql("SELECT number_sequence FROM decree WHERE id = ?")
                .param(UUID.fromString(id(decree)))
                .query(Integer.class)
                .single();
    }

    private static String id(JsonNode of) {
        return of.get("id").asString();
    }

    private JsonNode body(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
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
