package id.sahkan.gateway.realm;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings a realm that exists to what the reviewed file says: Keycloak reads the file only where there is no realm yet,
/// so what a release adds would reach new installations alone. Settings, sign-in flows, roles, clients and the form of
/// a person's profile follow the file; people, what they may, groups, the mail server, and whatever the file
/// does not name are left as they are.
///
/// Doing it again changes nothing.
public final class RealmUpdate {

    private static final String REALM = "/admin/realms/sahkan";

    private final RealmFile file;
    private final KeycloakApi keycloak;

    RealmUpdate(RealmFile file, KeycloakApi keycloak) {
        this.file = file;
        this.keycloak = keycloak;
    }

    /// Takes `SAHKAN_KEYCLOAK_URL`, `SAHKAN_KEYCLOAK_ADMIN`, `SAHKAN_KEYCLOAK_ADMIN_PASSWORD` and whatever the realm
    /// file names from the environment.
    @SuppressWarnings("SystemOut") // its log is what it prints
    public static void main(String[] arguments) {
        Map<String, String> shell = System.getenv();
        KeycloakApi keycloak = new KeycloakApi(
                URI.create(said(shell, "SAHKAN_KEYCLOAK_URL")),
                said(shell, "SAHKAN_KEYCLOAK_ADMIN"),
                said(shell, "SAHKAN_KEYCLOAK_ADMIN_PASSWORD"));
        new RealmUpdate(RealmFile.shipped(shell), keycloak).apply();
    }

