package id.sahkan.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How services answer and call (problems, security, paging, callers, tokens, clocks) is written once, and stays small
/// enough to be read: what grows beyond this has become something else, or Spring has it.
class HttpEdgeTest {

    private static final int MOST = 1000;

    private static final Path ROOT = Path.of("../..");

    private static final String LIBRARY = "libraries/http";

    private static final List<String> SERVICES =
            List.of("applicant-service", "verification-service", "decree-service", "notification-service");

    /// What lies in `http` and is another matter: offices, texts that people type, how tables, feeds and pages for
    /// readers are written, what was made before, and codes, of which every service has its own as well.
    private static final Set<String> NOT_THE_EDGE = Set.of(
            "AcrossOffices.java",
            "CallerOffices.java",
            "OfficeLockConfiguration.java",
            "OfficeSight.java",
            "Checks.java",
            "EmailAddress.java",
            "TypedText.java",
            "FeedXml.java",
            "PublicAnswer.java",
            "Made.java",
            "IdempotencyKey.java",
            "CommonProblem.java",
            "SharedProblem.java",
            "FieldFault.java",
            "Spreadsheet.java");

    /// By what a service would begin an edge of its own. Its codes and its rules of paths are its own anyway.
    private static final Pattern OF_THE_EDGE = Pattern.compile("@(Rest)?ControllerAdvice|@ExceptionHandler"
            + "|\\b(SecurityFilterChain|OncePerRequestFilter|HandlerMethodArgumentResolver|HandlerInterceptor"
            + "|WebMvcConfigurer|JwtDecoder|OAuth2TokenValidator|ClientHttpRequestInterceptor)\\b"
            + "|\\bClock clock\\(\\)");

    private record Counted(Path file, long lines) {}

    @Test
    void theEdgeOfAllServicesIsSmall() throws IOException {
        List<Counted> edge = edge(ROOT);

        assertThat(edge).hasSizeGreaterThan(20);
        assertThat(lines(edge)).as(edge.size() + " files:\n" + list(edge)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whatAServiceAddsToItIsCounted(@TempDir Path root) throws IOException {
        Path service = write(root, "decree-service/src/main/java/Advice.java", "@RestControllerAdvice", MOST - 20);
        write(root, "decree-service/src/main/java/Decrees.java", "class Decrees {", 500);
        write(root, LIBRARY + "/src/main/java/Problem.java", "class Problem {", 30);
        write(root, LIBRARY + "/src/main/java/Spreadsheet.java", "class Spreadsheet {", 500);

        List<Counted> edge = edge(root);

        assertThat(edge).hasSize(2).anyMatch(counted -> counted.file().equals(service));
        assertThat(lines(edge)).isEqualTo(MOST + 12);
    }

    private static Path write(Path root, String place, String first, int more) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        String text = "package a;\n\nimport java.util.List;\n\n/// Says something.\n" + first + "\n"
                + "    // why\n    int i;\n".repeat(more);
        return Files.writeString(file, text);
    }

    private static List<Counted> edge(Path root) throws IOException {
        List<Counted> edge = new ArrayList<>();
        for (Path file : sources(root.resolve(LIBRARY))) {
            if (!NOT_THE_EDGE.contains(file.getFileName().toString())) {
                edge.add(new Counted(file, code(file)));
            }
        }
        for (String service : SERVICES) {
            for (Path file : sources(root.resolve(service))) {
                if (OF_THE_EDGE.matcher(Files.readString(file)).find()) {
                    edge.add(new Counted(file, code(file)));
                }
            }
        }
        return edge;
    }

    private static List<Path> sources(Path module) throws IOException {
        Path main = module.resolve("src/main/java");
        if (!Files.isDirectory(main)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(main)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    /// Without empty lines, comments, imports and the name of the package.
    private static long code(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .filter(line -> !line.startsWith("//"))
                    .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                    .count();
        }
    }

    private static long lines(List<Counted> edge) {
        return edge.stream().mapToLong(Counted::lines).sum();
    }

    private static String list(List<Counted> edge) {
        return edge.stream()
                .map(counted -> counted.lines() + " " + counted.file().getFileName())
                .collect(joining("\n"));
    }
}
