package id.sahkan.launcher;

import java.net.URI;
import java.util.HashMap;
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

    /// People who are there already keep what they are.
    void ensureAccounts(List<DemoAccount> accounts, Secrets secrets) {
        bring(Map.of(
                "users",
                accounts.stream().map(account -> user(account, secrets)).toList()));
    }

    private static Map<String, Object> user(DemoAccount account, Secrets secrets) {
        return Map.of(
                "username", account.username(),
                "email", account.email(),
                "emailVerified", true,
                "enabled", true,
                "firstName", account.firstName(),
                "lastName", account.lastName(),
                "realmRoles", List.of(account.role()),
                "clientRoles", Map.of("account", List.of("manage-account", "view-profile")),
                "credentials",
                        List.of(Map.of("type", "password", "value", account.password(secrets), "temporary", false)));
    }

    /// Lets the sample sign people in without a browser. Only on the demo machine, never in the realm file.
    void ensureSampleClient() {
        bring(Map.of(
                "clients",
                List.of(Map.of(
                        "clientId", SAMPLE_CLIENT,
                        "name", "Sahkan sample",
                        "publicClient", true,
                        "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true))));
    }

    private void bring(Map<String, Object> content) {
        Map<String, Object> wish = new HashMap<>(content);
        wish.put("ifResourceExists", "SKIP");
        http.send("POST", at("/partialImport"), token(), wish).orFail("bringing the demo into Keycloak");
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