    private static String said(Map<String, String> shell, String name) {
        String value = shell.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    void apply() {
        requireExtension();
        file.topFlows().forEach(this::flow);
        roles();
        keycloak.put(REALM, file.settings());
        keycloak.put(REALM + "/users/profile", file.profile());
        file.clients().forEach(this::client);
        file.serviceAccounts().forEach(this::serviceAccount);
        guardTheAdministrators();
    }

    /// Some of the steps, and a rule for passwords, are an extension of ours, which Keycloak has only where it was put.
    private void requireExtension() {
        Set<String> known = Stream.of("authenticator-providers", "form-action-providers", "form-providers")
                .flatMap(kind -> keycloak.get(REALM + "/authentication/" + kind).valueStream())
                .map(step -> step.path("id").asString())
                .collect(Collectors.toCollection(HashSet::new));
        keycloak.get("/admin/serverinfo")
                .path("passwordPolicies")
                .forEach(rule -> known.add(rule.path("id").asString()));
        Stream<String> steps = file.topFlows().stream()
                .flatMap(flow -> file.everyExecution(flow).stream())
                .filter(execution -> execution.has("authenticator"))
                .map(execution -> execution.path("authenticator").asString());
        List<String> missing = Stream.concat(steps, file.passwordRules().stream())
                .distinct()
                .filter(step -> !known.contains(step))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Keycloak does not know " + String.join(", ", missing)
                    + ": put sahkan-sign-up.jar of this release into its folder `providers` and start it again.");
        }
    }

    private void flow(JsonNode flow) {
        String alias = flow.path("alias").asString();
        boolean there = keycloak.get(REALM + "/authentication/flows")
                .valueStream()
                .anyMatch(existing -> existing.path("alias").asString().equals(alias));
        if (!there) {
            keycloak.post(
                    REALM + "/authentication/flows",
                    Map.of(
                            "alias",
                            alias,
                            "description",
                            flow.path("description").asString(),
                            "providerId",
                            flow.path("providerId").asString(),
                            "topLevel",
                            true,
                            "builtIn",
                            false));
            addExecutions(flow);
        }
        settle(flow);
    }

    private void addExecutions(JsonNode flow) {
        String place = at(flow) + "/executions";
        for (JsonNode execution : file.executions(flow)) {
            if (execution.has("flowAlias")) {
                JsonNode below = file.flow(execution.path("flowAlias").asString());
                keycloak.post(
                        place + "/flow",
                        Map.of(
                                "alias", below.path("alias").asString(),
                                "description", below.path("description").asString(),
                                "type", below.path("providerId").asString(),
                                "provider", execution.path("authenticator").asString("")));
                addExecutions(below);
            } else {
                keycloak.post(
                        place + "/execution",
                        Map.of("provider", execution.path("authenticator").asString()));
            }
        }
    }

    /// What each step of a flow demands, and its configuration.
    private void settle(JsonNode flow) {
        List<JsonNode> wanted = file.everyExecution(flow);
        List<JsonNode> existing =
                keycloak.get(at(flow) + "/executions").valueStream().toList();
        if (!names(wanted, "flowAlias", "authenticator").equals(names(existing, "displayName", "providerId"))) {
            throw new IllegalStateException(
                    "The flow " + flow.path("alias").asString()
                            + " has other steps than the realm file says: give the changed one a name of its own, or delete the old one.");
        }
        for (int i = 0; i < wanted.size(); i++) {
            settle(flow, wanted.get(i), existing.get(i));
        }
    }

    private static List<String> names(List<JsonNode> executions, String ofFlow, String ofStep) {
        return executions.stream()
                .map(execution -> isFlow(execution)
                        ? execution.path(ofFlow).asString()
                        : execution.path(ofStep).asString())
                .toList();
    }

    private static boolean isFlow(JsonNode execution) {
        return execution.has("flowAlias")
                || execution.path("authenticationFlow").asBoolean(false);
    }

    private void settle(JsonNode flow, JsonNode wanted, JsonNode existing) {
        if (!wanted.path("requirement").equals(existing.path("requirement"))) {
            ObjectNode changed = (ObjectNode) existing.deepCopy();
            changed.set("requirement", wanted.path("requirement"));
            keycloak.put(at(flow) + "/executions", changed);
        }
        if (wanted.has("authenticatorConfig")) {
            JsonNode config =
                    file.authenticatorConfig(wanted.path("authenticatorConfig").asString());
            String known = existing.path("authenticationConfig").asString("");
            if (known.isEmpty()) {
                String execution = existing.path("id").asString();
                keycloak.post(REALM + "/authentication/executions/" + execution + "/config", config);
            } else {
                keycloak.put(REALM + "/authentication/config/" + known, config);
            }
        }
    }

    private static String at(JsonNode flow) {
        return REALM + "/authentication/flows/" + flow.path("alias").asString();
    }

    private void roles() {
        Set<String> there = names(keycloak.get(REALM + "/roles?max=1000"));
        file.roles().stream()
                .filter(role -> !there.contains(role.path("name").asString()))
                .forEach(role -> keycloak.post(
                        REALM + "/roles",
                        Map.of(
                                "name", role.path("name").asString(),
                                "description", role.path("description").asString(""))));
        file.roles().stream().filter(role -> role.has("composites")).forEach(role -> {
            composites(role);
            clientComposites(role);
        });
    }

    private void composites(JsonNode role) {
        String place = REALM + "/roles/" + role.path("name").asString() + "/composites";
        Set<String> wanted = role.path("composites")
                .path("realm")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        JsonNode existing = keycloak.get(place + "/realm");
        List<JsonNode> missing = wanted.stream()
                .filter(name -> !names(existing).contains(name))
                .map(this::role)
                .toList();
        List<JsonNode> tooMany = existing.valueStream()
                .filter(held -> !wanted.contains(held.path("name").asString()))
                .toList();
        if (!missing.isEmpty()) {
            keycloak.post(place, missing);
        }
        if (!tooMany.isEmpty()) {
            keycloak.delete(place, tooMany);
        }
    }

    /// Pages of one's own account, say. What a role has of clients that the file does not name stays.
    private void clientComposites(JsonNode role) {
        String place = REALM + "/roles/" + role.path("name").asString() + "/composites";
        role.path("composites").path("client").propertyStream().forEach(wanted -> {
            JsonNode client = clientNamed(wanted.getKey());
            if (client == null) {
                throw new IllegalStateException("there is no client " + wanted.getKey());
            }
            String id = client.path("id").asString();
            JsonNode existing = keycloak.get(place + "/clients/" + id);
            List<JsonNode> missing = wanted.getValue()
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(name -> !names(existing).contains(name))
                    .map(name -> keycloak.get(REALM + "/clients/" + id + "/roles/" + name))
                    .toList();
            if (!missing.isEmpty()) {
                keycloak.post(place, missing);
            }
        });
    }

    private static Set<String> names(JsonNode named) {
        return named.valueStream().map(one -> one.path("name").asString()).collect(Collectors.toSet());
    }

    private JsonNode role(String name) {
        return keycloak.get(REALM + "/roles/" + name);
    }

    private void client(JsonNode wanted) {
        JsonNode existing = clientNamed(wanted.path("clientId").asString());
        if (existing == null) {
            keycloak.post(REALM + "/clients", wanted);
        } else {
            keycloak.put(REALM + "/clients/" + existing.path("id").asString(), RealmFile.merged(existing, wanted));
        }
    }

    private @Nullable JsonNode clientNamed(String clientId) {
        return keycloak.get(REALM + "/clients?clientId=" + clientId)
                .valueStream()
                .findFirst()
                .orElse(null);
    }

    private void serviceAccount(JsonNode account) {
        String clientId = account.path("serviceAccountClientId").asString();
        JsonNode client = clientNamed(clientId);
        if (client == null) {
            throw new IllegalStateException("there is no client " + clientId);
        }
        String user = keycloak.get(REALM + "/clients/" + client.path("id").asString() + "/service-account-user")
                .path("id")
                .asString();
        List<JsonNode> roles = new ArrayList<>();
        account.path("realmRoles").forEach(name -> roles.add(role(name.asString())));
        if (!roles.isEmpty()) {
            keycloak.post(REALM + "/users/" + user + "/role-mappings/realm", roles);
        }
        account.path("clientRoles")
                .propertyStream()
                .forEach(granted -> rightsInKeycloak(user, granted.getKey(), granted.getValue()));
    }

    /// Exactly those of the file: what a release needs no more is taken away.
    private void rightsInKeycloak(String user, String clientId, JsonNode wanted) {
        JsonNode client = clientNamed(clientId);
        if (client == null) {
            throw new IllegalStateException("there is no client " + clientId);
        }
        String id = client.path("id").asString();
        String place = REALM + "/users/" + user + "/role-mappings/clients/" + id;
        Set<String> names = wanted.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        JsonNode existing = keycloak.get(place);
        List<JsonNode> missing = names.stream()
                .filter(name -> !names(existing).contains(name))
                .map(name -> keycloak.get(REALM + "/clients/" + id + "/roles/" + name))
                .toList();
        List<JsonNode> tooMany = existing.valueStream()
                .filter(held -> !names.contains(held.path("name").asString()))
                .toList();
        if (!missing.isEmpty()) {
            keycloak.post(place, missing);
        }
        if (!tooMany.isEmpty()) {
            keycloak.delete(place, tooMany);
        }
    }

    /// Keycloak makes the realm of its own administrators without a guard against guessing.
    private void guardTheAdministrators() {
        keycloak.put(
                "/admin/realms/master",
                Map.of(
                        "bruteForceProtected",
                        true,
                        "permanentLockout",
                        false,
                        "failureFactor",
                        10,
                        "waitIncrementSeconds",
                        60,
                        "maxFailureWaitSeconds",
                        900,
                        "passwordPolicy",
                        "length(12) and notUsername(undefined)"));
    }
}
