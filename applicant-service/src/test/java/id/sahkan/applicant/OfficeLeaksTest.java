package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.AccessMatrix;
import id.sahkan.testing.AccessMatrix.Operation;
import id.sahkan.testing.ForgottenOffice;
import id.sahkan.testing.ForgottenOffice.Look;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.SecondLock;
import id.sahkan.testing.Statements;
import id.sahkan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two offices in one installation: each role of the one is held against everything that is the other's, at every
/// operation of the description. What is another's is not there, is in no list and is not changed.
class OfficeLeaksTest extends ApplicantServiceTest {

    private static final String FIRST = "first";
    private static final String OTHER = "kota-lain";
    private static final List<String> ROLES =
            List.of("reviewer", "decree-officer", "signatory", "auditor", "administrator", "editor");

    /// A role that may do nothing in this service, so that whoever has it over there still may nothing.
    private static final String NO_RIGHT = "reviewer";

    private static final String REASON = "{\"reason\":\"Anggaran batal\"}";

    private static final String OFFICE = """
            {"name":{"id":"Dinas Kominfo Kota Lain","en":"Communications Office of Another City"},
             "shortName":{"id":"Kominfo Lain","en":"Another Office"},"kind":"DEPARTMENT","region":"Kota Lain",
             "zone":"Asia/Makassar","address":"Jalan Lain 1","email":null,"phone":null,"website":null,
             "colour":"#122b52"}
            """;

    /// Everything that one office has, as one row: whatever is changed of it changes the row.
    private static final String STATE = """
            SELECT (SELECT string_agg(p::text, '|' ORDER BY p.id) FROM application_period p WHERE p.office IN (:office))
                || (SELECT count(*) FROM period_change c JOIN application_period p ON p.id = c.period_id
                    WHERE p.office IN (:office))
                || (SELECT string_agg(e::text, '|' ORDER BY e.id) FROM single_extension e
                    JOIN application_period p ON p.id = e.period_id WHERE p.office IN (:office))
                || (SELECT string_agg(c::text, '|' ORDER BY c.person_id, c.version) FROM person_change c
                    WHERE c.office IN (:office))
                || (SELECT o::text FROM office o WHERE o.key = :office)
                || (SELECT string_agg(v::text, '|' ORDER BY v.set_id, v.number) FROM requirement_set_version v
                    JOIN requirement_set s ON s.id = v.set_id WHERE s.office IN (:office))
                || (SELECT string_agg(a::text, '|' ORDER BY a.id) FROM application a
                    JOIN application_period p ON p.id = a.period_id WHERE p.office IN (:office))
            """;

    private static final AccessMatrix MATRIX = AccessMatrix.of("applicant");

    /// @param secrets words that nobody of another office may read
    private record Side(
            String office,
            Answer prepared,
            Answer announced,
            String person,
            Answer draft,
            Answer set,
            String single,
            List<String> secrets) {}

    @Autowired
    private TestClock clock;

    @Autowired
    private FakeKeycloak keycloak;

    @Autowired
    private Statements statements;

    @Autowired
    private SecondLock lock;

    @Autowired
    private JdbcClient jdbc;

    private Side first;
    private Side other;
    private int asked;

    @BeforeEach
    void twoOfficesThatBothWork() {
        clock.moveTo(TestClock.START);
        keycloak.empty();
        Answer added = as("admin-of-all", "administrator")
                .post("/api/offices", "{\"slug\":\"%s\",\"office\":%s}".formatted(OTHER, OFFICE));
        assertThat(added.status()).isIn(200, 201);
        first = side(FIRST, keycloak.has("Rahasia Pertama", "reviewer", "administrator"));
        other = side(OTHER, keycloak.hasIn(OTHER, "Rahasia Kedua", "reviewer", "administrator"));
    }

