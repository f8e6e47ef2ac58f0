package id.sahkan.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.Installation;
import id.sahkan.launcher.Keycloak;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PasswordGrant;
import id.sahkan.sample.client.Patience;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Makes two people of the demo signatories as well, which a real office may do one day, and lets them try to sign what
/// one of them recommended and the other drafted.
final class TwoPersonRule {

    private static final String REALM = "/admin/realms/sahkan";

    private final Installation installation;
    private final ApiDescription description;
    private final Api keycloak;

    TwoPersonRule(Installation installation) {
        this.installation = installation;
        this.description = new ApiDescription(installation);
        var client = HttpClient.newHttpClient();
        var address = installation.addresses().keycloak();
        var administrator = new PasswordGrant(
                client,
                address.resolve("/realms/master/protocol/openid-connect/token"),
                "admin-cli",
                Keycloak.ADMIN,
                Keycloak.adminPassword(installation.secrets()),
                Clock.systemUTC());
        this.keycloak = new Api(address, client, administrator, Patience.NONE);
    }

    /// The decree with this title is a draft and stays one.
    void holdsFor(String title) {
        assertThat(attempt("verifikator", title)).isEqualTo("403 reviewer-may-not-sign");
        assertThat(attempt("petugas-sk", title)).isEqualTo("403 drafter-may-not-sign");
        assertThat(decree(as("auditor"), title).path("state").asString()).isEqualTo("DRAFTED");
    }

    private String attempt(String user, String title) {
        String mapping = REALM + "/users/" + id(user) + "/role-mappings/realm";
        String roles = "[" + keycloak.get(REALM + "/roles/signatory").json() + "]";
        keycloak.send(json("POST", mapping, roles));
        try {
            Api signatory = as(user);
            JsonNode decree = decree(signatory, title);
            Answer answer =
                    signatory.ask(Call.post("/api/decrees/" + decree.path("id").asString() + "/issue", Map.of())
                            .ifMatch("\"" + decree.path("version").asInt() + "\""));
            return answer.status() + " " + answer.json().path("code").asString("");
        } finally {
            keycloak.send(json("DELETE", mapping, roles));
        }
    }

    private static Call json(String method, String path, String body) {
        return new Call(method, path, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8), false, null);
    }

    private static JsonNode decree(Api person, String title) {
        return person.get("/api/decrees").json().path("items").values().stream()
                .filter(decree -> decree.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String id(String user) {
        return keycloak.get(REALM + "/users?exact=true&username=" + user)
                .json()
                .path(0)
                .path("id")
                .asString();
    }

    /// With the roles that this person has now.
    private Api as(String user) {
        return description.at(installation.addresses().publicUrl(), description.token(user));
    }
}
