package id.sahkan.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The compiled classes of all modules, read once for all tests.
final class Product {

    /// By root package.
    static final Map<String, String> FOLDERS = new TreeMap<>(Map.ofEntries(
            entry("background", "libraries/background"),
            entry("contracts", "libraries/contracts"),
            entry("database", "libraries/database"),
            entry("messaging", "libraries/messaging"),
            entry("telemetry", "libraries/telemetry"),
            entry("http", "libraries/http"),
            entry("signup", "libraries/sign-up"),
            entry("applicant", "applicant-service"),
            entry("verification", "verification-service"),
            entry("decree", "decree-service"),
            entry("notification", "notification-service"),
            entry("gateway", "gateway"),
            entry("sample", "tools/sample"),
            entry("bench", "tools/bench"),
            entry("launcher", "tools/launcher")));

    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders());

    private Product() {}

    static List<Path> folders() {
        return FOLDERS.values().stream().map(Product::compiled).toList();
    }

    private static Path compiled(String folder) {
        Path classes = Path.of("../..", folder, "target", "classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(folder + " is not compiled");
        }
        return classes;
    }
}