    private Side side(String office, String person) {
        Http admin = as("admin-" + office, office + "/administrator");
        String code = Samples.code();
        Answer prepared = admin.post("/api/periods", period(code).replaceAll("}$", ",\"prepared\":true}"));
        assertThat(prepared.status()).isEqualTo(201);
        assertThat(prepared.json().path("office").asString()).isEqualTo(office);
        Answer announced = admin.post("/api/periods", period(Samples.code()));
        String why = "Alasan " + UUID.randomUUID();
        Answer asked = admin.match(announced)
                .post("/api/periods/" + announced.id() + "/extension", extension("2027-12-31T09:00:00Z", why));
        assertThat(asked.status()).isEqualTo(200);
        Answer away = admin.with("If-Match", "\"0\"")
                .put("/api/people/" + person + "/absence", "{\"from\":\"2026-11-23\",\"until\":\"2026-12-04\"}");
        assertThat(away.status()).isEqualTo(200);
        Answer draft = Samples.draft(as("applicant-of-" + office, "applicant"), announced.id());
        assertThat(draft.status()).isEqualTo(201);
        String whyOne = "Alasan " + UUID.randomUUID();
        Answer single = admin.match(asked)
                .post("/api/periods/" + announced.id() + "/single-extensions", single(draft.id(), whyOne));
        assertThat(single.status()).isEqualTo(200);
        String name = away.json().path("name").asString();
        String setName = "Daftar " + UUID.randomUUID();
        Answer set = admin.post("/api/requirement-sets", requirementSet(setName, "Awal"));
        assertThat(set.status()).isEqualTo(201);
        return new Side(
                office,
                prepared,
                single,
                person,
                draft,
                set,
                single.json().path("singleExtensions").path(0).path("id").asString(),
                List.of(
                        prepared.id(),
                        code,
                        why,
                        whyOne,
                        person,
                        name,
                        draft.id(),
                        "admin-" + office,
                        set.id(),
                        setName));
    }

    private static String period(String code) {
        return Samples.smallPeriod(code, "2027-12-30T09:00:00Z").strip();
    }

    private static String requirementSet(String name, String reason) {
        return """
                {%s"reason":"%s","requirements":[{"code":"ISSN","label":{"id":"ISSN","en":"ISSN"},
                 "obligation":"OPTIONAL","outletTypes":["ONLINE"]}]}""".formatted(name.isEmpty() ? "" : "\"name\":\"" + name + "\",", reason);
    }

    private static String single(String application, String reason) {
        return """
                {"application":"%s","closesAt":"2028-01-05T09:00:00Z","reasonKind":"OUTAGE","reason":"%s"}
                """.formatted(application, reason);
    }

    private static String extension(String closesAt, String reason) {
        return "{\"closesAt\":\"%s\",\"reason\":\"%s\"}".formatted(closesAt, reason);
    }

    @Test
    void nobodyReadsOrChangesWhatIsAnotherOffices() throws Exception {
        var looks = new ForgottenOffice(statements);
        String ofBoth = keycloak.hasIn(OTHER, "Dua Kantor", "reviewer");
        keycloak.putInto(ofBoth, FIRST + "/reviewer");
        List<Look> undisturbed = undisturbed();
        anotherOfficeGoesOn(ofBoth);
        assertThat(looks.leaks(undisturbed)).isEmpty();
        assertThat(looks.leaks(MATRIX.operations().stream().flatMap(this::cells).toList()))
                .as("leaks in %s cells", asked)
                .isEmpty();
        assertThat(asked).isGreaterThan(1000);

        // the database holds what a statement forgets, so that nobody sees or changes more; what was announced is
        // everybody's, and of which office somebody asked for it the database is not told
        Map<String, String> held = looks.found();
        assertThat(held).hasSizeGreaterThan(8);
        held.values().removeIf(leak -> leak.matches("(?s)(held twice: )?GET /api/periods\\?[^{]*office=first: .*"));
        assertThat(held.values()).hasSizeGreaterThan(7).containsOnly("");
        assertThat(lock.notHeld(FIRST, OTHER)).isEmpty();
        assertThat(lock.unnoticed(FIRST, OTHER)).isEmpty();
        assertThat(looks.readByNobody(lock)).isEmpty();
        Map<String, String> found = lock.lifted(looks::found);
        // what is locked is held by the desk as well, which asks for the role in its office
        found.keySet().removeIf(statement -> statement.endsWith("WHERE p.id = ? AND p.office = ANY(?) FOR UPDATE"));
        // nor does who chooses among what was announced, which is everybody's, learn more where all of it is shown
        found.keySet().removeIf(statement -> statement.contains("WHERE p.announced_at IS NOT NULL AND p.office = ?"));
        // the last change of somebody is compared with who asks once more, and shown to nobody
        found.keySet()
                .removeIf(statement -> statement.startsWith("SELECT person_id")
                        && statement.endsWith("ORDER BY version DESC LIMIT 1"));
        assertThat(found).doesNotContainValue("");
    }

