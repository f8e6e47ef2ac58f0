package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sahkan.launcher.Installation;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Somebody comes to the office and leaves it, with the real Keycloak: invited, given another role, disabled. What
/// `FakeKeycloak` answers in the tests of applicant-service is what this one answers.
final class PeopleWalk {

    private static final String PASSWORD = "kuda-lampu-benar-sungai";

    private final Installation installation;
    private final DemoAccounts api;
    private final OfficeAccounts accounts;
    private final String email;

    PeopleWalk(Installation installation) {
        this.installation = installation;
        this.api = new DemoAccounts(installation);
        this.accounts = new OfficeAccounts(installation);
        this.email = "wati." + System.nanoTime() + "@kantor.example";
    }

    void walk() {
        Api admin = api.at(installation.addresses().publicUrl(), api.token("admin-sahkan"));
        Answer invited = admin.send(
                Call.post("/api/people", Map.of("name", "Wati", "email", email, "roles", List.of("reviewer"))));
        String person = "/api/people/" + invited.json().path("id").asString();
        assertThat(invited.json().path("state").asString()).isEqualTo("INVITED");
        await().atMost(Duration.ofSeconds(20)).until(() -> letters() == 1);
        assertThat(admin.ask(Call.post(
                                "/api/people", Map.of("name", "Wati", "email", email, "roles", List.of("auditor"))))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("email-taken");

        accounts.accept(invited.json().path("id").asString(), PASSWORD);
        JsonNode tokens = signedIn();
        assertThat(status(tokens, "/api/cases")).isEqualTo(200);
        assertThat(admin.get(person).json().path("state").asString()).isEqualTo("ACTIVE");

        admin.send(Call.put(person + "/roles", Map.of("roles", List.of("operator")))
                .ifMatch(etag(admin.get(person))));
        JsonNode others = api.renew(tokens.path("refresh_token").asString())
                .orFail("renewing")
                .json();
        assertThat(status(others, "/api/cases")).isEqualTo(403);
        assertThat(status(others, "/api/operations/applicant/parked")).isEqualTo(200);

        Answer seen = admin.get(person);
        assertThat(seen.json().path("lastSignInAt").isNull()).isFalse();
        admin.send(Call.post(person + "/disabling", Map.of()).ifMatch(etag(seen)));
        // No new token, from now on: one of a browser lives 50 seconds (RealmFileTest), and services allow five more.
        assertThat(api.renew(others.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(api.signIn(email, PASSWORD).status()).isIn(400, 401);

        JsonNode changes = api.at(installation.addresses().publicUrl(), api.token("auditor"))
                .get("/api/people/changes?personId=" + invited.json().path("id").asString())
                .json();
        assertThat(changes.path("items")
                        .valueStream()
                        .map(change -> change.path("kind").asString()))
                .containsExactly("DISABLED", "ROLES_CHANGED", "INVITED");
        assertThat(changes.path("items").path(0).path("by").asString()).isEqualTo("Adi Contoh");
        for (String path : List.of("/api/people", "/api/people/changes")) {
            assertThat(api.differences(path, Map.of(), api.token("auditor"), ""))
                    .isEmpty();
        }
    }

    private JsonNode signedIn() {
        return api.signIn(email, PASSWORD).orFail("signing in").json();
    }

    private int status(JsonNode tokens, String path) {
        return api.status(path, tokens.path("access_token").asString());
    }

    private static String etag(Answer person) {
        return "\"" + person.json().path("version").asInt() + "\"";
    }

    /// In Indonesian, as the administrator asked for.
    private long letters() {
        try (Stream<Path> files = Files.list(installation.data().outbox())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(PeopleWalk::text)
                    .filter(letter -> letter.contains(email) && letter.contains("lengkapi akun Anda"))
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
