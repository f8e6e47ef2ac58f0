package id.sahkan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Asks twice where a test says [Repeats], and knows which changing operations of the description nobody asks twice.
public final class RepeatedRequests implements BeforeEachCallback, AfterEachCallback {

    private static @Nullable RepeatedRequests current;

    private final ApiContract contract = ApiContract.ofThisCheckout();
    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> repeated = new TreeSet<>();
    private Set<String> counting = Set.of();
    private @Nullable JdbcClient jdbc;
    private boolean asking;

    /// What was answered, as far as a repeat must say the same.
    public record Answer(int status, String etag, String body) {}

    @Override
    public void beforeEach(ExtensionContext context) {
        Repeats said = context.getRequiredTestMethod().getAnnotation(Repeats.class);
        wanted.clear();
        repeated.clear();
        if (said != null) {
            wanted.addAll(named(said));
            counting = Set.of(said.counting());
            jdbc = SpringExtension.getApplicationContext(context).getBean(JdbcClient.class);
            current = this;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        current = null;
        if (context.getExecutionException().isEmpty() && !repeated.equals(wanted)) {
            Set<String> never = new TreeSet<>(wanted);
            never.removeAll(repeated);
            throw new AssertionError("never asked for with success: " + never);
        }
    }

    /// Once more, if the test wants it.
    ///
    /// @param first what was answered
    /// @param again asks once more
    /// @throws AssertionError when something is otherwise then
    public static void answered(String method, String path, Answer first, Supplier<Answer> again) {
        RepeatedRequests now = current;
        if (now != null && !now.asking && first.status() < 300) {
            now.contract.operation(method, path).filter(now.wanted::contains).ifPresent(operation -> {
                now.asking = true;
                try {
                    now.ask(operation, first, again);
                } finally {
                    now.asking = false;
                }
            });
        }
    }

    private void ask(String operation, Answer first, Supplier<Answer> again) {
        Map<String, String> before = rows();
        Answer second = again.get();
        List<String> found = new ArrayList<>(
                differences(first, counting.contains(operation) ? saying(first.body(), second) : second));
        Map<String, String> after = rows();
        after.forEach((table, state) -> {
            if (!state.equals(before.get(table))) {
                found.add("the table " + table + " was " + before.get(table) + " and is " + state);
            }
        });
        if (!found.isEmpty()) {
            throw new AssertionError(operation + " once more:\n  " + String.join("\n  ", found));
        }
        repeated.add(operation);
    }

    private static Answer saying(String body, Answer answer) {
        return answer.status() < 300 ? new Answer(answer.status(), answer.etag(), body) : answer;
    }

    private static List<String> named(Repeats said) {
        return Stream.of(said.value(), said.counting()).flatMap(Stream::of).toList();
    }

    /// What was made the first time (201) is there the second (200).
    static List<String> differences(Answer first, Answer second) {
        List<String> found = new ArrayList<>();
        int expected = first.status() == 201 ? 200 : first.status();
        if (second.status() != expected) {
            found.add("the status is " + second.status() + " and not " + expected + ": " + second.body());
        }
        if (!second.etag().equals(first.etag())) {
            found.add("the version is " + second.etag() + " and not " + first.etag());
        }
        if (!second.body().equals(first.body())) {
            found.add("the answer is " + second.body() + "\n  and not       " + first.body());
        }
        return found;
    }

    /// How many rows each table of the service has and what they say, as a number.
    private Map<String, String> rows() {
        JdbcClient database = Objects.requireNonNull(jdbc);
        String all = String.join(
                " UNION ALL ",
                database.sql("""
                                SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace
                                    AND relkind = 'r' AND has_table_privilege(oid, 'SELECT') ORDER BY 1""").query(String.class).list().stream()
                        .map("""
                                SELECT '%1$s' AS name, count(*) || ' rows, ' || coalesce(sum(hashtext(r::text)), 0) AS state
                                FROM "%1$s" r"""::formatted)
                        .toList());
        Map<String, String> rows = new TreeMap<>();
        database.sql(all).query(row -> {
            rows.put(row.getString("name"), row.getString("state"));
        });
        return rows;
    }

    /// Changing operations of a service that are asked twice by no test, and reasons that are none. An operator's
    /// orders are of `messaging`, whose own tests hold them.
    ///
    /// @param kept those that a repeat does not find done, with the reason
    /// @param anchor any test class of the service: all of its folder are looked at
    public static List<String> undecided(String service, Map<String, String> kept, Class<?> anchor) {
        return undecided(
                AccessMatrix.of(service).operations().stream()
                        .filter(operation -> !operation.method().equals("GET"))
                        .map(operation -> operation.method() + " " + operation.path())
                        .filter(name -> !name.contains(" /api/operations/"))
                        .toList(),
                kept,
                named(anchor));
    }

    static List<String> undecided(List<String> described, Map<String, String> kept, Set<String> named) {
        List<String> found = new ArrayList<>();
        described.stream()
                .filter(name -> !named.contains(name) && !kept.containsKey(name))
                .forEach(name -> found.add(name + ": nobody has said what a repeat does"));
        kept.keySet().stream()
                .filter(name -> named.contains(name) || !described.contains(name))
                .forEach(name -> found.add(name + ": a reason that is none"));
        named.stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> found.add(name + ": is not described"));
        return found;
    }

    private static Set<String> named(Class<?> anchor) {
        Set<String> named = new TreeSet<>();
        Path root = Path.of(
                anchor.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .forEach(name -> named.addAll(named(name, anchor.getClassLoader())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return named;
    }

    private static List<String> named(String type, ClassLoader loader) {
        try {
            List<String> named = new ArrayList<>();
            for (Method method : Class.forName(type, false, loader).getDeclaredMethods()) {
                Repeats said = method.getAnnotation(Repeats.class);
                if (said != null) {
                    named.addAll(named(said));
                }
            }
            return named;
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
