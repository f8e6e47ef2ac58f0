package id.sahkan.launcher;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The few things that the demo needs from Keycloak's administration interface. Everything may be done twice.
final class KeycloakAdmin {

    static final String SAMPLE_CLIENT = "sahkan-sample";

    private static final JsonMapper JSON = new JsonMapper();

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
        bring(
                "SKIP",
                Map.of(
                        "users",
                        accounts.stream().map(account -> user(account, secrets)).toList()));
    }

    private static Map<String, Object> user(DemoAccount account, Secrets secrets) {
        List<Map<String, Object>> credentials = new ArrayList<>();
        credentials.add(Map.of("type", "password", "value", account.password(secrets), "temporary", false));
        if (account.isStaff()) {
            credentials.add(code(account, secrets));
        }
        return Map.of(
                "username", account.username(),
                "email", account.email(),
                "emailVerified", true,
                "enabled", true,
                "firstName", account.name(),
                "realmRoles", List.of(account.role()),
                "clientRoles", Map.of("account", List.of("manage-account", "view-profile")),
                "credentials", credentials);
    }

    /// The second factor that `./sahkan code` knows. It is there whether or not it is asked for.
    private static Map<String, Object> code(DemoAccount account, Secrets secrets) {
        String secret = new String(account.codeSecret(secrets), StandardCharsets.US_ASCII);
        return Map.of(
                "type",
                "otp",
                "userLabel",
                "./sahkan code " + account.username(),
                "secretData",
                JSON.writeValueAsString(Map.of("value", secret)),
                "credentialData",
                JSON.writeValueAsString(Map.of("subType", "totp", "digits", 6, "period", 30, "algorithm", "HmacSHA1")));
    }

    /// Lets the sample sign people in without a browser, and without a second factor, of which it has none at hand.
    /// Only on the demo machine, never in the realm file.
    void ensureSampleClient() {
        String flow = passwordAlone();
        bring(
                "OVERWRITE",
                Map.of(
                        "clients",
                        List.of(Map.of(
                                "clientId",
                                SAMPLE_CLIENT,
                                "name",
                                "Sahkan sample",
                                "publicClient",
                                true,
                                "standardFlowEnabled",
                                false,
                                "directAccessGrantsEnabled",
                                true,
                                "authenticationFlowBindingOverrides",
                                Map.of("direct_grant", flow),
                                // each of its sign-ins costs a password hash, which a measurement would measure
                                "attributes",
                                Map.of("access.token.lifespan", "300"),
                                "protocolMappers",
                                mappers()))));
    }

    /// As the clients of the realm file have them. Without the last nobody is of an office.
    private static List<Map<String, Object>> mappers() {
        return List.of(
                mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", "sahkan-api")),
                mapper(
                        "offices of a person",
                        "oidc-group-membership-mapper",
                        Map.of("claim.name", "offices", "full.path", "true")),
                mapper(
                        "offices are told",
                        "oidc-hardcoded-claim-mapper",
                        Map.of("claim.name", "offices_told", "claim.value", "true", "jsonType.label", "boolean")));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> config) {
        Map<String, String> inTheAccessToken = new HashMap<>(config);
        inTheAccessToken.put("access.token.claim", "true");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", inTheAccessToken);
    }

    /// The sign-in that asks for no code; made once.
    private String passwordAlone() {
        String token = token();
        Optional<String> there = sampleFlow(token);
        if (there.isPresent()) {
            return there.get();
        }
        String executions = "/authentication/flows/" + SAMPLE_CLIENT + "/executions";
        http.send(
                        "POST",
                        at("/authentication/flows"),
                        token,
                        Map.of("alias", SAMPLE_CLIENT, "providerId", "basic-flow", "topLevel", true, "builtIn", false))
                .orFail("making the sample's sign-in");
        for (String step : List.of("direct-grant-validate-username", "direct-grant-validate-password")) {
            http.send("POST", at(executions + "/execution"), token, Map.of("provider", step))
                    .orFail("adding " + step);
        }
        for (JsonNode step :
                http.get(at(executions), token).orFail("reading the steps").json()) {
            ObjectNode required = (ObjectNode) step.deepCopy();
            required.put("requirement", "REQUIRED");
            http.send("PUT", at(executions), token, required).orFail("requiring a step");
        }
        return sampleFlow(token).orElseThrow();
    }

    private Optional<String> sampleFlow(String token) {
        return http.get(at("/authentication/flows"), token)
                .orFail("listing the flows")
                .json()
                .valueStream()
                .filter(flow -> flow.path("alias").asString().equals(SAMPLE_CLIENT))
                .map(flow -> flow.path("id").asString())
                .findFirst();
    }

    private void bring(String ifThere, Map<String, Object> content) {
        Map<String, Object> wish = new HashMap<>(content);
        wish.put("ifResourceExists", ifThere);
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
}
