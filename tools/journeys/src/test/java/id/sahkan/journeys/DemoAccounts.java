package id.sahkan.journeys;

import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Http;
import id.sahkan.launcher.Installation;
import id.sahkan.launcher.LocalSystem;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.Patience;
import id.sahkan.sample.client.Tokens;
import id.sahkan.testing.ApiContract;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The accounts of a running system: they sign in, and ask what is answered to them; `ApiContract` says whether that is
/// as described.
final class DemoAccounts {

    private final ApiContract contract =
            ApiContract.ofThisCheckout(Checkout.find().root());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Installation installation;

    DemoAccounts(Installation installation) {
        this.installation = installation;
    }

    /// Asks for `path` filled with `values` and says what of the answer is not as described.
    List<String> differences(String path, Map<String, String> values, String token, String query) {
        return differences(path, get(path, values, token, query));
    }

    JsonNode get(String path, Map<String, String> values, String token, String query) {
        String address = path;
        for (var value : values.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        return api(token).get(address + query).json();
    }

    List<String> differences(String path, JsonNode answer) {
        return contract.ofBody("GET", path, answer);
    }

    String token(String user) {
        return tokens(user).path("access_token").asString();
    }

    /// What a person's token opens: the status of the answer.
    int status(String path, String token) {
        return api(token).lastAnswer(Call.get(path)).status();
    }

    JsonNode tokens(String user) {
        return signIn(
                        user,
                        String.valueOf(LocalSystem.demoPasswords(installation.secrets())
                                .get(user)))
                .orFail("signing in")
                .json();
    }

    Http.Answer signIn(String user, String password) {
        return granted(Map.of(
                "grant_type", "password",
                "client_id", "sahkan-sample",
                "scope", "openid",
                "username", user,
                "password", password));
    }

    /// What a session asks for before its token ends.
    Http.Answer renew(String refreshToken) {
        return granted(
                Map.of("grant_type", "refresh_token", "client_id", "sahkan-sample", "refresh_token", refreshToken));
    }

    private Http.Answer granted(Map<String, String> form) {
        URI issuer = URI.create(installation.addresses().issuer() + "/protocol/openid-connect/token");
        return new Http().postForm(issuer, form);
    }

    private Api api(String token) {
        return at(installation.addresses().publicUrl(), token);
    }

    /// One of the system's doors with this token; each call is tried once.
    Api at(URI door, String token) {
        return new Api(door, http, Tokens.of(token), Patience.NONE);
    }
}
