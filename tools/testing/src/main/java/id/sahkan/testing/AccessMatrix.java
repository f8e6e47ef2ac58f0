package id.sahkan.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every operation of `gateway/openapi.yaml` × every role × owner or stranger, held against what a service really
/// answers. An operation is for everybody (`security: []`), or its `x-roles` and `x-owner` say whose it is; one that
/// says neither is an error.
public final class AccessMatrix {

    public static final List<String> ROLES = List.of(
            "applicant",
            "reviewer",
            "decree-officer",
            "signatory",
            "auditor",
            "operator",
            "administrator",
            "editor",
            "service");

    private static final String ANY = "any";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String OPERATIONS = "/api/operations/{service}/";

    private static final Map<String, List<String>> SERVED = Map.of(
            "applicant",
                    List.of(
                            "/api/periods",
                            "/api/companies",
                            "/api/outlets",
                            "/api/applications",
                            "/api/people",
                            "/api/requirement-sets",
                            "/api/office",
                            "/api/offices"),
            "verification", List.of("/api/cases", "/api/calendar", "/api/service-report"),
            "decree", List.of("/api/decrees", "/api/letters", "/api/public", "/v"),
            "notification", List.of("/api/notices", "/api/live", "/api/newsroom"),
            "gateway",
                    List.of(
                            "/api/me",
                            "/api/config",
                            "/api/availability",
                            "/login",
                            "/register",
                            "/logout",
                            "/api/openapi.yaml",
                            "/api/docs"));

    /// What it means to own the thing that is asked for.
    public enum Owner {
        NOTHING,
        ONLY,
        ALSO,
        LIST
    }

    /// @param path as the service itself knows it
    public record Operation(String method, String path, boolean open, Set<String> roles, Owner owner) {

        /// Without a description: a door that is not the gateway's.
        public static Operation outside(String method, String path, String... roles) {
            return new Operation(method, path, roles.length == 0, Set.of(roles), Owner.NOTHING);
        }

        public String address(Map<String, String> values) {
            return VARIABLE.matcher(path).replaceAll(variable -> {
                String value = values.get(variable.group(1));
                if (value == null) {
                    throw new IllegalArgumentException("no value for " + variable.group() + " of " + name());
                }
                return Matcher.quoteReplacement(value);
            });
        }

        String name() {
            return method + " " + path;
        }

        private boolean allows(String role) {
            return roles.contains(ANY) || roles.contains(role);
        }
    }

    /// @param role null for somebody who is not signed in
    /// @param owner whether the thing that is asked for is theirs
    public record Caller(@Nullable String role, boolean owner) {

        @Override
        public String toString() {
            return role == null ? "nobody" : (owner ? "the owner as " : "a stranger as ") + role;
        }
    }

    /// @param total of a list; -1 where the answer is none
    public record Seen(int status, String code, long total) {

        boolean is(int expected, String problem) {
            return status == expected && code.equals(problem);
        }

        public static Seen of(int status, @Nullable String type, byte[] body) {
            JsonNode json = JsonMapper.shared().missingNode();
            if (type != null && type.contains("json")) {
                try {
                    json = JsonMapper.shared().readTree(body);
                } catch (JacksonException unreadable) {
                    throw new AssertionError("no JSON, though it says so", unreadable);
                }
            }
            return new Seen(
                    status, json.path("code").asString(""), json.path("total").asLong(-1));
        }
    }

    @FunctionalInterface
    public interface Service {
        Seen ask(Operation operation, Caller caller) throws Exception;
    }

    /// What may be seen in a cell.
    private enum Cell {
        LOGIN_REQUIRED,
        FORBIDDEN,
        NOT_FOUND,
        EMPTY_LIST,
        /// Whatever is answered then, and of a list what there is.
        LET_IN;

