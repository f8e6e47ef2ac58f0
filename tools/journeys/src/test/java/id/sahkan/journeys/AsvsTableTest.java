package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.launcher.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the security documents name exists: a table that points to a test that is gone says nothing.
class AsvsTableTest {

    private static final int REQUIREMENTS = 253;
    private static final Set<String> STATES = Set.of("pass", "not applicable", "open");
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", ".sahkan");

    private static final Path ROOT = Checkout.find().root();
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (V\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern COUNT = Pattern.compile("(?m)^\\| ([a-z ]+) \\| (\\d+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*)(?:#(\\w+))?");

    private static final Map<String, List<Path>> TYPES = types();

    private record Row(String id, String words, String state, String where) {

        static Stream<Row> in(String table) {
            return ROW.matcher(table)
                    .results()
                    .map((MatchResult row) -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)));
        }
    }

    @Test
    void everyRequirementIsThereOnceWithItsStateAndWhatShowsIt() throws IOException {
        String table = document("asvs.md");

        List<Row> rows = Row.in(table).toList();
        assertThat(rows).extracting(Row::id).hasSize(REQUIREMENTS).doesNotHaveDuplicates();
        // A row that cannot be read as one would otherwise not be missed.
        assertThat(table.lines().filter(line -> line.startsWith("| V"))).hasSize(REQUIREMENTS);
        assertThat(faults(table)).isEmpty();
    }

    @Test
    void theCountsAboveTheTableAreThoseOfTheTable() throws IOException {
        String table = document("asvs.md");
        List<Row> rows = Row.in(table).toList();
        Map<String, Long> said = new HashMap<>();
        COUNT.matcher(table)
                .results()
                .forEach((MatchResult count) -> said.put(count.group(1), Long.valueOf(count.group(2))));

        Map<String, Long> counted = new HashMap<>();
        STATES.forEach(state -> counted.put(state, count(rows, state, "")));
        counted.put("of these untested", count(rows, "open", "untested: "));
        assertThat(said).isEqualTo(counted);
    }

    private static long count(List<Row> rows, String state, String beginning) {
        return rows.stream()
                .filter(row -> row.state().equals(state) && row.where().startsWith(beginning))
                .count();
    }

    @Test
    void everyTestThatTheThreatModelNamesIsThere() throws IOException {
        String model = document("threat-model.md");

        assertThat(named(model)).hasSizeGreaterThan(50);
        assertThat(missing(model)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | V1.1.1 | words | pass | `GatewayTest#nobodyWroteThis` |           ; V1.1.1: there is no GatewayTest#nobodyWroteThis
            | V1.1.1 | words | pass | `NobodyWroteThisTest` |                   ; V1.1.1: there is no NobodyWroteThisTest
            | V1.1.1 | words | pass | `gateway/nowhere.yml` |                   ; V1.1.1: there is no gateway/nowhere.yml
            | V1.1.1 | words | open | `AsvsTableTest#missing` is a helper |      ; V1.1.1: there is no AsvsTableTest#missing
            | V1.1.1 | words | pass | it is so |                                ; V1.1.1: nothing shows that it passes
            | V1.1.1 | words | done | `AsvsTableTest` |                         ; V1.1.1: done is no state
            """)
    void aRowThatPointsToNothingIsReported(String row, String fault) {
        assertThat(faults(row)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | V1.1.1 | words | pass | `AccessMatrixTest#everyEndpoint` |
            | V1.1.1 | words | pass | `AsvsTableTest`, `gateway/openapi.yaml` |
            | V1.1.1 | words | not applicable | there is none |
            """)
    void aRowThatPointsToWhatIsThereIsNot(String row) {
        assertThat(faults(row)).isEmpty();
    }

    private static List<String> faults(String table) {
        List<String> faults = new ArrayList<>();
        Row.in(table).forEach(row -> {
            if (!STATES.contains(row.state())) {
                faults.add(row.id() + ": " + row.state() + " is no state");
            }
            if (row.state().equals("pass") && named(row.where()).isEmpty()) {
                faults.add(row.id() + ": nothing shows that it passes");
            }
            missing(row.where()).forEach(name -> faults.add(row.id() + ": there is no " + name));
        });
        return faults;
    }

    private static List<String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    private static List<String> missing(String text) {
        return named(text).stream().filter(name -> !isThere(name)).toList();
    }

    private static boolean isThere(String name) {
        var type = TYPE.matcher(name);
        if (!type.matches()) {
            return Files.exists(ROOT.resolve(name));
        }
        List<Path> sources = TYPES.getOrDefault(type.group(1), List.of());
        String method = type.group(2);
        return method == null ? !sources.isEmpty() : sources.stream().anyMatch(source -> hasTest(read(source), method));
    }

    /// A helper is private or answers something; a test is neither, but for those that make tests.
    private static boolean hasTest(String source, String method) {
        return Pattern.compile("(?m)^\\s+(?:void|List<DynamicTest>) " + method + "\\(")
                .matcher(source)
                .find();
    }

    /// Several modules have a test of the same name.
    private static Map<String, List<Path>> types() {
        Map<String, List<Path>> types = new HashMap<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = String.valueOf(file.getFileName());
                    if (name.endsWith(".java")) {
                        types.computeIfAbsent(name.replace(".java", ""), _ -> new ArrayList<>())
                                .add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return types;
    }

    private static String document(String name) throws IOException {
        return Files.readString(ROOT.resolve("docs/security").resolve(name));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
