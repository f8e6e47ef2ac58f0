package id.sahkan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reviewed realm: what must never slip into it.
class RealmFileTest {

    private final JsonNode realm = JsonMapper.shared().readTree(Path.of("keycloak/sahkan-realm.json"));

    private List<JsonNode> clients() {
        var clients = new ArrayList<JsonNode>();
        realm.get("clients").forEach(clients::add);
        return clients;
    }

    @Test
    void secretsAreNamesOfEnvironmentVariables() {
        assertThat(clients())
                .filteredOn(client -> !client.get("publicClient").asBoolean())
                .hasSize(5)
                .allSatisfy(client ->
                        assertThat(client.get("secret").asString()).matches("\\$\\{SAHKAN_[A-Z]+_CLIENT_SECRET}"));
    }

    @Test
    void noClientTakesPasswordsOrTokensFromTheAddressBar() {
        assertThat(clients()).allSatisfy(client -> {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
            client.get("redirectUris").forEach(uri -> assertThat(uri.asString()).doesNotContain("*"));
        });
    }

    @Test
    void whoeverRegistersIsAnApplicantAndNothingElse() {
        var granted = new ArrayList<String>();
        realm.get("roles").get("realm").forEach(role -> {
            if (role.get("name").asString().equals("default-roles-sahkan")) {
                role.get("composites").get("realm").forEach(name -> granted.add(name.asString()));
            }
        });
        assertThat(granted).containsExactlyInAnyOrder("applicant", "offline_access", "uma_authorization");
        assertThat(realm.get("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
    }

    /// Keycloak makes this client by itself, with a grant that takes names and passwords, unless the file has it.
    @Test
    void keycloaksOwnClientForPasswordsIsSwitchedOff() {
        assertThat(clients())
                .filteredOn(client -> client.get("clientId").asString().equals("admin-cli"))
                .singleElement()
                .satisfies(
                        client -> assertThat(client.get("enabled").asBoolean()).isFalse());
    }

    /// The gateway stops a stranger at one address long before (docs/decisions/0013).
    @Test
    void anAccountIsNeverLockedForLongNorByTwoQuickPasswords() {
        assertThat(realm.get("permanentLockout").asBoolean()).isFalse();
        assertThat(realm.get("failureFactor").asInt()).isGreaterThanOrEqualTo(40);
        assertThat(realm.get("maxFailureWaitSeconds").asInt()).isBetween(1, 120);
        assertThat(realm.get("quickLoginCheckMilliSeconds").asInt()).isZero();
    }

    @Test
    void serviceAccountsHaveTheServiceRoleOnlyAndPeopleAreNotInTheFile() {
        assertThat(realm.get("users")).hasSize(4).allSatisfy(user -> {
            assertThat(user.get("serviceAccountClientId")).isNotNull();
            assertThat(user.get("realmRoles")).extracting(JsonNode::asString).containsExactly("service");
        });
    }
}
