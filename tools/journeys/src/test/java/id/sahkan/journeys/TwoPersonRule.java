package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.Http;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.Keycloak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes two people of the demo signatories as well, which a real office may do one day, and lets them try to sign what
/// one of them recommended and the other drafted.
final class TwoPersonRule {

    private final Installation installation;
    private final HttpClient client = HttpClient.newHttpClient();

    TwoPersonRule(Installation installation) {
        this.installation = installation;
    }

    /// The decree with this title is a draft and stays one.
    void holdsFor(String title) {
        assertThat(attempt("verifikator", title)).isEqualTo("403 reviewer-may-not-sign");
        assertThat(attempt("petugas-sk", title)).isEqualTo("403 drafter-may-not-sign");
        assertThat(decree(new ApiDescription(installation).token("auditor"), title)
                        .path("state")
                        .asString())
                .isEqualTo("DRAFTED");
    }

    private String attempt(String user, String title) {
        URI role = admin("/users/" + user(user) + "/role-mappings/realm");
        JsonNode signatory = ask("GET", admin("/roles/signatory"), administrator(), null, "");
        String roles = "[" + signatory + "]";
        ask("POST", role, administrator(), roles, "");
        try {
            String token = new ApiDescription(installation).token(user);
            JsonNode decree = decree(token, title);
            JsonNode answer = ask(
                    "POST",
                    installation
                            .addresses()
                            .publicUrl()
                            .resolve("/api/decrees/" + decree.path("id").asString() + "/issue"),
                    token,
                    "{}",
                    "\"" + decree.path("version").asInt() + "\"");
            return answer.path("status").asInt() + " " + answer.path("code").asString("");
        } finally {
            ask("DELETE", role, administrator(), roles, "");
        }
    }

    private JsonNode decree(String token, String title) {
        return ask("GET", installation.addresses().publicUrl().resolve("/api/decrees"), token, null, "")
                .path("items")
                .values()
                .stream()
                .filter(decree -> decree.path("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String user(String name) {
        return ask("GET", admin("/users?exact=true&username=" + name), administrator(), null, "")
                .path(0)
                .path("id")
                .asString();
    }

    private URI admin(String path) {
        return URI.create(installation.addresses().keycloak() + "/admin/realms/sahkan" + path);
    }

    private String administrator() {
        URI tokens = URI.create(installation.addresses().keycloak() + "/realms/master/protocol/openid-connect/token");
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                Keycloak.ADMIN,
                "password",
                Keycloak.adminPassword(installation.secrets()));
        return new Http()
                .postForm(tokens, form)
                .orFail("signing in")
                .json()
                .path("access_token")
                .asString();
    }

    private JsonNode ask(String method, URI address, String token, @Nullable String body, String version) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        try {
            String answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(answer.isEmpty() ? "{}" : answer);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