        boolean holds(Seen seen) {
            return switch (this) {
                case LOGIN_REQUIRED -> seen.is(401, "login-required");
                case FORBIDDEN -> seen.is(403, "forbidden");
                case NOT_FOUND -> seen.is(404, "not-found");
                case EMPTY_LIST -> seen.status() == 200 && seen.total() == 0;
                case LET_IN ->
                    seen.status() != 401
                            && seen.status() != 500
                            && !FORBIDDEN.holds(seen)
                            && !NOT_FOUND.holds(seen)
                            && seen.total() != 0;
            };
        }

        static Cell of(Operation operation, Caller caller) {
            if (operation.open()) {
                return LET_IN;
            }
            if (caller.role() == null) {
                return LOGIN_REQUIRED;
            }
            boolean allowed = operation.allows(caller.role());
            return switch (operation.owner()) {
                case NOTHING -> allowed ? LET_IN : FORBIDDEN;
                case ALSO -> allowed || caller.owner() ? LET_IN : NOT_FOUND;
                case ONLY -> !allowed ? FORBIDDEN : caller.owner() ? LET_IN : NOT_FOUND;
                case LIST -> !allowed ? FORBIDDEN : caller.owner() ? LET_IN : EMPTY_LIST;
            };
        }
    }

    private record Question(String operation, Caller caller) {}

    /// What a service answered, asked once.
    public static final class Answers {

        private final Map<Question, Seen> seen;

        private Answers(Map<Question, Seen> seen) {
            this.seen = seen;
        }

        public int size() {
            return seen.size();
        }
    }

    private final JsonNode description;
    private final String service;
    private final List<Operation> outside;
    private final List<Operation> operations;

    private AccessMatrix(JsonNode description, String service, List<Operation> outside) {
        this.description = description;
        this.service = service;
        this.outside = outside;
        this.operations =
                Stream.concat(described(description, service), outside.stream()).toList();
    }

    /// Of this checkout, from a service's own folder.
    public static AccessMatrix of(String service) {
        return of(ApiContract.ofThisCheckout().description(), service);
    }

    static AccessMatrix of(JsonNode description, String service) {
        return new AccessMatrix(description, service, List.of());
    }

    /// With doors that are not the gateway's, and so in no description.
    public AccessMatrix with(Operation... more) {
        return new AccessMatrix(
                description,
                service,
                Stream.concat(outside.stream(), Arrays.stream(more)).toList());
    }

    public List<Operation> operations() {
        return operations;
    }

    /// Nobody, then strangers, who change nothing, then the owner, in each role.
    private static List<Caller> callers() {
        return Stream.of(
                        Stream.of(new Caller(null, false)),
                        ROLES.stream().map(role -> new Caller(role, false)),
                        ROLES.stream().map(role -> new Caller(role, true)))
                .flatMap(callers -> callers)
                .toList();
    }

    public Answers ask(Service service) throws Exception {
        Map<Question, Seen> seen = new HashMap<>();
        for (Operation operation : operations) {
            for (Caller caller : callers()) {
                seen.put(new Question(operation.name(), caller), service.ask(operation, caller));
            }
        }
        return new Answers(seen);
    }

    /// One line for each cell that is not as described.
    public List<String> differences(Answers answers) {
        List<String> found = new ArrayList<>();
        for (Operation operation : operations) {
            for (Caller caller : callers()) {
                Seen seen = Objects.requireNonNull(answers.seen.get(new Question(operation.name(), caller)));
                Cell expected = Cell.of(operation, caller);
                if (!expected.holds(seen)) {
                    found.add(operation.name() + " for " + caller + ": expected " + expected + ", was " + seen.status()
                            + " " + seen.code());
                }
            }
        }
        return found;
    }