    /// What the first office reads of its own as it is now: whatever another one does later changes none of it.
    private List<Look> undisturbed() {
        Http auditor = as("auditor-of-first", FIRST + "/auditor");
        return List.of(
                        "/api/periods?size=200&office=" + FIRST,
                        "/api/periods?size=1",
                        "/api/people?size=200",
                        "/api/people/changes?size=200",
                        "/api/requirement-sets?size=200",
                        "/api/periods/" + first.announced().id() + "/figures")
                .stream()
                .map(address -> {
                    String before = auditor.get(address).json().toString();
                    return new Look("GET " + address, () -> {
                        String now = auditor.get(address).json().toString();
                        return now.equals(before) ? List.of() : List.of(before + " is " + now);
                    });
                })
                .toList();
    }

    private void anotherOfficeGoesOn(String ofBoth) {
        Http admin = as("admin-" + OTHER, OTHER + "/administrator");
        assertThat(admin.post("/api/periods", period(Samples.code()).replaceAll("}$", ",\"prepared\":true}"))
                        .status())
                .isEqualTo(201);
        for (String person : List.of(ofBoth, keycloak.hasIn(OTHER, "Rahasia Ketiga", "reviewer"))) {
            assertThat(admin.with("If-Match", "\"0\"")
                            .put(
                                    "/api/people/" + person + "/absence",
                                    "{\"from\":\"2026-11-23\",\"until\":\"2026-12-04\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private Stream<Look> cells(Operation operation) {
        List<Look> cells = new ArrayList<>();
        cells(operation, first, other, cells);
        cells(operation, other, first, cells);
        return cells.stream();
    }

    private void cells(Operation operation, Side mine, Side theirs, List<Look> cells) {
        String name = operation.method() + " " + operation.path();
        for (String role : ROLES) {
            List<String[]> callers = new ArrayList<>();
            callers.add(new String[] {mine.office() + "/" + role});
            callers.add(new String[] {mine.office() + "/" + role, theirs.office() + "/" + NO_RIGHT});
            for (String[] roles : callers) {
                for (Answer period : periods(operation, theirs)) {
                    for (String query : queries(operation, theirs)) {
                        cells.add(new Look(name, () -> leaks(operation, mine, theirs, roles, period, query)));
                    }
                }
            }
        }
    }

    private List<String> leaks(
            Operation operation, Side mine, Side theirs, String[] roles, Answer period, String query) {
        List<String> leaks = new ArrayList<>();
        Http caller = as("stranger-of-" + mine.office(), roles);
        String before = state(theirs);
        Answer answer = ask(caller, operation, period, theirs, query);
        asked++;
        String cell = operation.method() + " " + operation.path() + "?" + query + " of " + theirs.office() + " for "
                + String.join("+", roles) + ": " + answer.status() + " " + answer.code();
        if (!operation.open() && isOfOneThing(operation, theirs) && !isRefused(answer)) {
            leaks.add(cell);
        }
        // What is asked for is in the address, which a refusal repeats.
        String body = new String(answer.bytes(), StandardCharsets.UTF_8).replaceAll("\"instance\":\"[^\"]*\"", "");
        theirs.secrets().stream().filter(body::contains).forEach(secret -> leaks.add(cell + " tells " + secret));
        if (!state(theirs).equals(before)) {
            leaks.add(cell + " changes something");
        }
        return leaks;
    }

    private static List<Answer> periods(Operation operation, Side side) {
        return operation.path().startsWith("/api/periods/")
                ? List.of(side.prepared(), side.announced())
                : List.of(side.announced());
    }

    private static List<String> queries(Operation operation, Side side) {
        if (operation.path().endsWith("/requirement-differences")) {
            return List.of("set=" + side.set().id() + "&version=1");
        }
        if (operation.path().endsWith("/differences")) {
            return List.of("before=1");
        }
        return operation.path().startsWith("/api/people")
                        || operation.path().equals("/api/periods")
                        || operation.path().equals("/api/requirement-sets")
                ? List.of("", "office=" + side.office())
                : List.of("");
    }

    /// What is asked for is one thing of theirs, and not a list or something new of one's own.
    private static boolean isOfOneThing(Operation operation, Side theirs) {
        return (operation.path().contains("{") && !isOfTheInstallation(operation))
                || (operation.path().startsWith("/api/operations/")
                        && theirs.office().equals(FIRST))
                || (isOfTheFirst(operation) && theirs.office().equals(FIRST));
    }

    /// What the first office does for all of them.
    private static boolean isOfTheInstallation(Operation operation) {
        return List.of("/api/offices", "/api/offices/{key}/status").contains(operation.path())
                || operation.path().startsWith("/api/operations/");
    }

    private static boolean isOfTheFirst(Operation operation) {
        return List.of("/api/office", "/api/office/versions").contains(operation.path());
    }

    private static boolean isRefused(Answer answer) {
        return (answer.status() == 403 && answer.code().equals("forbidden"))
                || (answer.status() == 404 && answer.code().equals("not-found"));
    }

    private String state(Side side) {
        return jdbc.sql(STATE)
                        .param("office", side.office())
                        .query(String.class)
                        .single()
                + keycloak.done;
    }

    /// Whoever has sent something to the one office and works for the other: that is theirs, and nothing else of that
    /// office is, whatever they are here.
    @Test
    void whoAppliedThereAndWorksHereIsLetIntoNothingElseThere() {
        List<String> leaks = new ArrayList<>();
        int cells = 0;
        for (Operation operation : MATRIX.operations()) {
            if (operation.open()
                    || !operation.path().contains("{")
                    || operation.owner() != AccessMatrix.Owner.NOTHING
                    || isOfTheInstallation(operation)) {
                continue;
            }
            for (String role : ROLES) {
                Http caller = as("applicant-of-" + OTHER, "applicant", FIRST + "/" + role);
                for (Answer period : periods(operation, other)) {
                    Answer answer = ask(
                            caller,
                            operation,
                            period,
                            other,
                            queries(operation, other).getLast());
                    cells++;
                    if (!isRefused(answer)) {
                        leaks.add(operation.method() + " " + operation.path() + " for " + role + ": " + answer.status()
                                + " " + answer.code());
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(cells).isGreaterThan(100);
    }

    /// So that a refusal says something: the same is let in for its own people.
    @Test
    void theirOwnPeopleAreLetIn() {
        List<String> shut = new ArrayList<>();
        for (Operation operation : MATRIX.operations()) {
            for (Side side : List.of(first, other)) {
                for (String role : ROLES) {
                    if (operation.open()
                            || !operation.roles().contains(role)
                            || (isOfTheInstallation(operation) && side == other)
                            || (isOfTheFirst(operation) && side == other)) {
                        continue;
                    }
                    Http caller = as("colleague-of-" + side.office(), side.office() + "/" + role);
                    List<Answer> answers = List.of(
                            ask(
                                    caller,
                                    operation,
                                    side.announced(),
                                    side,
                                    queries(operation, side).getLast()),
                            ask(
                                    caller,
                                    operation,
                                    side.prepared(),
                                    side,
                                    queries(operation, side).getLast()));
                    if (answers.stream().allMatch(OfficeLeaksTest::isRefused)) {
                        shut.add(operation.method() + " " + operation.path() + " of " + side.office() + " for " + role);
                    }
                }
            }
        }
        assertThat(shut).isEmpty();
    }

    @Test
    void listsHaveWhatIsOnesOwnAndNothingElse() {
        for (Side side : List.of(first, other)) {
            Side elsewhere = side == first ? other : first;
            Http auditor = as("auditor-of-" + side.office(), side.office() + "/auditor");
            for (String list : List.of(
                    "/api/periods?size=200",
                    "/api/requirement-sets?size=200",
                    "/api/people?size=200",
                    "/api/people/changes?size=200")) {
                String told = new String(auditor.get(list).bytes(), StandardCharsets.UTF_8);
                String own = list.contains("periods")
                        ? side.prepared().id()
                        : list.contains("sets") ? side.set().id() : side.person();
                assertThat(told).as(list).contains(own).doesNotContain(elsewhere.person());
                assertThat(told).as(list).doesNotContain(elsewhere.prepared().id());
            }
            // What is announced is everybody's, and of it what everybody may read.
            assertThat(auditor.get("/api/periods/" + elsewhere.announced().id())
                            .json()
                            .has("askedExtension"))
                    .isFalse();
            assertThat(auditor.get("/api/periods/" + side.announced().id())
                            .json()
                            .has("askedExtension"))
                    .isTrue();
        }
    }

    /// Somebody of two offices sees both, and does in each what their role there is.
    @Test
    void aRoleCountsInItsOwnOfficeAlone() {
        Http both = as("of-both", FIRST + "/auditor", OTHER + "/administrator");
        String theirs = "/api/periods/" + other.prepared().id();
        String ours = "/api/periods/" + first.prepared().id();
        assertThat(both.get(ours).status()).isEqualTo(200);
        assertThat(both.get(theirs).status()).isEqualTo(200);
        assertThat(both.match(first.prepared()).post(ours + "/announcement", "").code())
                .isEqualTo("not-found");
        assertThat(both.post(ours + "/copy", "{\"code\":\"" + Samples.code() + "\"}")
                        .code())
                .isEqualTo("not-found");
        assertThat(both.post(theirs + "/copy", "{\"code\":\"" + Samples.code() + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(both.get("/api/people").json().toString()).contains(first.person());
        assertThat(both.get("/api/people?office=" + OTHER).json().toString())
                .contains(other.person())
                .doesNotContain(first.person());
    }

    @Test
    void nothingIsPutIntoAnotherOffice() {
        Http stranger = as("admin-2", OTHER + "/administrator");
        Answer period =
                stranger.post("/api/periods", period(Samples.code()).replaceAll("}$", ",\"office\":\"first\"}"));
        assertThat(period.code()).isEqualTo("not-found");
        Answer set =
                stranger.post("/api/requirement-sets", "{\"name\":\"Media\",\"reason\":\"baru\",\"office\":\"first\"}");
        assertThat(set.code()).isEqualTo("not-found");
        for (String role : List.of("reviewer", "administrator")) {
            Answer person = stranger.post("/api/people", invitation(role, FIRST));
            assertThat(person.code()).isEqualTo("not-found");
        }
        assertThat(stranger.post("/api/offices", "{\"slug\":\"kota-ketiga\",\"office\":" + OFFICE + "}")
                        .code())
                .isEqualTo("forbidden");
    }

    private static String invitation(String role, String office) {
        return """
                {"name":"Wati","email":"wati@kantor.example","roles":["%s"],"office":"%s"}
                """.formatted(role, office);
    }

    /// Of several offices somebody is by groups alone, of the first one as well; none of them shuts the account.
    @Test
    void whoIsOfTwoOfficesIsRunByEachForItself() {
        String both = keycloak.hasIn(OTHER, "Dua Kantor", "reviewer");
        keycloak.putInto(both, FIRST + "/auditor");
        Http admin = as("admin-of-all", "administrator");
        Answer here = admin.get("/api/people/" + both);
        assertThat(here.json().path("roles")).hasSize(1);
        assertThat(here.json().path("roles").get(0).asString()).isEqualTo("auditor");
        Answer changed = admin.match(here).put("/api/people/" + both + "/roles", "{\"roles\":[\"signatory\"]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(keycloak.groupsOf(both)).containsExactly(FIRST + "/signatory", OTHER + "/reviewer");
        assertThat(keycloak.rolesOf(both)).isEmpty();
        Answer refused = admin.match(changed).post("/api/people/" + both + "/disabling", "");
        assertThat(refused.code()).isEqualTo("person-of-another-office");
        assertThat(keycloak.isEnabled(both)).isTrue();
    }

    /// Nobody is there who could invite them: the administrator who added the office does, invites nobody else into it,
    /// and nobody at all once the office has an administrator of its own.
    @Test
    @Repeats("POST /api/offices")
    void aNewOfficeGetsItsFirstAdministratorFromTheFirstOffice() {
        Http admin = as("admin-of-all", "administrator");
        String fresh = "kota-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(admin.post("/api/offices", "{\"slug\":\"%s\",\"office\":%s}".formatted(fresh, OFFICE))
                        .status())
                .isEqualTo(201);
        assertThat(admin.post("/api/people", invitation("reviewer", fresh)).status())
                .isEqualTo(404);
        assertThat(admin.post("/api/people", invitation("administrator", "kota-mana"))
                        .status())
                .isEqualTo(404);
        Answer invited = admin.post("/api/people", invitation("administrator", fresh));
        assertThat(invited.status()).isEqualTo(201);
        assertThat(keycloak.groupsOf(invited.id())).containsExactly(fresh + "/administrator");
        assertThat(keycloak.rolesOf(invited.id())).isEmpty();
        assertThat(admin.get("/api/people/" + invited.id()).status()).isEqualTo(404);
        assertThat(as("admin-2", fresh + "/administrator")
                        .get("/api/people/" + invited.id())
                        .status())
                .isEqualTo(200);

        String second = invitation("administrator", fresh).replace("wati@", "tono@");
        assertThat(admin.post("/api/people", second).status())
                .as("whoever was asked may never answer")
                .isEqualTo(201);
        keycloak.accepts(invited.id());
        Answer refused =
                admin.post("/api/people", invitation("administrator", fresh).replace("wati@", "rina@"));
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("office-has-administrator");
    }

    @Test
    @Repeats("DELETE /api/people/{id}")
    void whoIsOfAnotherOfficeJoinsIsAwayInOneAloneAndIsTakenOutAgain() {
        String person = keycloak.has("Dua Meja", "auditor", "reviewer");
        String email = "dua.meja@kantor.example";
        Http there = as("admin-2", OTHER + "/administrator");
        Answer joined = there.post("/api/people", invitation("reviewer", OTHER).replace("wati@kantor.example", email));
        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.json().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(joined.json().path("name").asString()).isEqualTo("Dua Meja");
        assertThat(keycloak.groupsOf(person))
                .as("of the first office by groups from now on, with what they had there")
                .containsExactly(FIRST + "/auditor", FIRST + "/reviewer", OTHER + "/reviewer");
        assertThat(keycloak.done).noneMatch(done -> done.endsWith("execute-actions-email"));
        assertThat(there.post("/api/people", invitation("editor", OTHER).replace("wati@kantor.example", email))
                        .json()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asString())
                .as("twice")
                .isEqualTo("email-taken");

        Answer away = there.match(joined)
                .put("/api/people/" + person + "/absence", "{\"from\":\"2026-11-23\",\"until\":\"2026-12-04\"}");
        assertThat(away.etag()).isEqualTo("\"2\"");
        Http here = as("admin-of-all", "administrator");
        Answer seenHere = here.get("/api/people/" + person);
        assertThat(seenHere.json().path("absence").isNull()).isTrue();
        assertThat(seenHere.json().path("elsewhere").asBoolean()).isTrue();
        assertThat(seenHere.etag()).isEqualTo("\"0\"");
        assertThat(here.match(seenHere)
                        .put("/api/people/" + person + "/roles", "{\"roles\":[\"auditor\"]}")
                        .etag())
                .isEqualTo("\"1\"");

        Answer out = there.match(away).delete("/api/people/" + person);
        assertThat(out.status()).isEqualTo(204);
        assertThat(keycloak.groupsOf(person)).containsExactly(FIRST + "/auditor");
        assertThat(keycloak.isEnabled(person)).isTrue();
        assertThat(there.get("/api/people/" + person).status()).isEqualTo(404);
        assertThat(there.get("/api/people/changes?personId=" + person)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(change -> change.path("kind").asString()))
                .containsExactly("LEFT", "ABSENT", "JOINED");
        Answer alone = here.match(here.get("/api/people/" + person)).delete("/api/people/" + person);
        assertThat(alone.json().path("errors").get(0).path("code").asString()).isEqualTo("no-other-office");
    }

    /// Whoever may apply is nobody of an office, whoever asks.
    @Test
    void anApplicantDoesNotJoin() {
        keycloak.has("Pemohon Contoh", "default-roles-sahkan");
        Answer refused = as("admin-2", OTHER + "/administrator")
                .post(
                        "/api/people",
                        invitation("reviewer", OTHER).replace("wati@kantor.example", "pemohon.contoh@kantor.example"));
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("email-taken");
    }

    private static Answer ask(Http caller, Operation operation, Answer period, Side side, String query) {
        String path = operation.path();
        Http http = caller.key().with("If-Match", etag(path, period));
        String address = operation.address(values(path, period, side));
        if (!query.isEmpty()) {
            address += "?" + query;
        }
        return switch (operation.method()) {
            case "GET" -> http.get(address);
            case "DELETE" -> http.delete(address);
            case "PUT" -> put(http, address, body(path, side));
            default ->
                path.endsWith("/attachments")
                        ? http.attach(address, "a.pdf", Samples.pdf(1), "Kurang")
                        : http.post(address, body(path, side));
        };
    }

    private static String etag(String path, Answer period) {
        return path.startsWith("/api/periods") ? period.etag() : "\"1\"";
    }

    private static Answer put(Http http, String address, String body) {
        if (address.endsWith("/documents")) {
            return http.uploadAll(address, Map.of("fields.NIB", "{}".getBytes(StandardCharsets.UTF_8)));
        }
        return address.contains("/documents/") || address.endsWith("/emblem")
                ? http.upload(address, "", null, "{}")
                : http.put(address, body);
    }

    private static Map<String, String> values(String path, Answer period, Side side) {
        String id = path.startsWith("/api/periods/")
                ? period.id()
                : path.startsWith("/api/requirement-sets/")
                        ? side.set().id()
                        : path.startsWith("/api/people/")
                                ? side.person()
                                : path.startsWith("/api/companies/")
                                        ? side.draft()
                                                .json()
                                                .path("company")
                                                .path("id")
                                                .asString()
                                        : path.startsWith("/api/outlets/")
                                                ? side.draft()
                                                        .json()
                                                        .path("outlet")
                                                        .path("id")
                                                        .asString()
                                                : side.draft().id();
        return Map.of(
                "id",
                id,
                "requirementCode",
                "NIB",
                "recordId",
                "1",
                "key",
                side.office(),
                "sha256",
                "0".repeat(64),
                "number",
                "1",
                "extension",
                side.single());
    }

    private static String body(String path, Side side) {
        return switch (path) {
            case "/api/periods" -> period(Samples.code()).replaceAll("}$", ",\"office\":\"" + side.office() + "\"}");
            case "/api/periods/{id}" -> period(Samples.code());
            case "/api/periods/{id}/changes" -> """
                {"title":"Judul lain","announcementNumber":"1/2026","announcementDate":"2026-11-20","reason":"Salah"}
                """;
            case "/api/periods/{id}/extension" -> extension("2027-12-31T10:00:00Z", "Gangguan");
            case "/api/periods/{id}/extension/refusal", "/api/periods/{id}/cancellation" -> REASON;
            case "/api/periods/{id}/single-extensions" -> single(side.draft().id(), "Gangguan");
            case "/api/periods/{id}/single-extensions/{extension}/refusal" -> REASON;
            case "/api/periods/{id}/stage" -> "{\"stage\":\"IN_REVIEW\"}";
            case "/api/periods/{id}/copy" -> "{\"code\":\"" + Samples.code() + "\"}";
            case "/api/requirement-sets" ->
                requirementSet("Daftar " + UUID.randomUUID(), "Awal")
                        .replaceAll("}$", ",\"office\":\"" + side.office() + "\"}");
            case "/api/requirement-sets/{id}/versions" ->
                requirementSet("", "Lain").replace("ISSN", "ISSN_2");
            case "/api/people" -> invitation("reviewer", side.office());
            case "/api/people/{id}/roles" -> "{\"roles\":[\"auditor\"]}";
            case "/api/people/{id}/absence" -> "{\"from\":\"2026-11-23\",\"until\":\"2026-12-05\"}";
            case "/api/office", "/api/offices/{key}" -> OFFICE;
            case "/api/companies/{id}" -> Samples.company();
            case "/api/companies/{id}/outlets", "/api/outlets/{id}" -> Samples.outlet();
            case "/api/periods/{id}/announcement",
                    "/api/periods/{id}/extension/approval",
                    "/api/periods/{id}/single-extensions/{extension}/approval",
                    "/api/applications/{id}/withdrawal",
                    "/api/people/{id}/invitation",
                    "/api/people/{id}/disabling",
                    "/api/people/{id}/enabling" -> "";
            default -> "{}";
        };
    }
}
