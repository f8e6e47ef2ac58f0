package id.sahkan.gateway.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is brought to a realm that exists; whether Keycloak takes it is seen at each start of the launcher.
class RealmFileContentTest {

    static final Map<String, String> INSTALLATION = Map.of(
            "SAHKAN_PUBLIC_URL", "https://pintu.example",
            "SAHKAN_SMTP_HOST", "mail",
            "SAHKAN_SMTP_PORT", "25",
            "SAHKAN_MAIL_FROM", "sahkan@sahkan.example",
            "SAHKAN_WEB_CLIENT_SECRET", "quoted \" secret",
            "SAHKAN_APPLICANT_CLIENT_SECRET", "a",
            "SAHKAN_VERIFICATION_CLIENT_SECRET", "v",
            "SAHKAN_DECREE_CLIENT_SECRET", "d",
            "SAHKAN_NOTIFICATION_CLIENT_SECRET", "n",
            "SAHKAN_PEOPLE_CLIENT_SECRET", "p");

    private final RealmFile file = RealmFile.shipped(INSTALLATION);

    @Test
    void theValuesOfTheInstallationStandInItAndKeycloaksOwnNamesStay() {
        JsonNode web = file.clients().stream()
                .filter(client -> client.path("clientId").asString().equals("sahkan-web"))
                .findFirst()
                .orElseThrow();
        assertThat(web.path("secret").asString()).isEqualTo("quoted \" secret");
        assertThat(web.path("rootUrl").asString()).isEqualTo("https://pintu.example");
        assertThat(file.authenticatorConfig("sahkan-staff")
                        .path("config")
                        .path("condUserRole")
                        .asString())
                .isEqualTo("second-factor-required");
        assertThat(file.profile().path("attributes").path(0).path("displayName").asString())
                .isEqualTo("${sahkanName}");
    }

    @Test
    void whatTheInstallationDoesNotSayIsNamed() {
        assertThatThrownBy(() -> RealmFile.shipped(Map.of())).hasMessageMatching("SAHKAN_[A-Z_]+ is not set");
    }

    @Test
    void settingsLeaveTheMailServerAndWhateverHasAWayOfItsOwn() {
        assertThat(file.settings().propertyNames())
                .contains("passwordPolicy", "browserFlow", "accessTokenLifespan")
                .doesNotContain("smtpServer", "users", "clients", "roles", "components", "authenticationFlows");
    }

    @Test
    void theStepsOfAFlowComeOneAfterTheOther() {
        assertThat(file.everyExecution(file.flow("sahkan-sign-up")))
                .extracting(step -> step.path("authenticator").asString())
                .containsExactly(
                        "registration-page-form",
                        "sahkan-sign-up-account",
                        "sahkan-sign-up-password",
                        "sahkan-sign-up-letter");
    }

    @Test
    void aClientTakesWhatTheFileSaysAndKeepsTheRest() {
        JsonNode existing = RealmFile.JSON.readTree("""
                {"id": "1", "clientId": "c", "enabled": false, "attributes": {"mine": "x", "theirs": "old"},
                 "protocolMappers": [{"id": "7", "name": "audience", "config": {}}, {"id": "8", "name": "own"}]}
                """);
        JsonNode wanted = RealmFile.JSON.readTree("""
                {"clientId": "c", "enabled": true, "attributes": {"theirs": "new"},
                 "protocolMappers": [{"name": "audience", "config": {"a": "b"}}, {"name": "another"}]}
                """);
        assertThat(RealmFile.merged(existing, wanted)).isEqualTo(RealmFile.JSON.readTree("""
                {"id": "1", "clientId": "c", "enabled": true, "attributes": {"mine": "x", "theirs": "new"},
                 "protocolMappers": [{"name": "audience", "config": {"a": "b"}, "id": "7"}, {"name": "another"},
                                     {"id": "8", "name": "own"}]}
                """));
    }
}
