package id.sahkan.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One package writes a table; others may read it.
class TableOwnershipTest {

    private static final Pattern WRITE =
            Pattern.compile("(?:INSERT INTO|UPDATE|DELETE FROM) ([a-z_]+) ?(?:\\(|SET|WHERE|$)", Pattern.MULTILINE);

    @Test
    void everyTableHasOnePackageThatWritesIt() throws IOException {
        Map<String, Set<String>> writers = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                collect(source.getParent().getFileName().toString(), Files.readString(source), writers);
            }
        }
        assertThat(writers)
                .containsOnlyKeys(
                        "applicant_contact",
                        "application",
                        "application_document",
                        "application_period",
                        "document_drawing",
                        "dossier",
                        "dossier_read",
                        "file_check",
                        "idempotency",
                        "media_outlet",
                        "period_change",
                        "press_company",
                        "receipt",
                        "receipt_sequence",
                        "timeline_entry",
                        "undrawable_page",
                        "unnamed_file");
        assertThat(writers)
                .allSatisfy((table, packages) -> assertThat(packages).as(table).hasSize(1));
    }

    @Test
    void aSecondWriterIsSeen() {
        Map<String, Set<String>> writers = new TreeMap<>();
        collect("receipt", "UPDATE receipt_sequence SET last_number = 1", writers);
        collect("period", "INSERT INTO receipt_sequence (period_id) VALUES (?)", writers);
        assertThat(writers.get("receipt_sequence")).containsExactly("period", "receipt");
    }

    private static void collect(String room, String source, Map<String, Set<String>> writers) {
        WRITE.matcher(source)
                .results()
                .forEach(write -> writers.computeIfAbsent(write.group(1), _ -> new TreeSet<>())
                        .add(room));
    }
}
