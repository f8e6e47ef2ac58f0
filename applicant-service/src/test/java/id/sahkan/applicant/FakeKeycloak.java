package id.sahkan.applicant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers over real HTTP what Keycloak 26 answers to the calls that people are run with, and can be switched off.
/// That Keycloak itself answers so is seen in `SystemJourney`.
public final class FakeKeycloak implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REALM = "/admin/realms/sahkan";

    private final HttpServer server;
    private final Map<String, ObjectNode> users = new LinkedHashMap<>();
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    /// The members of each group, by its path without the first slash.
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    public final Map<String, List<String>> credentials = new LinkedHashMap<>();
    /// What was changed, in order.
    public final List<String> done = new CopyOnWriteArrayList<>();
    public volatile boolean down;
    public volatile boolean mailDown;
    /// The realm's roles of each group, by its path without the first slash.
    private final Map<String, Set<String>> rolesOfGroups = new LinkedHashMap<>();
    private int callsUntilFailure;
    private boolean answerIsLost;
    private boolean losing;

    public FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange, 200, "{\"access_token\":\"people\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
        server.createContext(REALM, this::serve);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public synchronized void empty() {
        users.clear();
        roles.clear();
        groups.clear();
        credentials.clear();
        rolesOfGroups.clear();
        callsUntilFailure = 0;
        losing = false;
        done.clear();
        down = false;
        mailDown = false;
    }

    /// Somebody who was there before.
    public synchronized String has(String name, String... held) {
        return keep(UUID.randomUUID().toString(), name, held);
    }

    private String keep(String id, String name, String... held) {
        ObjectNode user = JSON.createObjectNode()
                .put("id", id)
                .put("username", name.toLowerCase(Locale.ROOT))
                .put("email", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@kantor.example")
                .put("firstName", name)
                .put("enabled", true)
                .put("totp", true);
        user.putArray("requiredActions");
        users.put(id, user);
        roles.put(id, new TreeSet<>(Arrays.asList(held)));
        return id;
    }

    public synchronized Set<String> rolesOf(String id) {
        return Set.copyOf(roles.get(id));
    }

    /// Somebody of another office than the first, as groups say it.
    public synchronized String hasIn(String office, String name, String... held) {
        String id = has(name);
        for (String role : held) {
            putInto(id, office + "/" + role);
        }
        return id;
    }

    /// @param group its path without the first slash
    public synchronized void putInto(String id, String group) {
        groups.computeIfAbsent(group.substring(0, group.indexOf('/')), _ -> new LinkedHashSet<>());
        groups.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(id);
    }

    public synchronized Set<String> groupsOf(String id) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().contains(id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// One call fails and all before and after it succeed.
    ///
    /// @param call from 1; 0 for none
    /// @param done whether only its answer is lost; then only calls that change something are counted, for a read
    ///     whose answer is lost has done as much as one that failed
    public synchronized void failAt(int call, boolean done) {
        callsUntilFailure = call;
        answerIsLost = done;
    }

    /// Whether the call of [#failAt] is still to come.
    public synchronized boolean isToFail() {
        return callsUntilFailure > 0;
    }

    public synchronized Set<String> rolesOfGroup(String group) {
        return Set.copyOf(rolesOfGroups.getOrDefault(group, Set.of()));
    }

    public synchronized boolean knows(String id) {
        return users.containsKey(id);
    }

    public synchronized boolean isEnabled(String id) {
        return users.get(id).path("enabled").asBoolean();
    }

    /// The person has opened the letter.
    public synchronized void accepts(String id) {
        users.get(id).putArray("requiredActions");
        users.get(id).put("totp", true);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(REALM.length());
        String method = exchange.getRequestMethod();
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (down) {
            answer(exchange, 503, "");
            return;
        }
        if (!"Bearer people".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "");
            return;
        }
        boolean counted = !answerIsLost || !method.equals("GET");
        boolean fails = counted && callsUntilFailure == 1;
        callsUntilFailure = counted ? Math.max(0, callsUntilFailure - 1) : callsUntilFailure;
        if (fails && !answerIsLost) {
            answer(exchange, 503, "");
            return;
        }
        losing = fails;
        if (!method.equals("GET")) {
            done.add(method + " " + path);
        }
        String[] parts = path.substring(1).split("/");
        if (parts[0].equals("roles")) {
            ofRole(exchange, parts);
        } else if (parts[0].equals("group-by-path")) {
            ofPath(exchange, path.substring("/group-by-path/".length()));
        } else if (parts[0].equals("groups")) {
            ofGroup(exchange, method, parts, body);
        } else if (parts[0].equals("events")) {
            answer(exchange, 200, "[{\"time\":1795924800000,\"type\":\"LOGIN\"}]");
        } else if (parts.length == 1 && method.equals("GET")) {
            withAddress(exchange);
        } else if (parts.length == 1) {
            create(exchange, body);
        } else if (!users.containsKey(parts[1])) {
            answer(exchange, 404, "{\"error\":\"User not found\"}");
        } else {
            ofUser(exchange, method, parts, body);
        }
    }

    private void ofRole(HttpExchange exchange, String[] parts) throws IOException {
        String role = parts[1];
        if (parts.length == 2) {
            answer(exchange, 200, "{\"id\":\"r-%s\",\"name\":\"%s\"}".formatted(role, role));
        } else {
            List<ObjectNode> holders = users.values().stream()
                    .filter(user -> roles.get(user.path("id").asString()).contains(role))
                    .toList();
            answer(exchange, 200, JSON.writeValueAsString(holders));
        }
    }

    private void ofPath(HttpExchange exchange, String path) throws IOException {
        if (groups.containsKey(path)) {
            answer(exchange, 200, "{\"id\":\"%s\",\"path\":\"/%s\"}".formatted(idOf(path), path));
        } else {
            answer(exchange, 404, "{\"error\":\"Group path does not exist\"}");
        }
    }

    private static String idOf(String path) {
        return path.replace('/', '.');
    }

    private static String pathOf(String group) {
        return group.replace('.', '/');
    }

    private void ofGroup(HttpExchange exchange, String method, String[] parts, JsonNode body) throws IOException {
        String name = body.path("name").asString("");
        if (parts.length == 1) {
            groups.put(name, new LinkedHashSet<>());
            answer(exchange, 201, "");
        } else if (parts[2].equals("children")) {
            groups.put(pathOf(parts[1]) + "/" + name, new LinkedHashSet<>());
            answer(exchange, 201, "");
        } else if (method.equals("GET")) {
            answer(
                    exchange,
                    200,
                    JSON.writeValueAsString(groups.get(pathOf(parts[1])).stream()
                            .map(users::get)
                            .toList()));
        } else {
            rolesOfGroups
                    .computeIfAbsent(pathOf(parts[1]), _ -> new TreeSet<>())
                    .addAll(names(body));
            answer(exchange, 204, "");
        }
    }

    private void withAddress(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getQuery();
        List<ObjectNode> found = users.values().stream()
                .filter(user -> ("&" + asked + "&")
                        .contains("&email=" + user.path("email").asString() + "&"))
                .toList();
        answer(exchange, 200, JSON.writeValueAsString(found));
    }

    private void create(HttpExchange exchange, JsonNode body) throws IOException {
        String email = body.path("email").asString();
        if (users.values().stream()
                .anyMatch(user -> user.path("email").asString().equals(email))) {
            answer(exchange, 409, "{\"errorMessage\":\"User exists with same email\"}");
            return;
        }
        if (body.path("firstName").asString().contains("<")) {
            answer(
                    exchange,
                    400,
                    "{\"field\":\"firstName\",\"errorMessage\":\"error-person-name-invalid-character\",\"params\":[\"firstName\"]}");
            return;
        }
        String id = UUID.randomUUID().toString();
        users.put(id, ((ObjectNode) body).put("id", id).put("totp", false));
        roles.put(id, new TreeSet<>(Set.of("default-roles-sahkan")));
        exchange.getResponseHeaders().set("Location", url() + REALM + "/users/" + id);
        answer(exchange, 201, "");
    }

    private void ofUser(HttpExchange exchange, String method, String[] parts, JsonNode body) throws IOException {
        String id = parts[1];
        String what = method + " " + String.join("/", Arrays.asList(parts).subList(2, parts.length));
        switch (what) {
            case "GET " -> answer(exchange, 200, users.get(id).toString());
            case "GET credentials" ->
                answer(
                        exchange,
                        200,
                        JSON.writeValueAsString(credentials.getOrDefault(id, List.of("password")).stream()
                                .map(type -> Map.of("type", type))
                                .toList()));
            case "PUT " -> {
                users.put(id, (ObjectNode) body);
                answer(exchange, 204, "");
            }
            case "DELETE " -> {
                users.remove(id);
                roles.remove(id);
                groups.values().forEach(members -> members.remove(id));
                answer(exchange, 204, "");
            }
            case "POST role-mappings/realm" -> {
                roles.get(id).addAll(names(body));
                answer(exchange, 204, "");
            }
            case "DELETE role-mappings/realm" -> {
                roles.get(id).removeAll(names(body));
                answer(exchange, 204, "");
            }
            case "PUT execute-actions-email" -> {
                if (mailDown) {
                    answer(exchange, 500, "{\"errorMessage\":\"Failed to send execute actions email\"}");
                } else {
                    answer(exchange, 204, "");
                }
            }
            case "POST logout" -> answer(exchange, 204, "");
            case "GET groups" ->
                answer(
                        exchange,
                        200,
                        JSON.writeValueAsString(groupsOf(id).stream()
                                .map(path -> Map.of("path", "/" + path))
                                .toList()));
            default -> {
                if (parts.length == 4 && parts[2].equals("groups")) {
                    Set<String> members = groups.get(pathOf(parts[3]));
                    if (method.equals("PUT")) {
                        members.add(id);
                    } else {
                        members.remove(id);
                    }
                    answer(exchange, 204, "");
                } else {
                    answer(exchange, 404, "");
                }
            }
        }
    }

    private static Set<String> names(JsonNode roles) {
        List<String> names = new ArrayList<>();
        roles.forEach(role -> names.add(role.path("name").asString()));
        return new LinkedHashSet<>(names);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        if (losing) {
            losing = false;
            answer(exchange, 503, "");
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
