package id.sahkan.gateway.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The reviewed realm, with the values of this installation in it.
final class RealmFile {

    static final JsonMapper JSON = JsonMapper.shared();

    /// Our own names only: Keycloak has names of its own in the same braces, which it fills in itself.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(SAHKAN_[A-Z_]+)(?::([^}]*))?}");

    private static final String PROFILE = "org.keycloak.userprofile.UserProfileProvider";

    /// Brought in their own ways, or, like the mail server, the office's own once the realm is there.
    private static final Set<String> NOT_SETTINGS = Set.of(
            "users",
            "clients",
            "roles",
            "components",
            "authenticationFlows",
            "authenticatorConfig",
            "defaultRole",
            "smtpServer");

    private final ObjectNode realm;

    RealmFile(String text, Map<String, String> environment) {
        this.realm = (ObjectNode) JSON.readTree(filled(text, environment));
    }

    static RealmFile shipped(Map<String, String> environment) {
        try (InputStream file = RealmFile.class.getResourceAsStream("/keycloak/sahkan-realm.json")) {
            if (file == null) {
                throw new IllegalStateException("the realm file is not in this program");
            }
            return new RealmFile(new String(file.readAllBytes(), StandardCharsets.UTF_8), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String text, Map<String, String> environment) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = environment.get(found.group(1));
            value = value == null || value.isBlank() ? found.group(2) : value;
            if (value == null) {
                throw new IllegalArgumentException(found.group(1) + " is not set");
            }
            String quoted = JSON.writeValueAsString(value);
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
    }

    ObjectNode settings() {
        ObjectNode settings = realm.deepCopy();
        settings.remove(NOT_SETTINGS);
        return settings;
    }

    JsonNode profile() {
        return JSON.readTree(realm.path("components")
                .path(PROFILE)
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asString());
    }

    List<JsonNode> roles() {
        return realm.path("roles").path("realm").valueStream().toList();
    }

    List<JsonNode> clients() {
        return realm.path("clients").valueStream().toList();
    }

    List<JsonNode> serviceAccounts() {
        return realm.path("users")
                .valueStream()
                .filter(user -> user.has("serviceAccountClientId"))
                .toList();
    }

    List<JsonNode> topFlows() {
        return flows(flow -> flow.path("topLevel").asBoolean()).toList();
    }

    JsonNode flow(String alias) {
        return flows(flow -> flow.path("alias").asString().equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the realm file has no flow " + alias));
    }

    private Stream<JsonNode> flows(Predicate<JsonNode> wanted) {
        return realm.path("authenticationFlows").valueStream().filter(wanted);
    }

    /// The executions right below a flow, in their order.
    List<JsonNode> executions(JsonNode flow) {
        return flow.path("authenticationExecutions")
                .valueStream()
                .sorted(Comparator.comparingInt(
                        execution -> execution.path("priority").asInt()))
                .toList();
    }

    /// Every execution below a flow, one after the other as Keycloak lists them.
    List<JsonNode> everyExecution(JsonNode flow) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode execution : executions(flow)) {
            all.add(execution);
            if (execution.has("flowAlias")) {
                all.addAll(everyExecution(flow(execution.path("flowAlias").asString())));
            }
        }
        return all;
    }

    /// What the rules for passwords are called in Keycloak.
    List<String> passwordRules() {
        return Stream.of(realm.path("passwordPolicy").asString().split(" and "))
                .map(rule -> rule.substring(0, rule.indexOf('(')))
                .toList();
    }

    JsonNode authenticatorConfig(String alias) {
        return realm.path("authenticatorConfig")
                .valueStream()
                .filter(config -> config.path("alias").asString().equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the realm file has no configuration " + alias));
    }

    /// The client as it is, with all that the file says of it. Mappers have names; those of the file replace their
    /// namesakes, and the others stay.
    static ObjectNode merged(JsonNode existing, JsonNode wanted) {
        ObjectNode client = (ObjectNode) existing.deepCopy();
        wanted.propertyStream().forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (name.equals("attributes") && client.path(name) instanceof ObjectNode attributes) {
                attributes.setAll((ObjectNode) value);
            } else if (name.equals("protocolMappers")) {
                client.set(name, mergedMappers(client.path(name), value));
            } else {
                client.set(name, value);
            }
        });
        return client;
    }

    private static ArrayNode mergedMappers(JsonNode existing, JsonNode wanted) {
        ArrayNode mappers = JSON.createArrayNode();
        for (JsonNode mapper : wanted) {
            ObjectNode copy = mapper.deepCopy().asObject();
            named(existing, mapper).map(same -> same.path("id")).forEach(id -> copy.set("id", id));
            mappers.add(copy);
        }
        existing.valueStream()
                .filter(mapper -> named(wanted, mapper).findAny().isEmpty())
                .forEach(mappers::add);
        return mappers;
    }

    private static Stream<JsonNode> named(JsonNode mappers, JsonNode like) {
        return mappers.valueStream().filter(mapper -> mapper.path("name").equals(like.path("name")));
    }
}