    /// Descriptions with one cell changed for which these answers would still do: there must be none.
    public List<String> unnoticed(Answers answers) {
        return mutants().entrySet().stream()
                .filter(mutant -> mutant.getValue().differences(answers).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Each with one role added or taken out, the owner added or dropped, the door opened or shut.
    Map<String, AccessMatrix> mutants() {
        Map<String, AccessMatrix> mutants = new LinkedHashMap<>();
        forEach(description, (path, method, operation) -> {
            if (!serves(service, path)) {
                return;
            }
            String name = method.toUpperCase(Locale.ROOT) + " " + path + ": ";
            if (isOpen(operation)) {
                mutants.put(name + "shut", changed(path, method, it -> {
                    it.remove("security");
                    it.set("x-roles", list(Set.of(ANY)));
                }));
                return;
            }
            mutants.put(name + "open", changed(path, method, it -> it.set("security", list(Set.of()))));
            Set<String> roles = words(operation.path("x-roles"));
            Set<String> whole = roles.contains(ANY) ? Set.copyOf(ROLES) : roles;
            for (String role : ROLES) {
                Set<String> other = new TreeSet<>(whole);
                String change = other.remove(role) ? "without " : "with ";
                if (change.equals("with ")) {
                    other.add(role);
                }
                mutants.put(name + change + role, changed(path, method, it -> it.set("x-roles", list(other))));
            }
            if (operation.has("x-owner")) {
                mutants.put(name + "no owner", changed(path, method, it -> it.remove("x-owner")));
            } else {
                mutants.put(name + "the owner only", changed(path, method, it -> it.put("x-owner", "only")));
            }
        });
        return mutants;
    }

    private AccessMatrix changed(String path, String method, Consumer<ObjectNode> change) {
        JsonNode copy = description.deepCopy();
        change.accept((ObjectNode) copy.path("paths").path(path).path(method));
        return new AccessMatrix(copy, service, outside);
    }

    /// A started service. `values` are those of the paths' variables, and of things that `owner` owns.
    public static Service through(MockMvc http, String owner, Map<String, String> values) {
        return through(http, owner, values, Map.of());
    }

    /// @param bodies by method and path, of those that are read before it is looked whose the thing is
    public static Service through(MockMvc http, String owner, Map<String, String> values, Map<String, String> bodies) {
        return (operation, caller) -> {
            var request =
                    MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), operation.address(values));
            if (caller.role() != null) {
                String subject = caller.owner() ? owner : "stranger-" + caller.role();
                request.header("Authorization", "Bearer " + TestToken.of(subject, caller.role()));
            }
            String body = bodies.get(operation.method() + " " + operation.path());
            if (body != null) {
                request.contentType("application/json").content(body);
            }
            MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
            return Seen.of(response.getStatus(), response.getContentType(), response.getContentAsByteArray());
        };
    }

    private interface Each {
        void operation(String path, String method, JsonNode operation);
    }

    private static void forEach(JsonNode description, Each each) {
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> each.operation(path.getKey(), operation.getKey(), operation.getValue())));
    }

    private static Stream<Operation> described(JsonNode description, String service) {
        List<Operation> operations = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        forEach(description, (path, method, operation) -> {
            String name = method.toUpperCase(Locale.ROOT) + " " + path;
            if (SERVED.keySet().stream().noneMatch(one -> serves(one, path))) {
                errors.add(name + " is no service's");
            }
            if (!isOpen(operation) && !operation.path("x-roles").isArray()) {
                errors.add(name + " says neither security: [] nor x-roles");
            }
            words(operation.path("x-roles")).stream()
                    .filter(role -> !role.equals(ANY) && !ROLES.contains(role))
                    .forEach(role -> errors.add(name + " names the role " + role));
            if (serves(service, path)) {
                operations.add(new Operation(
                        method.toUpperCase(Locale.ROOT),
                        path.startsWith(OPERATIONS) ? path.replace("/{service}", "") : path,
                        isOpen(operation),
                        words(operation.path("x-roles")),
                        owner(operation.path("x-owner").asString("nothing"))));
            }
        });
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", errors));
        }
        return operations.stream();
    }

    private static boolean serves(String service, String path) {
        return SERVED.getOrDefault(service, List.of()).stream()
                        .anyMatch(root -> path.equals(root) || path.startsWith(root + "/"))
                || (path.startsWith(OPERATIONS) && !service.equals("gateway"));
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.path("security").isArray()
                && operation.path("security").isEmpty();
    }

    private static Owner owner(String word) {
        return Owner.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ArrayNode list(Set<String> words) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        words.forEach(list::add);
        return list;
    }
}
