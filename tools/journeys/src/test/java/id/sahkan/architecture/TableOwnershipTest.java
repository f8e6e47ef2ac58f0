package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One class writes a table; others of its module may read it.
class TableOwnershipTest {

    private static final Path ROOT = Path.of("../..");
    private static final String MESSAGING = "libraries/messaging";
    private static final List<String> MODULES = List.of(
            MESSAGING,
            "applicant-service",
            "verification-service",
            "decree-service",
            "notification-service",
            "gateway");

    private static final Pattern MADE = Pattern.compile("CREATE (?:UNLOGGED )?TABLE (\\w+)");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:INSERT INTO|UPDATE|DELETE FROM)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    /// Every other table is written by one class.
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of(
            // put in with the event, put in again by an operator, taken out once it was sent
            MESSAGING + " outbox",
            Set.of("Journal", "Republication", "Outbox"),
            // written by Bucket4j
            "gateway bucket",
            Set.of());

    @Test
    void everyTableHasOneClassThatWritesIt() throws IOException {
        Map<String, Set<String>> writers = new TreeMap<>();
        Set<String> shared = tables(MESSAGING, writers);
        for (String module : MODULES) {
            Set<String> own = tables(module, writers);
            for (Path source : files(module, "java", ".java")) {
                String type = source.getFileName().toString().replace(".java", "");
                collect(module, own, shared, type, Files.readString(source), writers);
            }
        }
        assertThat(writers)
                .hasSizeGreaterThan(35)
                .containsKeys(EXCEPTIONS.keySet().toArray(String[]::new));
        assertThat(violations(writers)).isEmpty();
    }

    @Test
    void aTableThatNobodyWritesIsDead() {
        assertThat(violations(Map.of("a notice", Set.of()))).containsExactly("a notice is written by []");
    }

    @Test
    void aSecondWriterIsSeenHoweverItIsWrittenAndWhereverItIs() {
        Map<String, Set<String>> writers = new TreeMap<>();
        Set<String> shared = Set.of("journal");
        Set<String> own = Set.of("notice");
        collect("a", own, shared, "NoticeStore", "\"INSERT INTO notice (id) VALUES (?)\"", writers);
        collect("a", own, shared, "NoticeQueue", "update notice set lease_until = :until", writers);
        collect("a", own, shared, "Reader", "SELECT id FROM notice FOR UPDATE OF notice SKIP LOCKED", writers);
        collect("a", own, shared, "Forger", "DELETE FROM\n  journal", writers);

        assertThat(writers)
                .isEqualTo(Map.of(
                        "a notice", Set.of("NoticeQueue", "NoticeStore"), MESSAGING + " journal", Set.of("Forger")));
        assertThat(violations(writers)).containsExactly("a notice is written by [NoticeQueue, NoticeStore]");
    }

    private static List<String> violations(Map<String, Set<String>> writers) {
        return writers.entrySet().stream()
                .filter(table -> EXCEPTIONS.containsKey(table.getKey())
                        ? !table.getValue().equals(EXCEPTIONS.get(table.getKey()))
                        : table.getValue().size() != 1)
                .map(table -> table.getKey() + " is written by " + table.getValue())
                .toList();
    }

    private static Set<String> tables(String module, Map<String, Set<String>> writers) throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path migration : files(module, "resources", ".sql")) {
            MADE.matcher(Files.readString(migration)).results().forEach(table -> tables.add(table.group(1)));
        }
        tables.forEach(table -> writers.putIfAbsent(module + " " + table, new TreeSet<>()));
        return tables;
    }

    /// A word after the verb that is no table (`DO UPDATE SET`) is none of ours either.
    private static void collect(
            String module,
            Set<String> own,
            Set<String> shared,
            String type,
            String source,
            Map<String, Set<String>> writers) {
        WRITTEN.matcher(source).results().map(write -> write.group(1)).forEach(table -> {
            if (own.contains(table) || shared.contains(table)) {
                String owner = own.contains(table) ? module : MESSAGING;
                writers.computeIfAbsent(owner + " " + table, _ -> new TreeSet<>())
                        .add(type);
            }
        });
    }

    private static List<Path> files(String module, String kind, String ending) throws IOException {
        try (Stream<Path> files =
                Files.walk(ROOT.resolve(module).resolve("src/main").resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
