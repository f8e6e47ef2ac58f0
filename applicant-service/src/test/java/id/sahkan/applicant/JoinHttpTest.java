package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.Http.Answer;
import id.sahkan.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody of the first office joins another one, which takes some seventy calls of Keycloak.
class JoinHttpTest extends ApplicantServiceTest {

    private static final String OTHER = "kota-singgah";

    private static final String OFFICE = """
            {"slug":"kota-singgah","office":{"name":{"id":"Dinas Kota Singgah","en":"Office of Singgah"},
             "shortName":{"id":"Singgah","en":"Singgah"},"kind":"DEPARTMENT","region":"Kota Singgah",
             "zone":"Asia/Makassar","address":"Jalan Singgah 1","email":null,"phone":null,"website":null,
             "colour":"#122b52"}}
            """;

    @Autowired
    private TestClock clock;

    @Autowired
    private FakeKeycloak keycloak;

    @BeforeEach
    void anotherOfficeIsThere() {
        clock.moveTo(TestClock.START);
        keycloak.empty();
        as("admin-of-all", "administrator").post("/api/offices", OFFICE);
    }

    /// Each call fails in turn, or is done and its answer lost, as when the service dies there: what is asked again is
    /// done to the end, and nothing of the first office is lost.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverWasStoppedIsInWithTheNextAttempt(boolean done) {
        int call = 0;
        int stopped = 0;
        boolean more = true;
        while (more) {
            call++;
            keycloak.empty();
            String person = keycloak.has("Dua Meja", "administrator", "reviewer");
            keycloak.failAt(call, done);
            Answer tried = invite("\"reviewer\",\"editor\"");
            more = !keycloak.isToFail();
            keycloak.failAt(0, false);
            assertThat(tried.status()).as("call %d", call).isIn(201, 503);
            assertThat(List.of(
                            OTHER,
                            "first",
                            "first/administrator",
                            "first/reviewer",
                            OTHER + "/reviewer",
                            OTHER + "/editor"))
                    .containsAll(keycloak.groupsOf(person));
            if (tried.status() == 503) {
                stopped++;
                assertThat(tried.code()).isEqualTo("people-unavailable");
                boolean all = !isOnTheWay(person);
                Answer again = invite("\"reviewer\",\"editor\"");
                assertThat(again.status()).as("after call %d", call).isEqualTo(all ? 200 : 201);
            }
            assertIsIn(call, person, "reviewer", "editor");
            assertThat(as("admin-2", OTHER + "/administrator")
                            .get("/api/people/changes?personId=" + person)
                            .json()
                            .path("items"))
                    .as("noted once, call %d", call)
                    .hasSize(1);
        }
        assertThat(stopped).isGreaterThan(done ? 8 : 15);
    }

    /// Whoever asks for less the second time gets no more.
    @Test
    void theNextAttemptSaysWhatTheyMayDo() {
        boolean more = true;
        for (int call = 1; more; call++) {
            keycloak.empty();
            String person = keycloak.has("Dua Meja", "administrator", "reviewer");
            keycloak.failAt(call, true);
            Answer tried = invite("\"reviewer\",\"editor\"");
            more = !keycloak.isToFail();
            keycloak.failAt(0, false);
            if (tried.status() == 503 && isOnTheWay(person)) {
                assertThat(invite("\"editor\"").status()).isEqualTo(201);
                assertIsIn(call, person, "editor");
            }
        }
    }

    private Answer invite(String roles) {
        return as("admin-2", OTHER + "/administrator").post("/api/people", """
                {"name":"Dua Meja","email":"dua.meja@kantor.example","roles":[%s],"office":"%s"}
                """.formatted(roles, OTHER));
    }

    /// Not there yet, or not noted. When all is done and its answer alone was lost, whoever asks again is answered as
    /// the first time.
    private boolean isOnTheWay(String person) {
        return keycloak.groupsOf(person).contains(OTHER)
                || keycloak.groupsOf(person).stream().noneMatch(group -> group.startsWith(OTHER));
    }

    private void assertIsIn(int call, String person, String... roles) {
        List<String> groups = new ArrayList<>(List.of("first/administrator", "first/reviewer"));
        for (String role : roles) {
            groups.add(OTHER + "/" + role);
        }
        assertThat(keycloak.groupsOf(person))
                .as("call %d", call)
                .filteredOn(group -> group.contains("/"))
                .containsExactlyInAnyOrderElementsOf(groups);
        // a group without its role gives nothing
        for (String group : groups) {
            assertThat(keycloak.rolesOfGroup(group))
                    .as("%s, call %d", group, call)
                    .containsExactly(group.substring(group.indexOf('/') + 1));
        }
    }
}
