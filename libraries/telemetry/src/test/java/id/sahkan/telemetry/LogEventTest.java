package id.sahkan.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing of ours is logged without a name, and docs/logs.md says what each name means. `-Dupdate.docs=true` writes
/// the table anew.
class LogEventTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path FILE = ROOT.resolve("docs/logs.md");
    private static final String BEGIN = "<!-- made from LogEvent -->\n";
    private static final String END = "<!-- end -->";

    /// `launcher`, `sample` and `bench` speak to the person at the terminal.
    private static final List<String> PROGRAMS = List.of(
            "libraries/background",
            "libraries/contracts",
            "libraries/database",
            "libraries/http",
            "libraries/messaging",
            "libraries/telemetry",
            "applicant-service",
            "verification-service",
            "decree-service",
            "notification-service",
            "gateway");

    /// The table itself, and a program that is started by hand.
    private static final List<String> EXEMPT = List.of("LogEvent.java", "TestCertificates.java");

    private static final Pattern NAMELESS = Pattern.compile("(?i)\\blog(ger)?\\s*\\.\\s*(trace|debug|info|warn|error"
            + "|log|at(Trace|Debug|Info|Warn|Error|Level))\\s*\\(|System\\s*\\.\\s*(out|err)\\b|printStackTrace");

    @Test
    void theDocumentationNamesEveryEvent() throws IOException {
        String page = Files.readString(FILE);
        String written = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(FILE, page.replace(written, table()));
            return;
        }
        assertThat(written).as("write it with -Dupdate.docs=true").isEqualTo(table());
    }

    @Test
    void aNameIsWordsWithDotsAndStandsForOneThing() {
        assertThat(LogEvent.values())
                .extracting(LogEvent::event)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void nothingIsLoggedWithoutAName() throws IOException {
        List<String> nameless = new ArrayList<>();
        int read = 0;
        for (String program : PROGRAMS) {
            for (Path source : sources(ROOT.resolve(program).resolve("src/main/java"))) {
                read++;
                if (!EXEMPT.contains(source.getFileName().toString())) {
                    nameless.addAll(namelessIn(source.toString(), Files.readString(source)));
                }
            }
        }
        assertThat(read).isGreaterThan(300);
        assertThat(nameless).as("log it as LogEvent.SOMETHING.to(LOG)…log()").isEmpty();
    }

    @Test
    void whenALineHasNoNameItIsFound() {
        assertThat(namelessIn(
                        "A.java", "LOG.warn(\"down\");\nlog\n    .atInfo().log(\"up\");\nlogger.error(\"x\", e);"))
                .hasSize(3);
        assertThat(namelessIn("B.java", "System.out.println(nik); e.printStackTrace();"))
                .hasSize(2);
        assertThat(namelessIn("C.java", "LogEvent.EVENTS_HELD.to(LOG).addKeyValue(\"count\", 1).log();"))
                .isEmpty();
    }

    @Test
    void anEventThatNobodyLogsIsNotInTheCatalogue() throws IOException {
        var all = new StringBuilder();
        for (String program : PROGRAMS) {
            for (Path source : sources(ROOT.resolve(program).resolve("src/main/java"))) {
                if (!source.endsWith("LogEvent.java")) {
                    all.append(Files.readString(source));
                }
            }
        }
        assertThat(LogEvent.values())
                .filteredOn(event -> !Pattern.compile("LogEvent\\s*\\." + event.name() + "\\b")
                        .matcher(all)
                        .find())
                .isEmpty();
    }

    private static List<String> namelessIn(String file, String source) {
        return NAMELESS.matcher(source)
                .results()
                .map(found -> file + ": " + found.group())
                .toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String table() {
        return Arrays.stream(LogEvent.values())
                .map(event -> "| `" + event.event() + "` | " + event.level() + " | " + event.sentence() + " | "
                        + fields(event) + " | " + event.whatToDo() + " |\n")
                .collect(Collectors.joining(
                        "", "| event | level | what it says | fields | what to do |\n|---|---|---|---|---|\n", ""));
    }

    private static String fields(LogEvent event) {
        return Arrays.stream(event.fields().split(", "))
                .map(field -> "`" + field + "`")
                .collect(Collectors.joining(", "));
    }
}
