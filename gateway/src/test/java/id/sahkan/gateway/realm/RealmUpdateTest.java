package id.sahkan.gateway.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is asked of Keycloak, and in which order. That it answers so is seen whenever the launcher starts.
class RealmUpdateTest {

    private static final String REALM = "/admin/realms/sahkan";

    private final RealmFile file = RealmFile.shipped(RealmFileContentTest.INSTALLATION);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> sent = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, String> answers = new TreeMap<>();
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
        answers.put("/realms/master/protocol/openid-connect/token", "{\"access_token\": \"t\"}");
        for (JsonNode flow : file.topFlows()) {
            String alias = flow.path("alias").asString();
            answers.put(REALM + "/authentication/flows/" + alias + "/executions", listed(flow));
        }
        answers.put(REALM + "/clients?clientId=realm-management", "[{\"id\": \"rm\"}]");
        answers.put(REALM + "/clients?clientId=account", "[{\"id\": \"account\"}]");
        answers.put(REALM + "/authentication/authenticator-providers", steps());
        answers.put("/admin/serverinfo", serverInfo());
        for (JsonNode client : file.clients()) {
            answers.put(
                    REALM + "/clients?clientId=" + client.path("clientId").asString(),
                    "[{\"id\": \"c-%s\", \"name\": \"old\"}]"
                            .formatted(client.path("clientId").asString()));
        }
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    private String steps() {
        return RealmFile.JSON.writeValueAsString(file.topFlows().stream()
                .flatMap(flow -> file.everyExecution(flow).stream())
                .filter(step -> step.has("authenticator"))
                .map(step -> Map.of("id", step.path("authenticator").asString()))
                .toList());
    }

    private String serverInfo() {
        return RealmFile.JSON.writeValueAsString(Map.of(
                "passwordPolicies",
                file.passwordRules().stream().map(rule -> Map.of("id", rule)).toList()));
    }

