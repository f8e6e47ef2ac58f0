package id.sahkan.architecture;

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
    static final Map<String, String> FOLDERS = new TreeMap<>(Map.of(
            "contracts", "contracts",
            "messaging", "messaging",
            "telemetry", "telemetry",
            "applicant", "applicant-service",
            "verification", "verification-service",
            "decree", "decree-service",
            "notification", "notification-service",
            "gateway", "gateway",
            "bench", "bench"));

    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders());

    private Product() {}

    static List<Path> folders() {
        return FOLDERS.values().stream().map(Product::compiled).toList();
    }

    private static Path compiled(String folder) {
        Path classes = Path.of("..", folder, "target", "classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(folder + " is not compiled");
        }
        return classes;
    }
}
