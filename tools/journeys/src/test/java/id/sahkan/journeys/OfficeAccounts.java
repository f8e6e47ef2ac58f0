package id.sahkan.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.launcher.Installation;
import id.sahkan.launcher.Keycloak;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.PasswordGrant;
import id.sahkan.sample.client.Patience;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an administrator of Keycloak may do with the people of the demo.
final class OfficeAccounts {

    private static final String REALM = "/admin/realms/sahkan";

    /// Whoever has it is asked for a code where nobody else is: the realm's condition asks for it by this name while
    /// `SAHKAN_SECOND_FACTOR` is off, and nobody has it.
    private static final String ASKED_WHILE_OFF = "second-factor-off";

    private final Api keycloak;

    OfficeAccounts(Installation installation) {
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

    /// As long as `act` takes.
    <T> T withRole(String user, String role, Supplier<T> act) {
        String mapping = REALM + "/users/" + id(user) + "/role-mappings/realm";
        String roles = "[" + keycloak.get(REALM + "/roles/" + role).json() + "]";
        keycloak.send(json("POST", mapping, roles));
        try {
            return act.get();
        } finally {
            keycloak.send(json("DELETE", mapping, roles));
        }
    }

    /// As somebody who is new in the office: asked for a code, and without an app that shows one.
    void asANewcomerWithASecondFactor(String user, Runnable act) {
        String credentials = REALM + "/users/" + id(user) + "/credentials";
        for (JsonNode credential : keycloak.get(credentials).json()) {
            if (credential.path("type").asString().equals("otp")) {
                keycloak.send(
                        json("DELETE", credentials + "/" + credential.path("id").asString(), ""));
            }
        }
        withRole(user, ASKED_WHILE_OFF, () -> {
            act.run();
            return user;
        });
    }

    /// What the link of an invitation leads to, in one step: a password, and nothing that is still to be done.
    void accept(String id, String password) {
        String user = REALM + "/users/" + id;
        keycloak.send(json(
                "PUT",
                user + "/reset-password",
                "{\"type\":\"password\",\"temporary\":false,\"value\":\"%s\"}".formatted(password)));
        ObjectNode whole = (ObjectNode) keycloak.get(user).json().deepCopy();
        whole.putArray("requiredActions");
        keycloak.send(json("PUT", user, whole.put("emailVerified", true).toString()));
    }

    private static Call json(String method, String path, String body) {
        return new Call(method, path, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8), false, null);
    }

    private String id(String user) {
        return keycloak.get(REALM + "/users?exact=true&username=" + user)
                .json()
                .path(0)
                .path("id")
                .asString();
    }
}
