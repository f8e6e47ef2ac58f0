package id.sahkan.local;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The few things that the demo needs from Keycloak's administration interface. Everything may be done twice.
final class KeycloakAdmin {

    static final String SAMPLE_CLIENT = "sahkan-sample";

    private final Http http;
    private final URI keycloak;
    private final String password;

    KeycloakAdmin(Http http, URI keycloak, String password) {
        this.http = http;
        this.keycloak = keycloak;
        this.password = password;
    }

    /// Tokens live a minute, so one is fetched for each piece of work.
    private String token() {
        return http.postForm(
                        keycloak.resolve("/realms/master/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                Keycloak.ADMIN,
                                "password",
                                password))
                .orFail("signing in to Keycloak's administration")
                .json()
                .path("access_token")
                .asString();
    }

    private URI at(String path) {
        return URI.create(keycloak + "/admin/realms/sahkan" + path);
    }

    void ensureAccount(DemoAccount account, String accountPassword) {
        String token = token();
        Http.Answer created = http.send(
                "POST",
                at("/users"),
                token,
                Map.of(
                        "username", account.username(),
                        "email", account.email(),
                        "emailVerified", true,
                        "enabled", true,
                        "firstName", account.firstName(),
                        "lastName", account.lastName(),
                        "credentials",
                                List.of(Map.of("type", "password", "value", accountPassword, "temporary", false))));
        if (created.status() != 409) {
            created.orFail("creating the account " + account.username());
        }
        String id = http.get(at("/users?exact=true&username=" + account.username()), token)
                .orFail("looking for " + account.username())
                .json()
                .path(0)
                .path("id")
                .asString();
        Map<String, Object> role = role(account.role(), token);
        http.send("POST", at("/users/" + id + "/role-mappings/realm"), token, List.of(role))
                .orFail("giving " + account.username() + " its role");
    }

    private Map<String, Object> role(String name, String token) {
        JsonNode role = http.get(at("/roles/" + name), token)
                .orFail("looking for the role " + name)
                .json();
        return Map.of("id", role.path("id").asString(), "name", name);
    }

    /// Lets the sample sign people in without a browser. Only on the demo machine, never in the realm file.
    void ensureSampleClient() {
        Http.Answer created = http.send(
                "POST",
                at("/clients"),
                token(),
                Map.of(
                        "clientId", SAMPLE_CLIENT,
                        "name", "Sahkan sample",
                        "publicClient", true,
                        "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true));
        if (created.status() != 409) {
            created.orFail("creating the client " + SAMPLE_CLIENT);
        }
    }

    /// The realm remembers the mail port of its first start.
    void sendMailThrough(int port) {
        String token = token();
        JsonNode realm = http.get(at(""), token).orFail("reading the realm").json();
        if (realm.path("smtpServer").path("port").asString("").equals(Integer.toString(port))) {
            return;
        }
        ObjectNode mail = (ObjectNode) realm.path("smtpServer").deepCopy();
        mail.put("host", "127.0.0.1").put("port", Integer.toString(port));
        http.send("PUT", at(""), token, Map.of("smtpServer", mail)).orFail("telling Keycloak its mail server");
    }

    /// After a move of the public port the browser's way back must lead to the new one.
    void moveClients(URI from, URI to) {
        String token = token();
        for (JsonNode client : http.get(at("/clients?max=200"), token)
                .orFail("listing clients")
                .json()) {
            String before = client.toString();
            String after = before.replace(from + "/", to + "/").replace("\"" + from + "\"", "\"" + to + "\"");
            if (!after.equals(before)) {
                http.sendJson("PUT", at("/clients/" + client.path("id").asString()), token, after)
                        .orFail("moving the client " + client.path("clientId").asString());
            }
        }
    }
}