    /// As Keycloak lists the steps of a flow that was just made.
    private String listed(JsonNode flow) {
        return RealmFile.JSON.writeValueAsString(file.everyExecution(flow).stream()
                .map(step -> Map.of(
                        "id",
                        "e",
                        "displayName",
                        step.path("flowAlias").asString(""),
                        "providerId",
                        step.path("authenticator").asString(""),
                        "authenticationFlow",
                        step.has("flowAlias"),
                        "requirement",
                        "DISABLED"))
                .toList());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String request = exchange.getRequestMethod() + " " + path;
        asked.add(request);
        sent.put(request, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String usual = path.matches(".*/roles/[^/]+|.*/service-account-user") ? "{\"id\": \"u\"}" : "[]";
        byte[] body = answers.getOrDefault(path, usual).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void update() {
        URI address = URI.create("http://localhost:" + keycloak.getAddress().getPort());
        new RealmUpdate(file, new KeycloakApi(address, "admin", "secret")).apply();
    }

    @Test
    void whatASettingNamesIsThereBeforeIt() {
        update();

        assertThat(asked)
                .containsSubsequence(
                        "POST " + REALM + "/authentication/flows",
                        "POST " + REALM + "/authentication/flows/sahkan-browser/executions/flow",
                        "POST " + REALM + "/roles",
                        "PUT " + REALM,
                        "PUT " + REALM + "/users/profile",
                        "PUT " + REALM + "/clients/c-sahkan-web",
                        "POST " + REALM + "/users/u/role-mappings/realm",
                        "PUT /admin/realms/master");
        assertThat(sent.get("PUT " + REALM)).contains("passwordBlacklist").doesNotContain("smtpServer", "\"users\"");
        assertThat(sent.get("PUT /admin/realms/master")).contains("\"bruteForceProtected\":true");
    }

    @Test
    void aRoleIsChangedInPlaceSoThatNobodyLosesIt() {
        answers.put(REALM + "/roles?max=1000", "[{\"name\": \"reviewer\"}, {\"name\": \"default-roles-sahkan\"}]");
        answers.put(
                REALM + "/roles/default-roles-sahkan/composites/realm",
                "[{\"name\": \"applicant\"}, {\"name\": \"offline_access\"}, {\"name\": \"uma_authorization\"}]");
        update();

        assertThat(asked)
                .contains("POST " + REALM + "/roles/reviewer/composites")
                .filteredOn(request -> request.startsWith("DELETE"))
                .containsExactly("DELETE " + REALM + "/roles/default-roles-sahkan/composites");
        assertThat(sent.get("DELETE " + REALM + "/roles/default-roles-sahkan/composites"))
                .contains("offline_access")
                .doesNotContain("applicant");
    }

    /// The client that runs the office's people, and no other, may change accounts; and nothing besides.
    @Test
    void theRightsInKeycloakAreThoseOfTheFileAndNoMore() {
        String place = REALM + "/users/u/role-mappings/clients/rm";
        answers.put(REALM + "/clients?clientId=realm-management", "[{\"id\": \"rm\"}]");
        answers.put(place, "[{\"name\": \"view-realm\"}, {\"name\": \"realm-admin\"}]");
        for (String right : List.of("manage-users", "view-events")) {
            answers.put(REALM + "/clients/rm/roles/" + right, "{\"name\": \"%s\"}".formatted(right));
        }
        update();

        assertThat(sent.get("POST " + place))
                .contains("manage-users", "view-events")
                .doesNotContain("view-realm", "realm-admin");
        assertThat(sent.get("DELETE " + place)).contains("realm-admin").doesNotContain("view-realm");
    }

    /// An invited person has no role but the office's, and the pages of the own account with it.
    @Test
    void theOfficesRolesBringThePagesOfOnesOwnAccount() {
        answers.put(REALM + "/clients/account/roles/manage-account", "{\"name\": \"manage-account\"}");
        answers.put(
                REALM + "/roles/second-factor-required/composites/clients/account", "[{\"name\": \"view-profile\"}]");
        update();

        assertThat(sent.get("POST " + REALM + "/roles/second-factor-required/composites"))
                .contains("manage-account")
                .doesNotContain("view-profile");
    }

    @Test
    void aFlowWithOtherStepsIsNamedAndNothingElseIsTouched() {
        answers.put(REALM + "/authentication/flows", "[{\"alias\": \"sahkan-browser\"}]");
        answers.put(
                REALM + "/authentication/flows/sahkan-browser/executions",
                "[{\"id\": \"e\", \"providerId\": \"auth-cookie\", \"requirement\": \"ALTERNATIVE\"}]");

        assertThatThrownBy(this::update).hasMessageContaining("sahkan-browser").hasMessageContaining("name of its own");
        assertThat(asked).noneMatch(request -> request.startsWith("PUT") || request.startsWith("DELETE"));
    }

    @Test
    void aKeycloakWithoutOurExtensionIsNamedAndNothingIsTouched() {
        answers.merge(
                REALM + "/authentication/authenticator-providers",
                "sahkan-sign-up-",
                (all, ours) -> all.replace(ours, "somebody-elses-"));

        assertThatThrownBy(this::update)
                .hasMessageContaining("sahkan-sign-up-account, sahkan-sign-up-password, sahkan-sign-up-letter")
                .hasMessageContaining("sahkan-sign-up.jar");
        assertThat(asked)
                .noneMatch(request -> request.startsWith("PUT")
                        || request.startsWith("DELETE")
                        || request.startsWith("POST " + REALM));
    }

    @Test
    void anExtensionOfAnEarlierReleaseIsNamedAndNothingIsTouched() {
        answers.merge("/admin/serverinfo", "sahkanOwnWords", (all, ours) -> all.replace(ours, "notUsername"));

        assertThatThrownBy(this::update).hasMessageContaining("does not know sahkanOwnWords: put sahkan-sign-up.jar");
        assertThat(asked)
                .noneMatch(request -> request.startsWith("PUT")
                        || request.startsWith("DELETE")
                        || request.startsWith("POST " + REALM));
    }

    @Test
    void whatKeycloakRefusesEndsTheUpdate() {
        keycloak.removeContext("/");
        keycloak.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        assertThatThrownBy(this::update).hasMessageContaining("was answered with 401");
    }
}
