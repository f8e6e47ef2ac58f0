package id.sahkan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// What the tests of one JVM were answered: operations that succeeded, and codes of problems. Written when the JVM
/// ends to `target/api-sightings/` of its module; the end of the build says what no test was answered.
final class ApiSightings {

    private static final Path PLACE = Path.of("target", "api-sightings");
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ApiSightings::write));
    }

    private ApiSightings() {}

    /// What there is to be seen.
    static void described(Iterable<String> operations, Iterable<String> codes) {
        operations.forEach(operation -> SEEN.add("described operation " + operation));
        codes.forEach(code -> SEEN.add("described code " + code));
    }

    static void success(String method, String path) {
        SEEN.add("operation " + method + " " + path);
    }

    static void problem(String code) {
        SEEN.add("code " + code);
    }

    private static void write() {
        try {
            Files.createDirectories(PLACE);
            Files.write(PLACE.resolve(ProcessHandle.current().pid() + ".txt"), SEEN);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
