package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.Repeats;
import id.sahkan.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An administrator runs the people of the office, and an auditor sees it. Keycloak is what it answers over HTTP.
class PeopleHttpTest extends ApplicantServiceTest {

    private static final String PEOPLE = "/api/people";

    @Autowired
    private TestClock clock;

    @Autowired
    private FakeKeycloak keycloak;

    @Autowired
    private JdbcClient jdbc;

    private String me;
    private Http admin;

    @BeforeEach
    void anOfficeWithTwoPeople() {
        clock.moveTo(TestClock.START);
        keycloak.empty();
        me = keycloak.has("Ayu Administrator", "administrator");
        admin = as(me, "administrator");
    }

    private static String invitation(String name, String email, String... roles) {
        return "{\"name\":\"%s\",\"email\":\"%s\",\"roles\":[%s]}"
                .formatted(name, email, roles.length == 0 ? "" : "\"" + String.join("\",\"", roles) + "\"");
    }

    private static String at(String id, String what) {
        return PEOPLE + "/" + id + what;
    }

    private Answer person(String id) {
        Answer answer = admin.get(at(id, ""));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private List<String> names(String query) {
        return admin.get(PEOPLE + query)
                .json()
                .path("items")
                .valueStream()
                .map(person -> person.path("name").asString())
                .toList();
    }

    private long published() {
        return jdbc.sql("SELECT count(*) FROM journal WHERE type = 'id.sahkan.applicant.reviewer-left'")
                .query(Long.class)
                .single();
    }

    /// Of which office, the last first; of a disabled person it is every one.
    private List<String> left(String person) {
        return jdbc.sql("""
                        SELECT coalesce(payload ->> 'office', 'every') FROM journal
                        WHERE type = 'id.sahkan.applicant.reviewer-left' AND payload ->> 'reviewerId' = ?
                        ORDER BY version DESC""").param(person).query(String.class).list();
    }

    private static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(answer.json().path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    @Test
    @Repeats({
        "POST /api/people",
        "POST /api/people/{id}/invitation",
    })
    void somebodyWithANameOfOneWordIsInvitedAcceptsAndWorks() {
        Answer invited = admin.post(PEOPLE, invitation("Wati", "Wati@kantor.example", "reviewer"));
        assertThat(invited.status()).isEqualTo(201);
        String id = invited.id();
        assertThat(invited.json().path("state").asString()).isEqualTo("INVITED");
        assertThat(invited.json().path("email").asString()).isEqualTo("wati@kantor.example");
        // The office's role, and neither the applicant's nor any other that everybody gets.
        assertThat(keycloak.rolesOf(id)).containsExactly("reviewer");
        assertThat(keycloak.done).contains("PUT /users/" + id + "/execute-actions-email");

        Answer again = admin.match(invited).post(at(id, "/invitation"), "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(keycloak.done)
                .as("each was asked for twice, and one letter went out")
                .filteredOn(("PUT /users/" + id + "/execute-actions-email")::equals)
                .hasSize(2);
        keycloak.accepts(id);
        assertThat(person(id).json().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(person(id).json().path("lastSignInAt").asString()).startsWith("2026-11-29");
        Answer late = admin.match(again).post(at(id, "/invitation"), "");
        assertThat(late.code()).isEqualTo("not-invited");
    }

    @Test
    void whatIsWrongWithAnInvitationIsToldAtItsFieldsAndNothingIsSaved() {
        Answer empty = admin.post(PEOPLE, "{\"name\":\" \",\"email\":\"wati\",\"roles\":[]}");
        assertThat(empty.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("code").asString()))
                .containsExactly("required", "email-invalid", "role-required");
        refused(admin.post(PEOPLE, invitation("Wati", "w@kantor.example", "mayor")), "roles", "role-unknown");
        refused(admin.post(PEOPLE, invitation("Wati", "w@kantor.example", "applicant")), "roles", "role-unknown");
        refused(admin.post(PEOPLE, invitation("Wati", "w@kantor.example", "service")), "roles", "role-unknown");
        refused(
                admin.post(PEOPLE, invitation("Wati", "AYU.administrator@kantor.example", "reviewer")),
                "email",
                "email-taken");
        refused(admin.post(PEOPLE, invitation("<b>", "w@kantor.example", "reviewer")), "name", "keycloak-refuses");
        assertThat(names("")).containsExactly("Ayu Administrator");
        assertThat(keycloak.done).allMatch("POST /users"::equals);
    }

    @Test
    void anInvitationThatCannotBeSentLeavesNobodyBehind() {
        keycloak.mailDown = true;
        Answer failed = admin.post(PEOPLE, invitation("Wati", "wati@kantor.example", "reviewer"));
        assertThat(failed.code()).isEqualTo("invitation-not-sent");
        assertThat(names("")).containsExactly("Ayu Administrator");
        assertThat(keycloak.done.getLast()).startsWith("DELETE /users/");
        keycloak.mailDown = false;
        assertThat(admin.post(PEOPLE, invitation("Wati", "wati@kantor.example", "reviewer"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theListIsSearchedAndPagedAndSaysWhoHasASecondFactor() {
        keycloak.has("Budi Contoh", "reviewer");
        String rina = keycloak.has("Rina", "reviewer", "auditor");
        Answer wati = admin.post(PEOPLE, invitation("Wati", "wati@kantor.example", "auditor"));
        assertThat(names("")).containsExactly("Ayu Administrator", "Budi Contoh", "Rina", "Wati");
        assertThat(names("?q=BUDI.contoh@")).containsExactly("Budi Contoh");
        assertThat(names("?role=auditor")).containsExactly("Rina", "Wati");
        assertThat(names("?state=INVITED")).containsExactly("Wati");
        assertThat(names("?size=1&page=2")).containsExactly("Rina");
        assertThat(admin.get(PEOPLE + "?size=1").json().path("total").asInt()).isEqualTo(4);
        assertThat(person(rina).json().path("roles").valueStream().map(role -> role.asString()))
                .containsExactly("reviewer", "auditor");
        assertThat(person(wati.id()).json().path("secondFactor").asBoolean()).isFalse();
        keycloak.credentials.put(wati.id(), List.of("password", "webauthn-passwordless"));
        assertThat(person(wati.id()).json().path("secondFactor").asBoolean()).isTrue();
        refused(admin.get(PEOPLE + "?role=mayor"), "role", "role-unknown");
    }

    @Test
    @Repeats("PUT /api/people/{id}/roles")
    void rolesAreChangedAndARepeatIsAnsweredAsTheFirstTime() {
        String budi = keycloak.has("Budi Contoh", "reviewer", "default-roles-sahkan");
        Answer seen = person(budi);
        assertThat(seen.etag()).isEqualTo("\"0\"");
        String wanted = "{\"roles\":[\"auditor\",\"decree-officer\"]}";
        Answer changed = admin.match(seen).put(at(budi, "/roles"), wanted);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"1\"");
        assertThat(keycloak.rolesOf(budi))
                .containsExactlyInAnyOrder("auditor", "decree-officer", "default-roles-sahkan");
        assertThat(admin.match(seen).put(at(budi, "/roles"), wanted).etag()).isEqualTo("\"1\"");
        Http another = as("admin-2", "administrator");
        assertThat(another.match(seen).put(at(budi, "/roles"), wanted).code())
                .as("by another, who has not seen it")
                .isEqualTo("version-conflict");
        assertThat(another.match(changed).put(at(budi, "/roles"), wanted).etag())
                .as("by another, who has")
                .isEqualTo("\"1\"");

        Answer stale = admin.match(seen).put(at(budi, "/roles"), "{\"roles\":[\"operator\"]}");
        assertThat(stale.code()).isEqualTo("version-conflict");
        assertThat(stale.json().path("changedBy").asString()).isEqualTo(me);
        refused(admin.match(changed).put(at(budi, "/roles"), "{\"roles\":[]}"), "roles", "role-required");
        assertThat(keycloak.rolesOf(budi)).doesNotContain("operator");
    }

    @Test
    void nobodyTakesTheLastAdministratorOrChangesThemselves() {
        refused(admin.match(person(me)).put(at(me, "/roles"), "{\"roles\":[\"reviewer\"]}"), "roles", "own-roles");
        refused(admin.match(person(me)).post(at(me, "/disabling"), ""), "state", "own-account");

        // Somebody whose own role was just taken, with a token that still lives.
        Http former = as(keycloak.has("Tono", "reviewer"), "administrator");
        refused(former.match(person(me)).post(at(me, "/disabling"), ""), "state", "last-administrator");
        refused(
                former.match(person(me)).put(at(me, "/roles"), "{\"roles\":[\"auditor\"]}"),
                "roles",
                "no-administrator-left");
        // One who was only invited administrates nothing yet.
        Answer invited = admin.post(PEOPLE, invitation("Wati", "wati@kantor.example", "administrator"));
        refused(former.match(person(me)).post(at(me, "/disabling"), ""), "state", "last-administrator");
        keycloak.accepts(invited.id());
        assertThat(former.match(person(me)).post(at(me, "/disabling"), "").status())
                .isEqualTo(200);
    }

    @Test
    @Repeats({
        "POST /api/people/{id}/disabling",
        "POST /api/people/{id}/enabling",
    })
    void whoeverIsDisabledIsSignedOutKeepsTheRolesAndFreesWhatWasTaken() {
        String budi = keycloak.has("Budi Contoh", "reviewer");
        long before = published();
        Answer disabled = admin.match(person(budi)).post(at(budi, "/disabling"), "");
        assertThat(disabled.json().path("state").asString()).isEqualTo("DISABLED");
        assertThat(keycloak.isEnabled(budi)).isFalse();
        assertThat(keycloak.done).containsSubsequence("PUT /users/" + budi, "POST /users/" + budi + "/logout");
        assertThat(keycloak.rolesOf(budi)).containsExactly("reviewer");
        assertThat(published()).isEqualTo(before + 1);
        assertThat(admin.match(disabled).post(at(budi, "/disabling"), "").status())
                .isEqualTo(200);
        assertThat(published()).isEqualTo(before + 1);

        Answer enabled = admin.match(disabled).post(at(budi, "/enabling"), "");
        assertThat(enabled.json().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(keycloak.isEnabled(budi)).isTrue();
        // A second time in a life, and by losing the role: each is told.
        Answer gone = admin.match(enabled).put(at(budi, "/roles"), "{\"roles\":[\"auditor\"]}");
        assertThat(gone.status()).isEqualTo(200);
        assertThat(admin.match(gone).post(at(budi, "/disabling"), "").status()).isEqualTo(200);
        assertThat(published()).isEqualTo(before + 3);
        assertThat(left(budi)).containsExactly("every", "first", "every");
    }

    @Test
    @Repeats({
        "PUT /api/people/{id}/absence",
        "DELETE /api/people/{id}/absence",
    })
    void anAbsenceNamesAColleagueWhoWorks() {
        String budi = keycloak.has("Budi Contoh", "reviewer");
        String rina = keycloak.has("Rina", "reviewer");
        String body = "{\"from\":\"2026-11-23\",\"until\":\"2026-12-04\",\"standIn\":%s}";
        Answer seen = person(budi);
        for (String nobody : List.of(budi, UUID.randomUUID().toString())) {
            refused(
                    admin.match(seen).put(at(budi, "/absence"), body.formatted("\"" + nobody + "\"")),
                    "standIn",
                    "stand-in-unknown");
        }
        Answer away = admin.match(seen).put(at(budi, "/absence"), body.formatted("\"" + rina + "\""));
        assertThat(away.json().path("absence").path("standIn").path("name").asString())
                .isEqualTo("Rina");
        assertThat(away.json().path("absence").path("now").asBoolean()).isTrue();
        assertThat(names("?q=rina")).containsExactly("Rina");
        Answer back = admin.match(away).delete(at(budi, "/absence"));
        assertThat(back.json().path("absence").isNull()).isTrue();
        refused(
                admin.match(back).put(at(budi, "/absence"), "{\"from\":\"2026-12-04\",\"until\":\"2026-12-01\"}"),
                "until",
                "absence-backward");
        refused(admin.match(back).put(at(budi, "/absence"), "{\"until\":\"2026-12-01\"}"), "from", "required");
    }

    @Test
    void anAuditorSeesWhoDidWhatToWhomAndOnlyIdsAreKept() {
        String budi = keycloak.has("Budi Contoh", "reviewer");
        Answer wati = admin.post(PEOPLE, invitation("Wati", "wati@kantor.example", "auditor"));
        admin.match(person(budi)).put(at(budi, "/roles"), "{\"roles\":[\"operator\"]}");
        Http auditor = as("auditor-1", "auditor");
        Answer changes = auditor.get(PEOPLE + "/changes?personId=" + budi);
        assertThat(changes.json().path("total").asInt()).isEqualTo(1);
        var change = changes.json().path("items").get(0);
        assertThat(change.path("by").asString()).isEqualTo("Ayu Administrator");
        assertThat(change.path("person").path("name").asString()).isEqualTo("Budi Contoh");
        assertThat(change.path("before").path("roles").get(0).asString()).isEqualTo("reviewer");
        assertThat(change.path("after").path("roles").get(0).asString()).isEqualTo("operator");
        assertThat(auditor.get(PEOPLE + "/changes?personId=" + wati.id())
                        .json()
                        .path("items")
                        .valueStream()
                        .map(invited -> invited.path("kind").asString()))
                .containsExactly("INVITED");
        assertThat(auditor.get(PEOPLE + "/changes").json().path("total").asInt())
                .isGreaterThan(1);

        String kept = String.join(
                "\n",
                jdbc.sql("SELECT person_change::text FROM person_change UNION ALL SELECT person::text FROM person")
                        .query(String.class)
                        .list());
        assertThat(kept).contains(wati.id()).doesNotContain("Wati", "Budi", "@");
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "GET,/changes", "GET,/{id}", "POST,/{id}/disabling"})
    void withoutKeycloakItIsSaidAndNothingIsNoted(String method, String path) {
        String budi = keycloak.has("Budi Contoh", "reviewer");
        Answer seen = person(budi);
        long before = published();
        keycloak.down = true;
        String address = PEOPLE + path.replace("{id}", budi);
        Answer answer =
                method.equals("GET") ? admin.get(address) : admin.match(seen).post(address, "");
        assertThat(answer.code()).isEqualTo("people-unavailable");
        assertThat(published()).isEqualTo(before);
        keycloak.down = false;
        assertThat(person(budi).etag()).isEqualTo("\"0\"");
    }

    @Test
    void anApplicantIsNobodyOfTheOffice() {
        String applicant = keycloak.has("Pemohon Contoh", "default-roles-sahkan");
        assertThat(admin.get(at(applicant, "")).status()).isEqualTo(404);
        assertThat(admin.with("If-Match", "\"0\"")
                        .put(at(applicant, "/roles"), "{\"roles\":[\"reviewer\"]}")
                        .status())
                .isEqualTo(404);
        assertThat(keycloak.rolesOf(applicant)).containsExactly("default-roles-sahkan");
    }

    @Test
    void aServiceThatHandsWorkOverIsToldTheName() {
        String budi = keycloak.has("Budi Contoh", "reviewer");
        Http service = as("service-account-verification-service", "service");
        var told = service.get("/internal/people/" + budi).json();
        assertThat(told.path("name").asString()).isEqualTo("Budi Contoh");
        assertThat(told.path("active").asBoolean()).isTrue();
        assertThat(service.get("/internal/people/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(admin.get("/internal/people/" + budi).status()).isEqualTo(403);
    }

    /// Of the accounts that are asked for, and of no other; an applicant is nobody of the office.
    @Test
    void aServiceIsToldWhoseAnAccountIs() {
        keycloak.has("Kepala Contoh", "signatory");
        keycloak.has("Budi Contoh", "reviewer");
        keycloak.has("Pemohon Contoh");
        keycloak.hasIn("kota-lain", "Kepala Lain", "signatory");
        Http service = as("service-account-decree-service", "service");
        String address = "/internal/offices/first/people?account=";
        var found = service.get(address + "kepala%20contoh&account=pemohon%20contoh&account=kepala%20lain&account=x")
                .json();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("account").asString()).isEqualTo("kepala contoh");
        assertThat(found.get(0).path("roles").toString()).isEqualTo("[\"signatory\"]");
        assertThat(found.get(0).path("state").asString()).isEqualTo("ACTIVE");
        assertThat(service.get("/internal/offices/first/people").status()).isEqualTo(400);
        assertThat(admin.get(address + "kepala%20contoh").status()).isEqualTo(403);
        assertThat(admin.get("/api/people?role=signatory")
                        .json()
                        .path("items")
                        .get(0)
                        .path("account")
                        .asString())
                .isEqualTo("kepala contoh");
    }
}
