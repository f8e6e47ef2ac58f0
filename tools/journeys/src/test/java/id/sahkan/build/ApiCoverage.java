package id.sahkan.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the API description has and no test of this build was answered: operations without a success, and codes that
/// nobody provoked. Each module's tests leave what they saw in `target/api-sightings/`.
final class ApiCoverage {

    private static final String DESCRIBED = "described ";
    private static final String ONE_TEST_ALONE = "<property name=\"test\" ";

    private ApiCoverage() {}

    /// @return nothing also where only some tests ran: what the others would have seen nobody knows
    static List<String> missing(Path root, Instant since) throws IOException {
        var seen = new TreeSet<String>();
        for (Path module : answering(root)) {
            if (!ranWhole(module, since)) {
                return List.of();
            }
            for (Path file : since(module.resolve("target/api-sightings"), "[0-9]+\\.txt", since)) {
                seen.addAll(Files.readAllLines(file));
            }
        }
        return seen.stream()
                .filter(line -> line.startsWith(DESCRIBED))
                .map(line -> line.substring(DESCRIBED.length()))
                .filter(described -> !seen.contains(described))
                .toList();
    }

    /// The modules of which the description tells.
    private static List<Path> answering(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().matches(".*-service|gateway"))
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList();
        }
    }

    private static boolean ranWhole(Path module, Instant since) throws IOException {
        List<Path> reports = since(module.resolve("target/surefire-reports"), "TEST-.*\\.xml", since);
        for (Path report : reports) {
            String text = Files.readString(report);
            if (text.contains(ONE_TEST_ALONE) || text.contains("<failure") || text.contains("<error")) {
                return false;
            }
        }
        return !reports.isEmpty();
    }

    private static List<Path> since(Path folder, String name, Instant since) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches(name)
                        && !Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
