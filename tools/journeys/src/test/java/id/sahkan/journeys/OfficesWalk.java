package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.Installation;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A second office beside the first, with the real Keycloak: its groups are made, their people's tokens say whose they
/// are, and nothing of the first is there for them. What each operation answers, `OfficeMatrixTest` and
/// `OfficeLeaksTest` ask.
final class OfficesWalk {

    private static final String PASSWORD = "rakit-pasir-benar-telaga";

    private final Installation installation;
    private final DemoAccounts api;
    private final OfficeAccounts accounts;
    private final String key = "kominfo-" + Long.toString(System.nanoTime(), 36);

    OfficesWalk(Installation installation) {
        this.installation = installation;
        this.api = new DemoAccounts(installation);
        this.accounts = new OfficeAccounts(installation);
    }

    void walk() {
        Api first = as("admin-sahkan");
        Answer added = first.send(Call.post("/api/offices", Map.of("slug", key, "office", office())));
        assertThat(added.json().path("key").asString()).isEqualTo(key);
        String decree = firstId(first, "/api/decrees");
        String taken = firstId(as("verifikator"), "/api/cases");

        Api administrator = invited(first, "administrator");
        assertThat(administrator.get("/api/office/own").json().path("items").toString())
                .contains("\"key\":\"" + key + "\"", "[\"administrator\"]")
                .doesNotContain("\"first\"");
        assertThat(total(administrator, "/api/decrees")).isZero();
        assertThat(total(first, "/api/decrees")).isPositive();
        assertThat(administrator.ask(Call.get("/api/decrees/" + decree)).status())
                .isEqualTo(404);
        assertThat(administrator
                        .ask(Call.put("/api/offices/first", office()).ifMatch("\"1\""))
                        .status())
                .isEqualTo(404);

        Api reviewer = invited(administrator, "reviewer");
        assertThat(total(reviewer, "/api/cases")).isZero();
        assertThat(reviewer.ask(Call.get("/api/cases/" + taken)).status()).isEqualTo(404);
        assertThat(names(administrator)).containsExactlyInAnyOrder("Sekar administrator", "Sekar reviewer");
        assertThat(names(first)).contains("Adi Contoh").noneMatch(name -> name.startsWith("Sekar"));
        somebodyWorksForBothForAWhile(first, administrator);
    }

    /// With the account that is there; in each office as what that office says, and in the first as before.
    private void somebodyWorksForBothForAWhile(Api first, Api administrator) {
        JsonNode editor =
                first.get("/api/people?role=editor").json().path("items").path(0);
        String email = editor.path("email").asString();
        String address = "/api/people/" + editor.path("id").asString();
        Answer joined = administrator.send(Call.post(
                "/api/people", Map.of("name", "Siapa", "email", email, "roles", List.of("auditor"), "office", key)));
        assertThat(joined.json().path("name").asString())
                .isEqualTo(editor.path("name").asString());
        assertThat(first.get(address).json().path("roles").valueStream().map(JsonNode::asString))
                .contains("editor")
                .doesNotContain("auditor");
        assertThat(administrator.get(address).json().path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("auditor");

        assertThat(administrator
                        .ask(Call.delete(address).ifMatch(joined.requiredEtag()))
                        .status())
                .isEqualTo(204);
        assertThat(administrator.ask(Call.get(address)).status()).isEqualTo(404);
        assertThat(first.get(address).json().path("elsewhere").asBoolean(true)).isFalse();
    }

    private Map<String, Object> office() {
        return Map.of(
                "name", Map.of("id", "Dinas Kominfo Kota Teluk Contoh", "en", "Communications Office of Teluk Contoh"),
                "shortName", Map.of("id", "Kominfo Teluk Contoh", "en", "Teluk Contoh"),
                "kind", "DEPARTMENT",
                "region", "Kota Teluk Contoh",
                "zone", "Asia/Makassar",
                "address", "Jalan Dermaga 1, Teluk Contoh",
                "colour", "#0b4f3c");
    }

    /// Invited by who has the right to, with a first sign-in.
    private Api invited(Api by, String role) {
        String email = role + "." + key + "@kantor.example";
        Answer person = by.send(Call.post(
                "/api/people", Map.of("name", "Sekar " + role, "email", email, "roles", List.of(role), "office", key)));
        accounts.accept(person.json().path("id").asString(), PASSWORD);
        JsonNode tokens = api.signIn(email, PASSWORD).orFail("signing in").json();
        return api.at(
                installation.addresses().publicUrl(),
                tokens.path("access_token").asString());
    }

    private Api as(String account) {
        return api.at(installation.addresses().publicUrl(), api.token(account));
    }

    private static String firstId(Api api, String list) {
        JsonNode item = api.get(list).json().path("items").path(0);
        return item.has("id")
                ? item.path("id").asString()
                : item.path("applicationId").asString();
    }

    private static int total(Api api, String list) {
        return api.get(list).json().path("total").asInt(-1);
    }

    private static Stream<String> names(Api api) {
        return api.get("/api/people?size=100")
                .json()
                .path("items")
                .valueStream()
                .map(person -> person.path("name").asString());
    }
}
